import { useState } from "react";
import { type CalendarEntry, type DateStatus, entryKinds } from "../../core/calendar/calendar";
import { withEntry } from "../../core/calendar/edits";
import { readDate } from "../../core/calendar/read-date";
import { dateWords } from "../../core/words/numbers";
import { change } from "../../store/study-store";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Segmented } from "../kit/Segmented";
import { Select } from "../kit/Select";
import { TextField } from "../kit/TextField";
import styles from "./Calendar.module.css";
import { statusOptions } from "./DaysForm";

const NO_DATE = "Write a date like 1 Apr 2024.";

/** An entry of the calendar: what it is called, when, how sure, and by whom. For whom it holds stays. */
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
    to: last === null ? NO_DATE : first !== null && last < first ? "The last day is before the first." : null,
    source: source.trim() === "" ? "Say where the dates come from." : null,
  };

  const save = () => {
    setTried(true);
    if (first === null || last === null || Object.values(problems).some((problem) => problem !== null)) return;
    const next = { ...entry, kind, name: name.trim(), from: first, to: last, status, source: source.trim() };
    const isSame = JSON.stringify(next) === JSON.stringify(entry);
    if (!isSame) change(`Change “${next.name}”`, (study) => ({ ...study, calendar: withEntry(study.calendar, next) }));
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
