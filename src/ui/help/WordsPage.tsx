import { definitions } from "./definitions";
import styles from "./HelpWorkspace.module.css";

/** The terms of the field, as this program uses them everywhere. */
export function WordsPage() {
  return (
    <dl className={styles.terms}>
      {definitions.map(({ term, means }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}
