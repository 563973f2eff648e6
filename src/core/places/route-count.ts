import { weekdayOfDay } from "../calendar/days";
import { shareWithin } from "../incidents/aoristic";
import type { Incidents } from "../incidents/incidents";
import { round10 } from "../kit/math";
import type { NearLine } from "./along-line";
import { bandOf } from "./ground";
import { DAY, type RouteClock } from "./route-clock";
import { COUNTS, type RouteIncidents, reasonCode } from "./route-incidents";
import type { RouteMembers } from "./route-scores";

/** What one route sees, before other routes are looked at. */
export interface RouteCount {
  readonly members: RouteMembers;
  /** Σ weight of the members. */
  readonly incidents: number;
  /** Events among the members: those at least half in the window, at the place of the event. */
  readonly events: number;
  /** Incidents of the corridor that would count but for their day or hour, and the part of each that is outside the window. */
  readonly otherHours: RouteMembers;
  /** Σ weight in the corridor, in the same hours of days without school. */
  readonly withoutSchool: number;
  /** In the corridor at all: index of the incident, and why it does not count or that it does (`RouteIncidents.answer`). */
  readonly beside: Uint32Array;
  readonly answers: Uint8Array;
  /** Events of the band, on school days in the window; those in another route's corridor are still among them. */
  readonly inBand: Uint32Array;
}

/** The window, moved with the walk when a speed is given: a pupil is `meters` from the gate so much later. */
const shiftOf = (meters: number, metersPerMinute: number | null) =>
  metersPerMinute === null ? 0 : meters / metersPerMinute;

/** A day beyond the period is as good as not known. */
const sortOfDay = ({ day, firstDay }: RouteClock, date: number): number => day[date - firstDay] ?? DAY.notKnown;

/**
 * The parts of an incident that fall into the windows of school days and into those of days without school, each 0 to 1. A range that goes on
 * past midnight can reach the window of the day after: it is a day long at most.
 */
function partsInWindow({ day, minute, rangeMinutes }: Incidents, i: number, clock: RouteClock, shift: number) {
  let [onSchoolDays, onOtherDays] = [0, 0];
  for (let date = day[i], midnight = 0; midnight < minute[i] + Math.max(1, rangeMinutes[i]); date++, midnight += 1440) {
    const sort = sortOfDay(clock, date);
    if (sort !== DAY.school && sort !== DAY.withoutSchool) continue;
    const weekday = weekdayOfDay(date);
    const [from, to] = [clock.windows[2 * weekday] + shift, clock.windows[2 * weekday + 1] + shift];
    const part = shareWithin(minute[i], rangeMinutes[i], midnight + from, midnight + to);
    if (sort === DAY.school) onSchoolDays += part;
    else onOtherDays += part;
  }
  return { onSchoolDays, onOtherDays };
}

/** Why an incident whose first day is such a day is in no window of a school day. */
const reasonOfDay = (sort: number) =>
  reasonCode[sort === DAY.notKnown ? "day-unknown" : sort === DAY.school ? "other-time" : "no-school"];

/** Looks at every incident near a route. `O(near)`. */
export function countRoute(
  near: NearLine,
  incidents: Incidents,
  asked: RouteIncidents,
  clock: RouteClock,
  corridorMeters: number,
  metersPerMinute: number | null,
): RouteCount {
  const band = bandOf(corridorMeters);
  const [incident, meters, weight, beside, answers, inBand]: number[][] = [[], [], [], [], [], []];
  const [other, otherMeters, otherWeight]: number[][] = [[], [], []];
  let [total, events, withoutSchool] = [0, 0, 0];
  for (let k = 0; k < near.point.length; k++) {
    const i = near.point[k];
    const inCorridor = near.away[k] <= corridorMeters;
    if (!inCorridor && near.away[k] < band.from) continue;
    let answer = asked.answer[i];
    if (answer > reasonCode["no-time"] && (inCorridor || answer === COUNTS)) {
      const shift = shiftOf(near.along[k], metersPerMinute);
      const { onSchoolDays, onOtherDays } = partsInWindow(incidents, i, clock, shift);
      // An event is tested as a whole: in the window when at least half of it is.
      const isEvent = onSchoolDays >= 0.5 && asked.leads[i] === 1;
      const outside = round10(1 - onSchoolDays);
      if (answer === COUNTS && inCorridor) {
        withoutSchool += onOtherDays;
        if (outside > 0) {
          other.push(i);
          otherMeters.push(near.along[k]);
          otherWeight.push(outside);
        }
      }
      if (onSchoolDays === 0) answer = reasonOfDay(sortOfDay(clock, incidents.day[i]));
      else if (answer === COUNTS && !inCorridor) {
        if (isEvent) inBand.push(i);
      } else if (answer === COUNTS) {
        incident.push(i);
        meters.push(near.along[k]);
        weight.push(onSchoolDays);
        total += onSchoolDays;
        if (isEvent) events++;
      }
    }
    if (inCorridor) {
      beside.push(i);
      answers.push(answer);
    }
  }
  return {
    members: membersOf(incident, meters, weight),
    otherHours: membersOf(other, otherMeters, otherWeight),
    // Fractions of ranges add up to other last digits in another order of the rows.
    incidents: round10(total),
    events,
    withoutSchool: round10(withoutSchool),
    beside: Uint32Array.from(beside),
    answers: Uint8Array.from(answers),
    inBand: Uint32Array.from(inBand),
  };
}

const membersOf = (
  incident: readonly number[],
  meters: readonly number[],
  weight: readonly number[],
): RouteMembers => ({
  incident: Uint32Array.from(incident),
  meters: Float64Array.from(meters),
  weight: Float64Array.from(weight),
});

/** Incidents by piece of 100 m, and the hundreds of meters of each piece: the last one may be shorter. */
export function countPieces({ meters, weight }: RouteMembers, lengthMeters: number, pieceMeters: number) {
  const pieces = Math.max(1, Math.ceil(lengthMeters / pieceMeters));
  const counts = new Float64Array(pieces);
  // The end of the line belongs to the last piece.
  for (let k = 0; k < meters.length; k++)
    counts[Math.min(pieces - 1, Math.floor(meters[k] / pieceMeters))] += weight[k];
  const lengths = Array.from({ length: pieces }, (_, s) => Math.min(1, lengthMeters / pieceMeters - s));
  return { counts, lengths };
}
