import { many, percent } from "../../words/numbers";
import type { QualityCheck } from "../types";

const LEAST_EVENTS = 10;
const LEAST_SHARE = 0.02;
/** A busy address stands out among addresses by this much at most: the sixth is the yardstick, so that five may pile up. */
const TIMES_THE_SIXTH = 4;
const YARDSTICK = 5;

/** The most events that points have, the busiest first, as far as the yardstick. */
function busiestOf(events: Uint32Array): number[] {
  const busiest: number[] = [];
  for (const count of events) {
    if (busiest.length > YARDSTICK && count <= busiest[YARDSTICK]) continue;
    busiest.push(count);
    busiest.sort((a, b) => b - a);
    busiest.length = Math.min(busiest.length, YARDSTICK + 1);
  }
  return busiest;
}

export const pileUp: QualityCheck = {
  id: "pile-up",
  label: "Many events at one coordinate",
  find({ points }) {
    const usual = Math.max(1, busiestOf(points.events)[YARDSTICK] ?? 1);
    const least = Math.max(LEAST_EVENTS, points.placed * LEAST_SHARE, usual * TIMES_THE_SIXTH);
    const piles = points.events.filter((events) => events >= least);
    if (piles.length === 0) return null;
    const rows = piles.reduce((sum, events) => sum + events, 0);
    const where = piles.length === 1 ? "One point holds" : `${piles.length} points hold`;
    const sentence =
      `${where} ${many(rows, "event")} (${percent(rows / points.placed)} of those with a place), as a police station, a hospital or a ` +
      "default coordinate does: a hotspot there may be made of records, not of violence; look at what stands there before acting on it.";
    return { level: "care", sentence, rows, of: points.placed };
  },
};
