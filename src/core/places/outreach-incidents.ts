import type { Incidents } from "../incidents/incidents";
import type { MatchedOffences } from "../study/offences";
import { severityWeights } from "../study/severity";
import type { Study } from "../study/study";
import { SORT, sortsOfDays } from "./holidays";
import {
  COUNTS,
  type LeftOutReason,
  leftOutReasons,
  NOT_ASKED,
  type RouteIncidents,
  reasonCode,
  routeIncidents,
} from "./route-incidents";
import { categoriesIn } from "./score-routes";

export type ProfileReason = "no-time" | "day-unknown" | "other-day" | "domestic" | "private" | "older" | "age-unknown";

const labelOf = (id: LeftOutReason) => leftOutReasons.find((reason) => reason.id === id)?.label ?? id;

/** Why an incident does not count for outreach, in the order in which the questions are asked: time and day first, as on routes. */
export const profileReasons: readonly { readonly id: ProfileReason; readonly label: string }[] = [
  { id: "no-time", label: labelOf("no-time") },
  { id: "day-unknown", label: labelOf("day-unknown") },
  { id: "other-day", label: "on an INSET day, a bank holiday in term or while schools were closed" },
  { id: "domestic", label: labelOf("domestic") },
  { id: "private", label: labelOf("private") },
  { id: "older", label: labelOf("older") },
  { id: "age-unknown", label: labelOf("age-unknown") },
];

/** What outreach looks at: which incidents count at all, and the sort of every day of the extract. */
export interface OutreachIncidents {
  readonly asked: RouteIncidents;
  readonly firstDay: number;
  readonly sorts: Uint8Array;
  /** The severity weight of every incident over the mean of those that count, where that is what a rota counts; null where each counts once. */
  readonly weights: Float64Array | null;
  /** How much more a sum of weights varies than a count as large would: see `clumpOf`. Without weights the rows of an event. */
  readonly clump: number;
}

/** Street-relevant incidents of the ages asked about, of the offences of the filter (nothing else of it), inside the study area. `O(n)`. */
export function outreachIncidents(
  study: Pick<Study, "calendar" | "offences" | "filter" | "outreach">,
  incidents: Incidents,
  offences: MatchedOffences,
  hex: Int32Array,
  weightOfCategory: Float64Array = severityWeights(study.offences),
): OutreachIncidents {
  const { ageTo, streetRelevant, weighting } = study.outreach;
  const rules = { months: 1200, ageTo, streetRelevant, movingWindow: null };
  const { firstDay, lastDay } = incidents;
  const asked = routeIncidents(incidents, offences, hex, { rules, from: firstDay, categoryIn: categoriesIn(study) });
  const weights =
    weighting === "harm"
      ? relativeWeights(asked, incidents.offence, (offence) => weightOfCategory[offences.category[offence]])
      : null;
  return {
    asked,
    firstDay,
    sorts: sortsOfDays(study.calendar, firstDay, lastDay),
    weights,
    clump: weights ? clumpOf(incidents, asked, weights) : asked.rowsPerEvent,
  };
}

/** Over their mean: the unit of an index is arbitrary, and no tie between sessions may be decided by how its last digits round. */
function relativeWeights(
  { answer }: RouteIncidents,
  offence: Incidents["offence"],
  weightOf: (offence: number) => number,
): Float64Array {
  let [sum, count] = [0, 0];
  answer.forEach((code, i) => {
    if (code !== COUNTS) return;
    sum += weightOf(offence[i]);
    count++;
  });
  const mean = sum > 0 ? sum / count : 1;
  return Float64Array.from(offence, (of) => weightOf(of) / mean);
}

/**
 * Events that arrive at random and each bring a weight w give a sum that varies E[w²] ÷ E[w] times as much as a count of its size (compound
 * Poisson, `kit/clustered.ts`): the sum divided by it says about as much as so many incidents. With every weight 1 it is the rows of an event.
 */
function clumpOf({ length, event, events }: Incidents, { answer }: RouteIncidents, weights: Float64Array): number {
  const ofEvent = new Float64Array(events);
  for (let i = 0; i < length; i++) if (answer[i] === COUNTS) ofEvent[event[i]] += weights[i];
  let [sum, squares] = [0, 0];
  for (const weight of ofEvent) {
    sum += weight;
    squares += weight * weight;
  }
  return sum === 0 ? 1 : squares / sum;
}

/** Those of a list that count, ascending, and why the others do not: counted + left out = asked about. */
export interface Counted {
  readonly members: Uint32Array;
  readonly leftOut: Readonly<Record<ProfileReason, number>>;
}

export function countedOf(
  { asked, firstDay, sorts }: OutreachIncidents,
  { day }: Incidents,
  list: Iterable<number>,
): Counted {
  const leftOut = Object.fromEntries(profileReasons.map(({ id }) => [id, 0])) as Record<ProfileReason, number>;
  const members: number[] = [];
  for (const i of list) {
    const answer = asked.answer[i];
    const sort = sorts[day[i] - firstDay];
    if (answer === NOT_ASKED) continue;
    if (answer === reasonCode["no-time"]) leftOut["no-time"]++;
    else if (sort === SORT.notKnown) leftOut["day-unknown"]++;
    else if (sort === SORT.other) leftOut["other-day"]++;
    else if (answer === COUNTS) members.push(i);
    else leftOut[leftOutReasons[answer - 1].id as ProfileReason]++;
  }
  return { members: Uint32Array.from(members), leftOut };
}
