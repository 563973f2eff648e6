import { round10 } from "./math";
import { orderOf } from "./order";

/**
 * The false discovery rate at which each p-value would be found: the adjusted p, or q, of Benjamini & Hochberg (1995),
 * as R's `p.adjust(p, "BH")`. Equal p give equal q, so the order of the input does not matter. NaN stands for a test
 * that was not made: it stays NaN and does not count. Values are rounded to 10 digits, for decisions. O(n).
 */
export function adjustForDiscoveries(p: Float64Array): Float64Array {
  const order = orderOf(p);
  let made = order.length;
  while (made > 0 && Number.isNaN(p[order[made - 1]])) made--;
  const q = new Float64Array(p.length).fill(Number.NaN);
  let least = 1;
  for (let rank = made; rank >= 1; rank--) {
    const h = order[rank - 1];
    least = Math.min(least, round10((p[h] * made) / rank));
    q[h] = least;
  }
  return q;
}
