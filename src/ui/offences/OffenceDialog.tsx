import { useState } from "react";
import { isAdded, withOffence, withoutOwnOffence } from "../../core/study/offence-edits";
import type { OffenceRow, OffenceTable } from "../../core/study/offences";
import { settings } from "../../core/words/offence-words";
import { change } from "../../store/study-store";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Select } from "../kit/Select";
import styles from "./Offences.module.css";

interface Props {
  readonly row: OffenceRow;
  readonly table: OffenceTable;
  readonly onClose: () => void;
}

/** By what a row of an extract is known to be this offence. */
function byWhat({ scheme, code }: OffenceRow): string {
  if (code === "") return "with this wording";
  return scheme === "code" ? `with the code ${code}` : `with the code ${code}, or with this wording and no known code,`;
}

/** What one offence of the table counts as, and where it mostly happens. */
export function OffenceDialog({ row, table, onClose }: Props) {
  const [category, setCategory] = useState(row.category);
  const [setting, setSetting] = useState(row.setting);
  const name = row.label || row.code;
  const save = () => {
    if (category !== row.category || setting !== row.setting)
      change(`Change the offence “${name}”`, (study) => withOffence(study, { ...row, category, setting }));
    onClose();
  };
  const takeBack = () => {
    change(isAdded(row) ? `Remove the offence “${name}”` : `Put “${name}” back as shipped`, (study) =>
      withoutOwnOffence(study, row),
    );
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={name}
      actions={
        <>
          {row.own && <Button onPress={takeBack}>{isAdded(row) ? "Remove from the table" : "As shipped"}</Button>}
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={save}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p className={styles.words}>Every row of an extract {byWhat(row)} counts as:</p>
        <Select label="Category" options={table.categories} value={category} onChange={setCategory} />
        <Select
          label="Where it mostly happens, for files without a public-place flag"
          options={settings}
          value={setting as (typeof settings)[number]["id"]}
          onChange={setSetting}
        />
      </div>
    </Dialog>
  );
}
