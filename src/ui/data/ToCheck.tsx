import { useEffect, useRef, useState } from "react";
import type { Inspection } from "../../core/ingest/inspection";
import { type RoleId, roles } from "../../core/ingest/roles";
import { many } from "../../core/words/numbers";
import { Button } from "../kit/Button";
import { LinkButton } from "../kit/LinkButton";
import { Panel } from "../kit/Panel";
import { pointTo } from "../kit/point-to";
import { fieldId, hasSameRole, isDoubtful, whyToCheck } from "./ColumnsTable";
import styles from "./HowRead.module.css";

/** More at once is no list that anyone reads; those that follow move up. */
const MOST_SHOWN = 4;

const meaningOf = (role: RoleId | null) => roles.find(({ id }) => id === role)?.label ?? "Leave out";

interface Props extends Pick<Inspection, "columns"> {
  readonly onRole: (i: number, role: RoleId | null) => void;
}

/** The columns that want a look, each with its reason: the guess is agreed to here, or changed in the field that it leads to. */
export function ToCheck({ columns, onRole }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [done, setDone] = useState("");
  const doubtful = columns.flatMap((column, i) => (isDoubtful(columns, i) ? [{ ...column, i }] : []));
  // What was decided goes, and the focus that was on it with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes when another list comes.
  useEffect(() => {
    if (done !== "" && document.activeElement === document.body) heading.current?.focus();
  }, [doubtful.length]);
  const lacksOffence = !columns.some(({ role }) => role === "offence" || role === "offenceCode");
  if (doubtful.length === 0 && !lacksOffence && done === "") return null;
  const decide = (i: number, role: RoleId | null) => {
    onRole(i, role);
    setDone(
      role === null ? `“${columns[i].name}” is left out.` : `“${columns[i].name}” is read as ${meaningOf(role)}.`,
    );
  };
  const goTo = (i: number) => pointTo(fieldId(i));
  return (
    <Panel label="Columns to check">
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {doubtful.length === 0 ? "To check" : `${many(doubtful.length, "column")} to check`}
      </h3>
      <p className={styles.words} role="status">
        {done} {done !== "" && doubtful.length === 0 && "No column is left to check."}
      </p>
      {lacksOffence && (
        <p className={styles.words}>
          No column is the offence: without one no incident counts as violence. Choose it in the table.
        </p>
      )}
      <ul>
        {doubtful.slice(0, MOST_SHOWN).map(({ name, i, role }) => (
          <li key={fieldId(i)} className={styles.choice}>
            <p className={styles.words}>
              <b>{name}</b>: {role === null ? "left out" : `read as ${meaningOf(role)}`}. {whyToCheck(columns, i)}.
            </p>
            <div className={styles.row}>
              {hasSameRole(columns, i) ? (
                <Button small aria-label={`Leave it out: “${name}”`} onPress={() => decide(i, null)}>
                  Leave it out
                </Button>
              ) : (
                <Button
                  small
                  aria-label={
                    role === null
                      ? `Yes, leave it out: “${name}”`
                      : `Yes, that is right: “${name}” is ${meaningOf(role)}`
                  }
                  onPress={() => decide(i, role)}
                >
                  {role === null ? "Yes, leave it out" : "Yes, that is right"}
                </Button>
              )}
              <LinkButton aria-label={`Change it: what “${name}” means`} onPress={() => goTo(i)}>
                Change it
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
      {doubtful.length > MOST_SHOWN && (
        <div className={styles.row}>
          <span className={styles.words}>And:</span>
          {doubtful.slice(MOST_SHOWN).map(({ name, i }) => (
            <LinkButton key={fieldId(i)} onPress={() => goTo(i)}>
              {name}
            </LinkButton>
          ))}
        </div>
      )}
    </Panel>
  );
}
