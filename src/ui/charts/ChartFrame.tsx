import { memo, type ReactNode, useCallback, useId, useState } from "react";
import { Dialog } from "../kit/Dialog";
import { LinkButton } from "../kit/LinkButton";
import styles from "./ChartFrame.module.css";

interface Props {
  readonly title: string;
  /** What is chosen, in a few words. */
  readonly summary: string;
  readonly columns: readonly string[];
  /** The chart's numbers, ready to read; the first cell of a row names it. Asked for when somebody opens the table. */
  readonly rows: () => readonly (readonly string[])[];
  /** The sums below the rows: of what is chosen, and of all. */
  readonly totals: () => readonly (readonly string[])[];
  /** Says below the table what its numbers are. */
  readonly note: string;
  readonly children: ReactNode;
}

/** A chart with its heading and its table of numbers: a picture is never the only way. */
export function ChartFrame({ title, summary, columns, rows, totals, note, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  const id = useId();
  return (
    <section className={styles.frame} aria-labelledby={id}>
      <div className={styles.top}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        <span className={styles.summary}>{summary}</span>
        <TableButton title={title} onPress={open} />
      </div>
      {children}
      {isOpen && (
        <Dialog isOpen onClose={() => setOpen(false)} title={title} wide={columns.length > 4}>
          <Numbers columns={columns} rows={rows} totals={totals} />
          <p className={styles.note}>{note}</p>
        </Dialog>
      )}
    </section>
  );
}

/** A chart in the hand is drawn at every movement, and this is not. */
const TableButton = memo(function TableButton({ title, onPress }: { title: string; onPress: () => void }) {
  return (
    <LinkButton className={styles.table} aria-label={`${title} as a table`} onPress={onPress}>
      Table
    </LinkButton>
  );
});

function Numbers({ columns, rows, totals }: Pick<Props, "columns" | "rows" | "totals">) {
  return (
    <table className={styles.numbers}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows().map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, c) => (
              <td key={columns[c + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        {totals().map(([name, ...sums]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {sums.map((sum, c) => (
              <td key={columns[c + 1]}>{sum}</td>
            ))}
          </tr>
        ))}
      </tfoot>
    </table>
  );
}
