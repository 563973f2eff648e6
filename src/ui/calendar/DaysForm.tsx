import { useState } from "react";
import { type DateStatus, type EntryKind, entryKinds } from "../../core/calendar/calendar";
import { dayOfIso, isoOfDay } from "../../core/calendar/days";
import { withDays, withoutDays } from "../../core/calendar/edits";
import type { School } from "../../core/schools/school";
import { runWords, takenOutWords, weekendProblem } from "../../core/words/calendar-words";
import { many } from "../../core/words/numbers";
import { setSession } from "../../store/session-store";
import { change, currentStudy } from "../../store/study-store";
import { DateField } from "../hotspots/DateField";
import { Button } from "../kit/Button";
import { Segmented } from "../kit/Segmented";
import { Select } from "../kit/Select";
import { TextField } from "../kit/TextField";
import styles from "./Calendar.module.css";
import type { DayRun } from "./use-day-run";

/** The field that Enter on a day leads to. */
export const KIND_FIELD = "days-are";

/** "clear" takes out what is said of the days. */
type Choice = EntryKind | "clear";

interface Props {
  readonly run: DayRun | null;
  readonly onRun: (run: DayRun | null) => void;
  /** Null is every school of the authority. */
  readonly school: School | null;
}

export const statusOptions = [
  { id: "provisional", label: "Provisional" },
  { id: "confirmed", label: "Confirmed" },
] as const;

/** What the chosen days are, for all schools or for one: kind, name, status and source. One step in the history. */
export function DaysForm({ run, onRun, school }: Props) {
  const [choice, setChoice] = useState<Choice>("inset");
  const [name, setName] = useState("");
  const [status, setStatus] = useState<DateStatus>("provisional");
  const [source, setSource] = useState("");
  const [tried, setTried] = useState(false);
  if (!run)
    return (
      <p className={styles.hint}>
        Choose days in the year: press one, and drag or press another with Shift. By keyboard: arrows, Space, then Shift
        with arrows, then Enter.
      </p>
    );
  const [first, last] = [Math.min(run.anchor, run.to), Math.max(run.anchor, run.to)];
  const [from, to] = [isoOfDay(first), isoOfDay(last)];
  // A bank holiday is one for every school: what one school does on it is not in the calendar.
  const kind: Choice = school && choice === "bank-holiday" ? "inset" : choice;
  const label = entryKinds.find(({ id }) => id === kind)?.label ?? "";
  const kindProblem = kind === "clear" ? null : weekendProblem(kind, from, to);
  const sourceProblem =
    kind !== "clear" && source.trim() === "" ? "Say where the dates come from, such as the school’s website." : null;

  const save = () => {
    setTried(true);
    if (kindProblem || sourceProblem) return;
    const whom = school ? ` for ${school.name}` : "";
    const schools = school ? [school.id] : null;
    const words = runWords(from, to);
    const { calendar: before } = currentStudy();
    if (kind === "clear")
      change(`Clear ${words}${whom}`, (study) => {
        const calendar = withoutDays(study.calendar, { from, to, schools });
        return calendar === study.calendar ? study : { ...study, calendar };
      });
    else {
      const dates = { kind, name: name.trim() || label, from, to, status, source: source.trim(), schools };
      change(`Make ${words} ${label}${whom}`, (study) => ({ ...study, calendar: withDays(study.calendar, dates) }));
    }
    const what = kind === "clear" ? (school ? "as for all schools" : "not known") : label;
    const takenOut = takenOutWords(before, currentStudy().calendar, { from, to, schools });
    const text = `${words}: now ${what}${whom}.${takenOut} Undo brings back what was there.`;
    setSession({ notice: { tone: "good", text } });
    setTried(false);
  };

  const setEdge = (edge: "from" | "to") => (iso: string) => {
    const day = dayOfIso(iso);
    onRun(edge === "from" ? { anchor: day, to: Math.max(day, last) } : { anchor: Math.min(first, day), to: day });
    return null;
  };
  return (
    <div className={styles.form}>
      <p className={styles.chosen}>
        <strong>{runWords(from, to)}</strong> ({many(last - first + 1, "day")})
      </p>
      <div className={styles.pair}>
        <DateField label="First day" value={from} onCommit={setEdge("from")} />
        <DateField label="Last day" value={to} onCommit={setEdge("to")} />
      </div>
      <Select<Choice>
        label={school ? `For ${school.name} these days are` : "For all schools these days are"}
        id={KIND_FIELD}
        options={[
          ...entryKinds
            .filter(({ id }) => !school || id !== "bank-holiday")
            .map(({ id, label: text }) => ({
              id,
              label: text,
              note: id === "term" ? "Weekdays that nothing else names become school days" : undefined,
            })),
          school
            ? { id: "clear" as const, label: "As for all schools", note: "Takes out what is the school’s own" }
            : { id: "clear" as const, label: "Not known", note: "Takes out what is said of these days" },
        ]}
        value={kind}
        onChange={setChoice}
        isInvalid={tried && kindProblem !== null}
      />
      {tried && kindProblem && <p className={styles.problem}>{kindProblem}</p>}
      {kind !== "clear" && (
        <>
          <TextField
            label="Name"
            value={name}
            onChange={setName}
            maxLength={120}
            placeholder={kind === "inset" ? "Staff training" : label}
          />
          <TextField
            label="Source"
            value={source}
            onChange={setSource}
            maxLength={300}
            error={tried ? sourceProblem : null}
          />
          <Segmented label="How sure" options={statusOptions} value={status} onChange={setStatus} fill />
        </>
      )}
      <div className={styles.actions}>
        <Button variant="primary" onPress={save}>
          {kind === "clear"
            ? `Clear ${many(last - first + 1, "day")}`
            : `Make ${many(last - first + 1, "day")} ${label}`}
        </Button>
        <Button variant="quiet" onPress={() => onRun(null)}>
          Choose none
        </Button>
      </div>
    </div>
  );
}
