import { useState } from "react";
import { type CalendarEntry, type DateStatus, type EntryKind, entryKinds } from "../../core/calendar/calendar";
import { withEntry } from "../../core/calendar/edits";
import { readDate } from "../../core/calendar/read-date";
import { savedEntryWords, weekendProblem } from "../../core/words/calendar-words";
import { dateWords } from "../../core/words/numbers";
import { setSession } from "../../store/session-store";
import { change, currentStudy } from "../../store/study-store";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Segmented } from "../kit/Segmented";
import { Select } from "../kit/Select";
import { TextField } from "../kit/TextField";
import styles from "./Calendar.module.css";
import { statusOptions } from "./DaysForm";

const NO_DATE = "Write a date like 1 Apr 2024.";

function lastDayProblem(kind: EntryKind, first: string | null, last: string | null): string | null {
  if (last === null) return NO_DATE;
  if (first === null) return null;
  return last < first ? "The last day is before the first." : weekendProblem(kind, first, last);
}

/**
 * An entry of the calendar: what it is called, when, how sure, and by whom. For whom it holds stays. Its days are taken out of other entries,
 * and what that did is said when it is saved.
 */
export function EntryForm({ entry, onClose }: { entry: CalendarEntry; onClose: () => void }) {
  const [kind, setKind] = useState(entry.kind);
  const [name, setName] = useState(entry.name);
  const [from, setFrom] = useState(dateWords(entry.from));
  const [to, setTo] = useState(dateWords(entry.to));
  const [status, setStatus] = useState<DateStatus>(entry.status);
  const [source, setSource] = useState(entry.source);
  const [tried, setTried] = useState(false);
  const [first, last] = [readDate(from), readDate(to)];
  const problems = {
    name: name.trim() === "" ? "Give the days a name." : null,
    from: first === null ? NO_DATE : null,
    to: lastDayProblem(kind, first, last),
    source: source.trim() === "" ? "Say where the dates come from." : null,
  };

  const save = () => {
    setTried(true);
    if (first === null || last === null || Object.values(problems).some((problem) => problem !== null)) return;
    const next = { ...entry, kind, name: name.trim(), from: first, to: last, status, source: source.trim() };
    const isSame = JSON.stringify(next) === JSON.stringify(entry);
    if (!isSame) {
      const { calendar: before } = currentStudy();
      change(`Change “${next.name}”`, (study) => ({ ...study, calendar: withEntry(study.calendar, next) }));
      const words = savedEntryWords(before, currentStudy().calendar, next);
      setSession({ notice: { tone: "good", text: `${words} Undo brings back what was there.` } });
    }
    onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Edit ${entry.name}`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={save}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus
          error={tried ? problems.name : null}
        />
        <Select
          label="Kind of day"
          options={entryKinds.filter(({ id }) => entry.schools === null || id !== "bank-holiday")}
          value={kind}
          onChange={setKind}
        />
        <TextField label="First day" value={from} onChange={setFrom} error={tried ? problems.from : null} />
        <TextField label="Last day" value={to} onChange={setTo} error={tried ? problems.to : null} />
        <Segmented label="How sure" options={statusOptions} value={status} onChange={setStatus} fill />
        <TextField
          label="Source"
          value={source}
          onChange={setSource}
          rows={3}
          maxLength={500}
          error={tried ? problems.source : null}
        />
      </div>
    </Dialog>
  );
}
