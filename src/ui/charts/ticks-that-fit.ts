import type { ScaleLinear } from "d3-scale";

/** Round numbers along an axis, at most so many, and so few that no two are nearer than some pixels: words beside each other must not touch. */
export function ticksThatFit(scale: ScaleLinear<number, number>, most: number, apartPx: number): number[] {
  for (let count = most; count > 1; count--) {
    const ticks = scale.ticks(count);
    const apart = ticks.length < 2 ? Number.POSITIVE_INFINITY : Math.abs(scale(ticks[1]) - scale(ticks[0]));
    if (apart >= apartPx) return ticks;
  }
  return scale.ticks(1);
}
