import { cellToLatLng, latLngToCell } from "h3-js";
import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedGrid } from "../../../src/core/disclosure/published";
import type { StudyArea } from "../../../src/core/study/study";
import { type HexMesh, meshOf } from "../../../src/map/hex-mesh";
import { piecesOf } from "../../../src/scene/outline";
import { viewOf } from "../scene/view";

const mercator = ([lng, lat]: readonly [number, number]) => [
  (lng + 180) / 360,
  0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI),
];

/** Twice the area of a closed ring. */
function twice(ring: readonly (readonly number[])[]): number {
  const [x0, y0] = ring[0];
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++)
    sum += (ring[i][0] - x0) * (ring[i + 1][1] - y0) - (ring[i + 1][0] - x0) * (ring[i][1] - y0);
  return Math.abs(sum);
}

const [middleLat, middleLng] = cellToLatLng(latLngToCell(52.39, -1.51, 9));
const hole = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
  [-1, -1],
].map(([x, y]) => [middleLng + x * 5e-4, middleLat + y * 3e-4] as const);

/** A bay cut into one side, and a hole in the middle of one hex: pieces that are concave, and one that is hollow. */
const hollow: StudyArea = {
  name: "Hollow",
  source: "made up",
  approximate: false,
  polygon: [
    [
      [
        [-1.55, 52.38],
        [-1.48, 52.38],
        [-1.48, 52.43],
        [-1.515, 52.405],
        [-1.55, 52.43],
        [-1.55, 52.38],
      ],
      hole,
    ],
  ],
};

describe.each(["the city", "an area with a hole"] as const)("the triangles of %s", (which) => {
  let grid: PublishedGrid;
  let mesh: HexMesh;
  beforeAll(async () => {
    const { published } = await viewOf(which === "the city" ? {} : { area: hollow });
    grid = published.grid;
    mesh = meshOf(grid);
  });

  it("cover of every hex exactly what is drawn of it, cut, hollow or whole", () => {
    const covered = new Float64Array(grid.cells.length);
    const corner = (i: number) => [mesh.corners[2 * mesh.triangles[i]], mesh.corners[2 * mesh.triangles[i] + 1]];
    for (let i = 0; i < mesh.triangles.length; i += 3) {
      const owners = [0, 1, 2].map((k) => mesh.owner[mesh.triangles[i + k]]);
      expect(new Set(owners).size).toBe(1);
      covered[owners[0]] += twice([corner(i), corner(i + 1), corner(i + 2), corner(i)]);
    }
    let hollowPieces = 0;
    for (let h = 0; h < grid.cells.length; h++) {
      let area = 0;
      for (const rings of piecesOf(grid, h)) {
        if (rings.length > 1) hollowPieces++;
        rings.forEach((ring, r) => {
          area += (r === 0 ? 1 : -1) * twice(ring.map(mercator));
        });
      }
      // A hex is about 7e-12 of the Mercator square; single precision leaves a ten-thousandth of that.
      expect(Math.abs(covered[h] - area)).toBeLessThan(2e-15);
    }
    expect(hollowPieces > 0).toBe(which !== "the city");
  });

  it("lie within a millimetre of where their places are", () => {
    for (let v = 0; v < mesh.owner.length; v += 97) {
      const [x, y] = mercator([grid.ringLngLat[2 * v], grid.ringLngLat[2 * v + 1]]);
      expect(Math.abs(mesh.center[0] + mesh.corners[2 * v] - x) * 4e7).toBeLessThan(1e-3);
      expect(Math.abs(mesh.center[1] + mesh.corners[2 * v + 1] - y) * 4e7).toBeLessThan(1e-3);
    }
  });

  it("have every edge once, although two hexes share it", () => {
    let rings = 0;
    for (let ring = 0; ring + 1 < grid.pointStart.length; ring++)
      rings += grid.pointStart[ring + 1] - grid.pointStart[ring] - 1;
    const edges = mesh.edges.length / 4;
    expect(edges).toBeLessThan(0.62 * rings);
    expect(edges).toBeGreaterThan(0.5 * rings);
  });
});
