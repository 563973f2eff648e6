import styles from "./HelpWorkspace.module.css";

/** What is claimed here is what `tests/e2e` shows; what nobody tried is said to be untried. */
const tested = [
  "Screens, dialogs and menus in many of their states, though not in all, in light, dark and forced colours, by axe-core (rules of WCAG 2.0, 2.1 and 2.2, levels A and AA) in Chromium.",
  "The main job (load, filter, read, export) by keyboard alone in Chromium, without the map; routes and zones by typed points.",
  "Widths of 320 pixels, and the height that 400% zoom leaves: nothing is cut off sideways but wide tables, which scroll by themselves.",
  "Every scale of colours as people without red, green or blue cones see it: neighbouring classes stay apart and keep their order from light to dark.",
  "What a screen reader is given (names, roles, order, messages) was read through for the Data, Hotspots and Outreach screens.",
] as const;

const untested = [
  "with a real screen reader (NVDA, JAWS, Narrator, VoiceOver), a screen magnifier, or speech recognition",
  "in Edge on Windows, in Firefox or in Safari, or with the contrast themes of Windows themselves",
  "with touch alone, or with a switch",
  "by disabled people, or by an independent auditor",
] as const;

const known = [
  {
    what: "The map",
    words:
      "A map cannot be made wholly accessible. Everything on it is also in the tables and sentences beside it, and its hexes can be travelled by arrow keys and are spoken. Where the map shows roads and labels for orientation there is no other form.",
  },
  {
    what: "Drawing",
    words:
      "A route or zone is drawn with a pointer, with arrow keys and Space, or by typing its points. Only the last says where a point lies: longitude and latitude are needed.",
  },
  {
    what: "Long tables",
    words:
      "Of a table with more than 500 rows only the rows in sight are in the page. A screen reader is told how many there are, but reads on only as the table scrolls.",
  },
  {
    what: "Paper and PDF",
    words:
      "A PDF that the browser makes of the printed pages has the tags that the browser gives it, and nobody has checked them. The same figures are in the tables (CSV).",
  },
  {
    what: "At 400% zoom",
    words: "The rows of wide tables are longer than the view and scroll sideways, which WCAG allows for tables.",
  },
] as const;

/** The accessibility statement, in the order of the model for bodies of the public sector. */
export function AccessibilityPage() {
  return (
    <>
      <h3 className={styles.heading}>Accessibility statement</h3>
      <p className={styles.words}>
        This statement applies to this program, Serious violence hotspots, from wherever it is opened. The body that
        runs it for you is responsible for it there. You should be able to work it with a keyboard alone, to zoom to
        400%, to choose light, dark or your system’s own colours, to switch motion off, and to read all that the map
        shows as words and tables.
      </p>
      <h3 className={styles.heading}>How accessible it is</h3>
      <p className={styles.words}>We know that some parts are not fully accessible:</p>
      <dl className={styles.terms}>
        {known.map(({ what, words }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.heading}>If something stands in your way</h3>
      <p className={styles.words}>
        Tell whoever gave you this page: this copy of the program names no contact of its own. Ask for the figures as
        tables (CSV) or in print. If you are not happy with the answer, the accessibility statement of the body that
        runs this copy should say whom to turn to.
      </p>
      <h3 className={styles.heading}>Technical information</h3>
      <p className={styles.words}>
        The aim is level AA of the Web Content Accessibility Guidelines, version 2.2. Nobody independent has audited it,
        so this statement claims no compliance: it says what was tested and what was not.
      </p>
      <h3 className={styles.heading}>Tested</h3>
      <ul className={styles.list}>
        {tested.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <h3 className={styles.heading}>Not tested</h3>
      <ul className={styles.list}>
        {untested.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className={styles.quiet}>Prepared on 27 November 2026, from tests made by the people who wrote the program.</p>
    </>
  );
}
