import type { RotaProblem } from "./problem";

/** Attempts before a day is given up as impossible: many more than any day of a dozen zones needs. */
const MOST_STEPS = 20_000;
const ANY = 255;

/** The team that each session should have, at `zone * periods + period` (255 for any), and whether it must. */
interface KeptTeams {
  readonly teamAt: Uint8Array;
  readonly must: boolean;
}

/** As `putTeams`, with the teams of kept sessions: all of them where that is possible, else as they come, else none. */
export function putTeamsAsKept(problem: RotaProblem, masks: Uint16Array, day: number): Uint8Array | null {
  const teamAt = new Uint8Array(problem.zones.length * problem.periods).fill(ANY);
  for (const kept of problem.locked) {
    if (kept.day === day && kept.team !== undefined && kept.team >= 0 && kept.team < problem.teams)
      teamAt[kept.zone * problem.periods + kept.period] = kept.team;
  }
  return (
    (teamAt.some((team) => team !== ANY) &&
      (putTeams(problem, masks, { teamAt, must: true }) ?? putTeams(problem, masks, { teamAt, must: false }))) ||
    putTeams(problem, masks)
  );
}

/**
 * Puts teams to the sessions of one day, `masks[z]` being the periods of zone `z`: nobody in two places, time for the way, no team over its
 * sessions of a day, and no stay under the least. Gives the team of each session, at `zone * periods + period` (255 for no session), or null
 * where the teams cannot do it. Teams are alike, so the first that is free is as good as any: tried in order, with the one that is there
 * already first.
 */
export function putTeams(problem: RotaProblem, masks: Uint16Array, kept: KeptTeams | null = null): Uint8Array | null {
  const { zones, periods, teams, perTeamDay, leastStay, apart } = problem;
  const sessions: number[] = [];
  for (let period = 0; period < periods; period++) {
    for (let zone = 0; zone < zones.length; zone++) {
      if (masks[zone] & (1 << period)) sessions.push(zone * periods + period);
    }
  }
  if (sessions.length > teams * perTeamDay) return null;
  const teamOf = new Uint8Array(zones.length * periods).fill(ANY);
  const done = new Uint8Array(teams);
  const lastZone = new Int16Array(teams).fill(-1);
  const lastPeriod = new Int16Array(teams);
  const stay = new Uint8Array(teams);
  let steps = 0;

  /** Whether a team could go on elsewhere, or go home, after its stay. */
  const mayLeave = (team: number) => lastZone[team] < 0 || stay[team] >= leastStay;

  function next(k: number): boolean {
    if (k === sessions.length) {
      for (let team = 0; team < teams; team++) if (!mayLeave(team)) return false;
      return true;
    }
    if (++steps > MOST_STEPS) return false;
    const zone = Math.floor(sessions[k] / periods);
    const period = sessions[k] % periods;
    const there = period > 0 && masks[zone] & (1 << (period - 1)) ? teamOf[zone * periods + period - 1] : ANY;
    const own = kept ? kept.teamAt[sessions[k]] : ANY;
    const order = own === ANY ? [] : [own];
    if (there !== ANY && there !== own) order.push(there);
    let hasFresh = false;
    for (let team = 0; team < teams; team++) {
      if (team === there || team === own) continue;
      // Teams that have not yet worked on this day and that no kept session asks for are all the same: one of them stands for all.
      if (lastZone[team] < 0 && !kept?.teamAt.includes(team)) {
        if (hasFresh) continue;
        hasFresh = true;
      }
      order.push(team);
    }
    if (own !== ANY && kept?.must) order.length = 1;
    for (const team of order) {
      if (done[team] >= perTeamDay) continue;
      const zoneBefore = lastZone[team];
      const periodBefore = lastPeriod[team];
      const stayBefore = stay[team];
      const goesOn = zoneBefore === zone && periodBefore === period - 1;
      if (zoneBefore >= 0 && !goesOn) {
        if (period <= periodBefore || !mayLeave(team)) continue;
        if (period - periodBefore - 1 < apart[zoneBefore * zones.length + zone]) continue;
      }
      lastZone[team] = zone;
      lastPeriod[team] = period;
      stay[team] = goesOn ? stayBefore + 1 : 1;
      done[team]++;
      teamOf[zone * periods + period] = team;
      if (next(k + 1)) return true;
      teamOf[zone * periods + period] = ANY;
      done[team]--;
      stay[team] = stayBefore;
      lastZone[team] = zoneBefore;
      lastPeriod[team] = periodBefore;
    }
    return false;
  }

  return next(0) ? teamOf : null;
}
