import { ArrowRight, FolderOpen } from "lucide-react";
import { reportNow } from "../../core/quality/report-now";
import { many, short } from "../../core/words/numbers";
import { openFiles, reopenColumns } from "../../store/actions";
import { setSession, useSession } from "../../store/session-store";
import { Button } from "../kit/Button";
import { KnownOffences } from "../offences/KnownOffences";
import { OffencesPanel } from "../offences/OffencesPanel";
import { UnmatchedOffences } from "../offences/UnmatchedOffences";
import { BoundaryPanel } from "./BoundaryPanel";
import { CalendarPanel } from "./CalendarPanel";
import { CannotTell } from "./CannotTell";
import { ColumnsPanel } from "./ColumnsPanel";
import { DecidedPanel } from "./DecidedPanel";
import { CHOOSE_EXTRACT, EXTRACT_ENDINGS, FileButton } from "./FileButton";
import { FileProblems } from "./FileProblems";
import { FitLine } from "./FitLine";
import { ForgetPanel } from "./ForgetPanel";
import { PageTitle } from "./PageTitle";
import { PlacePanel, TimePanel } from "./PlaceAndTime";
import styles from "./QualityReport.module.css";
import { RemarksTable } from "./RemarksTable";
import { SetAsideTable } from "./SetAsideTable";
import { VolumePanel } from "./VolumePanel";

/** The truth about the extract: what was read, what was set aside and why, what was noticed, what it cannot tell. */
export function QualityReport() {
  const loaded = useSession((state) => state.report);
  const view = useSession((state) => state.published);
  const seconds = useSession((state) => state.loadedIn);
  const canReopen = useSession((state) => state.inspection?.confirm ?? false);
  if (!loaded) return null;
  const report = view ? reportNow(loaded, view.unmatched) : loaded;
  const files = report.files.length === 1 ? report.files[0].name : many(report.files.length, "file");
  return (
    <>
      <PageTitle
        detail={`${files}, read in ${seconds < 0.1 ? "under 0.1" : short(seconds)} seconds as ${report.presetLabel}. Nothing was dropped silently: every row is in one line of this page.`}
        actions={
          <>
            {canReopen && <Button onPress={reopenColumns}>Change the columns</Button>}
            <FileButton
              id={CHOOSE_EXTRACT}
              icon={<FolderOpen aria-hidden size={16} />}
              accept={EXTRACT_ENDINGS}
              multiple
              onFiles={(chosen) => void openFiles(chosen)}
            >
              Load another file
            </FileButton>
            <Button
              variant="primary"
              iconAfter={<ArrowRight aria-hidden size={16} />}
              onPress={() => setSession({ workspace: "hotspots" })}
            >
              Go to Hotspots
            </Button>
          </>
        }
      >
        Loaded: {many(report.accepted, "incident")} you can use, {many(report.setAside, "row")} set aside
      </PageTitle>
      <FileProblems mendedIn={CHOOSE_EXTRACT} />
      <FitLine report={report} view={view} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <SetAsideTable report={report} view={view} />
          <VolumePanel report={report} />
          <RemarksTable report={report} view={view} />
          <UnmatchedOffences unmatched={view?.unmatched} />
          <KnownOffences view={view} accepted={report.accepted} />
          <DecidedPanel report={report} view={view} />
          <ColumnsPanel columns={report.columns} />
        </div>
        <div className={styles.side}>
          <PlacePanel report={report} view={view} />
          <TimePanel report={report} />
          <CannotTell view={view} />
          <OffencesPanel />
          <CalendarPanel />
          <BoundaryPanel />
          <ForgetPanel />
        </div>
      </div>
    </>
  );
}
