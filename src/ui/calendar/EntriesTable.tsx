import { SquarePen, Trash2 } from "lucide-react";
import { useState } from "react";
import { type Calendar, type CalendarEntry, entryKinds } from "../../core/calendar/calendar";
import { isoOfDay } from "../../core/calendar/days";
import { withoutEntry } from "../../core/calendar/edits";
import type { School } from "../../core/schools/school";
import { runWords } from "../../core/words/calendar-words";
import { setSession } from "../../store/session-store";
import { change } from "../../store/study-store";
import { Badge } from "../kit/Badge";
import { DataTable } from "../kit/DataTable";
import { IconButton } from "../kit/IconButton";
import { Panel } from "../kit/Panel";
import styles from "./Calendar.module.css";
import { EntryForm } from "./EntryForm";
import { firstDayOfYear, isOf, lastDayOfYear, yearWords } from "./school-year";

interface Props {
  readonly calendar: Calendar;
  readonly schools: readonly School[];
  readonly school: School | null;
  readonly year: number;
}

/** Every entry of a school year, of all schools and of the one that is looked at; each can be changed and taken out. */
export function EntriesTable({ calendar, schools, school, year }: Props) {
  const [editedId, setEditedId] = useState<string | null>(null);
  const [from, to] = [isoOfDay(firstDayOfYear(year)), isoOfDay(lastDayOfYear(year))];
  const rows = calendar.entries.filter(
    (entry) =>
      entry.from <= to && entry.to >= from && (entry.schools === null || school === null || isOf(entry, school.id)),
  );
  const edited = calendar.entries.find((entry) => entry.id === editedId);
  return (
    <Panel label="Entries of this school year">
      <h3 className={styles.heading}>Entries of {yearWords(year)}</h3>
      <DataTable
        caption={`${rows.length} entries of the school year ${yearWords(year)}`}
        rows={rows}
        rowKey={(entry) => entry.id}
        initialSort={{ columnId: "days", descending: false }}
        empty="No dates are known for this school year. Choose days above, or load a calendar."
        columns={[
          {
            id: "days",
            label: "Days",
            sortValue: (entry) => entry.from,
            render: (entry) => <span className={styles.days}>{runWords(entry.from, entry.to)}</span>,
          },
          {
            id: "name",
            label: "Name",
            isHeader: true,
            sortValue: (entry) => entry.name,
            render: (entry) => entry.name,
          },
          { id: "kind", label: "Kind", sortValue: kindWords, render: kindWords },
          {
            id: "status",
            label: "Status",
            sortValue: (entry) => entry.status,
            render: ({ status }) => <Badge tone={status === "confirmed" ? "good" : "provisional"}>{status}</Badge>,
          },
          { id: "schools", label: "For", render: (entry) => schoolsWords(entry, schools) },
          { id: "source", label: "Source", render: (entry) => entry.source || "not given" },
          {
            id: "do",
            label: "Change",
            render: (entry) => (
              <span className={styles.buttons}>
                <IconButton
                  small
                  label={`Edit ${entry.name}, ${runWords(entry.from, entry.to)}`}
                  icon={<SquarePen aria-hidden size={16} />}
                  onPress={() => setEditedId(entry.id)}
                />
                <IconButton
                  small
                  label={`Remove ${entry.name}, ${runWords(entry.from, entry.to)}`}
                  icon={<Trash2 aria-hidden size={16} />}
                  onPress={() => remove(entry)}
                />
              </span>
            ),
          },
        ]}
      />
      {edited && <EntryForm key={edited.id} entry={edited} onClose={() => setEditedId(null)} />}
    </Panel>
  );
}

const kindWords = (entry: CalendarEntry) => entryKinds.find(({ id }) => id === entry.kind)?.label ?? entry.kind;

function schoolsWords({ schools: ids }: CalendarEntry, schools: readonly School[]): string {
  if (ids === null) return "all schools";
  return ids.map((id) => schools.find((school) => school.id === id)?.name ?? id).join(", ");
}

function remove(entry: CalendarEntry): void {
  change(`Remove “${entry.name}”`, (study) => ({ ...study, calendar: withoutEntry(study.calendar, entry.id) }));
  setSession({ notice: { tone: "good", text: `Removed “${entry.name}” from the calendar. Undo brings it back.` } });
}
