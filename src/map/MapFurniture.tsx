import { memo } from "react";
import { type Projection, scaleBar } from "../scene/projection";
import styles from "./MapView.module.css";

/** North is up, always: the map cannot be turned. */
function North() {
  return (
    <div className={styles.north}>
      <svg width={12} height={16} viewBox="0 0 12 16" aria-hidden>
        <path d="M6 1L11 15L6 11.5L1 15Z" fill="currentColor" />
      </svg>
      <span aria-hidden>N</span>
      <span className={styles.hidden}>North is up</span>
    </div>
  );
}

/** The scale bar, with north above it. */
export const ScaleAndNorth = memo(function ScaleAndNorth({ viewport }: { readonly viewport: Projection }) {
  const bar = scaleBar(viewport.metersPerPixel, 96);
  return (
    <div className={styles.scale} data-map-panel>
      <North />
      <div className={styles.scaleRow}>
        <span className={styles.scaleBar} style={{ width: bar.pixels }} aria-hidden />
        <span>
          <span className={styles.hidden}>Scale bar: </span>
          {bar.label}
        </span>
      </div>
    </div>
  );
});

/** Whose data it is and how rough it is. Never hidden. */
export function Attribution({ text, backdrop }: { readonly text: string; readonly backdrop: string | null }) {
  return (
    <p className={styles.attribution} data-map-panel>
      {backdrop === null ? text : `${backdrop} · ${text}`}
    </p>
  );
}
