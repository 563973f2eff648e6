import { memo } from "react";
import { type Shade, shades } from "../../core/study/study";
import { useSession } from "../../store/session-store";
import { change } from "../../store/study-store";
import { Checkbox } from "../kit/Checkbox";
import { LinkButton } from "../kit/LinkButton";
import { PanelSection } from "../kit/PanelSection";
import { Segmented } from "../kit/Segmented";
import styles from "./Controls.module.css";
import type { SectionProps } from "./section";

/** Width across the flats of a hex here, meters, by resolution. */
const acrossMeters = { "8": 876, "9": 331, "10": 125 } as const;
const FEW_INCIDENTS = 500;

/** How the map draws it: what the colours count, how large a hex is, and whether the colours stay. Nothing here changes which incidents count. */
export function MapSection({ view, study }: SectionProps) {
  const { scale, test, grid, sums, snapped } = view;
  return (
    <ColoursAndHexes
      shade={scale.shade}
      isHeld={study.breaks !== null && scale.fixed}
      hasTest={test.none === null}
      needsArea={test.none === "no-boundary"}
      resolution={grid.resolution}
      acrossMeters={grid.acrossMeters}
      isFew={sums.inHexes > 0 && sums.inHexes < FEW_INCIDENTS && grid.resolution > 8}
      isSnapped={snapped}
    />
  );
}

const setSize = (resolution: 8 | 9 | 10) =>
  change("Choose the hex size", (now) => ({ ...now, resolution, breaks: null }));

const hold = (isHeld: boolean) =>
  change("Hold the colours", (now) => ({
    ...now,
    breaks: isHeld ? (useSession.getState().published?.scale.breaks ?? null) : null,
  }));

interface Drawn {
  readonly shade: Shade;
  readonly isHeld: boolean;
  readonly hasTest: boolean;
  readonly needsArea: boolean;
  readonly resolution: number;
  readonly acrossMeters: number;
  readonly isFew: boolean;
  readonly isSnapped: boolean;
}

/** Drawn again only when one of these changes, not with every view. */
const ColoursAndHexes = memo(function ColoursAndHexes(drawn: Drawn) {
  const { shade, isHeld, hasTest, needsArea, resolution, isFew, isSnapped } = drawn;
  const sizes = (["8", "9", "10"] as const).map((id) => ({
    id,
    label: `${String(resolution) === id ? Math.round(drawn.acrossMeters) : acrossMeters[id]} m`,
    isDisabled: id === "10" && isSnapped,
  }));
  return (
    <PanelSection title="Colours and hexes">
      <div className={styles.tight}>
        <Segmented
          fill
          label="What the colours say"
          options={shades.map((one) => ({ ...one, isDisabled: one.id === "ratio" && !hasTest }))}
          value={shade}
          onChange={(chosen) => change("Choose the colours", (now) => ({ ...now, shade: chosen, breaks: null }))}
        />
      </div>
      {needsArea && <p className={styles.remark}>“Beyond chance” needs a study area: load a boundary first.</p>}
      <div className={styles.row}>
        <span className={styles.rowLabel}>Hex size, across</span>
        <Segmented
          label="Hex size"
          options={sizes}
          value={String(resolution) as "8" | "9" | "10"}
          onChange={(id) => setSize(Number(id) as 8 | 9 | 10)}
        />
      </div>
      {isSnapped && (
        <p className={styles.remark}>
          The smallest hexes are finer than the points of this file, which were moved before publication.
        </p>
      )}
      {isFew && (
        <p className={styles.remark}>
          Under {FEW_INCIDENTS} incidents, larger hexes show more.{" "}
          <LinkButton onPress={() => setSize(8)}>Use {acrossMeters["8"]} m</LinkButton>
        </p>
      )}
      <Checkbox isSelected={isHeld} isDisabled={shade === "ratio"} onChange={hold}>
        Hold these colours
      </Checkbox>
      <p className={styles.remark}>
        {shade === "ratio"
          ? "These colours are the same on every map, so two maps can be compared."
          : isHeld
            ? "A colour stands for the same number in every view until you let go."
            : "Each view sets its own colours. Hold them to compare two views by eye."}
      </p>
    </PanelSection>
  );
});
