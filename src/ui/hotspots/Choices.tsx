import { ToggleButton } from "react-aria-components";
import { whole } from "../../core/words/numbers";
import styles from "./Choices.module.css";

export interface ChoiceButton {
  readonly id: string;
  readonly label: string;
  /** What it would leave; left out where it cannot be told beforehand. */
  readonly count?: number;
  readonly detail?: string;
  readonly isSelected: boolean;
  readonly onChoose: () => void;
}

/** Quick choices by name, each with the count that it would leave. */
export function Choices({
  label,
  choices,
  isDisabled,
}: {
  label: string;
  choices: readonly ChoiceButton[];
  isDisabled?: boolean;
}) {
  return (
    <fieldset className={styles.choices} aria-label={label}>
      {choices.map((choice) => (
        <ToggleButton
          key={choice.id}
          className={styles.choice}
          isSelected={choice.isSelected}
          isDisabled={isDisabled}
          aria-label={[choice.label, choice.detail, choice.count === undefined ? "" : `leaves ${whole(choice.count)}`]
            .filter(Boolean)
            .join(", ")}
          onChange={choice.onChoose}
        >
          <span>{choice.label}</span>
          {choice.count !== undefined && <span className={styles.count}>{whole(choice.count)}</span>}
        </ToggleButton>
      ))}
    </fieldset>
  );
}
