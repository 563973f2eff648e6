/** From events to the rows of an extract, with the faults that real extracts have. */

import { inRing, metersToRing } from "./space.mjs";
import { THREE_ROWS, TWO_ROWS } from "./events.mjs";

export const HEADER =
  "Crime No,Date From,Time From,Date To,Time To,Easting,Northing,HO Code,Offence,Victim Age,Victim Sex,DA Flag,Knife Flag,Firearm Flag,Public Place,Ward,Location";

/** Shares of events; `badDate`, `unknownCode`, `repeatedRow` and `flagNotKnown` are shares of rows. */
export const FAULTS = {
  noGrid: 0.03,
  noTime: 0.025,
  midnight: 0.025,
  outside: 0.01,
  swappedGrid: 0.003,
  sameDateTo: 0.03,
  badDate: 0.001,
  unknownCode: 0.0006,
  repeatedRow: 0.005,
  timeWithoutColon: 0.01,
  flagNotKnown: 0.03,
};

const two = (n) => String(n).padStart(2, "0");
const dateText = (iso) => `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
const timeText = (minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const quoted = (text) => (text.includes(",") ? `"${text}"` : text);
const flag = (value) => (value ? "Y" : "N");

/** A place beyond the edge of the city, 0.4 to 4 km out. */
function placeOutside(random, outline) {
  for (;;) {
    const at = [422000 + random.below(22000), 270000 + random.below(20000)];
    const meters = inRing(at, outline) ? 0 : metersToRing(at, outline);
    if (meters > 400 && meters < 4000) return at;
  }
}

/** When the event may have ended: most often the next morning. */
function rangeEnd(random, event, days) {
  const r = random.unit();
  const nights = r < 0.5 ? 1 : r < 0.8 ? 2 + random.below(2) : 4 + random.below(20);
  const end = days[Math.min(event.day + nights, days.length - 1)];
  return end === days[event.day] ? undefined : [dateText(end.iso), timeText(6 * 60 + 15 * random.below(24))];
}

/** One victim, or none, for each row of an event; no two alike, so that only a repeated row looks like one. */
function listVictims(random, event, makeVictim) {
  if (!event.victim) return [undefined];
  const r = random.unit();
  const rows = r < THREE_ROWS ? 3 : r < THREE_ROWS + TWO_ROWS ? 2 : 1;
  const victims = [event.victim];
  while (victims.length < rows) {
    const another = makeVictim(event);
    if (!victims.some((v) => v.age === another.age && v.sex === another.sex)) victims.push(another);
  }
  return victims;
}

/** The whole file as lines, without line ends. */
export function writeLines(random, events, { days, city, makeVictim }) {
  const ordered = events.map((event, i) => ({ event, i }));
  ordered.sort((a, b) => a.event.day - b.event.day || a.event.minute - b.event.minute || a.i - b.i);
  const lines = [];
  ordered.forEach(({ event }, index) => {
    const { iso } = days[event.day];
    const point = city.points[event.point];
    let [east, north] = event.at;
    let [ward, location] = [point.ward, point.location];
    if (random.chance(FAULTS.outside)) {
      [east, north] = placeOutside(random, city.outline);
      [ward, location] = ["", "On or near Main road"];
    } else if (random.chance(FAULTS.swappedGrid)) [east, north] = [north, east];
    if (random.chance(FAULTS.noGrid)) [east, north] = ["", ""];

    let time = timeText(event.minute);
    if (random.chance(FAULTS.noTime)) time = "";
    else if (random.chance(FAULTS.midnight)) time = "00:00";
    else if (random.chance(FAULTS.timeWithoutColon)) time = time.replace(":", "");

    const range = random.chance(event.stream.range) ? rangeEnd(random, event, days) : undefined;
    const same = range === undefined && random.chance(FAULTS.sameDateTo);
    const [dateTo, timeTo] = range ?? (same ? [dateText(iso), time] : ["", ""]);

    const known = event.victim !== undefined;
    const asb = event.stream.mix === "asb";
    for (const victim of listVictims(random, event, makeVictim)) {
      const date = random.chance(FAULTS.badDate)
        ? random.pick([`31/02/${iso.slice(0, 4)}`, "unknown", "00/00/0000"])
        : dateText(iso);
      const coded = random.chance(FAULTS.unknownCode)
        ? [random.pick(["8Z", "99X"]), "Not in the list"]
        : [event.code, event.offence];
      const line = [
        `SYN-${String(index + 1).padStart(7, "0")}`,
        date,
        time,
        dateTo,
        timeTo,
        east,
        north,
        coded[0],
        quoted(coded[1]),
        victim?.age ?? "",
        victim?.sex ?? "",
        known || event.stream.da ? flag(event.domestic) : "",
        asb ? "" : flag(event.victim?.knife),
        asb ? "" : flag(event.victim?.gun),
        random.chance(FAULTS.flagNotKnown) ? "" : flag(event.public),
        ward,
        location,
      ].join(",");
      lines.push(line);
      if (random.chance(FAULTS.repeatedRow)) lines.push(line);
    }
  });
  return [HEADER, ...lines, `Total${",".repeat(16)}${lines.length}`];
}
