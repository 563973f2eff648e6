import { memo, useRef } from "react";
import { badgeSize } from "../scene/label-places";
import type { PlacedLabel } from "../scene/place-labels";
import type { Projection } from "../scene/projection";
import type { DiscsLayer, Features, Scene, ShapeLayer } from "../scene/scene";
import { discsOf, PLACE_RADIUS, pathOf } from "../scene/svg-shapes";
import styles from "./MapView.module.css";

export const LABEL_SIZE = 12;

interface OverlayProps {
  readonly scene: Scene;
  readonly viewport: Projection;
  readonly labels: readonly PlacedLabel[];
  /** Where the labels' own points were when they were placed. */
  readonly anchors: ReadonlyMap<string, readonly [number, number]>;
}

/**
 * Outlines of hotspots, rings, school signs and names, drawn over the map as SVG: crisp at any pixel ratio, in the page's own font, and
 * following a pointer or a filter without MapLibre having to make the shapes again, which counts where the processor draws the graphics.
 */
export const Overlay = memo(function Overlay({ scene, viewport, labels, anchors }: OverlayProps) {
  // While the map is moved at one zoom its shapes are moved along; they are worked out again when they change their size.
  const base = useRef(viewport);
  if (base.current.zoom !== viewport.zoom) base.current = viewport;
  const [x, y] = viewport.project(...base.current.unproject(0, 0));
  return (
    <svg className={styles.overlay} width={viewport.width} height={viewport.height} aria-hidden="true">
      <g transform={`translate(${x} ${y})`}>
        {scene.overlay.map((layer) => (
          <Shape key={layer.id} layer={layer} sources={scene.sources} viewport={base.current} />
        ))}
      </g>
      <Names viewport={viewport} labels={labels} anchors={anchors} />
    </svg>
  );
});

/** Drawn again when the map moves, not when a pointer does. */
const Names = memo(({ viewport, labels, anchors }: Omit<OverlayProps, "scene">) =>
  labels.map((placed) => {
    const [x, y] = viewport.project(placed.label.lng, placed.label.lat);
    const [x0, y0] = anchors.get(placed.label.id) ?? [x, y];
    return (
      <g key={placed.label.id} transform={`translate(${x - x0} ${y - y0})`}>
        <Name placed={placed} />
      </g>
    );
  }),
);

interface ShapeProps {
  readonly layer: ShapeLayer;
  readonly sources: Scene["sources"];
  readonly viewport: Projection;
}

function Shape({ layer, ...rest }: ShapeProps) {
  return layer.kind === "discs" ? <Discs layer={layer} {...rest} /> : <Path layer={layer} {...rest} />;
}

/** The path of a source as it was drawn last: a line and its casing share it. */
const drawn = new WeakMap<Features, { readonly viewport: Projection; readonly d: string }>();

function pathIn(data: Features, viewport: Projection): string {
  const last = drawn.get(data);
  if (last?.viewport === viewport) return last.d;
  const d = data.features.map(({ geometry }) => pathOf(geometry, viewport.project)).join("");
  drawn.set(data, { viewport, d });
  return d;
}

function Discs({ layer, sources, viewport }: ShapeProps & { layer: DiscsLayer }) {
  const discs = discsOf(layer, { sources }, viewport.project);
  const lines = discs.map(
    ({ x, y, from }, i) =>
      from && (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list.
        <g key={`line ${i}`}>
          <line x1={from[0]} y1={from[1]} x2={x} y2={y} stroke={layer.fill ?? "none"} strokeWidth={1.5} />
          <circle cx={from[0]} cy={from[1]} r={PLACE_RADIUS} fill={layer.fill ?? "none"} />
        </g>
      ),
  );
  const signs = discs.map(({ x, y, text }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a disc is its place in the list.
    <g key={i} data-disc={text || undefined}>
      <circle
        cx={x}
        cy={y}
        r={layer.radius}
        fill={layer.fill ?? "none"}
        stroke={layer.color}
        strokeWidth={layer.width}
        strokeDasharray={layer.dash?.join(" ")}
      />
      {text !== "" && (
        <text x={x} y={y + 0.38 * layer.radius} className={styles.badge} fill={layer.ink}>
          {text}
        </text>
      )}
    </g>
  ));
  return [...lines, ...signs];
}

function Path({ layer, sources, viewport }: ShapeProps) {
  const d = pathIn(sources[layer.source].data, viewport);
  if (layer.kind === "triangles")
    return <path d={d} fill={layer.fill} stroke={layer.color} strokeWidth={1.5} strokeLinejoin="round" />;
  if (layer.kind !== "line") return null;
  return (
    <path
      data-layer={layer.id}
      d={d}
      fill="none"
      stroke={layer.color}
      strokeWidth={layer.width}
      strokeOpacity={layer.opacity}
      strokeLinejoin="round"
    />
  );
}

function Name({ placed: { label, badge, text } }: { placed: PlacedLabel }) {
  const radius = badgeSize(LABEL_SIZE) / 2;
  return (
    <>
      {badge && label.badge && (
        <>
          <rect
            x={badge[0] - radius}
            y={badge[1] - radius}
            width={2 * radius}
            height={2 * radius}
            rx={label.badge.shape === "disc" ? radius : 3}
            fill={label.badge.fill}
            stroke={label.halo}
            strokeWidth={1.5}
          />
          <text x={badge[0]} y={badge[1] + 0.34 * LABEL_SIZE} className={styles.badge} fill={label.badge.ink}>
            {label.badge.text}
          </text>
        </>
      )}
      {text && (
        <text
          x={text[0]}
          y={text[1]}
          className={label.weight === 600 ? styles.nameStrong : styles.name}
          fill={label.color}
          stroke={label.halo}
        >
          {label.text}
        </text>
      )}
    </>
  );
}
