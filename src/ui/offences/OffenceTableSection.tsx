import { useState } from "react";
import { offenceKey } from "../../core/study/offence-edits";
import { categoriesOf, NOT_IN_TABLE, type OffenceRow } from "../../core/study/offences";
import { many } from "../../core/words/numbers";
import { settings } from "../../core/words/offence-words";
import { useStudyStore } from "../../store/study-store";
import { Badge } from "../kit/Badge";
import { DataTable } from "../kit/DataTable";
import { LinkButton } from "../kit/LinkButton";
import { Panel } from "../kit/Panel";
import { Select } from "../kit/Select";
import { TextField } from "../kit/TextField";
import { OffenceDialog } from "./OffenceDialog";
import { OffenceFiles } from "./OffenceFiles";
import styles from "./Offences.module.css";

const ALL = "all";

/** Every code and wording that the program knows, and what each counts as. */
export function OffenceTableSection() {
  const table = useStudyStore((state) => state.study.offences);
  const [search, setSearch] = useState("");
  const [category, setCategory] = useState(ALL);
  const [editing, setEditing] = useState<OffenceRow | null>(null);
  const categories = categoriesOf(table).filter(({ id }) => id !== NOT_IN_TABLE.id);
  const labelOf = (id: string) => categories.find((one) => one.id === id)?.label ?? id;
  const settingOf = (id: string) => settings.find((one) => one.id === id)?.label ?? id;
  const wanted = search.trim().toLowerCase();
  const rows = table.rows.filter(
    (row) =>
      (category === ALL || row.category === category) &&
      `${row.code} ${row.label} ${labelOf(row.category)}`.toLowerCase().includes(wanted),
  );
  const nameOf = (row: OffenceRow) => row.label || row.code;
  return (
    <Panel label="Table of offences">
      <h3 className={styles.heading}>What each offence counts as</h3>
      <p className={styles.words}>
        An offence is looked up by its Home Office code, then by its wording. Codes are text: 4.1 is not 4.10.
      </p>
      <OffenceFiles />
      <div className={styles.search}>
        <TextField label="Search by code, wording or category" type="search" value={search} onChange={setSearch} />
        <Select
          label="Category"
          options={[{ id: ALL, label: "All categories" }, ...categories.map(({ id, label }) => ({ id, label }))]}
          value={category}
          onChange={setCategory}
        />
      </div>
      <p className={styles.words} role="status">
        {many(rows.length, "offence")} of {table.rows.length}
      </p>
      <DataTable
        caption="Offences by code and wording, with the category that each counts as"
        className={styles.table}
        rows={rows}
        rowKey={offenceKey}
        columns={[
          { id: "code", label: "Code", render: (row) => row.code || "police.uk", sortValue: (row) => row.code },
          { id: "label", label: "Wording", isHeader: true, render: nameOf, sortValue: nameOf },
          {
            id: "category",
            label: "Counts as",
            render: (row) => (
              <>
                {labelOf(row.category)} {row.own && <Badge tone="info">yours</Badge>}
              </>
            ),
            sortValue: (row) => labelOf(row.category),
          },
          {
            id: "setting",
            label: "Mostly happens",
            render: (row) => settingOf(row.setting),
            sortValue: (row) => row.setting,
          },
          {
            id: "change",
            label: "Change",
            render: (row) => (
              <LinkButton aria-label={`Change “${nameOf(row)}”`} onPress={() => setEditing(row)}>
                Change
              </LinkButton>
            ),
          },
        ]}
        empty="No offence of the table is like that. Try fewer letters, or another category."
      />
      {editing && <OffenceDialog row={editing} table={table} onClose={() => setEditing(null)} />}
    </Panel>
  );
}
