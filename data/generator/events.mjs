/** From streams to events: when, where, what and to whom. An event may later become two or three rows. */

import { cumulative, draw, labelled } from "./random.mjs";
import { dayWeights, YEAR_LEVELS } from "./days.mjs";
import { alongStreet, inRing } from "./space.mjs";

/** One in so many of everything is kept, in every year and of every kind, so that no series jumps. */
export const THINNING = 2;
/** Share of events with a victim that become two rows, and three (several victims of one event). */
export const TWO_ROWS = 0.19;
export const THREE_ROWS = 0.045;

/** The planted effect: this share of the events it touches never happens. */
export const EFFECT = {
  share: 0.3,
  zone: "City centre (example)",
  periods: [
    ["2024-07-22", "2024-09-01"],
    ["2025-07-22", "2025-09-01"],
  ],
  fromMinute: 15 * 60,
  toMinute: 22 * 60,
};

/** Near repeats: a tenth of events are followed by another within 300 m and 21 days, most within a week. */
const REPEATS = 0.1;
const repeatDays = cumulative(Array.from({ length: 21 }, (_, i) => (21 - i) * (21 - i) * (21 - i)));

/** Shop hours, an assumption: nothing is stolen from a closed shop. */
const SHOP_HOURS = [0, 0, 0, 0, 0, 0, 0, 2, 4, 7, 9, 10, 11, 11, 11, 12, 12, 10, 8, 6, 4, 3, 1, 0];
const FRIDAY = 4;
const SATURDAY = 5;

/** Reports heap on the hour and the half hour. Midnight itself is kept free: 00:00 stands for "not known". */
function drawMinute(random, hour) {
  const r = random.unit();
  const minute = r < 0.34 ? 0 : r < 0.54 ? 30 : r < 0.7 ? random.pick([15, 45]) : random.below(60);
  return hour === 0 && minute === 0 ? 10 : hour * 60 + minute;
}

/** The young flagged domestic, against all of that age: girls and women more often (the shares of the sexes stay). */
const DOMESTIC_YOUTH = { F: 1.6, M: 0.63 };

/** Where it tends to be at that time: after school, in the holidays, at night or by day. */
function chooseMix(stream, day, minute) {
  const gathering = stream.youth || stream.mix === "asb";
  if (gathering && !day.school && minute >= 12 * 60 && minute < 22 * 60) return "holiday";
  if (stream.mix) return stream.mix;
  if (stream.youth) return day.school && minute >= 14.5 * 60 && minute < 18 * 60 ? "afterSchool" : "youth";
  return minute >= 20 * 60 || minute < 5 * 60 ? "night" : "day";
}

/** @returns events in the order of the streams, before the planted effect */
export function drawEvents(random, { days, city, streams, parameters, labelOf }) {
  const shapes = parameters.hour_profiles;
  const hours = {
    school: cumulative(shapes.youth_school_day),
    youth: cumulative(shapes.youth_non_school_day),
    weekday: cumulative(shapes.adult_weekday),
    weekend: cumulative(shapes.adult_friday_saturday),
    shop: cumulative(SHOP_HOURS),
  };
  const events = [];

  for (const stream of streams) {
    const level = stream.lastYearOnly
      ? (year) => (year === 6 ? YEAR_LEVELS[6] : 0)
      : (year) => (stream.mix === "asb" ? 1 : YEAR_LEVELS[year]);
    const daySums = cumulative(
      dayWeights(days, {
        weekdays: stream.youth ? parameters.day_of_week.youth : parameters.day_of_week.adult,
        months: parameters.month_multiplier.all,
        level,
        outdoor: stream.mix === "asb",
      }),
    );
    const total = stream.perYear * daySums[days.length - 1];
    const rowsPerEvent = stream.victim ? 1 + TWO_ROWS + 2 * THREE_ROWS : 1;
    const firsts = Math.round(total / THINNING / rowsPerEvent / (1 + REPEATS));
    const drawCode = stream.codes ? labelled(stream.codes) : () => "";
    const drawLabel = stream.labels ? labelled(stream.labels) : undefined;

    const make = (dayIndex, near) => {
      const day = days[dayIndex];
      const weekend = day.weekday === FRIDAY || day.weekday === SATURDAY;
      const profile =
        stream.hours ?? (stream.youth ? (day.school ? "school" : "youth") : weekend ? "weekend" : "weekday");
      const hour = draw(random, hours[profile]);
      const minute = drawMinute(random, hour);
      const code = drawCode(random);
      const victim = stream.victim?.(random, code);
      const domestic =
        stream.da !== undefined && random.chance(stream.da * (stream.youth ? DOMESTIC_YOUTH[victim.sex] : 1));
      if (domestic && !stream.youth && stream.id !== "sexual") victim.sex = random.chance(0.74) ? "F" : "M";
      const mix = domestic ? "residential" : chooseMix(stream, day, minute);
      const point = near === undefined ? city.drawPoint(random, mix) : city.drawNear(random, near);
      // The small hours of a Friday or Saturday night out belong to the next date.
      const carried = profile === "weekend" && hour < 6 && dayIndex + 1 < days.length ? dayIndex + 1 : dayIndex;
      return {
        stream,
        day: carried,
        minute,
        code,
        offence: drawLabel ? drawLabel(random) : labelOf(code),
        victim,
        domestic,
        public: random.chance(domestic ? 0.12 : stream.public),
        point,
        at: alongStreet(random, city.points[point]),
      };
    };

    for (let i = 0; i < firsts; i++) {
      const first = make(draw(random, daySums));
      events.push(first);
      if (!random.chance(REPEATS)) continue;
      const later = first.day + 1 + draw(random, repeatDays);
      if (later < days.length) events.push(make(later, first.point));
    }
  }
  return events;
}

/** Take away what the summer outreach prevented: youth violence, robbery, knife crime and anti-social behaviour. */
export function plantEffect(random, events, { days, zone }) {
  return events.filter((event) => {
    const iso = days[event.day].iso;
    const touched =
      EFFECT.periods.some(([from, to]) => iso >= from && iso <= to) &&
      event.minute >= EFFECT.fromMinute &&
      event.minute < EFFECT.toMinute &&
      ((event.stream.youth && !event.stream.lastYearOnly) ||
        event.stream.robbery ||
        event.victim?.knife ||
        event.stream.mix === "asb") &&
      inRing(event.at, zone);
    return !(touched && random.chance(EFFECT.share));
  });
}
