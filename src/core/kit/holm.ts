import { round10 } from "./math";

/**
 * p adjusted so that the chance of any false finding among all tests is at most the level, whatever depends on whatever: Holm (1979), as R's
 * `p.adjust(p, "holm")`. NaN stands for a test that was not made: it stays NaN and does not count. Rounded to 10 digits, for decisions.
 */
export function adjustForAny(p: readonly number[]): number[] {
  const made = p.map((_, i) => i).filter((i) => !Number.isNaN(p[i]));
  made.sort((a, b) => p[a] - p[b] || a - b);
  const adjusted = p.map(() => Number.NaN);
  let most = 0;
  made.forEach((i, rank) => {
    most = Math.max(most, Math.min(1, round10((made.length - rank) * p[i])));
    adjusted[i] = most;
  });
  return adjusted;
}
