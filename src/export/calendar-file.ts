import { type Calendar, type CalendarEntry, entryKinds } from "../core/calendar/calendar";
import { dateColumns } from "../core/calendar/dates-table";
import { isOwn } from "../core/calendar/edits";
import type { School } from "../core/schools/school";
import { writeCsv } from "./csv";
import { type IcsEvent, writeIcs } from "./ics";

const inOrder = ({ entries }: Calendar): readonly CalendarEntry[] =>
  [...entries].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));

/** The calendar as a table that `readDates` reads back: an entry a row, in order of date. */
export function calendarCsv(calendar: Calendar, schools: readonly School[]): string {
  const nameOf = (id: string) => schools.find((school) => school.id === id)?.name ?? id;
  // A name that could be taken for two, or that two schools share, is written as its id.
  const cellOf = (id: string) =>
    nameOf(id).includes(";") || schools.filter((school) => school.name === nameOf(id)).length > 1 ? id : nameOf(id);
  return writeCsv(
    dateColumns,
    inOrder(calendar).map(({ kind, name, from, to, status, source, schools: of }) => [
      kind,
      name,
      from,
      to,
      status,
      source,
      of?.map(cellOf).join("; ") ?? "",
    ]),
  );
}

/** Letters and numbers that any program takes as part of a UID. */
const plain = (text: string) => text.replace(/[^A-Za-z0-9-]+/g, "-");

/**
 * An entry as an event of whole days. The UID is made of what does not change when the dates are confirmed or moved. What ships is the same event
 * for everybody; what a person added has a number that another person's entry has too, so the key of the study is with it.
 */
function eventOf(
  { id, kind, name, from, to, status, source, schools }: CalendarEntry,
  authority: string,
  key: string | null,
): IcsEvent {
  const label = entryKinds.find((one) => one.id === kind)?.label ?? kind;
  return {
    uid: `${plain(id)}${isOwn(id) && key !== null ? `-${key}` : ""}@${plain(authority || "calendar").toLowerCase()}.school-calendar`,
    when: { kind: "days", from, to },
    summary: name,
    description: source,
    categories: [kind, label],
    status: status === "confirmed" ? "CONFIRMED" : "TENTATIVE",
    extra: ["X-SCHOOLS", schools ?? []],
  };
}

/** The calendar for anybody's diary; `readIcs` reads it back. `key` is the study's. `stamp`: see `writeIcs`. */
export function calendarIcs(calendar: Calendar, key: string | null, stamp: string): string {
  const events = inOrder(calendar).map((entry) => eventOf(entry, calendar.authority, key));
  return writeIcs(`School calendar, ${calendar.authority}`, events, stamp);
}
