import { tenths } from "../../core/words/numbers";
import { Badge } from "../kit/Badge";
import { Dialog } from "../kit/Dialog";
import styles from "./SumsDialog.module.css";
import { useSums } from "./use-sums";

/** The whole reconciliation: every sum that must hold on this page, and whether it does. */
export function SumsDialog({ onClose }: { readonly onClose: () => void }) {
  const sums = useSums();
  if (!sums) return null;
  return (
    <Dialog isOpen onClose={onClose} title="Every number, added up" wide>
      <p className={styles.intro}>
        Each line is two ways to the same number, counted separately and compared when the view was drawn. The lists of
        choices count what each choice would leave; the chosen ones add up to the map.
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Parts</th>
            <th scope="col" className={styles.number}>
              Sum
            </th>
            <th scope="col" className={styles.number}>
              Must be
            </th>
            <th scope="col">Of</th>
            <th scope="col">Agree</th>
          </tr>
        </thead>
        <tbody>
          {sums.checks.map((check) => (
            <tr key={check.what}>
              <th scope="row">{check.what}</th>
              <td>{check.parts}</td>
              <td className={styles.number} data-label="Sum ">
                {tenths(check.sum)}
              </td>
              <td className={styles.number} data-label="Must be ">
                {check.atMost && "at most "}
                {tenths(check.expected)}
              </td>
              <td>{check.against}</td>
              <td>{check.holds ? <Badge tone="good">yes</Badge> : <Badge tone="bad">no</Badge>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!sums.checked && (
        <p className={styles.intro}>A newer view is being worked out. Its sums are checked as soon as it is shown.</p>
      )}
    </Dialog>
  );
}
