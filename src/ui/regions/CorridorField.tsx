import { useState } from "react";
import { many } from "../../core/words/numbers";
import { change, useStudyStore } from "../../store/study-store";
import { TextField } from "../kit/TextField";
import { readCorridor } from "./corridor";

/** How wide a route is counted. What was typed stays as it was typed: where it cannot be, the field says what can, and why. */
export function CorridorField() {
  const corridorMeters = useStudyStore((state) => state.study.corridorMeters);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const keep = () => {
    if (typed === null) return;
    const read = readCorridor(typed);
    if ("problem" in read) return setProblem(read.problem);
    change(`Set corridor to ${many(read.meters, "metre")}`, (study) =>
      study.corridorMeters === read.meters ? study : { ...study, corridorMeters: read.meters },
    );
    setTyped(null);
    setProblem(null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField
        label="Corridor, metres"
        value={typed ?? String(corridorMeters)}
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
