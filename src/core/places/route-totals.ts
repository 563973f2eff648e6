import { round10 } from "../kit/math";
import type { NearLine } from "./along-line";
import type { RouteCount } from "./route-count";
import { COUNTS, leftOutReasons, NOT_ASKED } from "./route-incidents";
import type { RouteScores } from "./route-scores";

type Sums = Pick<RouteScores, "incidents" | "onSeveral" | "beside" | "counted" | "leftOut">;

/** Sums over all routes in which every incident counts once; and which incidents lie in a corridor, which no band may hold. */
export function totalsOf(
  routes: readonly { readonly near: NearLine; readonly count: RouteCount }[],
  length: number,
  corridorMeters: number,
): Sums & { readonly inCorridor: Uint8Array } {
  const inCorridor = new Uint8Array(length);
  const answer = new Uint8Array(length);
  const weight = new Float64Array(length);
  const timesCounted = new Uint8Array(length);
  const met: number[] = [];
  for (const { near, count } of routes) {
    for (let k = 0; k < near.point.length; k++) if (near.away[k] <= corridorMeters) inCorridor[near.point[k]] = 1;
    for (let k = 0; k < count.beside.length; k++) {
      const i = count.beside[k];
      if (answer[i] === NOT_ASKED && count.answers[k] !== NOT_ASKED) met.push(i);
      // The answer that came furthest.
      answer[i] = Math.max(answer[i], count.answers[k]);
    }
    const { incident, weight: part } = count.members;
    for (let k = 0; k < incident.length; k++) {
      const i = incident[k];
      weight[i] = Math.max(weight[i], part[k]);
      // Once more than twice would not be told from often.
      timesCounted[i] = Math.min(2, timesCounted[i] + 1);
    }
  }
  const leftOut = new Uint32Array(leftOutReasons.length);
  let [incidents, onSeveral, counted] = [0, 0, 0];
  for (const i of met) {
    if (answer[i] !== COUNTS) {
      leftOut[answer[i] - 1]++;
      continue;
    }
    counted++;
    incidents += weight[i];
    if (timesCounted[i] > 1) onSeveral++;
  }
  return { incidents: round10(incidents), onSeveral, beside: met.length, counted, leftOut, inCorridor };
}
