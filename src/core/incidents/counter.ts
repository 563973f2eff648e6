import { profilesIn, type Sieve } from "./filter";
import type { HexesInTime, Timeline } from "./timeline";

/** Counts that follow the filter: what a change leaves as it was is not counted again. */
export interface Counter {
  /** Rows in each hex, then those outside the area, then those without a place. */
  rows(sieve: Sieve): Uint32Array;
  /** How many incidents in a hex each profile has, in the slots that the filter leaves in. */
  profiles(slots: Sieve["slots"]): Uint32Array;
}

/**
 * Counts of the incidents in some slots, moved to other slots by adding those that came and taking away those that went. Counts are whole,
 * so the way there leaves no trace; dragging two years by a week touches two weeks of incidents. Where little stays, it begins anew.
 */
function createMovingCount(
  { start, slots }: Timeline,
  size: number,
  add: (counts: Uint32Array, from: number, to: number, step: number) => void,
): { to(next: Sieve["slots"]): Uint32Array; forget(): void } {
  const none = (): { readonly slots: Sieve["slots"]; readonly counts: Uint32Array } => ({
    slots: new Uint8Array(slots).fill(1),
    counts: new Uint32Array(size),
  });
  let last = none();

  /** How many incidents are in slots that differ, and in slots that are in at all. */
  function costs(next: Sieve["slots"]): { move: number; anew: number } {
    let [move, anew] = [0, 0];
    for (let s = 0; s < slots; s++) {
      const isIn = next[s] === 0;
      if (isIn) anew += start[s + 1] - start[s];
      if (isIn !== (last.slots[s] === 0)) move += start[s + 1] - start[s];
    }
    return { move, anew };
  }

  return {
    to(next) {
      const { move, anew } = costs(next);
      if (anew < move) last = none();
      for (let s = 0; s < slots; ) {
        const step = Number(next[s] === 0) - Number(last.slots[s] === 0);
        const from = s;
        while (s < slots && Number(next[s] === 0) - Number(last.slots[s] === 0) === step) s++;
        if (step !== 0 && start[s] > start[from]) add(last.counts, start[from], start[s], step);
      }
      last = { slots: next, counts: last.counts };
      return last.counts.slice();
    },
    forget() {
      last = none();
    },
  };
}

export function createCounter(timeline: Timeline, { hex, hexes }: HexesInTime): Counter {
  const { profile } = timeline;
  let isIn: Uint8Array = new Uint8Array(0);
  let counted: Sieve["profiles"] | null = null;
  const byHex = createMovingCount(timeline, hexes + 2, (counts, from, to, step) => {
    for (let at = from; at < to; at++) counts[hex[at]] += step * isIn[profile[at]];
  });
  const byProfile = createMovingCount(timeline, timeline.profiles, (counts, from, to, step) => {
    for (let at = from; at < to; at++) counts[profile[at]] += hex[at] < hexes ? step : 0;
  });
  return {
    rows({ slots, profiles }) {
      if (profiles !== counted) {
        byHex.forget();
        isIn = profilesIn(profiles);
        counted = profiles;
      }
      return byHex.to(slots);
    },
    profiles: (slots) => byProfile.to(slots),
  };
}
