import { centered, type Projection } from "../scene/projection";
import type { Bounds, Scene, SceneLayer, Source } from "../scene/scene";
import { hatchPattern, pathsOf } from "../scene/svg-shapes";

const SVG = "http://www.w3.org/2000/svg";

/** Shapes are written once in pixels of this zoom, and scaled by one transform from then on. */
const DRAWN_AT_ZOOM = 15;

/** How much wider and higher than the map the drawing is, so that a drag moves what is already drawn. */
const MARGIN = 0.5;

interface Drawn {
  readonly layer: SceneLayer;
  readonly source: Source | null;
  readonly group: SVGGElement;
}

/** A scene as living SVG elements: few, one a colour, whatever the number of hexes. */
export interface SvgPicture {
  readonly show: (scene: Scene) => void;
  /** Puts the drawing where the map looks. Cheap: the browser moves what it has painted. */
  readonly follow: (view: Projection) => void;
  /** Paints anew, sharp, for where the map has come to rest. */
  readonly settle: (view: Projection) => void;
}

/** Draws into an empty `svg` element that lies in the map. */
export function createSvgPicture(svg: SVGSVGElement): SvgPicture {
  const pattern = svg.appendChild(document.createElementNS(SVG, "defs"));
  const world = svg.appendChild(document.createElementNS(SVG, "g"));
  const known = new Map<string, Drawn>();
  let middle: { readonly bounds: Bounds; readonly lng: number; readonly lat: number } | null = null;
  let project: Projection["project"] = (x, y) => [x, y];
  let painted: Projection | null = null;
  let hatch: string | null = null;

  const show = (scene: Scene) => {
    if (middle?.bounds !== scene.bounds) {
      const [west, south, east, north] = scene.bounds;
      middle = { bounds: scene.bounds, lng: (west + east) / 2, lat: (south + north) / 2 };
      project = centered(middle.lng, middle.lat, DRAWN_AT_ZOOM, 0, 0).project;
      known.clear();
    }
    hatch = scene.layers.find((layer) => layer.kind === "hatch")?.color ?? null;
    const groups = scene.layers.map((layer) => {
      const source = layer.kind === "classes" ? null : scene.sources[layer.source];
      const before = known.get(layer.id);
      if (before && before.layer === layer && before.source === source) return before.group;
      const group = before?.group ?? document.createElementNS(SVG, "g");
      update(group, pathsOf(layer, scene, project, true));
      known.set(layer.id, { layer, source, group });
      return group;
    });
    if (groups.length !== world.childElementCount || groups.some((group, i) => world.children[i] !== group))
      world.replaceChildren(...groups);
    if (painted) settle(painted);
  };

  const settle = (view: Projection) => {
    if (!middle) return;
    const { width, height } = view;
    const [left, top] = [MARGIN * width, MARGIN * height];
    const [x, y] = view.project(middle.lng, middle.lat);
    const scale = 2 ** (view.zoom - DRAWN_AT_ZOOM);
    for (const [name, value] of [
      ["width", width + 2 * left],
      ["height", height + 2 * top],
    ] as const)
      svg.setAttribute(name, String(value));
    world.setAttribute("transform", `translate(${x + left} ${y + top}) scale(${scale})`);
    pattern.innerHTML = hatch === null ? "" : hatchPattern(hatch, 1 / scale);
    painted = view;
    place(0, 0, 1);
  };

  const place = (x: number, y: number, scale: number) => {
    if (!painted) return;
    const [left, top] = [MARGIN * painted.width, MARGIN * painted.height];
    svg.style.transform = `translate(${x - scale * left}px, ${y - scale * top}px) scale(${scale})`;
  };

  const follow = (view: Projection) => {
    if (!middle) return;
    if (!painted || painted.width !== view.width || painted.height !== view.height) return settle(view);
    const scale = 2 ** (view.zoom - painted.zoom);
    const [[x, y], [x0, y0]] = [view.project(middle.lng, middle.lat), painted.project(middle.lng, middle.lat)];
    const [dx, dy] = [x - scale * x0, y - scale * y0];
    // Past its edge, or far too large, the drawing is painted anew under the hand.
    const [left, top] = [dx - scale * MARGIN * view.width, dy - scale * MARGIN * view.height];
    const [right, bottom] = [left + scale * 2 * view.width, top + scale * 2 * view.height];
    if (left > 0 || top > 0 || right < view.width || bottom < view.height || scale > 4) return settle(view);
    place(dx, dy, scale);
  };

  return { show, follow, settle };
}

/** Makes a group hold these paths, with as few changes as there are differences. */
function update(group: SVGGElement, paths: ReturnType<typeof pathsOf>): void {
  while (group.childElementCount > paths.length) group.lastElementChild?.remove();
  paths.forEach(({ layer, attributes, d }, i) => {
    const path = group.children[i] ?? group.appendChild(document.createElementNS(SVG, "path"));
    for (const [name, value] of Object.entries({ "data-layer": layer, ...attributes, d })) {
      if (value === null) path.removeAttribute(name);
      else if (path.getAttribute(name) !== String(value)) path.setAttribute(name, String(value));
    }
  });
}
