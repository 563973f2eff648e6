import { severityIndex, type Weighting } from "./severity";
import type { Study } from "./study";

/** Which days a rota is for: an entry of the calendar, which moves when its dates are confirmed, or two dates, both included. ISO. */
export type HolidayChoice =
  | { readonly kind: "calendar"; readonly entryId: string }
  | { readonly kind: "between"; readonly from: string; readonly to: string };

/** A session as a person names it: it stays where it was put when zones are added or periods change their order. */
export interface SessionChoice {
  readonly zoneId: string;
  readonly date: string;
  /** Minute of the day at which it begins. */
  readonly from: number;
}

/** A session that stays where it is, and with its team, from 1, where one was known and the day allows it. */
export type KeptSession = SessionChoice & { readonly team?: number };

/** A day without sessions in a zone, or with `zoneId` null in any. */
export interface ClosedDay {
  readonly zoneId: string | null;
  readonly date: string;
}

/** A session that took place, by somebody's list. */
export interface DeliveredSession {
  readonly zoneId: string;
  readonly date: string;
  /** Minutes of the day. `to` is up to 1440 later where it went on past midnight. */
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/** What a coordinator decides about holiday outreach; who is where is worked out from it. */
export interface OutreachPlan {
  /** Null for the longest holiday that begins in the year after the extract. */
  readonly holiday: HolidayChoice | null;
  readonly workers: number;
  readonly teamSize: number;
  /** Hours of all workers together. */
  readonly hours: number;
  /** Most hours of one worker in a week; null for no limit. */
  readonly hoursPerWorker: number | null;
  /** Minutes of the day between which sessions lie. */
  readonly from: number;
  readonly to: number;
  readonly periodMinutes: PeriodMinutes;
  /** Seven characters, Monday first, "1" = teams are out. */
  readonly weekdays: string;
  /** Zones of the rota; null for all. */
  readonly zoneIds: readonly string[] | null;
  /** Victims up to this age, ages not known left out; null is every age, known or not. */
  readonly ageTo: number | null;
  readonly streetRelevant: boolean;
  /** What a session is worth: incidents to be expected, or their severity weight. */
  readonly weighting: Weighting;
  /** The severity weights that were there when harm was last chosen, by name and vintage. Only those that ship can be counted with. */
  readonly weights: string;
  /** What a further session in the same zone on the same day is worth of the one before it, 0 to 1. */
  readonly again: number;
  /** Most sessions in one zone, and of one team, on one day. */
  readonly perZoneDay: number;
  readonly perTeamDay: number;
  /** Fewest sessions that a team stays in a zone at a time. */
  readonly leastStay: number;
  /** Fewest sessions of every zone in a week. */
  readonly leastPerZone: number;
  /** Zones that get at least one session in every week, whatever is expected there. */
  readonly mustServe: readonly string[];
  /** The ground that one team can walk, and how far apart the middles of suggested zones lie at least. */
  readonly zoneKm2: number;
  readonly apartMeters: number;
  readonly closed: readonly ClosedDay[];
  readonly locked: readonly KeptSession[];
  readonly forbidden: readonly SessionChoice[];
  readonly delivered: readonly DeliveredSession[];
}

export const periodLengths = [60, 120, 180] as const;
type PeriodMinutes = (typeof periodLengths)[number];

/** Eight workers in pairs, 1,000 hours, as Coventry had in the summer of 2025; afternoons and evenings, two hours at a time. */
export const firstOutreach: OutreachPlan = {
  holiday: null,
  workers: 8,
  teamSize: 2,
  hours: 1000,
  hoursPerWorker: null,
  from: 840,
  to: 1320,
  periodMinutes: 120,
  weekdays: "1111111",
  zoneIds: null,
  ageTo: 24,
  streetRelevant: true,
  weighting: "incidents",
  weights: severityIndex,
  again: 0.5,
  perZoneDay: 2,
  perTeamDay: 2,
  leastStay: 1,
  leastPerZone: 0,
  mustServe: [],
  zoneKm2: 0.7,
  apartMeters: 500,
  closed: [],
  locked: [],
  forbidden: [],
  delivered: [],
};

/** Teams that can be out at once. */
export function teamsOf({ workers, teamSize }: Pick<OutreachPlan, "workers" | "teamSize">): number {
  return Math.floor(workers / teamSize);
}

/** Sessions of a team that the hours pay for. */
export function sessionsOf({
  hours,
  teamSize,
  periodMinutes,
}: Pick<OutreachPlan, "hours" | "teamSize" | "periodMinutes">): number {
  return Math.floor((hours * 60) / (teamSize * periodMinutes));
}

/** Sessions that one worker may do in a week; Infinity for no limit. */
export function perWorkerInWeek({
  hoursPerWorker,
  periodMinutes,
}: Pick<OutreachPlan, "hoursPerWorker" | "periodMinutes">): number {
  return hoursPerWorker === null ? Number.POSITIVE_INFINITY : Math.floor((hoursPerWorker * 60) / periodMinutes);
}

/** Periods of a day, one after the other; what is left of the last hours is not used. */
export function periodsOf({ from, to, periodMinutes }: Pick<OutreachPlan, "from" | "to" | "periodMinutes">): number {
  return Math.max(0, Math.floor((to - from) / periodMinutes));
}

/** A copy of the study with parts of its outreach replaced. */
export function withOutreach(study: Study, part: Partial<OutreachPlan>): Study {
  return { ...study, outreach: { ...study.outreach, ...part } };
}

const isSession = (a: SessionChoice) => (b: SessionChoice) =>
  a.zoneId === b.zoneId && a.date === b.date && a.from === b.from;

/** Neither keeps nor rules out a session any longer. */
export function withoutSessionRule(study: Study, session: SessionChoice): Study {
  const others = <T extends SessionChoice>(list: readonly T[]) => list.filter((other) => !isSession(session)(other));
  const { locked, forbidden } = study.outreach;
  return withOutreach(study, { locked: others(locked), forbidden: others(forbidden) });
}

/** Of a session that is known to be more (its team, its expected incidents), what a study holds: no more can be read back. */
const choiceOf = ({ zoneId, date, from }: SessionChoice): SessionChoice => ({ zoneId, date, from });

/** Keeps a session where it is, with its team where one is named; it is then not ruled out. */
export function withLockedSession(study: Study, session: KeptSession): Study {
  const kept = { ...choiceOf(session), ...(session.team !== undefined && { team: session.team }) };
  const { locked, forbidden } = withoutSessionRule(study, session).outreach;
  return withOutreach(study, { locked: [...locked, kept], forbidden });
}

/** Rules a session out; it is then not kept. */
export function withForbiddenSession(study: Study, session: SessionChoice): Study {
  const { locked, forbidden } = withoutSessionRule(study, session).outreach;
  return withOutreach(study, { locked, forbidden: [...forbidden, choiceOf(session)] });
}

/** Closes a zone on a day, or every zone, or opens it again. */
export function withClosed(study: Study, { zoneId, date }: ClosedDay, isClosed: boolean): Study {
  const others = study.outreach.closed.filter((day) => day.zoneId !== zoneId || day.date !== date);
  return withOutreach(study, { closed: isClosed ? [...others, { zoneId, date }] : others });
}
