import { LIMITS } from "../../core/words/findings-words";
import { Panel } from "../kit/Panel";
import styles from "./HelpWorkspace.module.css";

/** What the program does, what it never does, and where its limits are. */
export function StartPage() {
  return (
    <>
      <p className={styles.lead}>
        This page finds where and when serious violence concentrates beyond chance, and helps to plan chaperones on
        school routes and youth workers in holiday zones. It places people, not suspicion.
      </p>
      <div className={styles.columns}>
        <Panel>
          <h3 className={styles.heading}>What it does, and never does</h3>
          <ul className={styles.list}>
            <li>
              Reads an anonymised extract in this browser tab, and accounts for every row: accepted, or set aside with a
              reason.
            </li>
            <li>
              Shows counts by hex, month and hour that add up to each other at every filter. The line at the foot proves
              it.
            </li>
            <li>
              Says in words, in a table and on a map what stands out beyond chance, with its n, period, filter and
              range.
            </li>
            <li>
              Never contacts another computer, never maps or scores a person, never calls recorded crime all of
              violence.
            </li>
            <li>Never says what caused a change, and never predicts an incident.</li>
          </ul>
        </Panel>
        <Panel>
          <h3 className={styles.heading}>Limits</h3>
          <ul className={styles.list}>
            <li>{LIMITS}</li>
            <li>A hotspot is a statement about the past. It does not say why, and it does not say what comes next.</li>
            <li>
              The outline of Coventry that ships is approximate, and roads are schematic: load your own boundary for
              decisions at its edge.
            </li>
            <li>Hexes of resolution 9 are 331 m across. Finer than resolution 10 is below the accuracy of the data.</li>
            <li>
              A plan that covers many past incidents is not a promise about future ones. What it would have missed is
              always shown.
            </li>
          </ul>
        </Panel>
      </div>
    </>
  );
}
