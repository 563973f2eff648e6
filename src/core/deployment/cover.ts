import type { PostProblem } from "./problem";

/** How many of some posts see each item, kept while posts come and go. Weights in any unit. */
export interface Cover {
  readonly covered: number;
  add(c: number): void;
  remove(c: number): void;
  /** What one more post would add, and what one of them fewer would lose. */
  gain(c: number): number;
  loss(c: number): number;
}

export function createCover({ candidates }: PostProblem, weight: Float64Array, chosen: readonly number[]): Cover {
  const seen = new Int32Array(weight.length);
  let covered = 0;
  const sumWhere = (c: number, times: number) => {
    let sum = 0;
    for (const item of candidates[c].covers) if (seen[item] === times) sum += weight[item];
    return sum;
  };
  const cover: Cover = {
    get covered() {
      return covered;
    },
    add(c) {
      covered += sumWhere(c, 0);
      for (const item of candidates[c].covers) seen[item]++;
    },
    remove(c) {
      covered -= sumWhere(c, 1);
      for (const item of candidates[c].covers) seen[item]--;
    },
    gain: (c) => sumWhere(c, 0),
    loss: (c) => sumWhere(c, 1),
  };
  for (const c of chosen) cover.add(c);
  return cover;
}
