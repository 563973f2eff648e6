import { useState } from "react";
import { type DateStatus, type EntryKind, entryKinds } from "../../core/calendar/calendar";
import { withDatesOf } from "../../core/calendar/edits";
import type { School } from "../../core/schools/school";
import { overruledWords, runWords } from "../../core/words/calendar-words";
import { many } from "../../core/words/numbers";
import { setSession } from "../../store/session-store";
import { change, currentStudy } from "../../store/study-store";
import { Badge } from "../kit/Badge";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Segmented } from "../kit/Segmented";
import { Select } from "../kit/Select";
import styles from "./Calendar.module.css";
import { statusOptions } from "./DaysForm";
import type { FoundDates } from "./read-dates-file";

type Asked = EntryKind | "leave-out" | "ask";

interface Props {
  readonly found: FoundDates;
  /** Whose dates they are where the file does not say: null is every school. */
  readonly school: School | null;
  readonly onClose: () => void;
}

/** What a file of dates holds, before it is in the calendar: asks what is not clear, and whether it is added or takes the place of all. */
export function ImportDates({ found, school, onClose }: Props) {
  const [kinds, setKinds] = useState<readonly Asked[]>(found.dates.map(({ kind }) => kind ?? "ask"));
  const [status, setStatus] = useState<DateStatus>("provisional");
  const [mode, setMode] = useState<"add" | "replace">("add");
  const [tried, setTried] = useState(false);
  const open = kinds.filter((kind) => kind === "ask").length;
  const saysStatus = found.dates.every((date) => date.status !== null);
  const taken = kinds.filter((kind) => kind !== "leave-out").length;

  const save = () => {
    setTried(true);
    if (open > 0 || taken === 0) return;
    const dates = found.dates.flatMap((date, i) => {
      const kind = kinds[i];
      if (kind === "leave-out" || kind === "ask") return [];
      const schools = date.schools ?? (school && kind !== "bank-holiday" ? [school.id] : null);
      return [{ ...date, kind, status: date.status ?? status, source: date.source || found.fileName, schools }];
    });
    change(`Load ${many(dates.length, "date")} from ${found.fileName}`, (study) => ({
      ...study,
      calendar: withDatesOf(study.calendar, dates, mode === "replace"),
    }));
    const overruled = overruledWords(currentStudy().calendar, dates);
    setSession({
      notice: {
        tone: "good",
        text: `${many(dates.length, "entry", "entries")} from ${found.fileName} ${dates.length === 1 ? "is" : "are"} in the calendar.${overruled} Undo brings back what was there.`,
      },
    });
    onClose();
  };

  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={`Dates in ${found.fileName}`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={save}>
            {mode === "add" ? "Add to the calendar" : "Replace the calendar"}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.words}>
          {many(found.dates.length, "entry", "entries")}
          {school ? `, for ${school.name} where the file names no school` : ""}. Each takes the place of those of its
          kind that it overlaps; terms only add.
        </p>
        {found.leftOut.length > 0 && (
          <p className={styles.words}>
            Left out, {found.leftOut.length}: {found.leftOut.slice(0, 8).join(" ")}
          </p>
        )}
        {tried && open > 0 && (
          <p className={styles.problem} role="alert">
            Say what {open === 1 ? "one entry is" : `${open} entries are`}, or leave {open === 1 ? "it" : "them"} out.
          </p>
        )}
        <ul className={styles.list}>
          {found.dates.map((date, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file may say the same twice, and the list does not change.
            <li key={i}>
              {runWords(date.from, date.to)}: <strong>{date.name}</strong>{" "}
              {date.kind === null ? (
                <Select<Asked>
                  label={`What is “${date.name}”?`}
                  options={[
                    { id: "ask", label: "Not clear: choose" },
                    ...entryKinds,
                    { id: "leave-out", label: "Leave it out" },
                  ]}
                  value={kinds[i]}
                  onChange={(kind) => setKinds(kinds.map((other, at) => (at === i ? kind : other)))}
                  isInvalid={tried && kinds[i] === "ask"}
                />
              ) : (
                <>
                  {entryKinds.find(({ id }) => id === date.kind)?.label}{" "}
                  {date.status === "provisional" && <Badge tone="provisional">provisional</Badge>}
                </>
              )}
            </li>
          ))}
        </ul>
        {!saysStatus && (
          <Segmented label="How sure are these dates" options={statusOptions} value={status} onChange={setStatus} />
        )}
        <Segmented
          label="What happens to the calendar"
          options={[
            { id: "add", label: "Add to the calendar" },
            { id: "replace", label: "Replace all of it" },
          ]}
          value={mode}
          onChange={setMode}
        />
      </div>
    </Dialog>
  );
}
