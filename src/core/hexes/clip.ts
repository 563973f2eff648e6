import { bboxClip, featureCollection, intersect, multiPolygon, polygon } from "@turf/turf";
import type { Feature, MultiPolygon as MultiPolygonObject, Polygon } from "geojson";
import { type MultiPolygon, outlineSegments, type Position, type Rings } from "./geometry";

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** How an area divides hexes: some lie wholly inside, some are cut by its outline, some touch it not at all. */
export interface Clipper {
  /** The parts of the closed ring (convex, such as a hex) that lie inside the area; the ring itself when all of it does. */
  clip(ring: readonly Position[], center: Position): MultiPolygon;
}

/**
 * Clipping to one area. Only rings that the outline crosses go through Turf's `intersect` (2 ms each against the whole
 * of Coventry's outline, 0.3 ms against the part of it around the hex); the others are decided by their center.
 */
export function createClipper(area: MultiPolygon, contains: (lng: number, lat: number) => boolean): Clipper {
  const segments = outlineSegments(area);
  const whole = multiPolygon(area as unknown as number[][][][]);
  return {
    clip(ring, center) {
      const bounds = boundsOf(ring);
      if (!crosses(segments, bounds)) return contains(center[0], center[1]) ? [[ring]] : [];
      // A margin, so that the edges which the box leaves behind never run along an edge of the hex.
      const { coordinates: near } = (bboxClip(whole, [...grow(bounds)]) as Feature<MultiPolygonObject>).geometry;
      // Parts that lie elsewhere are left behind as empty polygons, which `intersect` refuses.
      const parts = near.filter((rings) => rings.length > 0);
      if (parts.length === 0) return [];
      const inside = intersect(
        featureCollection<Polygon | MultiPolygonObject>([
          polygon([ring] as unknown as number[][][]),
          multiPolygon(parts),
        ]),
      );
      if (!inside) return [];
      const { type, coordinates } = inside.geometry;
      return (type === "Polygon" ? [coordinates] : coordinates) as unknown as Rings[];
    },
  };
}

function boundsOf(ring: readonly Position[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lng, lat] of ring) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

function grow([west, south, east, north]: Bounds): Bounds {
  const [x, y] = [(east - west) / 7, (north - south) / 7];
  return [west - x, south - y, east + x, north + y];
}

/** Does any side have a part within the bounds? (Liang–Barsky: the part of the side within all four limits is not empty.) */
function crosses(segments: Float64Array, [west, south, east, north]: Bounds): boolean {
  for (let s = 0; s < segments.length; s += 4) {
    const [x1, y1, x2, y2] = [segments[s], segments[s + 1], segments[s + 2], segments[s + 3]];
    if (Math.max(x1, x2) < west || Math.min(x1, x2) > east || Math.max(y1, y2) < south || Math.min(y1, y2) > north)
      continue;
    // All four corners on one side of the line: it passes by.
    const side = (x: number, y: number) => Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
    const sum = side(west, south) + side(west, north) + side(east, south) + side(east, north);
    if (Math.abs(sum) < 4) return true;
  }
  return false;
}
