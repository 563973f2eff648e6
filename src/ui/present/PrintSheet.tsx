import type { ReactNode } from "react";
import type { Published } from "../../core/disclosure/published";
import styles from "./PrintPages.module.css";

interface Props {
  readonly view: Pick<Published, "synthetic" | "marking" | "stamp">;
  /** Below the marking at the foot of every page: where the figures come from, and of what they are. */
  readonly foot: string;
  readonly children: ReactNode;
}

/**
 * What goes over several pages of paper, each with its marking above and below. `<b>`, here and on all paper: a tagged PDF of the version that
 * browsers write has no such thing as `Strong`, and readers of its structure stumble over it.
 */
export function PrintSheet({ view, foot, children }: Props) {
  return (
    // A table, since only the head and the foot of a table are printed again on every page that it goes over.
    <table className={styles.sheet} role="presentation">
      <thead>
        <tr>
          <td>
            <div className={styles.head}>
              {view.synthetic && <b>Synthetic data</b>}
              <b className={styles.marking}>{view.marking}</b>
              <span>{view.stamp}</span>
            </div>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{children}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <td className={styles.foot}>
            <b className={styles.marking}>{view.marking}</b>
            <span>{foot}</span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
