import crossfilter from "crossfilter2";
import { analyse } from "../../src/core/analyse";
import { kindsOfDays } from "../../src/core/calendar/calendar";
import { isoOfDay, weekdayOfDay } from "../../src/core/calendar/days";
import { publish } from "../../src/core/disclosure/publish";
import { gridOfArea } from "../../src/core/hexes/grid";
import { hexOfPoints } from "../../src/core/hexes/locate";
import { createCounter } from "../../src/core/incidents/counter";
import { defineProfiles } from "../../src/core/incidents/defined";
import { sieveProfiles, sieveSlots } from "../../src/core/incidents/filter";
import { ageBands, type Incidents, NO_TIME } from "../../src/core/incidents/incidents";
import { createTimeline, hexesInTime } from "../../src/core/incidents/timeline";
import { createMemory, reuse } from "../../src/core/remember";
import { createStudy } from "../../src/core/study/defaults";
import { categoriesOf, matchOffences } from "../../src/core/study/offences";
import type { Filter, Study } from "../../src/core/study/study";
import { area, readMade } from "./data";
import { median } from "./measure";
import type { Digest, Stopwatch } from "./side";

const ROUNDS = 15;
const study: Study = {
  ...createStudy(),
  area: { name: "Made up", polygon: area, approximate: false, source: "made up" },
  routes: [],
  zones: [],
};
const categories = categoriesOf(study.offences).map(({ id }) => id);

/** Two years of four, moved by `k` weeks, all categories but two: what every change starts from. */
const base = (first: number, k = 0): Filter => ({
  ...study.filter,
  dates: { kind: "between", from: isoOfDay(first + 365 + 7 * k), to: isoOfDay(first + 1095 + 7 * k) },
  categories: categories.filter((_, c) => c !== 3 && c !== 20),
});

/** The changes that are timed, each from `base(first, k)`; `k` makes every round another one. */
const changes: Record<string, (filter: Filter, first: number, k: number) => Filter> = {
  "a drag of the dates by a week": (_, first, k) => base(first, k + 1),
  "a jump to any two months": (filter, first, k) => ({
    ...filter,
    dates: { kind: "between", from: isoOfDay(first + 60 * k), to: isoOfDay(first + 60 * k + 60) },
  }),
  "other hours of the week": (filter, _, k) => ({
    ...filter,
    hours: Array.from({ length: 168 }, (__, h) => ((h + k) % 24 < 12 ? "1" : "0")).join(""),
  }),
  "other categories": (filter, _, k) => ({ ...filter, categories: categories.filter((__, c) => c % 15 !== k) }),
  "other ages": (filter, _, k) => ({
    ...filter,
    ageBands: ageBands.filter((__, b) => b !== k % 7).map(({ id }) => id),
  }),
};

/** A number that changes with any count. */
const fingerprint = (counts: ArrayLike<number>) => {
  let sum = 0;
  for (let h = 0; h < counts.length; h++) sum = (sum * 31 + counts[h]) % 4294967291;
  return sum;
};

async function prepare(path: string) {
  const { incidents } = await readMade(path);
  const grid = gridOfArea(area, 9);
  const { hex } = hexOfPoints(grid, incidents.lng, incidents.lat, area);
  const matched = matchOffences(study.offences, incidents.offences);
  return { incidents, grid, hex, matched, hexes: grid.cells.length };
}

/** Times each kind of change: from the base state and back again, a few times, and the median of the way there. */
function timeChanges(
  first: number,
  stopwatch: Stopwatch,
  apply: (filter: Filter) => void,
  answer: () => number,
): Digest {
  const digest: Digest = {};
  for (const [name, change] of Object.entries(changes)) {
    const times: number[] = [];
    for (let k = 0; k < ROUNDS; k++) {
      apply(base(first, k));
      times.push(stopwatch.time(() => apply(change(base(first, k), first, k))));
      digest[`${name} ${k}`] = answer();
    }
    stopwatch.set(name, median(times));
  }
  return digest;
}

/** Rows by hex, as the analysis counts them: only what the change touches is worked out again. */
export async function filterOurs(path: string, stopwatch: Stopwatch): Promise<Digest> {
  const { incidents, hex, matched, hexes } = await prepare(path);
  const { firstDay, lastDay } = incidents;
  const kinds = kindsOfDays(study.calendar, firstDay, lastDay);
  stopwatch.start();
  const timeline = createTimeline(incidents, matched, study.offences);
  const counter = createCounter(timeline, hexesInTime(timeline, hex, hexes));
  const defined = defineProfiles(study.offences, study.definitions, study.youthAgeTo);
  stopwatch.stop();
  let counts = new Uint32Array(0);
  let last: Filter | null = null;
  const remember = createMemory();
  const digest = timeChanges(
    firstDay,
    stopwatch,
    (asked) => {
      const filter = reuse(last, asked);
      last = filter;
      const { dates, hours, categories: chosen, ageBands: bands } = filter;
      const slots = remember("slots", [dates, hours], () => sieveSlots(timeline, incidents, filter, kinds));
      const profiles = remember("profiles", [chosen, bands], () => sieveProfiles(timeline, filter, study, defined));
      counts = counter.rows({ slots, profiles }) as typeof counts;
    },
    () => fingerprint(counts.subarray(0, hexes)),
  );
  return { hexes, ...digest };
}

/** Everything that the page shows after a change: counts, events, what each choice would leave, the default test, hotspots, Published. */
export async function filterPage(path: string, stopwatch: Stopwatch): Promise<Digest> {
  const { incidents } = await readMade(path);
  const remember = createMemory();
  let last: Study | null = null;
  let counts: ArrayLike<number> = [];
  const show = (filter: Filter) => {
    // As it arrives from the page: all new objects.
    last = reuse(last, { ...study, filter });
    counts = publish(last, incidents, analyse(last, incidents, remember), "operational").hexes.count;
  };
  stopwatch.start();
  show(base(incidents.firstDay));
  stopwatch.stop();
  const digest = timeChanges(incidents.firstDay, stopwatch, show, () => fingerprint(counts));
  return { hexes: counts.length, ...digest };
}

/** crossfilter2 on the same columns: a dimension for each control, a group for the hexes. */
export async function filterCrossfilter(path: string, stopwatch: Stopwatch): Promise<Digest> {
  const { incidents, hex, matched, hexes } = await prepare(path);
  const { day, firstDay } = incidents;
  const hourOf = columnOf(incidents, (i) =>
    incidents.minute[i] === NO_TIME ? 168 : weekdayOfDay(day[i]) * 24 + Math.floor(incidents.minute[i] / 60),
  );
  const categoryOf = columnOf(incidents, (i) => matched.category[incidents.offence[i]]);
  const bandOf = columnOf(incidents, (i) =>
    ageBands.findIndex(({ from, to }) => incidents.age[i] >= from && incidents.age[i] <= to),
  );
  const rows = Array.from({ length: incidents.length }, (_, i) => i);
  stopwatch.start();
  const all = crossfilter(rows);
  const byDay = all.dimension((i) => day[i]);
  const byHour = all.dimension((i) => hourOf[i]);
  const byCategory = all.dimension((i) => categoryOf[i]);
  const byBand = all.dimension((i) => bandOf[i]);
  const bySex = all.dimension((i) => incidents.sex[i]);
  const byHex = all.dimension((i) => hex[i]);
  const group = byHex.group<number, number>().reduceCount();
  stopwatch.stop();
  bySex.filterAll();
  const shown: Partial<Filter> = {};
  const moved = <K extends keyof Filter>(name: K, filter: Filter) => {
    const isMoved = JSON.stringify(shown[name]) !== JSON.stringify(filter[name]);
    shown[name] = filter[name];
    return isMoved;
  };
  const digest = timeChanges(
    firstDay,
    stopwatch,
    (filter) => {
      if (moved("dates", filter) && filter.dates.kind === "between") {
        const dayOf = (iso: string) => Date.parse(iso) / 86_400_000;
        byDay.filterRange([dayOf(filter.dates.from), dayOf(filter.dates.to) + 1]);
      }
      if (moved("hours", filter)) {
        const { hours } = filter;
        if (hours === null) byHour.filterAll();
        else byHour.filterFunction((h) => hours[h as number] === "1");
      }
      if (moved("categories", filter)) {
        const isIn = categories.map((id) => filter.categories?.includes(id) ?? true);
        byCategory.filterFunction((c) => isIn[c as number]);
      }
      if (moved("ageBands", filter)) {
        const isIn = ageBands.map(({ id }) => filter.ageBands?.includes(id) ?? true);
        if (filter.ageBands === null) byBand.filterAll();
        else byBand.filterFunction((b) => isIn[b as number]);
      }
      group.all();
    },
    () => {
      const counts = new Uint32Array(hexes);
      for (const { key, value } of group.all()) if (key >= 0) counts[key] = value;
      return fingerprint(counts);
    },
  );
  return { hexes, ...digest };
}

function columnOf(incidents: Incidents, value: (i: number) => number): Uint8Array {
  const column = new Uint8Array(incidents.length);
  for (let i = 0; i < column.length; i++) column[i] = value(i);
  return column;
}
