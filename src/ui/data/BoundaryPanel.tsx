import { coventry } from "../../core/study/defaults";
import { useStudyStore } from "../../store/study-store";
import { Badge } from "../kit/Badge";
import { Button } from "../kit/Button";
import { Panel } from "../kit/Panel";
import { loadBoundary, removeBoundary, resetBoundary } from "./boundary";
import { FileButton } from "./FileButton";
import styles from "./Report.module.css";

/** The polygon inside which incidents count, and the ways to change it. */
export function BoundaryPanel() {
  const area = useStudyStore((state) => state.study.area);
  return (
    <Panel label="Boundary">
      <h3 className={styles.heading}>
        Boundary: {area?.name ?? "none"}
        {area?.approximate && <Badge tone="warn">approximate</Badge>}
      </h3>
      <p className={styles.words}>
        {area
          ? area.source
          : "Without a boundary the map shows counts and density around the data, and “beyond chance?” has no answer: a boundary drawn from the incidents themselves would find hotspots in noise."}
      </p>
      <div className={styles.actions}>
        <FileButton
          small
          accept={[".geojson", ".json", "application/geo+json"]}
          onFiles={([file]) => void loadBoundary(file)}
        >
          {area ? "Replace the boundary…" : "Load a boundary…"}
        </FileButton>
        {area?.name !== coventry.name && (
          <Button small onPress={resetBoundary}>
            Use Coventry’s outline
          </Button>
        )}
        {area && (
          <Button small onPress={removeBoundary}>
            No boundary
          </Button>
        )}
      </div>
    </Panel>
  );
}
