import type { Session } from "./problem";

/** Who a team is on a day. */
interface TeamDay {
  readonly day: number;
  readonly team: number;
  /** Numbers of people, ascending. */
  readonly people: readonly number[];
}

export interface PeoplePlan {
  readonly teamDays: readonly TeamDay[];
  /** Sessions of each person. */
  readonly sessionsOf: Uint16Array;
  /** Days on which too few people were left for a team, because of the most that anyone may work. */
  readonly short: readonly { readonly day: number; readonly team: number; readonly missing: number }[];
}

interface Rules {
  readonly people: number;
  readonly teamSize: number;
  /** Most sessions of one person in seven days, Monday to Sunday; Infinity for no rule. */
  readonly perWeek: number;
  /** The week of each day. */
  readonly weekOfDay: Uint16Array;
}

/**
 * Puts people to the teams of a rota, day by day: whoever has rested longest works next, among them whoever has worked least, among them
 * the first. A team is the same people for a whole day, so that nobody is in two places, and the ways between zones are the team's.
 */
export function putPeople(sessions: readonly (Session & { readonly team: number })[], rules: Rules): PeoplePlan {
  const lastDay = new Int32Array(rules.people).fill(-1);
  const sessionsOf = new Uint16Array(rules.people);
  const ofWeek = new Map<number, Uint16Array>();
  const teamDays: TeamDay[] = [];
  const short: { day: number; team: number; missing: number }[] = [];
  for (const { day, team, count } of teamDaysOf(sessions)) {
    const week = rules.weekOfDay[day];
    const worked = ofWeek.get(week) ?? new Uint16Array(rules.people);
    ofWeek.set(week, worked);
    const free = Array.from({ length: rules.people }, (_, person) => person)
      .filter((person) => lastDay[person] < day && worked[person] + count <= rules.perWeek)
      .sort((a, b) => lastDay[a] - lastDay[b] || sessionsOf[a] - sessionsOf[b] || a - b)
      .slice(0, rules.teamSize);
    for (const person of free) {
      lastDay[person] = day;
      sessionsOf[person] += count;
      worked[person] += count;
    }
    teamDays.push({ day, team, people: free.sort((a, b) => a - b) });
    if (free.length < rules.teamSize) short.push({ day, team, missing: rules.teamSize - free.length });
  }
  return { teamDays, sessionsOf, short };
}

/** Each team's sessions of a day, in the order of days and teams. */
function teamDaysOf(sessions: readonly (Session & { readonly team: number })[]) {
  const found = new Map<string, { day: number; team: number; count: number }>();
  for (const { day, team } of sessions) {
    const key = `${day} ${team}`;
    const known = found.get(key) ?? { day, team, count: 0 };
    known.count++;
    found.set(key, known);
  }
  return [...found.values()].sort((a, b) => a.day - b.day || a.team - b.team);
}
