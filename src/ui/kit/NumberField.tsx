import { useState } from "react";
import { whole } from "../../core/words/numbers";
import { TextField } from "./TextField";

interface Props {
  readonly label: string;
  readonly value: number | null;
  readonly from: number;
  readonly to: number;
  /** After the number: "m", "months". */
  readonly unit?: string;
  readonly description?: string;
  /** What an empty field means; without it a number must be given. */
  readonly empty?: string;
  readonly onChange: (value: number | null) => void;
}

/** A whole number that is taken over on Enter or when the field is left. What was typed and cannot be stays, beside what can. */
export function NumberField({ label, value, from, to, unit, description, empty, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const shown = value === null ? "" : `${value}${unit ? ` ${unit}` : ""}`;
  const keep = () => {
    if (typed === null) return;
    const number = readWhole(typed);
    if (number === null ? empty === undefined : !(number >= from && number <= to)) {
      setProblem(
        `A whole number from ${whole(from)} to ${whole(to)}${empty === undefined ? "" : `, or nothing: ${empty}`}.`,
      );
      return;
    }
    setTyped(null);
    setProblem(null);
    if (number !== value) onChange(number);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField
        label={label}
        description={description}
        placeholder={empty}
        value={typed ?? shown}
        onChange={(text) => {
          setTyped(text);
          setProblem(null);
        }}
        onBlur={keep}
        error={problem}
        maxLength={12}
      />
    </form>
  );
}

/** "75", "75 m", "1,200"; null for nothing, NaN for anything else. */
function readWhole(text: string): number | null {
  const plain = text.trim().replace(/\s*[a-z]+\.?$/i, "");
  if (plain === "") return text.trim() === "" ? null : Number.NaN;
  return /^\d{1,3}(,?\d{3})*$/.test(plain) ? Number(plain.replaceAll(",", "")) : Number.NaN;
}
