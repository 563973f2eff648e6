import { type RefObject, useEffect, useRef } from "react";
import type { Projection } from "../scene/projection";
import type { Scene } from "../scene/scene";
import { sceneToSvg } from "../scene/svg";
import styles from "./MapView.module.css";
import { LABEL_SIZE } from "./Overlay";
import { panelsOver } from "./use-labels";
import { paddingFor } from "./use-map";

interface MapPictureProps {
  readonly scene: Scene;
  readonly viewport: Projection;
  readonly label: string;
  readonly frame: RefObject<HTMLElement | null>;
}

/** The same scene where the browser offers no WebGL: a picture of the whole area. It cannot be moved, and it says so. */
export function MapPicture({ scene, viewport: { width, height }, label, frame }: MapPictureProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const panels = panelsOver(frame.current);
    const svg = sceneToSvg(scene, {
      panels,
      width,
      height,
      padding: paddingFor(width),
      labelSize: LABEL_SIZE,
      furniture: false,
      title: label,
    });
    // As XML, where a stray tag is an error and not an element.
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    root.current?.replaceChildren(document.importNode(parsed, true));
  }, [scene, width, height, label, frame]);
  return (
    <>
      <div ref={root} className={styles.picture} />
      <p className={styles.cannot} data-map-panel>
        Pan and zoom need WebGL, which this browser does not offer here. The map shows the whole area.
      </p>
    </>
  );
}
