import { dayOfIso, isoOfDay } from "../core/calendar/days";
import type { Published } from "../core/disclosure/published";
import type { PublishedRota, PublishedSession } from "../core/disclosure/published-rota";
import { clockWords } from "../core/schools/clock";
import { type Cell, writeCsv } from "./csv";
import { writeIcs } from "./ics";
import { inOrder, rotaColumns, rotaRows, rotaTotals } from "./tables/rota";

/** The rota as a table, a session a row. */
export const rotaCsv = (view: Published, rota: PublishedRota): string =>
  writeCsv(rotaColumns(rota), rotaRows(view, rota));

/** A minute of a day as London wall clock; midnight is the next day's. */
const londonTime = (date: string, minute: number): string =>
  `${isoOfDay(dayOfIso(date) + Math.floor(minute / 1440))}T${clockWords(minute % 1440)}`;

/** Whose diary: a team's, or one worker's, who may be in another team every day. Both are numbers from 1. */
export interface DiaryOwner {
  readonly kind: "team" | "worker";
  readonly number: number;
}

/**
 * The sessions of a team or a worker for a diary. A session's UID is its owner, day and hour: when the rota is made again, what moved to another
 * zone is changed, not doubled. `key` is the study's: team 1 of another study is another team. `stamp`: see `writeIcs`.
 */
export function rotaIcs(rota: PublishedRota, { kind, number }: DiaryOwner, key: string | null, stamp: string): string {
  const events = inOrder(rota)
    .filter(({ team, people }) => (kind === "team" ? team === number : people.includes(number)))
    .map((session: PublishedSession) => ({
      uid: `${kind}-${number}-${session.date}-${session.from}@${key ?? "study"}.outreach.rota`,
      when: {
        kind: "clock" as const,
        from: londonTime(session.date, session.from),
        to: londonTime(session.date, session.to),
      },
      summary: `Outreach: ${session.zoneName}`,
      description: `Team ${session.team}, workers ${session.people.join(", ")}`,
      location: session.zoneName,
      status: rota.holiday?.provisional ? ("TENTATIVE" as const) : ("CONFIRMED" as const),
    }));
  return writeIcs(`Outreach, ${kind} ${number}`, events, stamp);
}

/** Cells as the writer of workbooks takes them: text is typed as text, so that no program runs or rounds it. */
const cellOf = (cell: Cell) =>
  typeof cell === "number"
    ? { value: cell, type: Number }
    : typeof cell === "boolean"
      ? { value: cell ? "yes" : "no", type: String }
      : cell === null || cell === ""
        ? null
        : { value: cell, type: String };

const headerOf = (names: readonly Cell[]) =>
  names.map((value) => ({ value: String(value), type: String, fontWeight: "bold" as const }));

/** The same table as a workbook, with what each team and zone gets on a second sheet. The writer is loaded when somebody asks for one. */
export async function rotaXlsx(view: Published, rota: PublishedRota) {
  const { default: write } = await import("write-excel-file/universal");
  const header = headerOf(rotaColumns(rota));
  const rows = rotaRows(view, rota).map((row) => row.map(cellOf));
  const [names, ...totals] = rotaTotals(view, rota);
  return await write([
    { data: [header, ...rows], sheet: "Rota", stickyRowsCount: 1 },
    { data: [headerOf(names), ...totals.map((row) => row.map(cellOf))], sheet: "Totals", stickyRowsCount: 1 },
  ]).toBlob();
}
