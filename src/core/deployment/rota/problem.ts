/** One team in one zone for one period of one day; all by index. */
export interface Session {
  readonly day: number;
  readonly zone: number;
  readonly period: number;
}

/** A session that must be; `team`, from 0, does it where the others of that day allow it. */
type KeptSession = Session & { readonly team?: number };

/** Which (day, zone, period) get a team: everything that the choice depends on, as numbers. */
export interface RotaProblem {
  /** Ids; where two plans are equally good the earlier zone, day and period wins. */
  readonly zones: readonly string[];
  readonly days: number;
  /** Periods of a day, one after the other without a gap; at most 12. */
  readonly periods: number;
  /** Expected incidents (or harm) of day `d`, zone `z`, period `p`: at `(d * zones + z) * periods + p`. Never negative. */
  readonly expected: Float64Array;
  /** Teams, all alike. */
  readonly teams: number;
  /** Sessions that the hours pay for. */
  readonly sessions: number;
  /** Most sessions of all teams together in a stretch: what the workers may work in a week. Infinity where there is no such rule. */
  readonly mostPerStretch: number;
  /** Most sessions of one team on one day. */
  readonly perTeamDay: number;
  /** Most sessions in one zone on one day. */
  readonly perZoneDay: number;
  /** Fewest periods that a team stays in a zone at a time. */
  readonly leastStay: number;
  /** What a further session in the same zone on the same day is worth of the one before it, 0 to 1. */
  readonly again: number;
  /** 1 where a zone is closed on a day: at `d * zones + z`. */
  readonly closed: Uint8Array;
  /** The stretch (a week, or the whole holiday) that each day belongs to, counted from 0. */
  readonly stretchOfDay: Uint16Array;
  /** Fewest sessions of each zone in every stretch. */
  readonly least: Uint16Array;
  readonly locked: readonly KeptSession[];
  readonly forbidden: readonly Session[];
  /** Periods that must lie free between a team's session in zone `a` and its next in zone `b`, at `a * zones + b`: the way takes time. */
  readonly apart: Uint8Array;
}

export const stretchesOf = (problem: RotaProblem): number =>
  problem.days === 0 ? 0 : problem.stretchOfDay[problem.days - 1] + 1;

export const expectedAt = ({ expected, zones, periods }: RotaProblem, { day, zone, period }: Session): number =>
  expected[(day * zones.length + zone) * periods + period];

/** Most sessions that the teams can do on one day. */
export const mostOnDay = ({ teams, perTeamDay }: RotaProblem): number => teams * perTeamDay;

/** Where rules contradict each other: a sentence for each, with what to change. Days and zones are named by the caller. */
export function contradictions(
  problem: RotaProblem,
  names: { readonly zone: (zone: number) => string; readonly day: (day: number) => string },
): string[] {
  const { zones, days, locked, forbidden, closed, least, teams, sessions, perTeamDay, perZoneDay, leastStay } = problem;
  const found: string[] = [];
  const keyOf = ({ day, zone, period }: Session) => `${day} ${zone} ${period}`;
  const noGo = new Set(forbidden.map(keyOf));
  const place = ({ day, zone }: Session) => `${names.zone(zone)}, ${names.day(day)}`;
  if (leastStay > perTeamDay)
    found.push(
      `A team stays at least ${leastStay} periods, but works at most ${perTeamDay} a day. Shorten the stay, or lengthen the day.`,
    );
  if (leastStay > perZoneDay)
    found.push(
      `A team stays at least ${leastStay} periods, but a zone has at most ${perZoneDay} a day. Shorten the stay, or allow more.`,
    );
  for (const session of locked) {
    if (noGo.has(keyOf(session))) found.push(`${place(session)}: the same session is kept and ruled out.`);
    if (closed[session.day * zones.length + session.zone] === 1)
      found.push(`${place(session)}: a session is kept on a day on which the zone is closed.`);
  }
  const perDay = tally(locked, ({ day }) => `${day}`);
  const perPeriod = tally(locked, ({ day, period }) => `${day} ${period}`);
  const perStretch = tally(locked, ({ day }) => `${problem.stretchOfDay[day]}`);
  const perZone = tally(locked, ({ day, zone }) => `${day} ${zone}`);
  for (const { first, count } of perPeriod)
    if (count > teams)
      found.push(`${names.day(first.day)}: ${count} sessions are kept at the same time, for ${teams} teams.`);
  for (const { first, count } of perDay)
    if (count > mostOnDay(problem))
      found.push(
        `${names.day(first.day)}: ${count} sessions are kept, but the teams can do ${mostOnDay(problem)} a day.`,
      );
  for (const { first, count } of perStretch)
    if (count > problem.mostPerStretch)
      found.push(
        `The week of ${names.day(first.day)}: ${count} sessions are kept, but the hours of the workers in a week allow ${problem.mostPerStretch}.`,
      );
  for (const { first, count } of perZone)
    if (count > perZoneDay)
      found.push(`${place(first)}: ${count} sessions are kept, but a zone has at most ${perZoneDay} a day.`);
  if (locked.length > sessions) found.push(`${locked.length} sessions are kept, but the hours pay for ${sessions}.`);
  const stretches = stretchesOf(problem);
  const daysOpen = new Uint32Array(stretches * zones.length);
  for (let day = 0; day < days; day++) {
    for (let zone = 0; zone < zones.length; zone++)
      daysOpen[problem.stretchOfDay[day] * zones.length + zone] += 1 - closed[day * zones.length + zone];
  }
  let wanted = 0;
  for (let zone = 0; zone < zones.length; zone++) {
    wanted += least[zone] * stretches;
    for (let stretch = 0; stretch < stretches; stretch++) {
      const most = daysOpen[stretch * zones.length + zone] * perZoneDay;
      if (least[zone] > most)
        found.push(
          `${names.zone(zone)} is to get at least ${least[zone]} sessions, but is open for only ${most}. Ask for fewer, or open more days.`,
        );
    }
  }
  const wantedAWeek = least.reduce((sum, count) => sum + count, 0);
  if (wantedAWeek > problem.mostPerStretch)
    found.push(
      `The zones are to get at least ${wantedAWeek} sessions in a week, but the hours of the workers in a week allow ${problem.mostPerStretch}.`,
    );
  if (wanted > sessions)
    found.push(`The zones are to get at least ${wanted} sessions in all, but the hours pay for ${sessions}.`);
  return [...new Set(found)];
}

function tally(sessions: readonly Session[], keyOf: (session: Session) => string) {
  const counts = new Map<string, { first: Session; count: number }>();
  for (const session of sessions) {
    const known = counts.get(keyOf(session));
    if (known) known.count++;
    else counts.set(keyOf(session), { first: session, count: 1 });
  }
  return [...counts.values()];
}
