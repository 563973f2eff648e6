import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { Published } from "../../core/disclosure/published";
import { isLeftOut } from "../../core/ingest/left-out";
import { isAdded, withOffence, withoutOwnOffence } from "../../core/study/offence-edits";
import { categoriesOf, NOT_IN_TABLE } from "../../core/study/offences";
import { knownRow, newOffence } from "../../core/study/offences-file";
import { many, whole } from "../../core/words/numbers";
import { offenceNameWords } from "../../core/words/offence-words";
import { change, useStudyStore } from "../../store/study-store";
import { LinkButton } from "../kit/LinkButton";
import { Panel } from "../kit/Panel";
import { Select } from "../kit/Select";
import styles from "./Offences.module.css";

// Few need it, and its dialog would be loaded before the first screen.
const AddOffence = lazy(() => import("./AddOffence").then((m) => ({ default: m.AddOffence })));

/** More at once is no list that anyone reads; those that follow move up. */
const MOST_SHOWN = 20;

type Unmatched = Published["unmatched"];

interface Props {
  readonly unmatched: Unmatched | undefined;
  /** Begins the sentence that counts them, where they are not those of a whole extract. */
  readonly where?: string;
}

/**
 * Offences of the extract that the table does not know, each with its count, to be given a category: next month it is known. Those that
 * were given one stay below, and can be given another.
 */
export function UnmatchedOffences({ unmatched, where = "" }: Props) {
  const [isAdding, setAdding] = useState(false);
  const table = useStudyStore((state) => state.study.offences);
  const heading = useRef<HTMLHeadingElement>(null);
  const [done, setDone] = useState("");
  // A row that was dealt with goes to the list below, and the focus that was on it is lost.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes when another list comes.
  useEffect(() => {
    if (done !== "" && document.activeElement === document.body) heading.current?.focus();
  }, [unmatched]);
  if (!unmatched) return null;
  const given = unmatched.byHand.flatMap((offence) => {
    const { code, text } = offence;
    const row = knownRow(table, code, text) ?? knownRow(table, "", text) ?? knownRow(table, "", code);
    return row?.own && isAdded(row) ? [{ ...offence, row }] : [];
  });
  if (unmatched.offences === 0 && given.length === 0 && done === "") return null;
  const categories = categoriesOf(table);
  const options = [NOT_IN_TABLE, ...categories.slice(0, -1)].map(({ id, label }) => ({ id, label }));
  const shown = unmatched.listed.slice(0, MOST_SHOWN);
  const more = unmatched.offences - shown.length;

  const put = ({ code, text }: Unmatched["listed"][number], category: string) => {
    if (category === NOT_IN_TABLE.id) return;
    const name = offenceNameWords({ code, text });
    const label = categories.find(({ id }) => id === category)?.label ?? category;
    const row = newOffence(code, isLeftOut(text) ? "" : text, category, "");
    change(`Count “${name}” as ${label}`, (study) => withOffence(study, row));
    setDone(`“${name}” now counts as ${label}, and will next month. It stands below, where it can be changed.`);
  };
  const putAgain = ({ code, text, row }: (typeof given)[number], category: string) => {
    if (category === row.category) return;
    const name = offenceNameWords({ code, text });
    const label = options.find(({ id }) => id === category)?.label ?? category;
    const takesBack = category === NOT_IN_TABLE.id;
    change(takesBack ? `Take back what “${name}” counts as` : `Count “${name}” as ${label}`, (study) =>
      takesBack ? withoutOwnOffence(study, row) : withOffence(study, { ...row, category }),
    );
    setDone(
      takesBack
        ? `“${name}” is not in the table any more, and counts in no category.`
        : `“${name}” now counts as ${label}.`,
    );
  };

  return (
    <Panel label="Offences not in the table">
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        Offences not in the table
      </h3>
      <p className={styles.words}>
        {unmatched.offences === 0
          ? "None is left."
          : `${where}${many(unmatched.rows, "incident")} of ${many(unmatched.offences, "offence")} that the table does not know. They count as “${NOT_IN_TABLE.label}”, and in no definition but by a flag, until you say what they are.`}
      </p>
      <p className={styles.done} role="status">
        {done}
      </p>
      {shown.length > 0 && (
        <ul className={styles.unmatched} aria-label="Offences without a category">
          {shown.map((offence) => {
            const name = offenceNameWords(offence);
            return (
              <li key={name}>
                <span className={styles.name}>{name}</span>
                <span className={styles.count}>{whole(offence.rows)}</span>
                {isLeftOut(offence.code || offence.text) ? (
                  <span className={styles.remedy}>
                    If it is an offence, <LinkButton onPress={() => setAdding(true)}>add its wording</LinkButton> and
                    load the file again.
                  </span>
                ) : (
                  <Select
                    hideLabel
                    label={`What “${name}” counts as`}
                    options={options}
                    value={NOT_IN_TABLE.id}
                    onChange={(category) => put(offence, category)}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {more > 0 && (
        <p className={styles.words}>And {many(more, "more offence")}, which follow as these are dealt with.</p>
      )}
      {given.length > 0 && (
        <>
          <h4 className={styles.given}>Given by you</h4>
          <ul className={styles.unmatched} aria-label="Offences given a category by you">
            {given.map((offence) => {
              const name = offenceNameWords(offence);
              return (
                <li key={name}>
                  <span className={styles.name}>{name}</span>
                  <span className={styles.count}>{whole(offence.rows)}</span>
                  <Select
                    hideLabel
                    label={`What “${name}” counts as, given by you`}
                    options={options}
                    value={offence.category}
                    onChange={(category) => putAgain(offence, category)}
                  />
                </li>
              );
            })}
          </ul>
        </>
      )}
      <Suspense fallback={null}>{isAdding && <AddOffence onClose={() => setAdding(false)} />}</Suspense>
    </Panel>
  );
}
