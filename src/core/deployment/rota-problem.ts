import { dayOfIso, isoOfDay, weekdayOfDay } from "../calendar/days";
import { type OutreachPlan, perWorkerInWeek, type SessionChoice, sessionsOf, teamsOf } from "../study/outreach-plan";
import type { RotaProblem, Session } from "./rota/problem";
import { periodsApart, type RotaGround } from "./rota-ground";

/** A session by index with the team that does it, counted from 0. */
export type TeamSession = Session & { readonly team: number };

/** A session as the rota's, or null where its zone, day or hour is not in it. */
export function sessionAt(
  { zones, dates, periods }: RotaGround,
  { zoneId, date, from }: SessionChoice,
): Session | null {
  const zone = zones.findIndex(({ id }) => id === zoneId);
  const day = dates.indexOf(dayOfIso(date));
  const period = (from - periods.from) / periods.minutes;
  return zone < 0 || day < 0 || !Number.isInteger(period) || period < 0 || period >= periods.count
    ? null
    : { day, zone, period };
}

/** A week with fewer days at the beginning or the end of a holiday is joined to the one beside it. */
const LEAST_DAYS_OF_WEEK = 4;

/** The week of each day, Monday to Sunday, counted from 0. */
function weeksOf(dates: readonly number[]): Uint16Array {
  const mondays = dates.map((day) => day - weekdayOfDay(day));
  const size = (monday: number) => mondays.filter((other) => other === monday).length;
  const weeks = [...new Set(mondays)];
  const [first, last] = [weeks[0], weeks[weeks.length - 1]];
  const isJoined = (monday: number) => weeks.length > 1 && size(monday) < LEAST_DAYS_OF_WEEK;
  const kept = weeks.filter((monday) => !((monday === first || monday === last) && isJoined(monday)));
  const whole = kept.length === 0 ? [first] : kept;
  return Uint16Array.from(mondays, (monday) => {
    const at = whole.findIndex((other) => other >= monday);
    return at < 0 ? whole.length - 1 : at;
  });
}

/** Sessions of all teams that the workers may do in a week. A short week that is joined to another is one with it. */
function mostInWeek({ workers, teamSize, hoursPerWorker, periodMinutes }: OutreachPlan): number {
  if (hoursPerWorker === null) return Number.POSITIVE_INFINITY;
  return Math.floor((workers * perWorkerInWeek({ hoursPerWorker, periodMinutes })) / teamSize);
}

/** The plan as a problem for the solver. */
export function rotaProblem(ground: RotaGround, plan: OutreachPlan): RotaProblem {
  const { dates, zones, periods, expected } = ground;
  const closed = new Uint8Array(dates.length * zones.length);
  dates.forEach((day, d) => {
    const isStaffed = plan.weekdays[weekdayOfDay(day)] === "1";
    const iso = isoOfDay(day);
    zones.forEach(({ id }, z) => {
      const isClosed = plan.closed.some(({ zoneId, date }) => date === iso && (zoneId === null || zoneId === id));
      closed[d * zones.length + z] = isStaffed && !isClosed ? 0 : 1;
    });
  });
  const here = (list: readonly SessionChoice[]) => list.flatMap((session) => sessionAt(ground, session) ?? []);
  return {
    zones: zones.map(({ id }) => id),
    days: dates.length,
    periods: periods.count,
    expected,
    teams: teamsOf(plan),
    sessions: sessionsOf(plan),
    mostPerStretch: mostInWeek(plan),
    perTeamDay: plan.perTeamDay,
    perZoneDay: plan.perZoneDay,
    leastStay: plan.leastStay,
    again: plan.again,
    closed,
    stretchOfDay: weeksOf(dates),
    least: Uint16Array.from(zones, ({ id }) => Math.max(plan.leastPerZone, plan.mustServe.includes(id) ? 1 : 0)),
    locked: plan.locked.flatMap((kept) => {
      const session = sessionAt(ground, kept);
      return session ? [kept.team === undefined ? session : { ...session, team: kept.team - 1 }] : [];
    }),
    forbidden: here(plan.forbidden),
    apart: periodsApart(zones, periods.minutes),
  };
}
