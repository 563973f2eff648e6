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

/** Who has worked when, as far as people have been put to teams. */
interface Worked {
  readonly lastDay: Int32Array;
  readonly sessionsOf: Uint16Array;
}

/** What is compared of two people; the first of equals works. `left` is what each may still do in the week. */
type Order = (
  worked: Worked,
  left: (person: number) => number,
  isOfTeam: (person: number) => boolean,
) => (a: number, b: number) => number;

const longestRest: Order =
  ({ lastDay, sessionsOf }) =>
  (a, b) =>
    lastDay[a] - lastDay[b] || sessionsOf[a] - sessionsOf[b];

/** Where a limit leaves too few people on the last days of a week by the first of these, the others may leave more. */
const orders: readonly Order[] = [
  longestRest,
  (worked, left, isOfTeam) => (a, b) => left(b) - left(a) || longestRest(worked, left, isOfTeam)(a, b),
  (worked, left, isOfTeam) => (a, b) => left(a) - left(b) || longestRest(worked, left, isOfTeam)(a, b),
];

/** Where nobody is to spare a team is the same people, who rest when their team does. With anybody to spare, he or she would never work. */
const sameTeam: Order = (worked, left, isOfTeam) => (a, b) =>
  Number(isOfTeam(b)) - Number(isOfTeam(a)) || longestRest(worked, left, isOfTeam)(a, b);

/**
 * Puts people to the teams of a rota, week by week and day by day: the same people to a team where nobody is to spare; else, and where a limit
 * leaves one of them out, whoever has rested longest works next, among them whoever has worked least, among them the first. A team is the same people for a whole day, so that nobody is in two places, and the ways between zones are the
 * team's.
 */
export function putPeople(sessions: readonly (Session & { readonly team: number })[], rules: Rules): PeoplePlan {
  let worked: Worked = {
    lastDay: new Int32Array(rules.people).fill(-1),
    sessionsOf: new Uint16Array(rules.people),
  };
  const teamDays: TeamDay[] = [];
  const short: PeoplePlan["short"][number][] = [];
  const all = teamDaysOf(sessions);
  for (const week of new Set(all.map(({ day }) => rules.weekOfDay[day]))) {
    const ofWeek = all.filter(({ day }) => rules.weekOfDay[day] === week);
    let best: ReturnType<typeof putWeek> | null = null;
    for (const order of rules.people % rules.teamSize === 0 ? [sameTeam, ...orders] : orders) {
      const found = putWeek(ofWeek, rules, worked, order);
      if (!best || found.missing < best.missing) best = found;
      if (best.missing === 0) break;
    }
    if (!best) continue;
    worked = best.worked;
    teamDays.push(...best.teamDays);
    short.push(...best.short);
  }
  return { teamDays, sessionsOf: worked.sessionsOf, short };
}

function putWeek(ofWeek: ReturnType<typeof teamDaysOf>, rules: Rules, before: Worked, order: Order) {
  const worked = { lastDay: before.lastDay.slice(), sessionsOf: before.sessionsOf.slice() };
  const left = (person: number) => rules.perWeek - (worked.sessionsOf[person] - before.sessionsOf[person]);
  const teamDays: TeamDay[] = [];
  const short: PeoplePlan["short"][number][] = [];
  for (const { day, team, count } of ofWeek) {
    const compare = order(worked, left, (person) => Math.floor(person / rules.teamSize) === team);
    const free = Array.from({ length: rules.people }, (_, person) => person)
      .filter((person) => worked.lastDay[person] < day && count <= left(person))
      .sort((a, b) => compare(a, b) || a - b)
      .slice(0, rules.teamSize);
    for (const person of free) {
      worked.lastDay[person] = day;
      worked.sessionsOf[person] += count;
    }
    teamDays.push({ day, team, people: free.sort((a, b) => a - b) });
    if (free.length < rules.teamSize) short.push({ day, team, missing: rules.teamSize - free.length });
  }
  return { worked, teamDays, short, missing: short.reduce((sum, { missing }) => sum + missing, 0) };
}

/** Each team’s sessions of a day, by day; the longest first, as it leaves the fewest a choice of people. */
function teamDaysOf(sessions: readonly (Session & { readonly team: number })[]) {
  const found = new Map<string, { day: number; team: number; count: number }>();
  for (const { day, team } of sessions) {
    const key = `${day} ${team}`;
    const known = found.get(key) ?? { day, team, count: 0 };
    known.count++;
    found.set(key, known);
  }
  return [...found.values()].sort((a, b) => a.day - b.day || b.count - a.count || a.team - b.team);
}
