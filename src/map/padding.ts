import type { Box } from "../scene/place-labels";
import { fitted, type Padding, type Projection } from "../scene/projection";
import type { Bounds, Scene } from "../scene/scene";

/** Room around the area, pixels: below it stand the scale and the attribution. */
const LEAST: Padding = { top: 18, right: 12, bottom: 34, left: 12 };
const LEAST_NARROW: Padding = { top: 12, right: 12, bottom: 24, left: 12 };

/** How finely places beside a panel are tried, and how much the area may shrink for them (half a step of the zoom). */
const STEP = 16;
const MOST_SMALLER = 0.5;

type Pixel = readonly [number, number];

/** The boxes of what floats over the map (elements marked `data-map-panel`), relative to it. */
export function panelsOver(frame: HTMLElement | null): Box[] {
  if (!frame) return [];
  const { left, top } = frame.getBoundingClientRect();
  return Array.from(frame.querySelectorAll("[data-map-panel]"), (panel): Box => {
    const box = panel.getBoundingClientRect();
    return [box.left - left, box.top - top, box.right - left, box.bottom - top];
  });
}

/**
 * Room around the area that shows it as large as can be with as little as possible of it under a panel: the area is moved away from
 * the upper left, where the legend is, as far as that takes.
 */
export function paddingFor(scene: Scene, width: number, height: number, panels: readonly Box[]): Padding {
  const least = aboveTheFoot(width < 560 ? LEAST_NARROW : LEAST, height, panels);
  const first = fitted(scene.bounds, width, height, least);
  const points = placesOf(scene).map(([lng, lat]) => first.project(lng, lat));
  const [west, north] = first.project(scene.bounds[0], scene.bounds[3]);
  let best = { padding: least, covered: Number.POSITIVE_INFINITY, zoom: first.zoom };
  for (let left = 0; left < width / 2; left += STEP) {
    for (let top = 0; top < height / 2; top += STEP) {
      const padding = { ...least, left: least.left + left, top: least.top + top };
      const { zoom, project } = fitted(scene.bounds, width, height, padding);
      if (first.zoom - zoom > MOST_SMALLER) break;
      if (best.covered === 0 && zoom <= best.zoom) break;
      const [scale, [x0, y0]] = [2 ** (zoom - first.zoom), project(scene.bounds[0], scene.bounds[3])];
      const placed = ([x, y]: Pixel): Pixel => [x0 + (x - west) * scale, y0 + (y - north) * scale];
      const covered = points.filter((point) => isUnder(placed(point), panels)).length;
      if (covered < best.covered || (covered === best.covered && zoom > best.zoom)) best = { padding, covered, zoom };
    }
  }
  return best.padding;
}

/** The scale and the attribution may take more than one row. */
function aboveTheFoot(least: Padding, height: number, panels: readonly Box[]): Padding {
  const rows = panels.filter(([, top, , bottom]) => bottom > height - least.bottom && top > height / 2);
  return { ...least, bottom: Math.max(least.bottom, ...rows.map(([, top]) => height - top)) };
}

/** Between a panel and what the map goes to. */
const GAP = 20;

/** No panel lies over it. */
const isClear = ([left, top, right, bottom]: Box, panels: readonly Box[]) =>
  !panels.some((panel) => left < panel[2] && right > panel[0] && top < panel[3] && bottom > panel[1]);

/** Where bounds lie on the picture. */
export function boxOf({ project }: Pick<Projection, "project">, [west, south, east, north]: Bounds): Box {
  const [[left, bottom], [right, top]] = [project(west, south), project(east, north)];
  return [left, top, right, bottom];
}

/** In the picture as a whole, and under no panel. */
export const isInSight = (box: Box, width: number, height: number, panels: readonly Box[]): boolean =>
  box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height && isClear(box, panels);

/**
 * Room around bounds that the map goes to, so that no panel lies over them: `around` on each side, or as far as the edge of a panel and a little
 * more. Of those that keep clear the one that shows them largest; where none does, `around`.
 */
export function clearPadding(
  bounds: Bounds,
  { width, height }: { readonly width: number; readonly height: number },
  panels: readonly Box[],
  around: number,
  maxZoom: number,
): Padding {
  const even = { top: around, right: around, bottom: around, left: around };
  let best = { padding: even, zoom: Number.NEGATIVE_INFINITY };
  for (const left of [around, ...panels.map((panel) => panel[2] + GAP)]) {
    for (const right of [around, ...panels.map((panel) => width - panel[0] + GAP)]) {
      for (const top of [around, ...panels.map((panel) => panel[3] + GAP)]) {
        const padding = { ...even, left, right, top };
        if (width - left - right < around || height - top - around < around) continue;
        const fit = fitted(bounds, width, height, padding);
        const zoom = Math.min(fit.zoom, maxZoom);
        if (zoom > best.zoom && isClear(shrunk(boxOf(fit, bounds), 2 ** (zoom - fit.zoom)), panels))
          best = { padding, zoom };
      }
    }
  }
  return best.padding;
}

/** A box made smaller about its middle. */
function shrunk([left, top, right, bottom]: Box, scale: number): Box {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [x + (left - x) * scale, y + (top - y) * scale, x + (right - x) * scale, y + (bottom - y) * scale];
}

const isUnder = ([x, y]: Pixel, panels: readonly Box[]) =>
  panels.some(([left, top, right, bottom]) => x > left - 4 && x < right + 4 && y > top - 4 && y < bottom + 4);

/** Places all over what must be seen: along the outline of the area, and the hexes. */
function placesOf({ sources, layers }: Scene): Pixel[] {
  const outline = sources.outline?.data.features.flatMap(({ geometry }) =>
    geometry.type === "MultiLineString" ? geometry.coordinates : [],
  );
  const along = (outline ?? []).flatMap((line) =>
    line
      .slice(1)
      .flatMap(([x, y], i) =>
        [0, 0.25, 0.5, 0.75].map((t): Pixel => [line[i][0] + t * (x - line[i][0]), line[i][1] + t * (y - line[i][1])]),
      ),
  );
  const hexes = layers.flatMap((layer) => {
    if (layer.kind !== "classes") return [];
    const { centerLngLat, cells } = layer.grid;
    const every = Math.ceil(cells.length / 1000);
    return cells.flatMap((_, h): Pixel[] => (h % every === 0 ? [[centerLngLat[2 * h], centerLngLat[2 * h + 1]]] : []));
  });
  return [...along, ...hexes];
}
