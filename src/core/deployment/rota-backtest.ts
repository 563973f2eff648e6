import { dayOfIso } from "../calendar/days";
import { shareWithin } from "../incidents/aoristic";
import { incidentsBetween } from "../incidents/between";
import type { Incidents } from "../incidents/incidents";
import { round10 } from "../kit/math";
import { earlierOf, type Holiday, holidayOf } from "../places/holidays";
import { areaOf, membersOf } from "../places/members";
import { countPeriods } from "../places/outreach-counts";
import { countedOf, type OutreachIncidents, outreachIncidents } from "../places/outreach-incidents";
import type { MatchedOffences } from "../study/offences";
import { withOutreach } from "../study/outreach-plan";
import type { Weighting } from "../study/severity";
import type { Study } from "../study/study";
import type { RotaProblem } from "./rota/problem";
import type { Rota } from "./rota/solve";
import { type RotaGround, rotaGround, zonesOfRota } from "./rota-ground";
import { planRota, whyNoRota } from "./rota-plan";
import { rotaProblem } from "./rota-problem";

/** What a rota would have met that was made before the last same holiday. Incidents of that holiday, in the zones and hours of the rota. */
export interface RotaBacktest {
  readonly holiday: Holiday;
  /** Earlier holidays that the plan knew. */
  readonly earlier: number;
  readonly sessions: number;
  /** What is counted below: with "harm" the severity weight of incidents. */
  readonly weighting: Weighting;
  /** Each once, whatever is counted. */
  readonly incidents: number;
  readonly total: number;
  readonly covered: number;
  /** The mean over all ways to share as many sessions out over the open days, zones and periods. */
  readonly even: number;
  /**
   * The mean over all ways to leave each zone as many sessions as the plan gives it, but on any of its open days and in any of its periods. What
   * the plan meets beyond that it owes to when it comes; what this is beyond `even`, to where.
   */
  readonly anyTime: number;
  /** The standard deviation over those ways: how far times drawn by lot are from `anyTime`. */
  readonly byLot: number;
  /** As many as one zone has room for, all in the zone in which most was expected: "city centre only". */
  readonly oneZone: { readonly zone: number; readonly sessions: number; readonly covered: number };
  /** What was delivered in that holiday, where somebody loaded it. */
  readonly delivered: { readonly sessions: number; readonly covered: number } | null;
}

/** Why there is no backtest. */
export type NoRotaBacktest = "no-earlier-holiday" | "too-short" | "contradiction" | "nothing-since";

/** Answers of the planner before the best so far stands. */
const MOST_ANSWERS = 30;

/**
 * Plans the last same holiday of the extract on what was known on the day before it began, and counts what happened in it. The planner is given
 * an extract that ends on that day: nothing later exists for it. Kept, ruled out and closed sessions are left out: they are of other dates, and
 * who set them may have known more. Zones are those of the study, whenever they were chosen. Yields while it works.
 */
export function* rotaBacktest(
  study: Study,
  incidents: Incidents,
  offences: MatchedOffences,
  hex: Int32Array,
): Generator<void, RotaBacktest | NoRotaBacktest> {
  const { calendar, outreach } = study;
  const { firstDay, lastDay } = incidents;
  const asked = holidayOf(calendar, outreach.holiday, lastDay);
  const whole = asked ? earlierOf(calendar, asked, firstDay, lastDay).filter(({ to }) => to <= lastDay) : [];
  const holiday = whole.at(-1);
  if (!holiday) return "no-earlier-holiday";
  if (holiday.from <= firstDay) return "too-short";
  const plain = withOutreach(study, { closed: [], locked: [], forbidden: [] });
  const known = groundBetween(plain, incidents, offences, hex, firstDay, holiday.from - 1, holiday);
  yield;
  if (known.ground.basis === "none") return "too-short";
  const problem = rotaProblem(known.ground, plain.outreach);
  if (whyNoRota(known.ground, problem, plain.outreach).length > 0) return "contradiction";
  let best: Rota | null = null;
  let answers = 0;
  for (const rota of planRota(problem)) {
    best = rota;
    yield;
    if (++answers === MOST_ANSWERS) break;
  }
  if (!best) return "contradiction";
  const since = groundBetween(plain, incidents, offences, hex, holiday.from, holiday.to, holiday);
  const happened = countOn(known.ground, since, since.outreach.weights);
  yield;
  const total = sumOf(happened);
  if (total === 0) return "nothing-since";
  const { sessions } = best;
  const open = openCells(problem);
  const zone = busiestOf(problem);
  return {
    holiday,
    earlier: known.ground.earlier.length,
    sessions: sessions.length,
    weighting: outreach.weighting,
    incidents: sumOf(countOn(known.ground, since, null)),
    total,
    covered: sumOf(sessions.map((session) => happened[at(problem, session)])),
    even: (sumOf(open.map((k) => happened[k])) * sessions.length) / open.length,
    ...atAnyTime(problem, happened, open, sessions),
    oneZone: { zone, ...inOneZone(problem, happened, zone, sessions.length) },
    delivered: deliveredIn(study, since, holiday),
  };
}

interface Part {
  readonly ground: RotaGround;
  readonly incidents: Incidents;
  readonly outreach: OutreachIncidents;
  readonly inZones: readonly Uint32Array[];
}

/** The ground of a rota for a holiday as it was known from the incidents of some days. */
function groundBetween(
  study: Study,
  all: Incidents,
  offences: MatchedOffences,
  hex: Int32Array,
  from: number,
  to: number,
  holiday: Holiday,
): Part {
  const { incidents, index } = incidentsBetween(all, from, to);
  const outreach = outreachIncidents(
    study,
    incidents,
    offences,
    Int32Array.from(index, (i) => hex[i]),
  );
  const inZones = zonesOfRota(study).map((zone) => membersOf(areaOf(zone), incidents));
  return { ground: rotaGround(study, incidents, outreach, inZones, holiday), incidents, outreach, inZones };
}

/** Incidents by day, zone and period of a ground, as they happened; with weights their sums. */
function countOn(
  { dates, zones, periods }: RotaGround,
  { incidents, outreach, inZones }: Part,
  weights: Float64Array | null,
): Float64Array {
  const happened = new Float64Array(dates.length * zones.length * periods.count);
  const indexOfDay = new Map(dates.map((day, d) => [day, d]));
  inZones.forEach((list, z) => {
    const { members } = countedOf(outreach, incidents, list);
    const { inPeriods } = countPeriods(incidents, members, indexOfDay, periods, weights);
    inPeriods.forEach((count, k) => {
      const [d, p] = [Math.floor(k / periods.count), k % periods.count];
      happened[(d * zones.length + z) * periods.count + p] = count;
    });
  });
  return happened;
}

const sumOf = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

const at = ({ zones, periods }: RotaProblem, { day, zone, period }: Rota["sessions"][number]) =>
  (day * zones.length + zone) * periods + period;

function openCells({ days, zones, periods, closed }: RotaProblem): number[] {
  return Array.from({ length: days * zones.length * periods }, (_, k) => k).filter(
    (k) => closed[Math.floor(k / periods)] === 0,
  );
}

/** n of N cells drawn without putting back: their sum has the mean n·m and the variance n · (1 − n ÷ N) · S², S² the variance of the cells. */
function atAnyTime(
  { zones, periods }: RotaProblem,
  happened: Float64Array,
  open: readonly number[],
  sessions: Rota["sessions"],
): Pick<RotaBacktest, "anyTime" | "byLot"> {
  let [anyTime, variance] = [0, 0];
  zones.forEach((_, zone) => {
    const here = open.filter((k) => Math.floor(k / periods) % zones.length === zone).map((k) => happened[k]);
    const served = sessions.filter((session) => session.zone === zone).length;
    if (served === 0) return;
    const mean = sumOf(here) / here.length;
    const spread = sumOf(here.map((count) => (count - mean) * (count - mean))) / Math.max(1, here.length - 1);
    anyTime += served * mean;
    variance += served * (1 - served / here.length) * spread;
  });
  return { anyTime, byLot: Math.sqrt(Math.max(0, variance)) };
}

/** The zone in which most was expected; of equals the first. That is what "city centre only" comes to. */
function busiestOf({ zones, periods, expected }: RotaProblem): number {
  const sums = zones.map((_, z) =>
    round10(sumOf(expected.filter((_, k) => Math.floor(k / periods) % zones.length === z))),
  );
  return sums.indexOf(Math.max(...sums));
}

/** The sessions that one zone has room for on its open days, in the periods in which most was expected there, days evenly passed over. */
function inOneZone(problem: RotaProblem, happened: Float64Array, zone: number, sessions: number) {
  const { days, zones, periods, closed, expected, perZoneDay } = problem;
  const open = Array.from({ length: days }, (_, day) => day).filter((day) => closed[day * zones.length + zone] === 0);
  const perDay = Math.min(perZoneDay, periods);
  const served = Math.min(sessions, open.length * perDay);
  let covered = 0;
  open.forEach((day, k) => {
    const here = Math.floor(((k + 1) * served) / open.length) - Math.floor((k * served) / open.length);
    const first = (day * zones.length + zone) * periods;
    const order = Array.from({ length: periods }, (_, p) => first + p).sort(
      (a, b) => expected[b] - expected[a] || a - b,
    );
    for (const k of order.slice(0, here)) covered += happened[k];
  });
  return { sessions: served, covered };
}

/** What the sessions on somebody's list met: an incident counts with the part of it in a session, once. */
function deliveredIn(
  { outreach }: Study,
  { incidents, outreach: asked, inZones, ground }: Part,
  { from, to }: Holiday,
) {
  const list = outreach.delivered.filter(({ date }) => dayOfIso(date) >= from && dayOfIso(date) <= to);
  if (list.length === 0) return null;
  const { day, minute, rangeMinutes } = incidents;
  let covered = 0;
  ground.zones.forEach(({ id }, z) => {
    const here = merged(
      list
        .filter(({ zoneId }) => zoneId === id)
        .map(({ date, from, to }) => [dayOfIso(date) * 1440 + from, dayOfIso(date) * 1440 + to] as const),
    );
    for (const i of countedOf(asked, incidents, inZones[z]).members) {
      const start = day[i] * 1440 + minute[i];
      const weight = asked.weights ? asked.weights[i] : 1;
      covered += weight * sumOf(here.map(([from, to]) => shareWithin(start, rangeMinutes[i], from, to)));
    }
  });
  return { sessions: list.length, covered };
}

/** Stretches of time without overlaps. */
function merged(stretches: readonly (readonly [from: number, to: number])[]): (readonly [number, number])[] {
  const apart: [number, number][] = [];
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}
