import { Bookmark, ClipboardPaste, FileDown, FlaskConical, FolderOpen } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button as AriaButton, FileTrigger } from "react-aria-components";
import { loadSample, openFiles, openStudy } from "../../store/actions";
import { useSession } from "../../store/session-store";
import { Button } from "../kit/Button";
import { CHOOSE_EXTRACT, EXTRACT_ENDINGS, FileButton } from "./FileButton";
import { FileProblems } from "./FileProblems";
import styles from "./FirstScreen.module.css";
import { PasteDialog } from "./PasteDialog";
import { RestoreStudy } from "./RestoreStudy";
import { WhatItDoes } from "./WhatItDoes";

// The words about the table are not needed before the first screen is shown.
const OffencesPanel = lazy(() => import("../offences/OffencesPanel").then((m) => ({ default: m.OffencesPanel })));

/** What this is, what it never does, and the ways in. */
export function FirstScreen() {
  const [isPasting, setPasting] = useState(false);
  // The one primary action has the focus, unless a person (or a problem) has it already.
  const [takesFocus] = useState(
    () => document.activeElement === document.body && useSession.getState().fileProblems.length === 0,
  );
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <FileProblems mendedIn={CHOOSE_EXTRACT} />
        <h2 className={styles.title}>Find where and when serious violence concentrates, and plan who stands where</h2>
        <p className={styles.lead}>
          Load this month’s anonymised extract. You get a map, a table and plain sentences about places and hours that
          stand out beyond chance. Everything is worked out in this page: no incident is sent anywhere or saved.
        </p>
        <RestoreStudy />
        <div className={styles.drop}>
          <FileDown aria-hidden size={32} strokeWidth={1.6} className={styles.dropIcon} />
          <h3 className={styles.dropTitle}>Drop a CSV file or an Excel workbook (.xlsx) anywhere on this page</h3>
          <p className={styles.dropWords}>
            A partnership extract, or one or more street files from data.police.uk. Up to 1,000,000 rows.
          </p>
          <div className={styles.buttons}>
            <FileButton
              id={CHOOSE_EXTRACT}
              variant="primary"
              autoFocus={takesFocus}
              icon={<FolderOpen aria-hidden size={16} />}
              accept={EXTRACT_ENDINGS}
              multiple
              onFiles={(files) => void openFiles(files)}
            >
              Choose files
            </FileButton>
            <Button icon={<ClipboardPaste aria-hidden size={16} />} onPress={() => setPasting(true)}>
              Paste rows
            </Button>
          </div>
        </div>
        <div className={styles.ways}>
          <AriaButton className={styles.way} onPress={() => void loadSample()}>
            <FlaskConical aria-hidden size={20} className={styles.wayIcon} />
            <span className={styles.wayWords}>
              <strong className={styles.wayTitle}>Load the sample extract</strong>
              <span>Made-up incidents for Coventry, April 2019 to March 2026. Plainly marked synthetic.</span>
            </span>
          </AriaButton>
          <FileTrigger
            acceptedFileTypes={[".json", "application/json"]}
            onSelect={(files) => {
              const file = files?.[0];
              if (file) void openStudy(file);
            }}
          >
            <AriaButton className={styles.way}>
              <Bookmark aria-hidden size={20} className={styles.wayIcon} />
              <span className={styles.wayWords}>
                <strong className={styles.wayTitle}>Open a study</strong>
                <span>A saved set of choices. It holds no incidents: load an extract next.</span>
              </span>
            </AriaButton>
          </FileTrigger>
        </div>
        <dl className={styles.needs}>
          <div>
            <dt>A file needs</dt>
            <dd>a date, and a place: easting and northing, or longitude and latitude, in two columns or in one</dd>
          </div>
          <div>
            <dt>It helps to have</dt>
            <dd>time, offence code, victim age and sex, flags for knife, gun, domestic abuse and public place</dd>
          </div>
          <div>
            <dt>It must not have</dt>
            <dd>names, dates of birth, addresses, notes. If it does, those columns are refused and listed</dd>
          </div>
        </dl>
      </div>
      <div className={styles.side}>
        <WhatItDoes />
        <Suspense fallback={null}>
          <OffencesPanel />
        </Suspense>
      </div>
      <PasteDialog isOpen={isPasting} onClose={() => setPasting(false)} />
    </div>
  );
}
