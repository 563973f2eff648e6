import type { Published } from "../../core/disclosure/published";
import { LIMITS } from "../../core/words/findings-words";
import { Panel } from "../kit/Panel";
import styles from "./Report.module.css";

const without: Readonly<Record<keyof Published["has"], string>> = {
  time: "no times: hours and parts of the day are off",
  age: "no victim age: the age filter is off",
  sex: "no victim sex: that filter is off",
  knife: "no knife flag: only the offence can tell of a knife",
  gun: "no gun flag: only the offence can tell of a gun",
  domestic: "no domestic abuse flag: domestic incidents cannot be left out",
  publicPlace: "no public-place flag: the setting is guessed from the offence",
};

/** The limits of this extract, and of every extract. */
export function CannotTell({ view }: { view: Published | null }) {
  const missing = view ? (Object.keys(without) as (keyof Published["has"])[]).filter((name) => !view.has[name]) : [];
  return (
    <Panel label="What this extract cannot tell you">
      <h3 className={styles.heading}>What this extract cannot tell you</h3>
      <p className={styles.words}>{LIMITS}</p>
      {missing.length > 0 && (
        <>
          <p className={styles.words}>It has</p>
          <ul className={styles.list}>
            {missing.map((name) => (
              <li key={name}>{without[name]}</li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
