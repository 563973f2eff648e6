import { useState } from "react";
import type { Inspection } from "../../core/ingest/inspection";
import { withAnswer, withOverrule, withRole } from "../../core/ingest/inspection-edits";
import type { Stated } from "../../core/ingest/report";
import type { RoleId } from "../../core/ingest/roles";
import { many } from "../../core/words/numbers";
import { leaveConfirm, loadExtract, lookAgain } from "../../store/actions";
import { useSession } from "../../store/session-store";
import { Button } from "../kit/Button";
import { Panel } from "../kit/Panel";
import { ColumnsTable, isDoubtful } from "./ColumnsTable";
import styles from "./ConfirmColumns.module.css";
import { DuplicatesPanel } from "./DuplicatesPanel";
import { FieldLink } from "./FieldLink";
import { FileNotes } from "./FileNotes";
import { FileProblems } from "./FileProblems";
import { FirstOffences } from "./FirstOffences";
import { fieldOfBlocker } from "./field-of-blocker";
import { delimiterWords, sizeWords } from "./file-words";
import { GridFilePanel } from "./GridFilePanel";
import { HeaderRow, headerId } from "./HeaderRow";
import { encodingId, HowRead } from "./HowRead";
import { PageTitle } from "./PageTitle";
import { ProblemSummary } from "./ProblemSummary";
import { Questions } from "./Questions";
import { RefusedColumns } from "./RefusedColumns";
import { ToCheck } from "./ToCheck";

/** "These columns mean this; these were refused": a person confirms before any row is read. */
export function ConfirmColumns() {
  const looked = useSession((state) => state.inspection);
  const [inspection, setInspection] = useState(looked);
  const report = useSession((state) => state.report);
  const [attempts, setAttempts] = useState(0);
  const [headerSaid, setHeaderSaid] = useState("");
  const [statedIn, setStatedIn] = useState<string | null>(null);
  if (!looked || !inspection) return null;
  const { columns: chosen, blockers } = inspection;
  const refused = chosen.filter((column) => column.refused !== null);
  const [file] = inspection.files;
  const setRole = (at: number, role: RoleId | null) => setInspection(withRole(inspection, at, role));
  const read = () => {
    if (blockers.length > 0) setAttempts(attempts + 1);
    // In a task of its own: to take this screen with all its fields away is the longest thing that the page does while it reads.
    else setTimeout(() => void loadExtract(inspection));
  };
  const readAgain = async (at: number, stated: Partial<Stated>) => {
    setStatedIn("readAs" in stated ? encodingId(at) : headerId(at));
    const again = await lookAgain(inspection, at, { ...inspection.files[at], ...stated });
    if (again) setInspection(again);
    return again;
  };
  const setHeader = async (at: number, headerStated: number) => {
    const again = await readAgain(at, { headerStated });
    if (again) setHeaderSaid(headerWords(again, at));
  };
  const wasBlocked = looked.blockers.length > 0 || attempts > 0;
  return (
    <>
      <FileProblems mendedIn={statedIn} />
      {wasBlocked && blockers.length > 0 && (
        <ProblemSummary key={attempts} title="There is a problem" takeFocus={attempts > 0}>
          {blockers.map((blocker) => (
            <li key={blocker.text}>
              <FieldLink to={fieldOfBlocker(blocker)}>{blocker.text}</FieldLink>
            </li>
          ))}
        </ProblemSummary>
      )}
      <PageTitle
        detail={`${inspection.files.map((one) => one.name).join(", ")} · ${sizeWords(inspection.files.reduce((sum, one) => sum + one.bytes, 0))} · ${delimiterWords(file.delimiter)} · ${file.encoding} · ${many(chosen.length, "column")} · ${file.hasNames ? `header in row ${file.headerRow}` : "no header"}. The first rows were looked at; nothing is loaded yet.`}
      >
        Is this what the columns mean?
      </PageTitle>
      <div className={styles.columns}>
        <div className={styles.main}>
          <HeaderRow files={inspection.files} onHeader={(at, row) => void setHeader(at, row)} said={headerSaid} />
          <ColumnsTable columns={chosen} onRole={setRole} />
          <FirstOffences inspection={inspection} />
        </div>
        <div className={styles.side}>
          <ToCheck columns={chosen} onRole={setRole} />
          <Questions
            questions={inspection.questions}
            onAnswer={(question, answer) => setInspection(withAnswer(inspection, question, answer))}
          />
          <FileNotes notes={inspection.notes} />
          <RefusedColumns
            columns={refused}
            onOverrule={(column) => setInspection(withOverrule(inspection, chosen.indexOf(column)))}
          />
          <HowRead files={inspection.files} onReadAs={(at, readAs) => void readAgain(at, { readAs })} />
          <GridFilePanel inspection={inspection} />
          <DuplicatesPanel
            inspection={inspection}
            report={report}
            onMerge={(mergeAlike) => setInspection({ ...inspection, mergeAlike })}
          />
          <Panel>
            <h3 className={styles.heading}>What happens next</h3>
            <p className={styles.words}>
              Every row is read and either accepted or set aside with a reason. Columns marked “Leave out” are never
              kept. What you say here is remembered in your study for files with the same header.
            </p>
          </Panel>
          <div className={styles.actions}>
            <Button variant="primary" className={styles.read} onPress={read}>
              Read all rows
            </Button>
            <Button onPress={leaveConfirm}>Cancel</Button>
          </div>
        </div>
      </div>
    </>
  );
}

/** What came of saying where the names of the columns are. */
function headerWords({ files, columns }: Inspection, at: number): string {
  const { hasNames, headerRow } = files[at];
  const where = hasNames ? `Row ${headerRow} has the names now` : "No row has the names now";
  const doubtful = columns.filter((_, i) => isDoubtful(columns, i)).length;
  return `${where}: ${many(columns.length, "column")}, ${doubtful === 0 ? "none" : doubtful} to check.`;
}
