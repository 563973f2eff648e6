import { useEffect, useLayoutEffect, useRef } from "react";
import type { Padding } from "../scene/projection";
import type { Scene } from "../scene/scene";
import type { SvgCamera } from "./camera";
import { lastView, rememberView } from "./last-view";
import styles from "./MapView.module.css";
import { createSvgCamera } from "./svg-camera";
import { createSvgPicture, type SvgPicture } from "./svg-picture";
import { wholeView } from "./use-whole-area";

interface SvgMapProps {
  readonly scene: Scene;
  readonly size: { readonly width: number; readonly height: number };
  readonly padding: () => Padding;
  /** Given the camera when there is one, and null when it is gone. */
  readonly onCamera: (camera: SvgCamera | null) => void;
}

/** The map where the browser offers no WebGL, or has lost it: the same scene as SVG, to be moved and used in the same way. */
export function SvgMap({ scene, size, padding, onCamera }: SvgMapProps) {
  const surface = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const made = useRef<{ camera: SvgCamera; picture: SvgPicture } | null>(null);
  const first = useRef({ scene, size, padding });
  const boundsShown = useRef(scene.bounds);

  useLayoutEffect(() => {
    if (!surface.current || !svg.current) return;
    const { scene: start, size: room, padding: around } = first.current;
    const view = lastView(start.bounds) ?? wholeView(start.bounds, room, around());
    const { listen, ...camera } = createSvgCamera(surface.current, view, room.width, room.height);
    const picture = createSvgPicture(svg.current);
    // With every movement: another map may take over before this one has come to rest.
    const remember = () => {
      const { unproject, width, height, zoom } = camera.viewport();
      const [lng, lat] = unproject(width / 2, height / 2);
      rememberView(boundsShown.current, { lng, lat, zoom });
    };
    const stops = [
      camera.on("move", () => {
        remember();
        picture.follow(camera.viewport());
      }),
      camera.on("rest", () => picture.settle(camera.viewport())),
      listen(),
    ];
    made.current = { camera, picture };
    onCamera(camera);
    const element = svg.current;
    return () => {
      for (const stop of stops) stop();
      element.replaceChildren();
      made.current = null;
      onCamera(null);
    };
  }, [onCamera]);

  useLayoutEffect(() => {
    made.current?.camera.resize(size.width, size.height);
  }, [size]);

  useEffect(() => {
    const { current } = made;
    if (!current) return;
    current.picture.show(scene);
    current.picture.settle(current.camera.viewport());
    boundsShown.current = scene.bounds;
  }, [scene]);

  return (
    <div ref={surface} className={styles.surface} style={{ backgroundColor: scene.background }}>
      <svg ref={svg} className={styles.drawn} aria-hidden="true" />
    </div>
  );
}
