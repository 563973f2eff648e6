import { isAtMost, spanOf } from "../incidents/ages";
import { FLAG, type Incidents, NO_TIME } from "../incidents/incidents";
import { isStreetRelevant } from "../incidents/profiles";
import type { MatchedOffences } from "../study/offences";
import type { RouteRules } from "../study/study";

/**
 * Why an incident beside a route does not count, in the order in which the questions are asked: each has the first answer that applies, so the
 * numbers add up. Time comes first: the others then are about incidents after school, and say how many a dropped rule would bring back. Days
 * and hours depend on the route: of several routes the answer that came furthest is kept.
 */
export const leftOutReasons = [
  { id: "no-time", label: "without a time" },
  { id: "day-unknown", label: "on a day that the calendar does not know" },
  { id: "no-school", label: "on a day without school" },
  { id: "other-time", label: "outside the time after school" },
  { id: "domestic", label: "flagged as domestic abuse" },
  { id: "private", label: "not in a public place" },
  { id: "older", label: "victim older than asked about" },
  { id: "age-unknown", label: "age of the victim not known" },
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number]["id"];

export const COUNTS = leftOutReasons.length + 1;
/** Not beside any route, outside the study area, before the period, or of an offence that is not looked at. */
export const NOT_ASKED = 0;
export const reasonCode = Object.fromEntries(leftOutReasons.map(({ id }, k) => [id, k + 1])) as Record<
  LeftOutReason,
  number
>;

/** What can be said of each incident before a route is looked at. */
export interface RouteIncidents {
  /** `COUNTS`, `NOT_ASKED`, or the code of the reason, days and hours apart. */
  readonly answer: Uint8Array;
  /** 1 for one row of each event among those that count: an event has one place, whatever the order of the rows. */
  readonly leads: Uint8Array;
  /** Rows of the event that a row belongs to, averaged over the rows that count: see `kit/clustered.ts`. */
  readonly rowsPerEvent: number;
}

interface Choice {
  readonly rules: RouteRules;
  /** First day of the period. */
  readonly from: number;
  /** 1 for each category that is looked at. */
  readonly categoryIn: Uint8Array;
}

/** Asks everything about the incidents that does not depend on a route. `hex` below 0: without a place or outside the study area. `O(n)`. */
export function routeIncidents(
  incidents: Incidents,
  offences: MatchedOffences,
  hex: Int32Array,
  { rules, from, categoryIn }: Choice,
): RouteIncidents {
  const { length, day, minute, age, flags, offence } = incidents;
  const ofAge = Uint8Array.from({ length: 256 }, (_, code) => {
    const isIn = rules.ageTo === null || isAtMost(spanOf(code), rules.ageTo);
    return isIn === null ? reasonCode["age-unknown"] : isIn ? COUNTS : reasonCode.older;
  });
  const answer = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    if (hex[i] < 0 || day[i] < from || categoryIn[offences.category[offence[i]]] === 0) continue;
    if (incidents.monthOnly || minute[i] === NO_TIME) answer[i] = reasonCode["no-time"];
    else if (rules.streetRelevant && flags[i] & FLAG.domestic) answer[i] = reasonCode.domestic;
    else if (rules.streetRelevant && !isStreetRelevant(flags[i], offences.private[offence[i]]))
      answer[i] = reasonCode.private;
    else answer[i] = ofAge[age[i]];
  }
  return { answer, ...eventsAmong(incidents, answer) };
}

function eventsAmong(incidents: Incidents, answer: Uint8Array): Pick<RouteIncidents, "leads" | "rowsPerEvent"> {
  const { length, event } = incidents;
  const leader = new Int32Array(incidents.events).fill(-1);
  const rows = new Uint32Array(incidents.events);
  let counted = 0;
  for (let i = 0; i < length; i++) {
    if (answer[i] !== COUNTS) continue;
    counted++;
    rows[event[i]]++;
    if (leader[event[i]] < 0 || isBefore(incidents, i, leader[event[i]])) leader[event[i]] = i;
  }
  const leads = new Uint8Array(length);
  let squares = 0;
  for (let e = 0; e < leader.length; e++) {
    if (leader[e] < 0) continue;
    leads[leader[e]] = 1;
    squares += rows[e] * rows[e];
  }
  return { leads, rowsPerEvent: counted === 0 ? 1 : squares / counted };
}

/** An order of rows that knows nothing of where they stand in the file. */
function isBefore({ day, minute, lng, lat }: Incidents, i: number, j: number): boolean {
  return (day[i] - day[j] || minute[i] - minute[j] || lng[i] - lng[j] || lat[i] - lat[j]) < 0;
}
