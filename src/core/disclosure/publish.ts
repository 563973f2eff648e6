import { dayKinds } from "../calendar/calendar";
import { isoOfDay } from "../calendar/days";
import type { Findings } from "../findings";
import { classOf, countBreaks, densityBreaks, ratioBreaks } from "../hexes/classes";
import type { HexGrid } from "../hexes/grid";
import { countedBands, isWider } from "../incidents/ages";
import { type Incidents, sexes } from "../incidents/incidents";
import { countRange, countRatio } from "../kit/clustered";
import { round10 } from "../kit/math";
import type { RegionCounts } from "../places/count-regions";
import type { Region } from "../places/members";
import { categoriesOf } from "../study/offences";
import type { Shade, Study } from "../study/study";
import { cannotTellWords, definitionSentence, remarkWords } from "../words/definition-words";
import { filterWords } from "../words/filter-words";
import { publishRouteRegions, publishRoutes } from "./publish-routes";
import {
  type AudienceId,
  audiences,
  type Choice,
  type Published,
  type PublishedGrid,
  type PublishedHexes,
  type PublishedRegions,
  type PublishedScale,
  type YearBeforePublished,
} from "./published";

/** No percentage on a base under this. */
const LEAST_BASE = 20;

/**
 * What `audience` may see of the findings. The only way out of the worker: what is not copied here does not exist for the page.
 * Today's one audience sees all of it. Arrays but those of the grid are copied, so that they can be transferred without emptying the findings.
 */
export function publish(study: Study, incidents: Incidents, findings: Findings, audience: AudienceId): Published {
  const { counts, facets, scores, statistic } = findings;
  const scale = scaleOf(study, findings);
  return {
    audience,
    stamp: audiences.find((entry) => entry.id === audience)?.stamp ?? "",
    marking: study.marking,
    area: study.area && { name: study.area.name, approximate: study.area.approximate },
    files: [...incidents.files].sort(),
    synthetic: incidents.files.some((name) => /synthetic/i.test(name)),
    monthOnly: incidents.monthOnly,
    snapped: incidents.snapped,
    has: incidents.has,
    extractFrom: isoOfDay(incidents.firstDay),
    extractTo: isoOfDay(incidents.lastDay),
    periodFrom: isoOfDay(findings.periodFrom),
    periodTo: isoOfDay(findings.periodTo),
    filterWords: filterWords(study, incidents.monthOnly),
    definition: definitionOfView(study),
    unknownDays: incidents.monthOnly ? 0 : unknownDaysIn(findings),
    sums: {
      accepted: incidents.length,
      matching: counts.matching,
      inHexes: counts.inHexes,
      outside: counts.outside,
      withoutPlace: counts.withoutPlace,
      events: counts.eventsInHexes,
      rowsPerEvent: round10(counts.rowsPerEvent),
    },
    grid: publishGrid(findings),
    hexes: publishHexes(findings, scale),
    scale,
    test: {
      id: statistic.id,
      label: statistic.label,
      question: statistic.question,
      cite: statistic.cite,
      scoreLabel: statistic.scoreLabel,
      note: statistic.note,
      calibrated: statistic.calibrated && !incidents.snapped,
      counts: statistic.counts,
      n: scores?.n ?? 0,
      smallestExcess: scores?.smallestExcess ?? Number.NaN,
      none: findings.noTest,
    },
    hotspots: findings.hotspots.map((spot) => {
      return {
        ...spot,
        ...countRange(spot.incidents, counts.rowsPerEvent),
        areaShare: areaShareOf(findings, spot.hexes),
      };
    }),
    months: { firstMonth: facets.firstMonth, counts: facets.months.slice() },
    hours: {
      ...facets.hours,
      chosen: study.filter.hours !== null && !incidents.monthOnly,
      known: facets.hours.known.slice(),
      counts: facets.hours.counts.slice(),
      presets: facets.hours.presets.slice(),
    },
    unmatched: findings.unmatched,
    controls: {
      definitions: publishDefinitions(study, incidents, findings),
      allOffences: facets.allOffences,
      anyDefinition: facets.anyDefinition,
      dayKinds: choices(dayKinds, facets.dayKinds).map((choice, code) => ({
        ...choice,
        provisional: isProvisional(findings, code),
      })),
      categories: categoriesOf(study.offences).map(({ id, label, serious }, code) => ({
        id,
        label,
        serious,
        count: facets.categories[code],
      })),
      ageBands: choices(countedBands, facets.ageBands).filter(({ id, count }) => count > 0 || !isWider(id)),
      sexes: choices(sexes, facets.sexes),
      knife: facets.knife,
      gun: facets.gun,
      domestic: facets.domestic,
      notDomestic: facets.notDomestic,
      streetRelevant: facets.streetRelevant,
      notStreetRelevant: facets.notStreetRelevant,
    },
    yearBefore: publishYearBefore(study, findings),
    routes: publishRouteRegions(study, findings, incidents.monthOnly),
    corridorMeters: study.corridorMeters,
    routeScores: publishRoutes(study, findings.routeScores),
    zones: publishRegions(study.zones, findings.areas, findings.zones, findings.holidayDays),
  };
}

function definitionOfView(study: Study): Published["definition"] {
  const definition = study.definitions.find(({ id }) => id === study.filter.definition);
  return definition ? { id: definition.id, words: definitionSentence(definition, study) } : null;
}

function publishDefinitions(study: Study, { has }: Incidents, { facets, categoryRows }: Findings) {
  const { definitions } = study;
  const categories = categoriesOf(study.offences);
  const rowsOf = (id: string) => categoryRows[categories.findIndex((category) => category.id === id)] ?? 0;
  return definitions.map((definition, d) => ({
    id: definition.id,
    label: definition.label,
    count: facets.definitions[d],
    unsure: facets.unsure[d],
    cannotTell: cannotTellWords(definition, study, has, rowsOf),
    remarks: remarkWords(definition, study, has, rowsOf),
  }));
}

function choices(entries: readonly { readonly id: string; readonly label: string }[], counts: Uint32Array): Choice[] {
  return entries.map(({ id, label }, code) => ({ id, label, count: counts[code] }));
}

/** Whether any day of this kind in the period rests on a provisional date. */
function isProvisional({ kinds, periodFrom, periodTo }: Findings, code: number): boolean {
  for (let day = periodFrom; day <= periodTo; day++) {
    if (kinds.kind[day - kinds.firstDay] === code && kinds.provisional[day - kinds.firstDay] === 1) return true;
  }
  return false;
}

function unknownDaysIn({ kinds, periodFrom, periodTo }: Findings): number {
  const unknown = dayKinds.findIndex((kind) => kind.id === "unknown");
  let days = 0;
  for (let day = periodFrom; day <= periodTo; day++) if (kinds.kind[day - kinds.firstDay] === unknown) days++;
  return days;
}

/** Sum of the exposures of some hexes ÷ that of all. */
function areaShareOf({ grid }: Findings, hexes: readonly number[]): number {
  const inside = (h: number) => grid.share[h] * grid.areaKm2[h];
  let all = 0;
  for (let h = 0; h < grid.cells.length; h++) all += inside(h);
  return round10(hexes.reduce((sum, h) => sum + inside(h), 0) / all);
}

/** The hexes stay while the filter changes: what is published of them is made once, and never handed over, only copied. */
const publishedGrids = new WeakMap<HexGrid, PublishedGrid>();

function publishGrid({ grid, hexAreaKm2 }: Findings): PublishedGrid {
  const before = publishedGrids.get(grid);
  if (before) return before;
  const published: PublishedGrid = {
    key: `${grid.resolution} ${grid.cells.length} ${grid.cells[0] ?? ""} ${grid.cells.at(-1) ?? ""} ${round10(grid.ringLngLat.reduce((sum, x) => sum + x, 0))}`,
    resolution: grid.resolution,
    cells: grid.cells,
    share: grid.share,
    areaKm2: grid.areaKm2,
    // Places and scores were rounded when they were made: rounding them again at every change of the filter would cost more than all counting.
    centerLngLat: grid.centerLngLat,
    pieceStart: grid.pieceStart,
    ringStart: grid.ringStart,
    pointStart: grid.pointStart,
    ringLngLat: grid.ringLngLat,
    start: grid.start,
    neighbors: grid.neighbors,
    // A regular hexagon of area A is √(2A/√3) across its flats.
    acrossMeters: round10(1000 * Math.sqrt((2 * hexAreaKm2) / Math.sqrt(3))),
  };
  publishedGrids.set(grid, published);
  return published;
}

const shadeLabels: Record<Shade, string> = {
  count: "Incidents in a hex",
  density: "Incidents per km²",
  ratio: "Times an even spread",
};

/** Observed ÷ expected in the hex and its ring, where there is an expectation. */
function ratios(findings: Findings): Float64Array {
  const { scores, counts } = findings;
  if (!scores) return new Float64Array(counts.rows.length).fill(Number.NaN);
  return scores.observed.map((observed, h) =>
    scores.expected[h] > 0 ? round10(observed / scores.expected[h]) : Number.NaN,
  );
}

function scaleOf(study: Study, findings: Findings): PublishedScale {
  const { counts, density } = findings;
  // Without a test there is no even spread to compare with.
  const shade = study.shade === "ratio" && !findings.scores ? "count" : study.shade;
  const automatic = () => {
    if (shade === "ratio") return ratioBreaks;
    if (shade === "count") return countBreaks(counts.rows.reduce((a, b) => Math.max(a, b), 0));
    const positive = density.filter((d) => d > 0);
    return positive.length === 0
      ? []
      : densityBreaks(
          positive.reduce((a, b) => Math.min(a, b)),
          positive.reduce((a, b) => Math.max(a, b)),
        );
  };
  const fixed = study.breaks !== null && shade === study.shade && shade !== "ratio";
  return { shade, label: shadeLabels[shade], breaks: fixed ? (study.breaks ?? []) : automatic(), fixed };
}

function publishHexes(findings: Findings, scale: PublishedScale): PublishedHexes {
  const { counts, density, scores, hotspotOf } = findings;
  const none = () => new Float64Array(counts.rows.length).fill(Number.NaN);
  const values = scale.shade === "count" ? counts.rows : scale.shade === "density" ? density : ratios(findings);
  const shade = new Uint8Array(counts.rows.length);
  // A hex without an incident of its own is never filled, whatever its ring holds.
  for (let h = 0; h < shade.length; h++) shade[h] = counts.rows[h] === 0 ? 0 : classOf(values[h], scale.breaks);
  return {
    count: counts.rows.slice(),
    density: density.slice(),
    observed: scores?.observed.slice() ?? none(),
    expected: scores?.expected.slice() ?? none(),
    score: scores?.score.slice() ?? none(),
    p: scores?.p.slice() ?? none(),
    q: scores?.q.slice() ?? none(),
    marked: scores?.marked.slice() ?? new Uint8Array(counts.rows.length),
    hotspot: hotspotOf.slice(),
    shade,
  };
}

function publishYearBefore(study: Study, { yearBefore, periodFrom, counts }: Findings): YearBeforePublished | null {
  if (!yearBefore) return null;
  const { from, to, incidents, beforeFrom, beforeTo, before, startLate } = yearBefore;
  const categories = categoriesOf(study.offences);
  const enough = before >= LEAST_BASE && startLate.length === 0;
  const none = { ratio: Number.NaN, low: Number.NaN, high: Number.NaN };
  return {
    from: isoOfDay(from),
    to: isoOfDay(to),
    incidents,
    beforeFrom: isoOfDay(beforeFrom),
    beforeTo: isoOfDay(beforeTo),
    before,
    ...(enough ? countRatio(before, incidents, counts.rowsPerEvent) : none),
    startLate: startLate.map((late) => ({ label: categories[late.category].label, from: isoOfDay(late.from) })),
    lastTwelveMonths: from > periodFrom,
  };
}

function publishRegions(
  named: readonly { readonly id: string; readonly name: string; readonly example: boolean }[],
  shapes: readonly Region[],
  found: RegionCounts,
  days: number,
): PublishedRegions {
  return {
    regions: named.map(({ id, name, example }, i) => ({
      id,
      name,
      example,
      polygons: shapes[i].polygons,
      lengthMeters: round10(shapes[i].lengthMeters),
      incidents: found.counts[i].incidents,
      onDays: found.counts[i].onDays,
      days,
      perDay: days === 0 ? Number.NaN : round10(found.counts[i].onDays / days),
    })),
    inAny: found.inAny,
    inSeveral: found.inSeveral,
    days,
  };
}
