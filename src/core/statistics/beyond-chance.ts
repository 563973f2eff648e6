import { adjustForDiscoveries } from "../kit/benjamini-hochberg";
import { binomialUpperTail, smallestSurprise } from "../kit/binomial";
import { round10 } from "../kit/math";
import { sharesOf, sumNeighborhoods, sumOf } from "./neighborhood";
import { defineStatistic, FALSE_DISCOVERY_RATE, type Field, type HexScores } from "./types";

/**
 * Is there more in this hex and its ring than an even spread over the study area would put there by chance?
 *
 * If each of n events fell anywhere in the area with equal chance, the count in a neighborhood would be binomial, with
 * the neighborhood's share of the area as its probability: p is that binomial's exact upper tail, q the adjustment by
 * Benjamini & Hochberg (1995) over all hexes, and a hex is marked at q ≤ 5 % with more than expected.
 *
 * The exact tail is what keeps the promise: counts are small and skewed, and with p from a normal distribution half of
 * all chance maps of 500 events show a hotspot. Without events p is 1 everywhere. `O(hexes)`.
 */
export const beyondChance = defineStatistic({
  id: "beyond-chance",
  label: "Beyond chance",
  question: "Where is it concentrated beyond chance?",
  cite: "Exact binomial tail of a hex and its ring; Benjamini & Hochberg 1995",
  method:
    "Each hex is looked at together with the ring of hexes around it. If each of the n events fell anywhere in the study area with equal chance, the count in that neighbourhood would be binomial: n trials, with the neighbourhood’s share of the area as their probability. p is the exact chance of a count at least as high. Because every hex is looked at, p is adjusted by Benjamini & Hochberg (below). A hex is marked at an adjusted p of 5% or less with more events than expected; touching hexes that hold no incident between them are left unmarked, since they stand out only for what lies around them.",
  calibrated: true,
  note: "",
  counts: "events",
  scoreLabel: "Times an even spread",
  compute: beyondChanceScores,
});

function beyondChanceScores({ grid, events }: Field): HexScores {
  const hexes = events.length;
  const { shares, middling } = sharesOf(grid);
  const n = sumOf(events);
  const observed = sumNeighborhoods(grid, events);
  const expected = new Float64Array(hexes);
  const score = new Float64Array(hexes).fill(Number.NaN);
  const p = new Float64Array(hexes);
  for (let h = 0; h < hexes; h++) {
    const even = n * shares[h];
    expected[h] = round10(even);
    if (expected[h] > 0) score[h] = round10(observed[h] / even);
    p[h] = round10(binomialUpperTail(observed[h], n, shares[h]));
  }
  const q = adjustForDiscoveries(p);
  const marked = new Uint8Array(hexes);
  for (let h = 0; h < hexes; h++) if (q[h] <= FALSE_DISCOVERY_RATE && observed[h] > expected[h]) marked[h] = 1;
  return { observed, expected, score, p, q, marked, smallestExcess: smallestExcess(n, middling, marked), n };
}

/** The count at which one more neighborhood, of the middling share of the area, would have joined the marked ones. */
function smallestExcess(n: number, middling: number, marked: Uint8Array): number {
  if (n === 0 || marked.length === 0) return Number.NaN;
  let rank = 1;
  for (let h = 0; h < marked.length; h++) rank += marked[h];
  const alpha = (FALSE_DISCOVERY_RATE * Math.min(marked.length, rank)) / marked.length;
  const count = smallestSurprise(n, middling, alpha);
  return count <= n ? count : Number.NaN;
}
