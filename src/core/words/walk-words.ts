import { clockWords } from "../schools/clock";
import { bellOn, type School, unknownDay } from "../schools/school";

/** How fast pupils are taken to walk where nobody said otherwise: 80 m a minute, 4.8 km an hour. */
export const WALK_METERS_PER_MINUTE = 80;

interface Walk {
  /** When a pupil who leaves with the bell gets so far: "15:10", or "5 min" after the bell where a school ends at different times. */
  readonly at: (meters: number) => string;
  /** At what speed, from when, and what of it is not confirmed. */
  readonly words: string;
  /** The most important of that, where there is room for three words. */
  readonly short: string;
}

/** Meters from the gate of a school as times of the day. */
export function walkFrom(school: Pick<School, "bell"> | null, metersPerMinute: number): Walk {
  const bells = [0, 1, 2, 3, 4].map((weekday) => bellOn(school ?? unknownDay, weekday));
  const isOne = bells.every(({ minute }) => minute === bells[0].minute);
  const isKnown = bells.every(({ known }) => known);
  return {
    at: (meters) => {
      const minutes = Math.round(meters / metersPerMinute);
      return isOne ? clockWords((bells[0].minute + minutes) % 1440) : `${minutes} min`;
    },
    short: isKnown ? `${metersPerMinute} m a minute` : "times not confirmed",
    words: `${isOne ? "When" : "How long after the bell"} a pupil gets there at ${metersPerMinute} m a minute${isKnown ? "" : "; the finishing time is not confirmed"}.`,
  };
}
