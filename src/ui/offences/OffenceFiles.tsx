import { Download, FolderOpen, Plus } from "lucide-react";
import { useState } from "react";
import type { OffenceChange } from "../../core/study/offences-file";
import { many } from "../../core/words/numbers";
import { offencesCsv } from "../../export/offences-file";
import { currentStudy } from "../../store/study-store";
import { FileButton } from "../data/FileButton";
import { Button } from "../kit/Button";
import { Notice } from "../kit/Notice";
import { fileStem, saveAndSay } from "../shell/save-file";
import { AddOffence } from "./AddOffence";
import { LoadOffences } from "./LoadOffences";
import styles from "./Offences.module.css";
import { readOffencesFile } from "./read-offences-file";

const MOST_PROBLEMS = 6;

interface Found {
  readonly fileName: string;
  readonly changes: readonly OffenceChange[];
  readonly same: number;
  readonly otherWording: number;
}

/** Ways to add to the table: one offence by hand, or many as a file that was edited in a spreadsheet or comes from a force. */
export function OffenceFiles() {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isAdding, setAdding] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const load = async (file: File) => {
    const read = await readOffencesFile(file, currentStudy().offences);
    setProblems("problems" in read ? read.problems.map((problem) => `${file.name}. ${problem}`) : []);
    setFound("problems" in read ? null : { fileName: file.name, ...read });
  };
  const more = problems.length - MOST_PROBLEMS;
  return (
    <>
      <div className={styles.files}>
        <Button small icon={<Plus aria-hidden size={15} />} onPress={() => setAdding(true)}>
          Add an offence…
        </Button>
        <Button small icon={<Download aria-hidden size={15} />} onPress={() => void save()}>
          Save the table (CSV)
        </Button>
        <FileButton
          small
          icon={<FolderOpen aria-hidden size={15} />}
          accept={[".csv", ".txt", "text/csv"]}
          onFiles={([file]) => void load(file)}
        >
          Load a table…
        </FileButton>
      </div>
      {problems.length > 0 && (
        <Notice tone="bad" role="alert" title="The table was not loaded." onClose={() => setProblems([])}>
          <ul className={styles.problems}>
            {problems.slice(0, MOST_PROBLEMS).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
            {more > 0 && <li>and {many(more, "more problem")}.</li>}
          </ul>
        </Notice>
      )}
      {isAdding && <AddOffence onClose={() => setAdding(false)} />}
      {found && <LoadOffences {...found} onClose={() => setFound(null)} />}
    </>
  );
}

function save(): Promise<void> {
  const { offences, name } = currentStudy();
  const fileName = `${fileStem(name)}-offences.csv`;
  return saveAndSay(() => offencesCsv(offences), fileName, "text/csv", many(offences.rows.length, "offence"));
}
