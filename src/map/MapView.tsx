import { Maximize, Minus, Plus } from "lucide-react";
import type * as maplibregl from "maplibre-gl";
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { projectionOf } from "../scene/svg";
import { useSession } from "../store/session-store";
import { DrawingBar } from "./DrawingBar";
import { HexCard } from "./HexCard";
import { LayersMenu } from "./LayersMenu";
import { Legend } from "./Legend";
import { Attribution, ScaleAndNorth } from "./MapFurniture";
import { MapPicture } from "./MapPicture";
import styles from "./MapView.module.css";
import { Overlay } from "./Overlay";
import { useBackdrop } from "./use-backdrop";
import { useCamera } from "./use-camera";
import { useLabels } from "./use-labels";
import { lookAt, paddingFor, useMap } from "./use-map";
import { usePointer } from "./use-pointer";
import { useEmphasis, useHidden, useScene } from "./use-scene";
import { useSize } from "./use-size";
import { useViewport } from "./use-viewport";

interface MapViewProps {
  /** Read out for the map as a whole. */
  readonly label: string;
  /** Further controls, at the top. */
  readonly toolbar?: ReactNode;
}

/** The map with all that belongs to it. Shows the session's published view through the study, and fills its parent. */
export function MapView({ label, toolbar }: MapViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const scene = useScene();
  const hidden = useHidden();
  const emphasis = useEmphasis();
  const drawing = useSession((session) => session.drawing);
  const { map, failed } = useMap(container, scene, label);
  const size = useSize(frame);
  const [layout, setLayout] = useState(0);
  const relayout = () => setLayout((count) => count + 1);
  // Names keep clear of the panels, whose sizes are known only once they are drawn.
  const panels = `${map !== null} ${drawing?.kind} ${scene.legend.title} ${scene.legend.lines} ${scene.legend.symbols.length}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: any other panels, any other layout.
  useLayoutEffect(() => setLayout((count) => count + 1), [panels]);

  const picture = useMemo(
    () => (failed && size && size.width > 0 ? projectionOf(scene, { ...size, padding: paddingFor(size.width) }) : null),
    [failed, size, scene],
  );
  const { now, settled } = useViewport(map);
  const viewport = picture ?? now;
  const { placed, anchors } = useLabels(frame, scene, settled, layout);
  const backdrop = useBackdrop(map);
  usePointer(map, !hidden.includes("hexes"), emphasis !== "hotspots");
  useCamera(map);

  return (
    <div ref={frame} className={styles.frame}>
      {picture ? (
        <MapPicture scene={scene} viewport={picture} label={label} frame={frame} />
      ) : (
        <div ref={container} className={styles.canvas} />
      )}
      {now && !picture && <Overlay scene={scene} viewport={now} labels={placed} anchors={anchors} />}
      <div className={styles.over}>
        {map && drawing && <DrawingBar map={map} drawing={drawing} />}
        <div className={styles.top}>
          <Legend scene={scene} onToggle={relayout} />
          {toolbar && (
            <div className={styles.toolbar} data-map-panel>
              {toolbar}
            </div>
          )}
          <div className={styles.tools} data-map-panel>
            {map && <ZoomTools map={map} home={scene.bounds} />}
            <LayersMenu />
          </div>
        </div>
      </div>
      {viewport && (
        <div className={styles.bottom}>
          <ScaleAndNorth viewport={viewport} />
          <Attribution text={scene.attribution} backdrop={backdrop} />
        </div>
      )}
      {viewport && !drawing && !hidden.includes("hexes") && (
        <HexCard frame={frame} viewport={viewport} labels={placed} />
      )}
    </div>
  );
}

function ZoomTools({ map, home }: { readonly map: maplibregl.Map; readonly home: Parameters<typeof lookAt>[1] }) {
  const tools = [
    { name: "Zoom in", Icon: Plus, act: () => map.zoomIn() },
    { name: "Zoom out", Icon: Minus, act: () => map.zoomOut() },
    { name: "Show the whole area", Icon: Maximize, act: () => lookAt(map, home, true) },
  ];
  return tools.map(({ name, Icon, act }) => (
    <button key={name} type="button" className={styles.tool} onClick={act} title={name}>
      <Icon size={18} aria-hidden />
      <span className={styles.hidden}>{name}</span>
    </button>
  ));
}
