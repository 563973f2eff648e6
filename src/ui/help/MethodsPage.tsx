import { methods } from "../../core/words/methods";
import styles from "./HelpWorkspace.module.css";

/** A note for every statistic and formula, so that every figure can be defended. */
export function MethodsPage() {
  return (
    <>
      <p className={styles.lead}>
        How the numbers on the page come about, and what they do not tell. The same data and the same study give the
        same numbers in every browser.
      </p>
      {methods.map(({ id, title, about, method, source, limits }) => (
        <section key={id} className={styles.note} aria-labelledby={`method-${id}`}>
          <h3 id={`method-${id}`} className={styles.heading}>
            {title}
          </h3>
          <p className={styles.about}>{about}</p>
          <p>{method}</p>
          {limits && (
            <p>
              <strong>Limits. </strong>
              {limits}
            </p>
          )}
          {source && <p className={styles.quiet}>Source: {source}.</p>}
        </section>
      ))}
    </>
  );
}
