import { many, whole } from "../../core/words/numbers";
import { Panel } from "../kit/Panel";
import styles from "./Report.module.css";

interface Props {
  readonly offences: readonly { readonly code: string; readonly text: string; readonly rows: number }[];
}

/** Offences that the table does not know: counted, in a category of their own. */
export function UnknownOffences({ offences }: Props) {
  if (offences.length === 0) return null;
  return (
    <Panel label="Offences not in the table">
      <h3 className={styles.heading}>Offences not in the table</h3>
      <p className={styles.words}>
        They are counted as “Not in the offence table”, which is a choice of the offence filter.{" "}
        {offences.length === 20 ? "The 20 with the most rows:" : `${many(offences.length, "offence")}:`}
      </p>
      <dl className={styles.pairs}>
        {offences.map((offence) => (
          <div key={`${offence.code} ${offence.text}`}>
            <dt>{[offence.code, offence.text].filter(Boolean).join(" · ") || "(blank)"}</dt>
            <dd>{whole(offence.rows)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
