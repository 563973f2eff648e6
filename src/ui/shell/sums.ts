import type { Published } from "../../core/disclosure/published";
import type { LoadReport } from "../../core/ingest/report";
import type { Filter } from "../../core/study/study";
import { whole } from "../../core/words/numbers";

/** One sum that must hold: two numbers for the same thing, and what each of them is. */
export interface SumCheck {
  readonly what: string;
  /** The left side, added up: "648 + 9 + 20". */
  readonly parts: string;
  readonly sum: number;
  readonly against: string;
  readonly expected: number;
  readonly holds: boolean;
}

const total = (counts: Iterable<number>): number => {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
};

/** Up to four numbers as they are added; of longer lists how many there are. */
const added = (counts: readonly number[], of: string) =>
  counts.length <= 4 ? counts.map(whole).join(" + ") : `${whole(counts.length)} ${of}`;

const check = (what: string, parts: string, sum: number, against: string, expected: number): SumCheck => ({
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
  const hours = view.monthOnly ? null : filter.hours;
  const hourSum = total(view.hours.counts.filter((_, hour) => !hours || hours[hour] === "1"));
  checks.push(
    hours
      ? inHexes("Hours", "chosen hours of the week", hourSum)
      : inHexes(
          "Hours",
          `${whole(hourSum)} with a time + ${whole(view.hours.withoutTime)} without`,
          hourSum + view.hours.withoutTime,
        ),
  );
  if (!view.monthOnly) checks.push(chosen("Kinds of day", controls.dayKinds, filter.dayKinds));
  checks.push(
    chosen("Offences", controls.categories, filter.categories),
    chosen("Victim age", controls.ageBands, filter.ageBands),
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
  );
  return checks;
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
  const months = checks.some((one) => one.what === "Months");
  return `Map, table,${months ? " months" : ""} and hours all sum to ${whole(n)}`.replace("table, and", "table and");
}

/** The first sum that does not hold, naming both numbers; null when all do. */
export function disagreementWords(checks: readonly SumCheck[]): string | null {
  const broken = checks.find((one) => !one.holds);
  return broken
    ? `${broken.what} add up to ${whole(broken.sum)}, but there are ${whole(broken.expected)} ${broken.against}`
    : null;
}
