import type { RotaProblem, Session } from "./problem";

type TeamSession = Session & { readonly team: number };

/**
 * Teams of a day are alike, so their numbers may be dealt as one likes: here by turns, the team that has been out longest ago next, so that a
 * number can stay with the same people and all of them come to work and to rest; who has done least gets the longest day. A day with a kept session's team stays as it is.
 */
export function inTurns({ teams, locked }: RotaProblem, sessions: readonly TeamSession[]): TeamSession[] {
  const lastDay = new Int32Array(teams).fill(-1);
  const done = new Uint32Array(teams);
  const days = [...new Set(sessions.map(({ day }) => day))].sort((a, b) => a - b);
  const numbers = new Map<number, ReadonlyMap<number, number>>();
  for (const day of days) {
    const ofDay = sessions.filter((session) => session.day === day);
    const sizeOf = (crew: number) => ofDay.filter(({ team }) => team === crew).length;
    const crews = [...new Set(ofDay.map(({ team }) => team))].sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
    const isKept = locked.some((kept) => kept.day === day && kept.team !== undefined);
    const next = isKept
      ? crews
      : Array.from({ length: teams }, (_, team) => team)
          .sort((a, b) => lastDay[a] - lastDay[b] || done[a] - done[b] || a - b)
          .slice(0, crews.length)
          .sort((a, b) => done[a] - done[b] || a - b);
    numbers.set(day, new Map(crews.map((crew, k) => [crew, next[k]])));
    for (const { team } of ofDay) {
      const number = numbers.get(day)?.get(team) ?? team;
      lastDay[number] = day;
      done[number]++;
    }
  }
  return sessions.map((session) => ({ ...session, team: numbers.get(session.day)?.get(session.team) ?? session.team }));
}
