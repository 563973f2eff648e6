import { memo, useState } from "react";
import { readDate } from "../../core/calendar/read-date";
import { dateWords } from "../../core/words/numbers";
import { TextField } from "../kit/TextField";

interface Props {
  readonly label: string;
  /** ISO. */
  readonly value: string;
  /** Returns what is wrong with the date, or null after taking it. */
  readonly onCommit: (iso: string) => string | null;
}

/** A date to type, taken on Enter or when the field is left. Written out in words, so that day and month cannot be mistaken. */
export const DateField = memo(function DateField({ label, value, onCommit }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const commit = () => {
    if (typed === null) return;
    const iso = readDate(typed);
    const problem = iso === null ? "Write a date like 1 Apr 2024." : iso === value ? null : onCommit(iso);
    setError(problem);
    if (!problem) setTyped(null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <TextField
        label={label}
        value={typed ?? dateWords(value)}
        onChange={(text) => {
          setTyped(text);
          setError(null);
        }}
        onBlur={commit}
        error={error}
      />
    </form>
  );
});
