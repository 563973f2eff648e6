import { shades } from "../../core/study/study";
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
  const setSize = (resolution: 8 | 9 | 10) =>
    change("Choose the hex size", (now) => ({ ...now, resolution, breaks: null }));
  const held = study.breaks !== null && view.scale.fixed;
  const few = view.sums.inHexes > 0 && view.sums.inHexes < FEW_INCIDENTS && view.grid.resolution > 8;
  const sizes = (["8", "9", "10"] as const).map((id) => ({
    id,
    label: `${String(view.grid.resolution) === id ? Math.round(view.grid.acrossMeters) : acrossMeters[id]} m`,
    isDisabled: id === "10" && view.snapped,
  }));
  return (
    <PanelSection title="Colours and hexes">
      <div className={styles.tight}>
        <Segmented
          fill
          label="What the colours say"
          options={shades.map((shade) => ({ ...shade, isDisabled: shade.id === "ratio" && view.test.none !== null }))}
          value={view.scale.shade}
          onChange={(shade) => change("Choose the colours", (now) => ({ ...now, shade, breaks: null }))}
        />
      </div>
      {view.test.none === "no-boundary" && (
        <p className={styles.remark}>“Beyond chance” needs a study area: load a boundary first.</p>
      )}
      <div className={styles.row}>
        <span className={styles.rowLabel}>Hex size, across</span>
        <Segmented
          label="Hex size"
          options={sizes}
          value={String(view.grid.resolution) as "8" | "9" | "10"}
          onChange={(id) => setSize(Number(id) as 8 | 9 | 10)}
        />
      </div>
      {view.snapped && (
        <p className={styles.remark}>
          The smallest hexes are finer than the points of this file, which were moved before publication.
        </p>
      )}
      {few && (
        <p className={styles.remark}>
          Under {FEW_INCIDENTS} incidents, larger hexes show more.{" "}
          <LinkButton onPress={() => setSize(8)}>Use {acrossMeters["8"]} m</LinkButton>
        </p>
      )}
      <Checkbox
        isSelected={held}
        isDisabled={view.scale.shade === "ratio"}
        onChange={(hold) => change("Hold the colours", (now) => ({ ...now, breaks: hold ? view.scale.breaks : null }))}
      >
        Hold these colours
      </Checkbox>
      <p className={styles.remark}>
        {view.scale.shade === "ratio"
          ? "These colours are the same on every map, so two maps can be compared."
          : held
            ? "A colour stands for the same number in every view until you let go."
            : "Each view sets its own colours. Hold them to compare two views by eye."}
      </p>
    </PanelSection>
  );
}
