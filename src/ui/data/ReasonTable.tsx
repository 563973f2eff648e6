import type { ReactNode } from "react";
import type { ReasonLine } from "../../core/ingest/report";
import { whole } from "../../core/words/numbers";
import { rowWords } from "../../core/words/row-words";
import { VisuallyHidden } from "../kit/VisuallyHidden";
import styles from "./ReasonTable.module.css";

interface Props {
  readonly caption: string;
  readonly what: string;
  readonly last: string;
  readonly severalFiles: boolean;
  readonly lines: readonly (ReasonLine<string> & {
    readonly label: string;
    readonly words: string;
    readonly action?: ReactNode;
  })[];
  readonly total?: { readonly label: string; readonly rows: number };
}

/** Reasons with their rows, the first row numbers, what to do or what was done, and where the page can do it a button. */
export function ReasonTable({ caption, what, last, severalFiles, lines, total }: Props) {
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col" className={styles.number}>
            Rows
          </th>
          <th scope="col">Row numbers</th>
          <th scope="col">{last}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code}>
            <th scope="row">{line.label}</th>
            <td className={styles.number}>{whole(line.rows)}</td>
            <td className={styles.quiet}>{rowWords(line, severalFiles)}</td>
            <td className={styles.quiet}>
              {line.words} {line.action}
            </td>
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <th scope="row">{total.label}</th>
            <td className={styles.number}>{whole(total.rows)}</td>
            <td colSpan={2} />
          </tr>
        </tfoot>
      )}
    </table>
  );
}
