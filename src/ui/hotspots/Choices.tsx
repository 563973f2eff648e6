import { useId } from "react";
import { whole } from "../../core/words/numbers";
import styles from "./Choices.module.css";

interface ChoiceButton {
  readonly id: string;
  readonly label: string;
  /** What it would leave; left out where it cannot be told beforehand. */
  readonly count?: number | undefined;
  /** What the name stands for, for those who hear it. */
  readonly detail?: string;
  readonly isSelected: boolean;
  /** Its reason must stand beside the choices. */
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
}

interface Props {
  readonly label: string;
  readonly choices: readonly ChoiceButton[];
  readonly isDisabled?: boolean;
}

/**
 * Quick choices by name, each with the count that it would leave. The browser's own buttons: the counts change with every view, and a
 * component that is more than an element costs the page's thread and its memory as often.
 */
export function Choices({ label, choices, isDisabled }: Props) {
  const id = useId();
  const hasCounts = choices.some(({ count }) => count !== undefined);
  return (
    <fieldset className={styles.choices} aria-label={hasCounts ? `${label}, with the incidents each leaves` : label}>
      {choices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          className={styles.choice}
          aria-pressed={choice.isSelected}
          disabled={isDisabled || choice.isDisabled}
          aria-describedby={choice.detail && `${id}-${choice.id}`}
          onClick={choice.onChoose}
        >
          <span>{choice.label}</span>{" "}
          {choice.count !== undefined && <span className={styles.count}>{whole(choice.count)}</span>}
        </button>
      ))}
      {choices.map(
        (choice) =>
          choice.detail && (
            <span key={choice.id} id={`${id}-${choice.id}`} hidden>
              {choice.detail}
            </span>
          ),
      )}
    </fieldset>
  );
}
