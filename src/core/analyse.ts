import { kindsOfDays } from "./calendar/calendar";
import { shiftYears } from "./calendar/days";
import type { Findings, NoTest, YearBefore } from "./findings";
import { cellsAround } from "./hexes/around";
import { gridOfArea, gridOfCells, type HexGrid, type Resolution } from "./hexes/grid";
import { hexOfPoints } from "./hexes/locate";
import { hotspotsOf, withoutEmptyGroups } from "./hotspots";
import { countHexes, type HexCounts } from "./incidents/count-hexes";
import { createCounter } from "./incidents/counter";
import { defineProfiles } from "./incidents/defined";
import { countFacets, countSlots } from "./incidents/facets";
import { CONTROL, datesIn, type Sieve, sieveProfiles, sieveSlots } from "./incidents/filter";
import type { Incidents } from "./incidents/incidents";
import { type CategoryStarts, categoryStarts, lateStarts } from "./incidents/late-starts";
import { createTimeline, dayOfSlot, hexesInTime, type Timeline } from "./incidents/timeline";
import { unmatchedOffences } from "./incidents/unmatched";
import { round10 } from "./kit/math";
import { countRegions, daysOfKind, regionsOf } from "./places/count-regions";
import { areaOf, corridorOf, membersOf } from "./places/members";
import { scoreRoutes } from "./places/score-routes";
import type { Remember } from "./remember";
import { statisticOf } from "./statistics";
import { categoriesInView } from "./study/definitions";
import { matchOffences } from "./study/offences";
import type { Study } from "./study/study";

/** Below this share of its area inside, a hex has a count but no density. (design.md section 5) */
export const LEAST_SHARE_FOR_DENSITY = 0.25;

/** Snapped points are coarser than a hex of resolution 10. */
function resolutionFor(study: Study, incidents: Incidents): Resolution {
  return incidents.snapped && study.resolution === 10 ? 9 : study.resolution;
}

/** The whole analysis, top to bottom. Each line may read only what the lines above it made. */
export function analyse(study: Study, incidents: Incidents, remember: Remember): Findings {
  const { area, calendar, filter, offences: table, definitions, youthAgeTo } = study;
  const resolution = resolutionFor(study, incidents);
  const polygon = area?.polygon ?? null;
  const grid = remember("grid", [polygon, resolution, polygon ? null : incidents], () =>
    polygon
      ? gridOfArea(polygon, resolution)
      : gridOfCells(cellsAround(incidents.lng, incidents.lat, resolution), resolution),
  );
  const { hex } = remember("hex", [grid, incidents], () => hexOfPoints(grid, incidents.lng, incidents.lat, polygon));
  const kinds = remember("kinds", [calendar, incidents], () =>
    kindsOfDays(calendar, incidents.firstDay, incidents.lastDay),
  );
  const matched = remember("offences", [table, incidents], () => matchOffences(table, incidents.offences));
  const starts = remember("starts", [incidents, matched, table], () => categoryStarts(incidents, matched, table));
  const timeline = remember("timeline", [incidents, matched, table], () => createTimeline(incidents, matched, table));
  const located = remember("located", [timeline, hex, grid], () => hexesInTime(timeline, hex, grid.cells.length));
  const { dates, dayKinds, hours, ...others } = filter;
  const slots = remember("slots", [timeline, kinds, dates, dayKinds, hours], () =>
    sieveSlots(timeline, incidents, filter, kinds),
  );
  const defined = remember("defined", [table, definitions, youthAgeTo], () =>
    defineProfiles(table, definitions, youthAgeTo),
  );
  const profiles = remember("profiles", [timeline, table, defined, ...Object.values(others)], () =>
    sieveProfiles(timeline, filter, study, defined),
  );
  const sieve = remember("sieve", [slots, profiles], () => ({ slots, profiles }));
  const counter = remember("counter", [timeline, located], () => createCounter(timeline, located));
  const counts = remember("counts", [sieve, counter], () => countHexes(timeline, sieve, located, counter));
  const bySlot = remember("bySlot", [profiles, located], () => countSlots(timeline, profiles, located));
  const facets = remember("facets", [sieve, bySlot, counter, kinds, defined], () =>
    countFacets(timeline, sieve, bySlot, counter.profiles(sieve.slots), incidents, kinds, defined),
  );
  const statistic = statisticOf(study.statistic);
  const noTest = whyNoTest(polygon !== null, counts);
  const scores = remember("scores", [grid, counts, statistic, noTest], () =>
    noTest
      ? null
      : withoutEmptyGroups(statistic.compute({ grid, rows: counts.rows, events: counts.events }), grid, counts.rows),
  );
  const hotspots = remember("hotspots", [grid, counts, scores, study.labels], () =>
    scores ? hotspotsOf(grid, counts.rows, scores, study.labels, statistic.calibrated) : [],
  );
  const hotspotOf = remember("hotspotOf", [grid, hotspots], () => {
    const rank = new Uint16Array(grid.cells.length);
    for (const spot of hotspots) for (const h of spot.hexes) rank[h] = spot.rank;
    return rank;
  });
  const corridors = study.routes.map((route) =>
    remember(`corridor ${route.id}`, [route.line, study.corridorMeters], () => corridorOf(route, study.corridorMeters)),
  );
  const areas = study.zones.map((zone) => remember(`area ${zone.id}`, [zone.rings], () => areaOf(zone)));
  const inZones = study.zones.map((zone, i) =>
    remember(`within ${zone.id}`, [areas[i], incidents], () => membersOf(areas[i], incidents)),
  );
  const zones = remember("zones", [incidents, ...inZones], () => regionsOf(inZones, incidents.length));
  return {
    grid,
    hex,
    offences: matched,
    hexAreaKm2: middle(grid.areaKm2),
    kinds,
    counts,
    density: remember("density", [grid, counts], () => densities(grid, counts)),
    facets,
    categoryRows: starts.count,
    unmatched: remember("unmatched", [matched, incidents], () => unmatchedOffences(incidents, matched, table)),
    statistic,
    scores,
    noTest,
    hotspots,
    hotspotOf,
    ...period(study, incidents),
    yearBefore: remember("yearBefore", [bySlot, slots, starts], () =>
      yearBefore(study, incidents, timeline, bySlot, slots, starts),
    ),
    corridors,
    routeScores: scoreRoutes(study, incidents, matched, hex, remember),
    areas,
    zones: countRegions(zones, incidents, timeline, sieve, kinds, "holiday"),
    holidayDays: daysOfKind("holiday", incidents, filter, kinds),
  };
}

/** Fewer events than this are no question for a test: two in one street would already be "beyond chance". */
const LEAST_EVENTS = 10;

function whyNoTest(hasBoundary: boolean, { inHexes, eventsInHexes }: HexCounts): NoTest | null {
  if (!hasBoundary) return "no-boundary";
  if (inHexes === 0) return "no-incidents";
  return eventsInHexes < LEAST_EVENTS ? "too-few" : null;
}

/** Incidents per km² of the part inside; `NaN` where too little of the hex is inside to divide by. */
function densities(grid: HexGrid, counts: HexCounts): Float64Array {
  return grid.share.map((share, h) =>
    share < LEAST_SHARE_FOR_DENSITY ? Number.NaN : round10(counts.rows[h] / (share * grid.areaKm2[h])),
  );
}

function middle(values: Float64Array): number {
  return values.length === 0 ? Number.NaN : values.slice().sort()[values.length >> 1];
}

/** The dates that the view is about. */
function period(study: Study, incidents: Incidents): { periodFrom: number; periodTo: number } {
  const { from, to } = datesIn(study.filter.dates, incidents);
  return { periodFrom: from, periodTo: to };
}

/**
 * The view against the same dates a year before, or, when it is longer than a year, its last twelve months against the twelve before.
 * Null when the extract does not hold the year before.
 */
function yearBefore(
  study: Study,
  incidents: Incidents,
  timeline: Timeline,
  bySlot: Uint32Array,
  slots: Sieve["slots"],
  starts: CategoryStarts,
): YearBefore | null {
  const { periodFrom, periodTo } = period(study, incidents);
  const from = Math.max(periodFrom, shiftYears(periodTo + 1, -1));
  const beforeFrom = shiftYears(from, -1);
  const beforeTo = shiftYears(periodTo + 1, -1) - 1;
  if (periodTo < from || beforeFrom < incidents.firstDay) return null;
  let now = 0;
  let before = 0;
  for (let slot = 0; slot < bySlot.length; slot++) {
    if (slots[slot] & ~CONTROL.dates) continue;
    const day = dayOfSlot(timeline, incidents.firstDay, slot);
    if (day >= from && day <= periodTo) now += bySlot[slot];
    else if (day >= beforeFrom && day <= beforeTo) before += bySlot[slot];
  }
  const { filter, offences, definitions } = study;
  const definition = definitions.find(({ id }) => id === filter.definition);
  const inView = categoriesInView(filter.categories, definition, definitions);
  const startLate = lateStarts(starts, offences, inView, beforeFrom, incidents.lastDay);
  return { from, to: periodTo, incidents: now, beforeFrom, beforeTo, before, startLate };
}
