import { useStudyStore } from "../../store/study-store";
import styles from "./HelpWorkspace.module.css";

const delivered = (zoneName: string): FormatProps["columns"] => [
  ["zone", "The name of the zone, as it is in Outreach", zoneName],
  ["date", "The day on which it began", "2026-07-27 or 27 Jul 2026"],
  ["from", "When it began, London time", "16:00"],
  ["to", "When it ended; before the beginning means after midnight", "18:00"],
  ["people", "How many workers were there", "2"],
];

const offences = [
  ["code", "The code of the offence; empty where it has none", "34B"],
  ["wording", "Its wording; needed only without a code", "Robbery of personal property"],
  ["category", "What it counts as, as the saved table writes it", "Robbery of a person"],
  ["setting", "Where it mostly happens; empty leaves it as it is", "Public"],
] as const;

interface FormatProps {
  readonly caption: string;
  readonly columns: readonly (readonly [name: string, what: string, example: string])[];
}

function Format({ caption, columns }: FormatProps) {
  return (
    <table className={styles.format}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">What it holds</th>
          <th scope="col">Such as</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(([name, what, example]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{what}</td>
            <td>{example}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Files that a person writes for this page, beside the extract: what is in them. */
export function FilesPage() {
  const zoneName = useStudyStore(({ study }) => study.zones[0]?.name ?? "City centre");
  return (
    <>
      <h3 className={styles.heading}>Sessions delivered</h3>
      <p className={styles.lead}>
        A list of the outreach sessions that took place, as a CSV file: a row for each session, and a first row that
        names the columns. Other columns are not read, so the rota that Outreach saves as CSV will do: add a column
        “people” to it, change what was done differently, and delete what did not take place. Sessions of the last same
        holiday, also of a rota that somebody made then, are counted beside the plan where Outreach looks back on it.
      </p>
      <Format caption="Columns of the list" columns={delivered(zoneName)} />
      <p className={styles.lead}>
        A row that cannot be read is named with its number, and nothing of the file is taken until it is mended. The
        list is kept in the study: it holds no incident and no name.
      </p>
      <h3 className={styles.heading}>Table of offences</h3>
      <p className={styles.lead}>
        What each offence counts as, as a CSV file. Save the table on “Offences and definitions”, change it in a
        spreadsheet, and load it again; a table of your force will do as well. What would change is shown first, and
        what the file does not name stays. A spreadsheet takes the 0 off a code such as 4.10: write an apostrophe before
        it, as the saved table does.
      </p>
      <Format caption="Columns of the table" columns={offences} />
    </>
  );
}
