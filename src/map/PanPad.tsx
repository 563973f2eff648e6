import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Move } from "lucide-react";
import { memo } from "react";
import type { Camera } from "./camera";
import styles from "./MapView.module.css";
import { ToolMenu } from "./ToolMenu";

/** What an arrow key moves, too. */
const STEP = 100;

const ways = [
  { name: "Move the map up", Icon: ArrowUp, x: 0, y: -STEP, area: "up" },
  { name: "Move the map left", Icon: ArrowLeft, x: -STEP, y: 0, area: "left" },
  { name: "Move the map right", Icon: ArrowRight, x: STEP, y: 0, area: "right" },
  { name: "Move the map down", Icon: ArrowDown, x: 0, y: STEP, area: "down" },
] as const;

/** Moves the map by pressing, for whoever can neither drag nor use the arrow keys. */
export const PanPad = memo(function PanPad({ camera }: { readonly camera: Camera }) {
  return (
    <ToolMenu name="Move the map" Icon={Move}>
      {() => (
        <div className={styles.pad}>
          {ways.map(({ name, Icon, x, y, area }) => (
            <button
              key={area}
              type="button"
              className={styles.tool}
              style={{ gridArea: area }}
              onClick={() => camera.panBy(x, y)}
              title={name}
            >
              <Icon size={18} aria-hidden />
              <span className={styles.hidden}>{name}</span>
            </button>
          ))}
        </div>
      )}
    </ToolMenu>
  );
});
