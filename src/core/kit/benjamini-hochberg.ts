import { round10 } from "./math";

/**
 * The false discovery rate at which each p-value would be found: the adjusted p, or q, of Benjamini & Hochberg (1995),
 * as R's `p.adjust(p, "BH")`. Equal p give equal q, so the order of the input does not matter. NaN stands for a test
 * that was not made: it stays NaN and does not count. Values are rounded to 10 digits, for decisions. O(n log n).
 */
export function adjustForDiscoveries(p: Float64Array): Float64Array {
  const q = new Float64Array(p.length).fill(Number.NaN);
  const made: number[] = [];
  for (let h = 0; h < p.length; h++) if (!Number.isNaN(p[h])) made.push(h);
  made.sort((a, b) => p[a] - p[b] || a - b);
  let least = 1;
  for (let rank = made.length; rank >= 1; rank--) {
    const h = made[rank - 1];
    least = Math.min(least, round10((p[h] * made.length) / rank));
    q[h] = least;
  }
  return q;
}
