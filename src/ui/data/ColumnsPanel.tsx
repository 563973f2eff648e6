import type { LoadReport } from "../../core/ingest/report";
import { roles } from "../../core/ingest/roles";
import { many } from "../../core/words/numbers";
import { Badge } from "../kit/Badge";
import { Panel } from "../kit/Panel";
import styles from "./Report.module.css";

/** What each column meant; which were left out, and which were refused. */
export function ColumnsPanel({ columns }: { columns: LoadReport["columns"] }) {
  const refused = columns.filter((column) => column.refused !== null);
  const leftOut = columns.filter((column) => column.refused === null && column.role === null);
  const used = columns.filter((column) => column.refused === null && column.role !== null);
  return (
    <Panel label="Columns">
      <h3 className={styles.heading}>Columns</h3>
      <p className={styles.words}>
        {many(used.length, "column")} used, {leftOut.length} left out, {refused.length} refused. What is left out or
        refused was never kept.
      </p>
      <dl className={styles.pairs}>
        {used.map((column) => (
          <div key={column.name}>
            <dt>{column.name}</dt>
            <dd>{roles.find((role) => role.id === column.role)?.label}</dd>
          </div>
        ))}
        {leftOut.map((column) => (
          <div key={column.name}>
            <dt>{column.name}</dt>
            <dd>left out</dd>
          </div>
        ))}
        {refused.map((column) => (
          <div key={column.name}>
            <dt>{column.name}</dt>
            <dd>
              <Badge tone="bad">refused</Badge> {column.refused}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
