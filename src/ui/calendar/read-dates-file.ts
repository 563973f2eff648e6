import type { DateStatus, EntryKind } from "../../core/calendar/calendar";
import { readDates } from "../../core/calendar/dates-table";
import { readIcs } from "../../core/calendar/read-ics";
import type { School } from "../../core/schools/school";
import { readText, rowsOf } from "../data/read-table";

/** Dates of a file that a person still has to agree to; `null` where the file leaves something open. */
export interface FoundDates {
  readonly fileName: string;
  readonly dates: readonly {
    readonly kind: EntryKind | null;
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly status: DateStatus | null;
    readonly source: string;
    readonly schools: readonly string[] | null;
  }[];
  readonly leftOut: readonly string[];
}

/** The dates of a CSV or an iCalendar file, or what is wrong with it. */
export async function readDatesFile(
  file: File,
  schools: readonly School[],
): Promise<FoundDates | { readonly problems: readonly string[] }> {
  const text = await readText(file);
  if (!/^\s*BEGIN:VCALENDAR/i.test(text.replace(/^\uFEFF/, ""))) {
    const read = readDates(rowsOf(text), schools);
    return "problems" in read ? read : { fileName: file.name, dates: read.dates, leftOut: [] };
  }
  const { dates, leftOut } = readIcs(text);
  if (dates.length === 0)
    return { problems: [`There are no whole days in this calendar. ${leftOut.slice(0, 5).join(" ")}`.trim()] };
  // Schools that are not in this study mean nothing here.
  const known = (ids: readonly string[] | null) =>
    ids?.filter((id) => schools.some((school) => school.id === id)) ?? null;
  const strange = dates.filter((date) => date.schools !== null && known(date.schools)?.length === 0);
  return {
    fileName: file.name,
    dates: dates.filter((date) => !strange.includes(date)).map((date) => ({ ...date, schools: known(date.schools) })),
    leftOut: [...leftOut, ...strange.map((date) => `“${date.name}” is for schools that are not in this study.`)],
  };
}
