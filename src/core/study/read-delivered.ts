import { unguarded } from "../calendar/dates-table";
import { readDate } from "../calendar/read-date";
import { readClock } from "../schools/clock";
import type { DeliveredSession } from "./outreach-plan";
import type { Zone } from "./study";

/** The columns of a list of sessions that took place. */
const deliveredColumns = ["zone", "date", "from", "to", "people"] as const;
type DeliveredColumn = (typeof deliveredColumns)[number];

/** Sessions, or what is wrong with the table: which row, which column, and what to write instead. */
export type ReadDelivered =
  | { readonly sessions: readonly DeliveredSession[] }
  | { readonly problems: readonly string[] };

/** More problems than these are not read by anybody. */
const MOST_PROBLEMS = 20;

const midnight = /^(24:00|24|2400)$/;

/**
 * Reads a table whose first row names its columns. A session that ends before it begins went on past midnight. Row numbers in problems are
 * those of a spreadsheet: the header is row 1.
 */
export function readDelivered(rows: readonly (readonly string[])[], zones: readonly Zone[]): ReadDelivered {
  const header = (rows[0] ?? []).map((cell) =>
    cell
      .replace(/^\uFEFF/, "")
      .trim()
      .toLowerCase(),
  );
  const missing = deliveredColumns.filter((name) => !header.includes(name));
  if (missing.length > 0)
    return {
      problems: [
        `Row 1: there is no column ${missing.map((name) => `“${name}”`).join(" and no column ")}. Name the columns ${deliveredColumns.join(", ")}.`,
      ],
    };
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const sessions = rows.slice(1).flatMap((row, i): DeliveredSession[] => {
    if (row.every((cell) => cell.trim() === "")) return [];
    const cell = (name: DeliveredColumn) => unguarded(row[header.indexOf(name)] ?? "");
    const say = (column: DeliveredColumn, what: string) => {
      problems.push(`Row ${i + 2}, column “${column}”: ${what}`);
      return [];
    };
    const name = cell("zone");
    const named = zones.filter((zone) => zone.id === name || zone.name.trim().toLowerCase() === name.toLowerCase());
    if (named.length === 0) return say("zone", `there is no zone “${name}”. Correct the name, or draw the zone first.`);
    if (named.length > 1) return say("zone", `${named.length} zones are called “${name}”. Give them different names.`);
    const date = readDate(cell("date"));
    if (date === null) return say("date", `“${cell("date")}” is no date. Write it like 2026-07-21 or 21/07/2026.`);
    const from = readClock(cell("from"));
    if (Number.isNaN(from)) return say("from", `“${cell("from")}” is no time. Write it like 15:00.`);
    const end = midnight.test(cell("to")) ? 1440 : readClock(cell("to"));
    if (Number.isNaN(end)) return say("to", `“${cell("to")}” is no time. Write it like 18:00.`);
    if (end === from) return say("to", `the session ends when it begins, at ${cell("to")}. Correct one of the two.`);
    if (!/^\d{1,3}$/.test(cell("people")))
      return say("people", `“${cell("people")}” is no number of people. Write how many there were, such as 2.`);
    const to = end < from ? end + 1440 : end;
    const key = [named[0].id, date, from, to].join(" ");
    const before = seen.get(key);
    if (before !== undefined)
      return say("zone", `the same session stands in row ${before}. Delete one of the two, or correct its times.`);
    seen.set(key, i + 2);
    return [{ zoneId: named[0].id, date, from, to, people: Number(cell("people")) }];
  });
  if (problems.length > MOST_PROBLEMS)
    return {
      problems: [...problems.slice(0, MOST_PROBLEMS), `${problems.length - MOST_PROBLEMS} more rows are wrong.`],
    };
  if (problems.length > 0) return { problems };
  return sessions.length > 0
    ? { sessions }
    : { problems: ["There is no row below the header. Add a row for each session."] };
}
