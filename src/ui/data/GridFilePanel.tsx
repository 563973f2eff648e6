import { FileUp } from "lucide-react";
import type { Inspection } from "../../core/ingest/inspection";
import { mayHoldMeters } from "../../core/ingest/place-column";
import { chooseShiftGrid } from "../../store/actions";
import { useSession } from "../../store/session-store";
import { Badge } from "../kit/Badge";
import { LinkButton } from "../kit/LinkButton";
import { Panel } from "../kit/Panel";
import { FileButton } from "./FileButton";
import styles from "./HowRead.module.css";

/** How metres of the National Grid become positions: by the program, or by the grid file that a user has. */
export function GridFilePanel({ inspection }: { inspection: Inspection }) {
  const shiftGrid = useSession((state) => state.shiftGrid);
  if (!inspection.columns.some(mayHoldMeters)) return null;
  const lastTime = inspection.files.find((file) => file.lastTime.shiftGrid)?.lastTime.shiftGrid;
  return (
    <Panel label="Places from the National Grid">
      <h3 className={styles.heading}>Places from the National Grid</h3>
      {shiftGrid ? (
        <p className={styles.words}>
          By “{shiftGrid}”: to about a centimetre where that file reaches, and beyond it within 5 m. It is kept for this
          visit only.
        </p>
      ) : (
        <p className={styles.words}>
          To within 0.3 m of OSTN15 in Coventry, and 5 m anywhere in Britain: far less than a hex. With OSTN15’s own
          grid it is about a centimetre.
        </p>
      )}
      {!shiftGrid && lastTime && (
        <p className={styles.choice}>
          <Badge tone="warn">Check</Badge> Last time the places were worked out by “{lastTime}”. A study cannot hold
          that file: choose it again, or go on without it.
        </p>
      )}
      <div className={styles.row}>
        <FileButton
          small
          icon={<FileUp aria-hidden size={15} />}
          accept={[".gsb"]}
          onFiles={([file]) => void chooseShiftGrid(file)}
        >
          Use your own OSTN15 grid file (NTv2)
        </FileButton>
        {shiftGrid && <LinkButton onPress={() => void chooseShiftGrid(null)}>Go on without it</LinkButton>}
      </div>
    </Panel>
  );
}
