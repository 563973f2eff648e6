import { TextField } from "../kit/TextField";
import styles from "./Schools.module.css";

interface Props {
  readonly before: string;
  readonly after: string;
  readonly onBefore: (text: string) => void;
  readonly onAfter: (text: string) => void;
  readonly beforeProblem: string | null;
  readonly afterProblem: string | null;
}

/** The egress window of a school, or of several: two numbers of minutes beside each other. */
export function WindowFields({ before, after, onBefore, onAfter, beforeProblem, afterProblem }: Props) {
  return (
    <div className={styles.pair}>
      <TextField
        label="Pupils walk from … minutes before the end"
        value={before}
        onChange={onBefore}
        error={beforeProblem}
      />
      <TextField label="until … minutes after it" value={after} onChange={onAfter} error={afterProblem} />
    </div>
  );
}
