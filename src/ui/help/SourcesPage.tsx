import { attributions } from "./attributions";
import styles from "./HelpWorkspace.module.css";

/** Where the data that ship with the program come from, and its licences. */
export function SourcesPage() {
  return (
    <>
      <dl className={styles.terms}>
        {attributions.map(({ what, words }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div>
          <dt>Sample extract, example routes and zones</dt>
          <dd>Made up for this program. They describe no real incident, route or zone.</dd>
        </div>
      </dl>
      <p className={styles.quiet}>
        Version 0.1.0. The licences of everything it is made of are in licences.txt beside this page.
      </p>
    </>
  );
}
