import type { Position } from "../core/hexes/geometry";
import type { Study } from "../core/study/study";

type Pixel = readonly [number, number];
type Project = (lng: number, lat: number) => Pixel;

/** How near a route a pointer must be, pixels: half the least size of a target. */
const REACH = 12;

/** The route within reach of a place on the screen, nearest first, or else the zone around it; null when there is none. */
export function regionAt(
  { routes, zones }: Pick<Study, "routes" | "zones">,
  point: Pixel,
  project: Project,
): string | null {
  const onScreen = (line: readonly Position[]) => line.map(([lng, lat]) => project(lng, lat));
  let [nearest, least]: [string | null, number] = [null, REACH];
  for (const { id, line } of routes) {
    const pixels = onScreen(line);
    for (let i = 0; i + 1 < pixels.length; i++) {
      const distance = distanceTo(point, pixels[i], pixels[i + 1]);
      if (distance <= least) [nearest, least] = [id, distance];
    }
  }
  return nearest ?? zones.find(({ rings }) => isInside(point, rings.map(onScreen)))?.id ?? null;
}

/** From a point to a stretch of line. */
function distanceTo([px, py]: Pixel, [ax, ay]: Pixel, [bx, by]: Pixel): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/** Even-odd rule, holes included. */
function isInside([x, y]: Pixel, rings: readonly (readonly Pixel[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[ax, ay], [bx, by]] = [ring[i], ring[j]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
