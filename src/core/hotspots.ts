import type { Hotspot } from "./findings";
import type { HexGrid } from "./hexes/grid";
import { groupsOf } from "./hexes/groups";
import { round10 } from "./kit/math";
import type { HexScores } from "./statistics/types";
import type { Label } from "./study/study";

/** Squared distance on a local plane: good enough to say which name is nearest. cos(52.4°) = 0.61; elsewhere the order hardly changes. */
function squaredDistance(label: Label, lng: number, lat: number): number {
  const x = (label.lng - lng) * 0.61;
  const y = label.lat - lat;
  return round10(x * x + y * y);
}

/** The nearest place label; wards cover an area too large to name a hotspot after. */
export function nearestName(labels: readonly Label[], lng: number, lat: number): string | null {
  let best: Label | null = null;
  let bestDistance = Infinity;
  for (const label of labels) {
    if (label.kind === "ward") continue;
    const distance = squaredDistance(label, lng, lat);
    if (distance < bestDistance || (distance === bestDistance && best !== null && label.name < best.name)) {
      best = label;
      bestDistance = distance;
    }
  }
  return best?.name ?? null;
}

/**
 * The scores with no mark on touching hexes that hold no incident between them: they stand out for what lies around them, and a hotspot
 * of 0 incidents is no place to send anybody. It takes marks away and gives none, so the promise of the test stays.
 */
export function withoutEmptyGroups(scores: HexScores, grid: HexGrid, rows: Uint32Array): HexScores {
  const group = groupsOf(scores.marked, grid);
  const holding = new Set<number>();
  for (let h = 0; h < group.length; h++) if (group[h] >= 0 && rows[h] > 0) holding.add(group[h]);
  return { ...scores, marked: scores.marked.map((mark, h) => (mark === 1 && holding.has(group[h]) ? 1 : 0)) };
}

/**
 * Touching marked hexes as hotspots, ranked by their largest own count (ties: larger total, then hex id), named after the nearest
 * label; a name that is taken gets a number. Each comes with what its hexes and their rings hold together: that is what was tested, and
 * a hex may be marked for what lies around it.
 */
export function hotspotsOf(
  grid: HexGrid,
  rows: Uint32Array,
  scores: HexScores,
  labels: readonly Label[],
  calibrated: boolean,
): Hotspot[] {
  const group = groupsOf(scores.marked, grid);
  const members = new Map<number, number[]>();
  group.forEach((g, h) => {
    if (g < 0) return;
    const known = members.get(g);
    if (known) known.push(h);
    else members.set(g, [h]);
  });
  let exposure = 0;
  let total = 0;
  for (let h = 0; h < rows.length; h++) {
    exposure += grid.share[h] * grid.areaKm2[h];
    total += rows[h];
  }
  // Which group came to a hex last, counted from 1: a hand that drags a filter asks this for thousands of hexes many times a second.
  const seenBy = new Uint32Array(rows.length);
  const found = [...members.values()].map((hexes, i) => {
    const strongest = hexes.reduce((a, b) => (rows[b] > rows[a] ? b : a));
    const incidents = hexes.reduce((sum, h) => sum + rows[h], 0);
    const around: number[] = [];
    const take = (h: number) => {
      if (seenBy[h] === i + 1) return;
      seenBy[h] = i + 1;
      around.push(h);
    };
    for (const h of hexes) {
      take(h);
      for (let n = grid.start[h]; n < grid.start[h + 1]; n++) take(grid.neighbors[n]);
    }
    const inside = around.reduce((sum, h) => sum + grid.share[h] * grid.areaKm2[h], 0);
    return {
      hexes,
      strongest,
      incidents,
      withRing: around.reduce((sum, h) => sum + rows[h], 0),
      withRingExpected: calibrated ? round10((total * inside) / exposure) : Number.NaN,
    };
  });
  found.sort((a, b) => rows[b.strongest] - rows[a.strongest] || b.incidents - a.incidents || a.hexes[0] - b.hexes[0]);
  const taken = new Map<string, number>();
  return found.map((spot, i) => {
    const near =
      nearestName(labels, grid.centerLngLat[2 * spot.strongest], grid.centerLngLat[2 * spot.strongest + 1]) ?? "Place";
    const times = (taken.get(near) ?? 0) + 1;
    taken.set(near, times);
    return { ...spot, rank: i + 1, name: times === 1 ? near : `${near} ${times}` };
  });
}
