import { statistics } from "../../core/statistics";
import { LIMITS } from "../../core/words/findings-words";
import { useSession } from "../../store/session-store";
import { Panel } from "../kit/Panel";
import { shortcuts } from "../shell/shortcuts";
import { attributions } from "./attributions";
import { definitions } from "./definitions";
import styles from "./HelpWorkspace.module.css";

/** What the program does and never does, what its words mean, and where its limits are. */
export function HelpWorkspace() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and it must scroll by keyboard.
    <section className={styles.page} aria-label="Help" tabIndex={0}>
      <h2 className={styles.title}>Help</h2>
      <p className={styles.lead}>
        This page finds where and when serious violence concentrates beyond chance, and helps to plan chaperones on
        school routes and youth workers in holiday zones. It places people, not suspicion.
      </p>
      <div className={styles.columns}>
        <Promises />
        <Questions />
        <Definitions />
        <Privacy />
        <Limits />
        <Keys />
        <Sources />
      </div>
    </section>
  );
}

function Promises() {
  return (
    <Panel>
      <h3 className={styles.heading}>What it does, and never does</h3>
      <ul className={styles.list}>
        <li>
          Reads an anonymised extract in this browser tab, and accounts for every row: accepted, or set aside with a
          reason.
        </li>
        <li>
          Shows counts by hex, month and hour that add up to each other at every filter. The line at the foot proves it.
        </li>
        <li>
          Says in words, in a table and on a map what stands out beyond chance, with its n, period, filter and range.
        </li>
        <li>
          Never contacts another computer, never maps or scores a person, never calls recorded crime all of violence.
        </li>
        <li>Never says what caused a change, and never predicts an incident.</li>
      </ul>
    </Panel>
  );
}

function Questions() {
  return (
    <Panel>
      <h3 className={styles.heading}>The questions, and how they are answered</h3>
      <dl className={styles.terms}>
        {statistics.map((statistic) => (
          <div key={statistic.id}>
            <dt>
              {statistic.question} <span className={styles.by}>{statistic.label}</span>
            </dt>
            <dd>
              {statistic.cite}.{" "}
              {statistic.calibrated ? "On a map of pure chance it marks anything at most 1 time in 20." : ""}{" "}
              {statistic.note}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.words}>
        That is one question asked once: every further filter is another look, and another chance of a false alarm. The
        page keeps count.
      </p>
    </Panel>
  );
}

function Definitions() {
  return (
    <Panel>
      <h3 className={styles.heading}>Words</h3>
      <dl className={styles.terms}>
        {definitions.map(({ term, means }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Privacy() {
  const autosaves = useSession((state) => state.autosaves);
  return (
    <Panel>
      <h3 className={styles.heading}>Privacy, in plain words</h3>
      <ul className={styles.list}>
        <li>
          Incident rows stay in the memory of this tab. They are not saved, not sent, and gone when the tab closes or
          you choose “Forget this extract”.
        </li>
        <li>
          Columns that look like personal data are refused and never kept. Only one that nothing but its values speaks
          against can be let through, by a person who has seen the rule.
        </li>
        <li>The browser itself forbids this page to contact any other computer, by a policy written into the page.</li>
        <li>A study file holds your choices (area, filters, routes, zones) and no incident. It can be shared.</li>
        <li>
          {autosaves === false
            ? "This browser does not let the page keep your study between visits. Save it as a file before you close the tab."
            : "Your study is kept in this browser between visits, and nothing else is. “Start afresh” on the Data screen deletes it."}
        </li>
        {location.protocol === "file:" && autosaves !== false && (
          <li>
            This page was opened from a disk, where a browser keeps one storage for every page: another page that you
            open from a disk could read your study, but no incident.
          </li>
        )}
        <li>Everything shown is operational and not for publication: small numbers are not hidden.</li>
      </ul>
    </Panel>
  );
}

function Limits() {
  return (
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
          A plan that covers many past incidents is not a promise about future ones. What it would have missed is always
          shown.
        </li>
      </ul>
    </Panel>
  );
}

function Keys() {
  return (
    <Panel>
      <h3 className={styles.heading}>Keyboard</h3>
      <dl className={styles.keys}>
        {shortcuts.map(({ keys, does }) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.words}>Everything on the map is also in the table beside it, row by row.</p>
    </Panel>
  );
}

function Sources() {
  return (
    <Panel>
      <h3 className={styles.heading}>Where the data come from</h3>
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
      <p className={styles.words}>
        Version 0.1.0. The licences of everything it is made of are in licences.txt beside this page.
      </p>
    </Panel>
  );
}
