/** A, B … Z, AA, AB … for 0, 1 … */
export const letterOf = (n: number): string =>
  (n >= 26 ? letterOf(Math.floor(n / 26) - 1) : "") + String.fromCharCode(65 + (n % 26));
