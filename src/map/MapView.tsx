import { Maximize, Minus, Plus } from "lucide-react";
import { memo, type ReactNode, useCallback, useId, useLayoutEffect, useRef, useState } from "react";
import { useSession } from "../store/session-store";
import type { Camera, SvgCamera } from "./camera";
import { DrawingBar } from "./DrawingBar";
import { HexCard } from "./HexCard";
import { LayersMenu } from "./LayersMenu";
import { Legend } from "./Legend";
import { Attribution, ScaleAndNorth } from "./MapFurniture";
import styles from "./MapView.module.css";
import { Overlay } from "./Overlay";
import { PanPad } from "./PanPad";
import { PostHandles } from "./PostHandles";
import { paddingFor, panelsOver } from "./padding";
import { SvgMap } from "./SvgMap";
import { useBackdrop } from "./use-backdrop";
import { useFollowChoice } from "./use-follow-choice";
import { useLabels } from "./use-labels";
import { useMap } from "./use-map";
import { usePointer } from "./use-pointer";
import { useEmphasis, useHidden, useScene } from "./use-scene";
import { useSize } from "./use-size";
import { useSurface } from "./use-surface";
import { useTravel } from "./use-travel";
import { useViewport } from "./use-viewport";
import { useWheelForPage } from "./use-wheel-for-page";
import { useWholeArea } from "./use-whole-area";

interface MapViewProps {
  /** Read out for the map as a whole. */
  readonly label: string;
  /** Further controls, at the top. */
  readonly toolbar?: ReactNode;
  /** One part of a page that scrolls: then the wheel is the page's. */
  readonly inPage?: boolean;
}

/** The map with all that belongs to it. Shows the session's published view through the study, and fills its parent. */
export const MapView = memo(function MapView({ label, toolbar, inPage = false }: MapViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const [hasTiles, setHasTiles] = useState(true);
  const scene = useScene(hasTiles);
  const hidden = useHidden();
  const emphasis = useEmphasis();
  const drawing = useSession((session) => session.drawing);
  const size = useSize(frame);
  const [layout, setLayout] = useState(0);
  const relayout = useCallback(() => setLayout((count) => count + 1), []);

  const latest = useRef(scene);
  latest.current = scene;
  const padding = useCallback(() => {
    const { clientWidth = 1, clientHeight = 1 } = frame.current ?? {};
    return paddingFor(latest.current, clientWidth, clientHeight, panelsOver(frame.current));
  }, []);
  const { is, camera: webgl } = useMap(container, scene, padding);
  const [svg, setSvg] = useState<SvgCamera | null>(null);
  // Until another takes over, a map that lost its context still knows where it looks: what is begun on it goes on.
  const lastCamera = useRef<Camera | null>(null);
  const camera: Camera | null = webgl ?? svg ?? (is === "lost" ? lastCamera.current : null);
  lastCamera.current = camera;
  const isSvg = is === "lost" || is === "failed";
  useLayoutEffect(() => setHasTiles(!isSvg), [isSvg]);

  // Names keep clear of the panels, whose sizes are known only once they are drawn.
  const panels = `${camera !== null} ${drawing?.kind} ${scene.legend.title} ${scene.legend.lines} ${scene.legend.symbols.length}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: any other panels, any other layout.
  useLayoutEffect(() => setLayout((count) => count + 1), [panels]);

  const { now, settled } = useViewport(camera);
  const { placed, anchors } = useLabels(frame, scene, settled, layout);
  const backdrop = useBackdrop(webgl?.map ?? null);
  const hasHexes = !hidden.includes("hexes");
  usePointer(camera, hasHexes, emphasis !== "hotspots");
  const showWhole = useWholeArea(camera, size, scene.bounds, padding);
  useFollowChoice(camera);
  const { isOn: isTravelling, says } = useTravel(camera, hasHexes);
  const hint = useId();
  useSurface(camera, label, hint);
  useWheelForPage(frame, inPage);

  return (
    <div ref={frame} className={styles.frame} data-map-frame>
      <div ref={container} className={styles.canvas} inert={isSvg} />
      {isSvg && size && size.width > 0 && <SvgMap scene={scene} size={size} padding={padding} onCamera={setSvg} />}
      {now && <Overlay scene={scene} viewport={now} labels={placed} anchors={anchors} />}
      {now && emphasis === "routes" && !drawing && !hidden.includes("posts") && <PostHandles viewport={now} />}
      <div className={styles.over}>
        {camera && drawing && <DrawingBar camera={camera} drawing={drawing} />}
        <div className={styles.top}>
          <Legend scene={scene} onToggle={relayout} />
          {toolbar && (
            <div className={styles.toolbar} data-map-panel>
              {toolbar}
            </div>
          )}
          <div className={styles.tools} data-map-panel>
            {camera && <ZoomTools camera={camera} onHome={showWhole} />}
            {camera && <PanPad camera={camera} />}
            <LayersMenu takesTiles={is !== "failed"} />
          </div>
        </div>
      </div>
      {now && (
        <div className={styles.bottom}>
          <ScaleAndNorth viewport={now} />
          <Attribution text={scene.attribution} backdrop={backdrop} />
        </div>
      )}
      {now && !drawing && hasHexes && <HexCard frame={frame} viewport={now} labels={placed} isSilent={isTravelling} />}
      <p id={hint} className={styles.hidden}>
        Arrow keys move the map, plus and minus zoom.{" "}
        {hasHexes && "Press Enter or H to go from hex to hex with the arrow keys."}
      </p>
      <p role="status" className={styles.hidden} data-travel>
        {says}
      </p>
    </div>
  );
});

const ZoomTools = memo(function ZoomTools({
  camera,
  onHome,
}: {
  readonly camera: Camera;
  readonly onHome: () => void;
}) {
  const tools = [
    { name: "Zoom in", Icon: Plus, act: () => camera.zoomBy(1) },
    { name: "Zoom out", Icon: Minus, act: () => camera.zoomBy(-1) },
    { name: "Show the whole area", Icon: Maximize, act: onHome },
  ];
  return tools.map(({ name, Icon, act }) => (
    <button key={name} type="button" className={styles.tool} onClick={act} title={name}>
      <Icon size={18} aria-hidden />
      <span className={styles.hidden}>{name}</span>
    </button>
  ));
});
