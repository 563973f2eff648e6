import type { Inspection } from "../../core/ingest/inspection";
import { Disclosure } from "../kit/Disclosure";
import { Panel } from "../kit/Panel";
import styles from "./HeaderRow.module.css";

/** `id` of what is chosen as the row with the names of the `at`-th file, for links to it. */
export const headerId = (at: number) => `header-${at}`;

interface Props {
  readonly files: Inspection["files"];
  /** The `at`-th file has its names in this row, or nowhere (0). */
  readonly onHeader: (at: number, row: number) => void;
  /** What came of the last choice. */
  readonly said: string;
}

/** Which row has the names of the columns: the first rows of each file as they are, of which a person can choose another. */
export function HeaderRow({ files, onHeader, said }: Props) {
  return (
    <Panel label="Row with the names of the columns">
      {files.map((file, at) => (
        <Disclosure
          // biome-ignore lint/suspicious/noArrayIndexKey: two files can have one name, and the list never changes its order.
          key={at}
          title={files.length === 1 ? "Names of the columns" : `Names of the columns in ${file.name}`}
          summary={file.hasNames ? `row ${file.headerRow} · change` : "in no row · change"}
          defaultExpanded={files.length === 1 && !file.hasNames}
        >
          <Rows file={file} group={headerId(at)} onHeader={(row) => onHeader(at, row)} />
        </Disclosure>
      ))}
      <p className={styles.said} role="status">
        {said}
      </p>
    </Panel>
  );
}

interface RowsProps {
  readonly file: Inspection["files"][number];
  readonly group: string;
  readonly onHeader: (row: number) => void;
}

function Rows({ file, group, onHeader }: RowsProps) {
  const { name, firstRows, headerRow, hasNames } = file;
  return (
    <fieldset className={styles.rows}>
      <legend>Which row of “{name}” has the names of the columns? What each column means is told anew from it.</legend>
      {firstRows.map(({ row, cells, more, mayBeHeader }) => (
        <label key={row} className={styles.row} data-values={!mayBeHeader || undefined}>
          <input
            id={hasNames && row === headerRow ? group : undefined}
            type="radio"
            name={group}
            checked={hasNames && row === headerRow}
            disabled={!mayBeHeader}
            onChange={() => onHeader(row)}
          />
          <b className={styles.number}>Row {row}</b>
          <span className={styles.cells}>
            {cells.every((cell) => cell === "") ? "(blank)" : cells.map((cell) => cell || "·").join(" | ")}
            {more > 0 && ` | and ${more} more`}
          </span>
        </label>
      ))}
      <label className={styles.row}>
        <input
          id={hasNames ? undefined : group}
          type="radio"
          name={group}
          checked={!hasNames}
          onChange={() => onHeader(0)}
        />
        <b>In no row</b>
        <span className={styles.cells}>The first row with values is an incident already.</span>
      </label>
      <p className={styles.words}>
        Rows of values, and rows with a single cell, cannot be chosen. Words of which it is not clear what they are show
        as “xxx”, and what looks like personal data is hidden.
      </p>
    </fieldset>
  );
}
