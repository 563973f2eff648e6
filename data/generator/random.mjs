/**
 * Dice that fall the same on every machine. Only integer steps, + − × ÷ and comparisons: JavaScript engines may differ
 * in the last bit of exp, log and sin, so none of them is used anywhere in the generator.
 */

/** A seeded generator (sfc32, Doty-Humphrey 2010). Each stage of the generator has its own, so that one can change alone. */
export function createRandom(seed, stage) {
  let [a, b, c, d] = [seed | 0, stage | 0, 0x9e3779b9 | 0, 1];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 20; i++) next();
  const unit = () => next() / 4294967296;
  return {
    /** A number in [0, 1). */
    unit,
    /** A whole number in 0 … n − 1. */
    below: (n) => Math.floor(unit() * n),
    /** True with probability p. */
    chance: (p) => unit() < p,
    /** One of a list, all alike. */
    pick: (list) => list[Math.floor(unit() * list.length)],
    /** A number in (−1, 1), more often near 0: the sum of two uniforms less one. */
    tent: () => unit() + unit() - 1,
  };
}

/** Running sums of weights, for `draw`. */
export function cumulative(weights) {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i];
    sums[i] = sum;
  }
  if (!(sum > 0)) throw new Error("Got weights that add up to nothing when expected a positive sum.");
  return sums;
}

/** The index of one of the weights behind `sums`, each as often as its weight says. */
export function draw(random, sums) {
  const x = random.unit() * sums[sums.length - 1];
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle] > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** `{ label: weight }` as something to draw labels from. */
export function labelled(weights) {
  const labels = Object.keys(weights);
  const sums = cumulative(Object.values(weights));
  return (random) => labels[draw(random, sums)];
}
