import { useState } from "react";
import type { Definition } from "../../core/study/definitions";
import { withDefinition } from "../../core/study/offence-edits";
import type { Study } from "../../core/study/study";
import { change } from "../../store/study-store";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { TextField } from "../kit/TextField";
import styles from "./Offences.module.css";

interface Props {
  readonly definition: Definition;
  readonly study: Study;
  readonly onClose: () => void;
}

/** What a definition is called, what is said of it, and where it comes from: on the screen, on slides and in every export. */
export function DefinitionWords({ definition, study, onClose }: Props) {
  const [label, setLabel] = useState(definition.label);
  const [words, setWords] = useState(definition.words);
  const [source, setSource] = useState(definition.source);
  const name = label.trim();
  const isTaken = study.definitions.some(
    ({ id, label: other }) => id !== definition.id && other.toLowerCase() === name.toLowerCase(),
  );
  const problem =
    name === "" ? "Give it a name." : isTaken ? "Another definition has this name: choose another one." : null;
  const save = () => {
    if (problem) return;
    const reworded = { ...definition, label: name, words: words.trim(), source: source.trim().replace(/\.$/, "") };
    change(`Change the words of “${definition.label}”`, (now) => withDefinition(now, reworded));
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Words of “${definition.label}”`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={save}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p className={styles.words}>
          They stand on the screen, on slides and in exports. What it counts stays as it is.
        </p>
        <TextField label="Name" value={label} onChange={setLabel} maxLength={60} error={problem} autoFocus />
        <TextField label="Explanation" value={words} onChange={setWords} rows={4} maxLength={600} />
        <TextField
          label="Source, such as who agreed it and when"
          value={source}
          onChange={setSource}
          rows={3}
          maxLength={400}
        />
      </div>
    </Dialog>
  );
}
