import { adjustForDiscoveries } from "../kit/benjamini-hochberg";
import { round10 } from "../kit/math";
import { normalTwoSided } from "../kit/normal";
import { sumNeighborhoods } from "./neighborhood";
import { defineStatistic, FALSE_DISCOVERY_RATE, type Field, type HexScores } from "./types";

/**
 * Getis–Ord Gi*: is this hex, together with its ring of neighbors, busier than the study area as a whole would lead us
 * to expect?
 *
 * Ord & Getis (1995), binary weights, the hex itself included, the standard deviation of the whole population of hexes.
 * Empty hexes count: leave them out and every hex looks typical. At the edge a hex has fewer neighbors and no
 * correction. p is two-sided from the normal distribution, which sparse counts do not follow: on chance maps of 500
 * incidents it marks something about every second time. Hence exploratory. `O(hexes)`.
 */
export const giStar = defineStatistic({
  id: "gi-star",
  label: "Gi* (exploratory)",
  question: "Which neighbourhoods are busier than the area as a whole?",
  cite: "Ord & Getis 1995",
  method:
    "Gi* = (Σ x − w · x̄) ÷ (s · √((N w − w²) ÷ (N − 1))): Σ x counts the incidents of a hex and its ring, w is how many hexes those are, N all hexes of the area, x̄ and s the mean and the standard deviation over all N, empty ones too. Weights are 1 or 0, and the hex itself counts. p is two-sided from the normal distribution, adjusted by Benjamini & Hochberg; a hex is marked at 5% or less with Gi* above 0. Sparse counts do not follow a normal distribution: hence exploratory.",
  calibrated: false,
  note: "Exploratory: on maps of pure chance this statistic marks places too.",
  counts: "rows",
  scoreLabel: "Gi* z score",
  compute: giStarScores,
});

function giStarScores({ grid, rows }: Field): HexScores {
  const hexes = rows.length;
  // Counts are whole: both sums are exact, whatever the order of the hexes.
  let n = 0;
  let squares = 0;
  for (const count of rows) {
    n += count;
    squares += count * count;
  }
  const mean = n / hexes;
  const deviation = Math.sqrt(hexes * squares - n * n) / hexes;
  const observed = sumNeighborhoods(grid, rows);
  const expected = new Float64Array(hexes);
  const score = new Float64Array(hexes).fill(Number.NaN);
  const p = new Float64Array(hexes).fill(1);
  for (let h = 0; h < hexes; h++) {
    const weights = grid.start[h + 1] - grid.start[h] + 1;
    expected[h] = round10(mean * weights);
    const spread = deviation * Math.sqrt((hexes * weights - weights * weights) / (hexes - 1));
    // A flat field has no hot spots, not infinitely many; nor has a neighborhood that is the whole area.
    if (!(spread > 0)) continue;
    score[h] = round10((observed[h] - mean * weights) / spread);
    p[h] = round10(normalTwoSided(score[h]));
  }
  const q = adjustForDiscoveries(p);
  const marked = Uint8Array.from(q, (value, h) => (value <= FALSE_DISCOVERY_RATE && score[h] > 0 ? 1 : 0));
  return { observed, expected, score, p, q, marked, smallestExcess: Number.NaN, n };
}
