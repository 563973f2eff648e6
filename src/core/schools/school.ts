/** A school whose pupils walk home past somewhere. Its finishing times decide when its routes are looked at. */
export interface School {
  readonly id: string;
  readonly name: string;
  readonly lng: number;
  readonly lat: number;
  /** How far the position may be out, meters; null where nobody has said. */
  readonly accuracyMeters: number | null;
  /** Where name and position come from. */
  readonly source: string;
  /** Minute of the day at which school ends, Monday to Friday; null where it is not known, and `defaultBell` stands in. */
  readonly bell: readonly (number | null)[];
  /** Where the finishing times come from; empty while none is known. */
  readonly bellSource: string;
  /** The egress window in minutes from the bell: pupils are on their way from `windowFrom` (often negative) to `windowTo`. */
  readonly windowFrom: number;
  readonly windowTo: number;
  readonly pupils: number | null;
}

/**
 * 15:10, in the middle of the 14:50 to 15:30 that is usual. It is no fact about any school: what rests on it must say "not confirmed"
 * (`bellOn(…).known`).
 */
export const defaultBell = 15 * 60 + 10;
const defaultWindow = { windowFrom: -10, windowTo: 75 } as const;

/** What a school has before anything about its day is known. */
export const unknownDay = {
  bell: [null, null, null, null, null] as readonly (number | null)[],
  bellSource: "",
  ...defaultWindow,
  pupils: null,
} as const;

/** When a school ends on a weekday (Monday 0 to Friday 4), in minutes of the day, and whether anybody has said so. */
export function bellOn(
  school: Pick<School, "bell">,
  weekday: number,
): { readonly minute: number; readonly known: boolean } {
  const minute = school.bell[weekday] ?? null;
  return minute === null ? { minute: defaultBell, known: false } : { minute, known: true };
}

type Times = Pick<School, "bell" | "windowFrom" | "windowTo">;

/** The egress window on a weekday (Monday 0 to Friday 4): minutes of the day, `to` not included. */
export function windowOn(school: Times, weekday: number): { readonly from: number; readonly to: number } {
  const { minute } = bellOn(school, weekday);
  return { from: Math.max(0, minute + school.windowFrom), to: Math.min(24 * 60, minute + school.windowTo) };
}
