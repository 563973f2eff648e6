import { adjustForDiscoveries } from "../kit/benjamini-hochberg";
import { round10 } from "../kit/math";
import { normalTwoSided } from "../kit/normal";
import { sumAround, sumOf } from "./neighborhood";
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

/** A hex and its six neighbors. */
const MOST_WEIGHTS = 7;
/** Larger counts are rarely shared. */
const SHARED_COUNTS = 1024;

/**
 * Fills in the count of every hex and its ring, and the z score of that, as it comes; NaN where nothing varies. In one pass: on a map
 * of 60,000 hexes two would take half as long again.
 */
export function fillGiStar(
  { start, neighbors }: Pick<Field["grid"], "start" | "neighbors">,
  rows: Uint32Array,
  observed: Float64Array,
  z: Float64Array,
): void {
  const hexes = rows.length;
  // Counts are whole: both sums are exact, whatever the order of the hexes.
  let n = 0;
  let squares = 0;
  for (let h = 0; h < hexes; h++) {
    n += rows[h];
    squares += rows[h] * rows[h];
  }
  const deviation = Math.sqrt(hexes * squares - n * n) / hexes;
  const expected = new Float64Array(MOST_WEIGHTS + 1);
  const spread = new Float64Array(MOST_WEIGHTS + 1);
  for (let weights = 1; weights <= MOST_WEIGHTS; weights++) {
    expected[weights] = (n / hexes) * weights;
    const size = deviation * Math.sqrt((hexes * weights - weights * weights) / (hexes - 1));
    // A flat field has no hot spots, not infinitely many; nor has a neighborhood that is the whole area.
    spread[weights] = size > 0 ? size : Number.NaN;
  }
  let from = start[0];
  for (let h = 0; h < hexes; h++) {
    const to = start[h + 1];
    const weights = to - from + 1;
    const sum = sumAround(neighbors, rows, h, from, to);
    observed[h] = sum;
    z[h] = (sum - expected[weights]) / spread[weights];
    from = to;
  }
}

function giStarScores({ grid, rows }: Field): HexScores {
  const hexes = rows.length;
  const n = sumOf(rows);
  const observed = new Float64Array(hexes);
  const expected = new Float64Array(hexes);
  const score = new Float64Array(hexes);
  fillGiStar(grid, rows, observed, score);
  const p = new Float64Array(hexes).fill(1);
  // A z score comes of a count and a number of neighbors, and most hexes share both with others: each tail is summed once.
  const tails = new Float64Array(MOST_WEIGHTS * SHARED_COUNTS).fill(Number.NaN);
  for (let h = 0; h < hexes; h++) {
    const around = grid.start[h + 1] - grid.start[h];
    expected[h] = round10((n / hexes) * (around + 1));
    if (Number.isNaN(score[h])) continue;
    score[h] = round10(score[h]);
    const shared = around * SHARED_COUNTS + observed[h];
    if (observed[h] >= SHARED_COUNTS) p[h] = round10(normalTwoSided(score[h]));
    else {
      if (Number.isNaN(tails[shared])) tails[shared] = round10(normalTwoSided(score[h]));
      p[h] = tails[shared];
    }
  }
  const q = adjustForDiscoveries(p);
  const marked = new Uint8Array(hexes);
  for (let h = 0; h < hexes; h++) if (q[h] <= FALSE_DISCOVERY_RATE && score[h] > 0) marked[h] = 1;
  return { observed, expected, score, p, q, marked, smallestExcess: Number.NaN, n };
}
