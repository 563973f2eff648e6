/** 10^d, exactly. */
const powersOfTen = [1, 10, 100, 1000, 10_000];

/** Decimals that show three digits of a sum, four at most; none when all of it is whole. */
export function decimalsFor(sum: number, parts: readonly number[]): number {
  if (parts.every(Number.isInteger)) return 0;
  if (sum >= 100) return 0;
  return sum >= 10 ? 1 : sum >= 1 ? 2 : sum >= 0.1 ? 3 : 4;
}

/** A number with so many decimals, 0 to 4. */
export const rounded = (x: number, decimals: number): number =>
  Math.round(x * powersOfTen[decimals]) / powersOfTen[decimals];

/**
 * The parts of a sum with so many decimals, so that they add up to the rounded sum: rounded down, and what is missing given to those that lost
 * most (Hamilton's method). Of equals the first.
 */
export function roundedParts(parts: readonly number[], sum: number, decimals: number): number[] {
  const scale = powersOfTen[decimals];
  // A grain of rounding must not make a whole number one less.
  const down = parts.map((part) => Math.floor(part * scale + 1e-6));
  const missing = Math.round(sum * scale) - down.reduce((all, part) => all + part, 0);
  const order = parts
    .map((part, k) => ({ k, lost: part * scale - down[k] }))
    .sort((a, b) => b.lost - a.lost || a.k - b.k);
  for (let n = 0; n < missing && order.length > 0; n++) down[order[n % order.length].k]++;
  return down.map((part) => part / scale);
}
