import { Moon, Presentation, Redo2, Save, Sun, Undo2 } from "lucide-react";
import { type Marking, markings } from "../../core/study/study";
import { useSession } from "../../store/session-store";
import { change, redo, undo, useStudyStore } from "../../store/study-store";
import { useHistory } from "../../store/use-history";
import { Button } from "../kit/Button";
import { IconButton } from "../kit/IconButton";
import { Select } from "../kit/Select";
import { DataChip } from "./DataChip";
import { present } from "./emphasis";
import styles from "./Header.module.css";
import { saveStudy } from "./save-study";
import { toggleTheme } from "./theme";
import { NEEDS_EXTRACT } from "./workspaces";

/** Always in sight: which data, the marking, the audience, undo and redo. */
export function Header() {
  const areaName = useStudyStore((state) => state.study.area?.name ?? "No boundary");
  return (
    <header className={styles.header} data-print="hide">
      <div className={styles.brand}>
        <svg aria-hidden viewBox="0 0 28 28" width={28} height={28} className={styles.mark}>
          <path d="M14 2.5 24 8.25v11.5L14 25.5 4 19.75V8.25Z" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M14 9.2 18.2 11.6v4.8L14 18.8 9.8 16.4v-4.8Z" fill="currentColor" />
        </svg>
        <div className={styles.names}>
          <h1 className={styles.product}>Serious violence hotspots</h1>
          <p className={styles.area}>{areaName}</p>
        </div>
      </div>
      <DataChip />
      <div className={styles.tools}>
        <MarkingSelect />
        <HistoryButtons />
        <p className={styles.audience}>
          <span className={styles.audienceLabel}>Fit to show to</span>
          <span>
            <strong>Operational</strong>, not for publication
          </span>
        </p>
        <div className={styles.presentPlace}>
          <PresentButton />
        </div>
      </div>
    </header>
  );
}

function MarkingSelect() {
  const marking = useStudyStore((state) => state.study.marking);
  return (
    <Select<Marking>
      label="Protective marking"
      hideLabel
      className={styles.marking}
      options={markings.map((id) => ({ id, label: id }))}
      value={marking}
      onChange={(next) =>
        change(`Mark as ${next}`, (study) => (study.marking === next ? study : { ...study, marking: next }))
      }
    />
  );
}

function HistoryButtons() {
  const { undoLabel, redoLabel } = useHistory();
  const theme = useSession((state) => state.theme);
  const undoName = undoLabel === null ? "Undo: nothing to undo" : `Undo: ${undoLabel}`;
  const redoName = redoLabel === null ? "Redo: nothing to redo" : `Redo: ${redoLabel}`;
  return (
    <div className={styles.icons}>
      <IconButton
        label={undoName}
        keys="Ctrl+Z"
        icon={<Undo2 aria-hidden size={18} />}
        isDisabled={undoLabel === null}
        onPress={undo}
      />
      <IconButton
        label={redoName}
        keys="Ctrl+Y"
        icon={<Redo2 aria-hidden size={18} />}
        isDisabled={redoLabel === null}
        onPress={redo}
      />
      <IconButton
        label="Save study"
        keys="Ctrl+S"
        icon={<Save aria-hidden size={18} />}
        onPress={() => void saveStudy()}
      />
      <IconButton
        label={theme === "dark" ? "Light colours" : "Dark colours"}
        icon={theme === "dark" ? <Sun aria-hidden size={18} /> : <Moon aria-hidden size={18} />}
        onPress={toggleTheme}
      />
    </div>
  );
}

function PresentButton() {
  const isReady = useSession((state) => state.stage === "ready");
  return (
    <Button
      className={styles.present}
      icon={<Presentation aria-hidden size={16} />}
      disabledReason={isReady ? null : NEEDS_EXTRACT}
      onPress={present}
    >
      Present
    </Button>
  );
}
