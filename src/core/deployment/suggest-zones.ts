import { distanceMeters, type Position } from "../hexes/geometry";
import type { HexGrid } from "../hexes/grid";
import { outlineOfCells } from "../hexes/snap";
import { nearestName } from "../hotspots";
import { round10 } from "../kit/math";
import { beyondChance } from "../statistics/beyond-chance";
import type { Field } from "../statistics/types";
import type { Label } from "../study/study";

/** Touching hexes that one team can walk. */
export interface SuggestedZone {
  readonly name: string;
  /** Indexes into the grid, ascending. */
  readonly hexes: readonly number[];
  /** Outer ring, then holes. */
  readonly rings: readonly (readonly Position[])[];
  readonly km2: number;
  readonly incidents: number;
  /** What an even spread over the study area would put into its hexes. */
  readonly expected: number;
  readonly beyondChance: boolean;
  readonly reason: string;
}

interface Rules {
  readonly zoneKm2: number;
  readonly apartMeters: number;
}

/** Fewer events than this are no question for a test. */
const LEAST_EVENTS = 10;
/** Where none stands out. */
const BUSIEST = 3;
/** More zones than this no rota serves. */
const MOST_SUGGESTIONS = 12;

/**
 * Zones around what stands out in holidays: a marked hex, the one with most in it and its ring first, and of the hexes that touch the zone
 * always the one with the most incidents (of equals the first), up to the ground that a team can walk. Its hexes are then taken out of the area,
 * and what is left is tested again: so the edge of one hotspot is not another. Middles keep their distance. A hex stands out by the exact binomial tail of it and its ring, adjusted for all hexes (`statistics/beyond-chance.ts`),
 * so that at most one map of chance in twenty has any. Where none does, the busiest three, which say so.
 *
 * @param rows Incidents of holidays that count, in each hex. `events`: the same, several rows about one event once.
 */
export function suggestZones(
  grid: HexGrid,
  rows: Uint32Array,
  events: Uint32Array,
  labels: readonly Label[],
  rules: Rules,
): SuggestedZone[] {
  const none = new Uint8Array(rows.length);
  const isApart = (middle: Position) =>
    found.every((other) => distanceMeters(other.middle, middle) >= rules.apartMeters);
  const found: { hexes: number[]; middle: Position }[] = [];
  let left: Field = { grid, rows, events };
  let isBeyond = true;
  while (found.length < (isBeyond ? MOST_SUGGESTIONS : BUSIEST)) {
    const { marked, observed } = beyondChance.compute(left);
    const isTested = left.events.reduce((sum, n) => sum + n, 0) >= LEAST_EVENTS;
    const isFree = (h: number) => left.grid.share[h] > 0;
    const standsOut = Array.from(marked.keys()).filter((h) => isTested && marked[h] === 1 && isFree(h));
    if (standsOut.length === 0 && found.length === 0) isBeyond = false;
    const seeds = isBeyond ? standsOut : Array.from(rows.keys()).filter((h) => left.rows[h] > 0);
    const order = seeds.sort((a, b) => observed[b] - observed[a] || left.rows[b] - left.rows[a] || a - b);
    const hexes = firstOf(order, (seed) => {
      const zone = grown(left, isBeyond ? marked : none, seed, rules.zoneKm2);
      return isApart(middleOf(grid, zone)) ? zone : null;
    });
    if (!hexes) break;
    found.push({ hexes, middle: middleOf(grid, hexes) });
    left = without(left, hexes);
  }
  const exposure = sumOver(Array.from(rows.keys()), (h) => grid.share[h] * grid.areaKm2[h]);
  const all = sumOver(Array.from(rows.keys()), (h) => rows[h]);
  const names = new Map<string, number>();
  return found.map(({ hexes, middle }): SuggestedZone => {
    const near = nearestName(labels, middle[0], middle[1]) ?? "Zone";
    const times = (names.get(near) ?? 0) + 1;
    names.set(near, times);
    const incidents = sumOver(hexes, (h) => rows[h]);
    const expected = round10((all * sumOver(hexes, (h) => grid.share[h] * grid.areaKm2[h])) / exposure);
    const counts = `${incidents} of the ${all} incidents of holidays were here; were they spread evenly over the area, it would be about ${Math.round(10 * expected) / 10}`;
    return {
      name: times === 1 ? near : `${near} ${times}`,
      hexes,
      rings: outlineOfCells(hexes.map((h) => grid.cells[h])),
      km2: round10(sumOver(hexes, (h) => grid.areaKm2[h])),
      incidents,
      expected,
      beyondChance: isBeyond,
      reason: isBeyond
        ? `Stands out in holidays. ${counts}.`
        : `Not beyond chance: among the busiest in holidays. ${counts}.`,
    };
  });
}

function firstOf<T, U>(list: readonly T[], of: (entry: T) => U | null): U | null {
  for (const entry of list) {
    const found = of(entry);
    if (found !== null) return found;
  }
  return null;
}

const sumOver = (hexes: readonly number[], of: (hex: number) => number): number =>
  hexes.reduce((sum, h) => sum + of(h), 0);

/** What is left when some hexes are no longer part of the area. */
function without({ grid, rows, events }: Field, hexes: readonly number[]): Field {
  const out = new Set(hexes);
  return {
    grid: { ...grid, share: grid.share.map((share, h) => (out.has(h) ? 0 : share)) },
    rows: rows.map((count, h) => (out.has(h) ? 0 : count)),
    events: events.map((count, h) => (out.has(h) ? 0 : count)),
  };
}

function grown({ grid, rows }: Field, marked: Uint8Array, seed: number, mostKm2: number): number[] {
  const { start, neighbors, areaKm2, share } = grid;
  const hexes = [seed];
  let km2 = areaKm2[seed];
  for (;;) {
    const beside = new Set(hexes.flatMap((h) => [...neighbors.subarray(start[h], start[h + 1])]));
    const [next] = [...beside]
      .filter((h) => !hexes.includes(h) && share[h] > 0 && (rows[h] > 0 || marked[h] === 1))
      .filter((h) => km2 + areaKm2[h] <= mostKm2)
      .sort((a, b) => rows[b] - rows[a] || a - b);
    if (next === undefined) return hexes.sort((a, b) => a - b);
    hexes.push(next);
    km2 += areaKm2[next];
  }
}

/** The mean of the middles of its hexes. */
export function middleOf({ centerLngLat }: HexGrid, hexes: readonly number[]): Position {
  const mean = (k: number) => sumOver(hexes, (h) => centerLngLat[2 * h + k]) / hexes.length;
  return [round10(mean(0)), round10(mean(1))];
}
