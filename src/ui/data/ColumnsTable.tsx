import type { InspectedColumn } from "../../core/ingest/inspection";
import { type RoleId, roles } from "../../core/ingest/roles";
import { Badge } from "../kit/Badge";
import { Select, type SelectOption } from "../kit/Select";
import styles from "./ColumnsTable.module.css";

/** `id` of the field of the `i`-th column, for links to it. */
export const fieldId = (i: number) => `column-${i}`;

const LEAVE_OUT = "leave-out";
type RoleChoice = RoleId | typeof LEAVE_OUT;
const options: readonly SelectOption<RoleChoice>[] = [
  { id: LEAVE_OUT, label: "Leave out", note: "Never kept" },
  ...roles.map(({ id, label, note }) => ({ id, label, note })),
];

/** Whether another column has the meaning of the `i`-th. */
export const hasSameRole = (columns: readonly InspectedColumn[], i: number): boolean =>
  columns[i].role !== null && columns.some((other, j) => j !== i && other.role === columns[i].role);

/** Whether a person must look at the `i`-th column. */
export const isDoubtful = (columns: readonly InspectedColumn[], i: number): boolean =>
  columns[i].refused === null && (!columns[i].sure || hasSameRole(columns, i));

/** What is said of the `i`-th column: of one that is to be checked, why. */
export const whyToCheck = (columns: readonly InspectedColumn[], i: number): string =>
  hasSameRole(columns, i) ? "Another column has the same meaning: keep one of them" : columns[i].note;

const noteId = (i: number) => `${fieldId(i)}-note`;

interface Props {
  readonly columns: readonly InspectedColumn[];
  readonly onRole: (i: number, role: RoleId | null) => void;
}

/** What each column means; only doubtful rows are tinted. Refused columns have their own panel. */
export function ColumnsTable({ columns, onRole }: Props) {
  return (
    <div className={styles.card}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Column in the file</th>
            <th scope="col">Means</th>
            <th scope="col">Looks like</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, i) => {
            if (column.refused !== null) return null;
            const twice = hasSameRole(columns, i);
            const doubtful = isDoubtful(columns, i);
            return (
              <tr key={fieldId(i)} data-doubtful={doubtful || undefined}>
                <th scope="row">{column.name || <span className={styles.quiet}>(no name)</span>}</th>
                <td>
                  <Select<RoleChoice>
                    id={fieldId(i)}
                    label={`What “${column.name}” means`}
                    hideLabel
                    options={options}
                    value={column.role ?? LEAVE_OUT}
                    isInvalid={twice}
                    aria-describedby={noteId(i)}
                    onChange={(role) => onRole(i, role === LEAVE_OUT ? null : role)}
                    className={column.role === null ? styles.leftOut : undefined}
                  />
                </td>
                <td className={styles.examples}>
                  {column.examples.length > 0
                    ? column.examples.map((text) => text || "(blank)").join(" · ")
                    : "(not shown)"}
                </td>
                <td id={noteId(i)}>
                  {doubtful && <Badge tone="warn">Check</Badge>}
                  {!doubtful && column.role !== null && <span className={styles.sure}>Sure</span>}{" "}
                  {whyToCheck(columns, i)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
