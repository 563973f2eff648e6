import { useState } from "react";
import { withOffence } from "../../core/study/offence-edits";
import { knownRow, newOffence } from "../../core/study/offences-file";
import { offenceNameWords, settings } from "../../core/words/offence-words";
import { setSession, useSession } from "../../store/session-store";
import { change, useStudyStore } from "../../store/study-store";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Select } from "../kit/Select";
import { TextField } from "../kit/TextField";
import styles from "./Offences.module.css";

type SettingId = (typeof settings)[number]["id"];

/** An offence that no extract has shown yet, or whose wording was left out because it looks like a name. */
export function AddOffence({ onClose }: { onClose: () => void }) {
  const table = useStudyStore((state) => state.study.offences);
  const isLoaded = useSession((session) => session.report !== null);
  const [code, setCode] = useState("");
  const [wording, setWording] = useState("");
  const [category, setCategory] = useState("");
  const [setting, setSetting] = useState<SettingId>("");
  const [tried, setTried] = useState(false);
  const given = { code: code.trim(), text: wording.trim() };
  const isEmpty = given.code === "" && given.text === "";
  const known = isEmpty ? undefined : knownRow(table, given.code, given.text);
  const problem = isEmpty
    ? "Write the code or the wording, as the extract has it."
    : known
      ? `The table has it already, as “${known.label}”: change it there.`
      : undefined;
  const save = () => {
    setTried(true);
    if (problem || category === "") return;
    const name = offenceNameWords(given);
    change(`Add the offence “${name}”`, (study) =>
      withOffence(study, newOffence(given.code, given.text, category, setting)),
    );
    const again = isLoaded ? " If its text was left out of this extract, load the file again." : "";
    setSession({ notice: { tone: "good", text: `“${name}” is in the table.${again}` } });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Add an offence"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={save}>
            Add
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label="Wording, as the extract has it"
          value={wording}
          onChange={setWording}
          maxLength={200}
          autoFocus
          error={tried ? problem : undefined}
        />
        <TextField label="Code, if it has one" value={code} onChange={setCode} maxLength={200} />
        <Select
          label="Category"
          options={[
            { id: "", label: "Choose a category" },
            ...table.categories.map(({ id, label }) => ({ id, label })),
          ]}
          value={category}
          isInvalid={tried && category === ""}
          onChange={setCategory}
        />
        {tried && category === "" && (
          <p className={styles.wrong} role="alert">
            Choose what it counts as.
          </p>
        )}
        <Select<SettingId>
          label="Where it mostly happens, for files without a public-place flag"
          options={settings}
          value={setting}
          onChange={setSetting}
        />
      </div>
    </Dialog>
  );
}
