import type { RotaProblem, Session } from "../../../src/core/deployment/rota/problem";

export type TeamSession = Session & { readonly team: number };

/**
 * Every rule that a rota breaks, in words. Written from the rules alone, session by session; it shares nothing with the planner but the
 * words in which a problem is put.
 */
export function brokenRules(problem: RotaProblem, sessions: readonly TeamSession[]): string[] {
  const broken: string[] = [];
  const { zones, days, periods, teams } = problem;
  const same = (a: Session, b: Session) => a.day === b.day && a.zone === b.zone && a.period === b.period;
  sessions.forEach((session, i) => {
    const { day, zone, period, team } = session;
    const whole = [day, zone, period, team].every(Number.isInteger);
    if (!whole || day < 0 || day >= days || zone < 0 || zone >= zones.length || period < 0 || period >= periods)
      broken.push("a session is at no day, zone or period");
    if (!(team >= 0 && team < teams)) broken.push("a session is of no team");
    if (problem.closed[day * zones.length + zone]) broken.push("a session is where a zone is closed");
    if (problem.forbidden.some((other) => same(other, session))) broken.push("a session is where one was ruled out");
    for (const other of sessions.slice(0, i)) {
      if (same(other, session)) broken.push("two teams are in one zone at once");
      if (other.day === day && other.period === period && other.team === team) broken.push("a team is in two places");
    }
  });
  for (const kept of problem.locked)
    if (!sessions.some((session) => same(session, kept))) broken.push("a kept session is gone");
  if (sessions.length > problem.sessions) broken.push("the hours do not pay for it");
  for (let day = 0; day < days; day++) {
    const today = sessions.filter((session) => session.day === day);
    for (let zone = 0; zone < zones.length; zone++) {
      if (today.filter((session) => session.zone === zone).length > problem.perZoneDay)
        broken.push("a zone has too many sessions on a day");
    }
    for (let team = 0; team < teams; team++) {
      const mine = today.filter((session) => session.team === team).sort((a, b) => a.period - b.period);
      if (mine.length > problem.perTeamDay) broken.push("a team works too long on a day");
      let stay = 0;
      mine.forEach((session, k) => {
        const before = mine[k - 1];
        const goesOn = before && before.zone === session.zone && before.period + 1 === session.period;
        if (before && !goesOn) {
          if (stay < problem.leastStay) broken.push("a stay is too short");
          if (session.period - before.period - 1 < problem.apart[before.zone * zones.length + session.zone])
            broken.push("a team has no time for the way");
        }
        stay = goesOn ? stay + 1 : 1;
        if (k === mine.length - 1 && stay < problem.leastStay) broken.push("a stay is too short");
      });
    }
  }
  const stretches = new Set(problem.stretchOfDay);
  for (const stretch of stretches) {
    if (sessions.filter(({ day }) => problem.stretchOfDay[day] === stretch).length > problem.mostPerStretch)
      broken.push("a week has too many sessions for the workers");
    for (let zone = 0; zone < zones.length; zone++) {
      const served = sessions.filter(
        (session) => session.zone === zone && problem.stretchOfDay[session.day] === stretch,
      );
      if (served.length < problem.least[zone]) broken.push("a zone does not get its least");
    }
  }
  return [...new Set(broken)];
}

/** Expected incidents of a rota, every further session of a zone and day counting `again` of the one before it. */
export function worthOfRota(problem: RotaProblem, sessions: readonly Session[]): number {
  let worth = 0;
  for (let day = 0; day < problem.days; day++) {
    for (let zone = 0; zone < problem.zones.length; zone++) {
      sessions
        .filter((session) => session.day === day && session.zone === zone)
        .map((session) => session.period)
        .sort((a, b) => a - b)
        .forEach((period, k) => {
          worth +=
            problem.expected[(day * problem.zones.length + zone) * problem.periods + period] * problem.again ** k;
        });
    }
  }
  return worth;
}
