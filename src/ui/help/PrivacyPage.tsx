import { useSession } from "../../store/session-store";
import styles from "./HelpWorkspace.module.css";

/** What stays on the machine, what is saved where, and how to be rid of it. */
export function PrivacyPage() {
  const autosaves = useSession((state) => state.autosaves);
  return (
    <>
      <h3 className={styles.heading}>What never leaves this machine</h3>
      <ul className={styles.list}>
        <li>The browser itself forbids this page to contact any other computer, by a policy written into the page.</li>
        <li>
          There are no cookies, no statistics of use and no reports of errors. Nobody learns that you opened this page,
          except the web server that it came from, if it came from one.
        </li>
      </ul>
      <h3 className={styles.heading}>Incidents</h3>
      <ul className={styles.list}>
        <li>
          Incident rows stay in the memory of this tab. They are not saved, not sent, and gone when the tab closes or
          you choose “Forget this extract” on the Data screen.
        </li>
        <li>
          Columns that look like personal data are refused and never kept. Only one that nothing but its values speaks
          against can be let through, by a person who has seen the rule.
        </li>
        <li>No picture, table or file that you save holds a single incident, its place or its reference.</li>
        <li>
          The file of rows that were set aside is the exception: it holds what their mapped columns held, so that they
          can be mended at the source, but no refused column and no reference. Keep it as you keep the extract.
        </li>
      </ul>
      <h3 className={styles.heading}>What is saved, and where</h3>
      <ul className={styles.list}>
        <li>
          A study holds your choices: area, filters, calendar, routes, zones. It holds no incident. Saved as a file, it
          can be shared.
        </li>
        <li>
          {autosaves === false
            ? "This browser does not let the page keep your study between visits. Save it as a file before you close the tab."
            : "Your last study is also kept in this browser (IndexedDB), so that you can take it up again. “Start afresh” on the Data screen deletes it."}
        </li>
        <li>
          Your choice of colours and of keys, and whether the lists beside the map are folded, is kept in this browser
          (localStorage). Clearing the browser’s data for this page deletes that, and the study.
        </li>
        {location.protocol === "file:" && autosaves !== false && (
          <li>
            This page was opened from a disk, where a browser keeps one storage for every page: another page that you
            open from a disk could read your study, but no incident.
          </li>
        )}
      </ul>
      <h3 className={styles.heading}>Who may see what you take away</h3>
      <ul className={styles.list}>
        <li>Everything shown is operational and not for publication: small numbers are not hidden.</li>
      </ul>
    </>
  );
}
