import { useState } from "react";
import { TextField } from "../kit/TextField";
import { clock, readClock } from "./clock";

interface Props {
  readonly label: string;
  /** Minutes of the day. */
  readonly value: number;
  /** Returns what is wrong with the time, or null after taking it. */
  readonly onCommit: (minutes: number) => string | null;
}

/** A time of day to type, taken on Enter or when the field is left. */
export function ClockField({ label, value, onCommit }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const commit = () => {
    if (typed === null) return;
    const minutes = readClock(typed);
    const problem = minutes === null ? "Write a time like 15:00." : minutes === value ? null : onCommit(minutes);
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
        value={typed ?? (value === 1440 ? "24:00" : clock(value))}
        onChange={(text) => {
          setTyped(text);
          setError(null);
        }}
        onBlur={commit}
        error={error}
        maxLength={8}
      />
    </form>
  );
}
