import type { Published } from "../../core/disclosure/published";
import type { PublishedPosts } from "../../core/disclosure/published-route-plan";
import { bandsCounted } from "../../core/incidents/ages";
import { rowsOfAllHours } from "../../core/incidents/hour-facets";
import type { LoadReport } from "../../core/ingest/report";
import type { Filter } from "../../core/study/study";
import { many, tenths, whole } from "../../core/words/numbers";
import { type RegionKind, regionsOf } from "../../core/words/region-words";
import { inDecimals } from "../../core/words/route-plan-words";

/** One sum that must hold: two numbers for the same thing, and what each of them is. */
export interface SumCheck {
  readonly what: string;
  /** The left side, added up: "648 + 9 + 20". */
  readonly parts: string;
  readonly sum: number;
  readonly against: string;
  readonly expected: number;
  readonly holds: boolean;
  /** The sum need not be the same: it may be less. */
  readonly atMost?: boolean;
}

export const total = (counts: Iterable<number>): number => {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
};

/** Up to four numbers as they are added; of longer lists how many there are. */
const added = (counts: readonly number[], of: string) =>
  counts.length <= 4 ? counts.map(whole).join(" + ") : `${whole(counts.length)} ${of}`;

/** One sum against what it must be. */
export const check = (what: string, parts: string, sum: number, against: string, expected: number): SumCheck => ({
  what,
  parts,
  sum,
  against,
  expected,
  holds: sum === expected,
});

/** Rows read = accepted + set aside, and the same added up by file and by reason. */
export function loadSums(report: LoadReport): SumCheck[] {
  const { files, problems } = report;
  return [
    check(
      "Rows",
      `${whole(report.accepted)} accepted + ${whole(report.setAside)} set aside`,
      report.accepted + report.setAside,
      "rows read",
      report.rowsRead,
    ),
    check(
      "Files",
      added(
        files.map((file) => file.rows),
        "files",
      ),
      total(files.map((file) => file.rows)),
      "rows read",
      report.rowsRead,
    ),
    check(
      "Reasons",
      added(
        problems.map((line) => line.rows),
        "reasons",
      ) || "none",
      total(problems.map((line) => line.rows)),
      "rows set aside",
      report.setAside,
    ),
  ];
}

/**
 * Whether the map, the table, the months, the hours and every list of choices of one view add up to the same number of incidents.
 * `filter` is the one that the view was made with.
 */
export function viewSums(view: Published, filter: Filter, report: LoadReport | null): SumCheck[] {
  const { sums, controls } = view;
  const n = sums.inHexes;
  const inHexes = (what: string, parts: string, sum: number) => check(what, parts, sum, "incidents in hexes", n);
  const chosen = <T extends { readonly id: string; readonly count: number }>(
    what: string,
    list: readonly T[],
    ids: readonly string[] | null,
  ) => {
    const counts = list.filter((choice) => !ids || ids.includes(choice.id)).map((choice) => choice.count);
    return inHexes(what, `${counts.length} of ${list.length} chosen`, total(counts));
  };
  const checks: SumCheck[] = [];
  if (report)
    checks.push(
      check("Accepted rows", "kept for analysis", sums.accepted, "rows accepted by the reader", report.accepted),
    );
  checks.push(
    check(
      "This view",
      `${whole(n)} in hexes + ${whole(sums.outside)} outside + ${whole(sums.withoutPlace)} without a place`,
      n + sums.outside + sums.withoutPlace,
      "incidents that match the filters",
      sums.matching,
    ),
    inHexes("Map and table", `${whole(view.grid.cells.length)} hexes`, total(view.hexes.count)),
    check(
      "Hotspots",
      added(
        view.hotspots.map((spot) => spot.incidents),
        "hotspots",
      ) || "none",
      total(view.hotspots.map((spot) => spot.incidents)),
      "incidents in marked hexes",
      total(view.hexes.count.filter((_, h) => view.hexes.hotspot[h] > 0)),
    ),
  );
  const months = monthsInPeriod(view);
  if (months) checks.push(inHexes("Months", `${months.length} chosen`, total(months)));
  // Of a file that gives only months nothing is claimed about hours and days.
  if (!view.monthOnly) checks.push(hoursSum(view, filter.hours, inHexes), weekSum(view, filter.hours));
  if (!view.monthOnly) checks.push(chosen("Kinds of day", controls.dayKinds, filter.dayKinds));
  checks.push(
    chosen("Offences", controls.categories, filter.categories),
    chosen("Victim age", controls.ageBands, bandsCounted(filter.ageBands)),
    chosen("Victim sex", controls.sexes, filter.sexes),
  );
  if (filter.knife) checks.push(inHexes("Knife flag", "knife only", controls.knife));
  if (filter.gun) checks.push(inHexes("Gun flag", "gun only", controls.gun));
  checks.push(domesticSum(controls.domestic, controls.notDomestic, filter.domestic, inHexes));
  const { streetRelevant, notStreetRelevant } = controls;
  checks.push(
    filter.streetRelevant
      ? inHexes("Street-relevant", "street-relevant only", streetRelevant)
      : inHexes(
          "Street-relevant",
          `${whole(streetRelevant)} are + ${whole(notStreetRelevant)} are not`,
          streetRelevant + notStreetRelevant,
        ),
    ...regionSums(view, "zone"),
  );
  return checks;
}

function hoursSum(
  { hours: { known, spread, spreadIn, withoutTime } }: Published,
  chosen: string | null,
  inHexes: (what: string, parts: string, sum: number) => SumCheck,
): SumCheck {
  const sum = total(known.filter((_, hour) => !chosen || chosen[hour] === "1"));
  if (chosen) {
    const ranges = `${whole(spreadIn)} known only as a range, counted where at least half of the range lies in the chosen hours`;
    return inHexes("Hours", `${whole(sum)} in the chosen hours${spread > 0 ? ` + ${ranges}` : ""}`, sum + spreadIn);
  }
  const ranges = spread > 0 ? ` + ${whole(spread)} known only as a range` : "";
  return inHexes(
    "Hours",
    `${whole(sum)} with a time${ranges} + ${whole(withoutTime)} without`,
    sum + spread + withoutTime,
  );
}

/** What the chart of the week shows, ranges spread over their hours, against the rows that it is made of. Shares are rounded. */
function weekSum({ hours, sums }: Published, chosen: string | null): SumCheck {
  const all = total(hours.counts) + hours.withoutTime;
  const nearest = Math.round(all);
  return check(
    "Chart of hours",
    `${whole(nearest - hours.withoutTime)} in 168 hours${hours.spread > 0 ? `, ${whole(hours.spread)} of them spread` : ""} + ${whole(hours.withoutTime)} without a time`,
    Math.abs(all - nearest) <= 1e-6 ? nearest : all,
    chosen ? "incidents of all hours" : "incidents in hexes",
    chosen ? rowsOfAllHours(hours) : sums.inHexes,
  );
}

/** Parts of incidents, as they are written: their sum has other last digits in another order. */
export const tidy = (x: number): number => Number(x.toFixed(6));

const regionNames = {
  route: { all: "Routes", busiest: "Busiest route", one: "route", where: "along any route" },
  zone: { all: "Zones", busiest: "Busiest zone", one: "zone", where: "in any zone" },
} as const;

/**
 * Routes or zones against the different incidents in any of them. Incidents in two or more are counted again in the list: at least once
 * each, and at most once for every further region. Between those bounds the list and the total agree; outside of them one is wrong.
 */
export function regionSums(view: Published, kind: RegionKind): SumCheck[] {
  const { regions, inAny, inSeveral } = regionsOf(view, kind);
  if (regions.length === 0) return [];
  const { all, busiest, one, where } = regionNames[kind];
  const sum = tidy(total(regions.map((region) => region.incidents)));
  // Of an incident that counts by a part of it only, the part can be smaller on the other route.
  const least = regions.every(({ incidents }) => Number.isInteger(incidents)) ? inSeveral : 0;
  const again = tidy(Math.min(Math.max(sum - inAny, least), inSeveral * (regions.length - 1)));
  const most = regions.reduce((largest, region) => Math.max(largest, region.incidents), 0);
  const against = `different incidents ${where}`;
  return [
    check(all, `${tenths(sum)} by ${one} − ${tenths(again)} counted again`, tidy(sum - again), against, tidy(inAny)),
    {
      ...check(busiest, `the largest of ${many(regions.length, one)}`, most, against, inAny),
      holds: most <= inAny,
      atMost: true,
    },
  ];
}

/**
 * Whether what the posts would see and what they would miss is all there is, in the list of posts, by stretch, by hour, and by the scores of
 * the routes. In the digits in which the page shows them.
 */
export function planSums({ posts, incidents, stretches, byHour }: PublishedPosts): SumCheck[] {
  const { covered, missed, total: all, decimals } = incidents;
  const sumOf = (parts: Iterable<number>) => Number(total(parts).toFixed(decimals));
  const say = (x: number) => inDecimals(x, decimals);
  const seen = sumOf(posts.map(({ addsIncidents }) => addsIncidents));
  const missedByStretch = sumOf(stretches.map((stretch) => stretch.incidents.missed));
  const ofHours = sumOf([...byHour.covered, ...byHour.missed]);
  return [
    check(
      PLAN,
      `${say(covered)} covered + ${say(missed)} missed`,
      sumOf([covered, missed]),
      "incidents after school on them",
      all,
    ),
    check("Posts", `${many(posts.length, "post")}, what each adds`, seen, "covered", covered),
    check(
      "Stretches",
      `${many(stretches.length, "stretch", "stretches")} of 100 m, what each misses`,
      missedByStretch,
      "missed",
      missed,
    ),
    check(
      "Hours of the plan",
      "covered and missed, by hour and weekday",
      ofHours,
      "incidents after school on them",
      all,
    ),
  ];
}

const PLAN = "Routes of the plan";

/** "On the routes of the plan: 12 = 8 covered + 4 missed"; null where there is no plan. */
export function planAgreementWords(checks: readonly SumCheck[]): string | null {
  const line = checks.find((one) => one.what === PLAN);
  return line ? `On the routes of the plan: ${tenths(line.expected)} = ${line.parts}` : null;
}

function domesticSum(
  yes: number,
  no: number,
  choice: Filter["domestic"],
  inHexes: (what: string, parts: string, sum: number) => SumCheck,
): SumCheck {
  if (choice === "only") return inHexes("Domestic abuse", "flagged only", yes);
  if (choice === "leave-out") return inHexes("Domestic abuse", "not flagged only", no);
  return inHexes("Domestic abuse", `${whole(yes)} flagged + ${whole(no)} not`, yes + no);
}

const monthOf = (iso: string) => (Number(iso.slice(0, 4)) - 1970) * 12 + Number(iso.slice(5, 7)) - 1;
const lastDayOf = (iso: string) => new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), 0)).getUTCDate();

/** The counts of the months in the period; null where the period begins or ends inside a month, whose bar then counts more than the view. */
function monthsInPeriod(view: Published): Uint32Array | null {
  const { periodFrom, periodTo, extractFrom, extractTo, months } = view;
  const startsWhole = periodFrom.endsWith("-01") || periodFrom <= extractFrom;
  const endsWhole = Number(periodTo.slice(8)) === lastDayOf(periodTo) || periodTo >= extractTo;
  if (!startsWhole || !endsWhole) return null;
  const from = Math.max(0, monthOf(periodFrom) - months.firstMonth);
  return months.counts.slice(from, Math.max(from, monthOf(periodTo) - months.firstMonth + 1));
}

/** "Map, table, months and hours all sum to 648", naming only what was checked. */
export function agreementWords(checks: readonly SumCheck[], n: number): string {
  const checked = (what: string) => checks.some((one) => one.what === what);
  const names = ["Map", "table", ...(checked("Months") ? ["months"] : []), ...(checked("Hours") ? ["hours"] : [])];
  const last = names.pop();
  return `${names.join(", ")} and ${last} ${names.length === 1 ? "both" : "all"} sum to ${whole(n)}`;
}

/** The same for what the screen of routes or zones shows: "52 by route − 3 counted again = 49 along any route". Null where there is none. */
export function regionAgreementWords(checks: readonly SumCheck[], kind: RegionKind): string | null {
  const { all, where } = regionNames[kind];
  const line = checks.find((one) => one.what === all);
  return line ? `${line.parts.replace(" − 0 counted again", "")} = ${tenths(line.sum)} ${where}` : null;
}

/** The first sum that does not hold, naming both numbers; null when all do. */
export function disagreementWords(checks: readonly SumCheck[]): string | null {
  const broken = checks.find((one) => !one.holds);
  return broken
    ? `${broken.what} add${broken.atMost ? "s" : ""} up to ${tenths(broken.sum)}, but there are ${broken.atMost ? "only " : ""}${tenths(broken.expected)} ${broken.against}`
    : null;
}
