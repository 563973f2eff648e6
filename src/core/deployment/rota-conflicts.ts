import { dayOfIso, isoOfDay, weekdayOfDay } from "../calendar/days";
import { clockWords } from "../schools/clock";
import { type OutreachPlan, type SessionChoice, sessionsOf, teamsOf } from "../study/outreach-plan";
import type { Zone } from "../study/study";
import { dateWords, many } from "../words/numbers";
import type { RotaProblem } from "./rota/problem";
import type { RotaGround } from "./rota-ground";
import type { TeamSession } from "./rota-problem";

export type ConflictKind =
  | "two-places"
  | "no-time-for-way"
  | "too-long"
  | "too-short"
  | "closed"
  | "ruled-out"
  | "zone-full"
  | "no-such-team"
  | "over-hours"
  | "off-rota"
  | "too-few-people";

/** A rule that sessions break; `sessions` by their index. Nothing is refused: who moves a session sees what it would break. */
export interface Conflict {
  readonly kind: ConflictKind;
  readonly words: string;
  readonly sessions: readonly number[];
}

/**
 * Sessions that the rota has no place for: of a zone, a day or an hour that is not in it. They are in no sum, so each reason is named once, with
 * the first of its sessions and the number of them.
 */
export function offRotaConflicts(
  { zones, dates, periods }: RotaGround,
  names: readonly Pick<Zone, "id" | "name">[],
  sessions: readonly SessionChoice[],
): Conflict[] {
  const isOf = (zoneId: string) => zones.some(({ id }) => id === zoneId);
  const isOn = (date: string) => dates.includes(dayOfIso(date));
  const reasons = [
    { words: "in a zone that is not in the rota", has: ({ zoneId }: SessionChoice) => !isOf(zoneId) },
    { words: "on a day outside the holiday", has: ({ zoneId, date }: SessionChoice) => isOf(zoneId) && !isOn(date) },
    {
      words: `at other hours than the sessions of ${clockWords(periods.from)} to ${clockWords(periods.from + periods.count * periods.minutes)}`,
      has: ({ zoneId, date }: SessionChoice) => isOf(zoneId) && isOn(date),
    },
  ];
  return reasons.flatMap(({ words, has }): Conflict[] => {
    const [first, ...others] = sessions.filter(has);
    if (!first) return [];
    const zone = names.find(({ id }) => id === first.zoneId)?.name ?? "A zone that was deleted";
    const name = `${zone}, ${dateWords(first.date)}, ${clockWords(first.from)}`;
    const more = others.length > 0 ? ` and ${many(others.length, "other session")}` : "";
    return [{ kind: "off-rota", words: `${name}${more}: ${words}, so not counted.`, sessions: [] }];
  });
}

type Indexed = TeamSession & { readonly index: number };

const indexesOf = (sessions: readonly Indexed[]) => sessions.map(({ index }) => index);

/** Groups in the order of their first session. */
function groupsBy(sessions: readonly Indexed[], keyOf: (session: Indexed) => string): Indexed[][] {
  const groups = new Map<string, Indexed[]>();
  for (const session of sessions) groups.set(keyOf(session), [...(groups.get(keyOf(session)) ?? []), session]);
  return [...groups.values()];
}

/** Everything that is wrong with some sessions, in words with real names and dates. Quick enough for every move of a hand. */
export function conflictsOf(
  ground: RotaGround,
  plan: OutreachPlan,
  { closed, apart, forbidden }: Pick<RotaProblem, "closed" | "apart" | "forbidden">,
  sessions: readonly TeamSession[],
): Conflict[] {
  const { zones, dates, periods } = ground;
  const conflicts: Conflict[] = [];
  const add = (kind: ConflictKind, of: readonly Indexed[], words: string) =>
    conflicts.push({ kind, words, sessions: indexesOf(of) });
  const dayWords = (day: number) => dateWords(isoOfDay(dates[day]));
  const zoneWords = (zone: number) => zones[zone].name;
  const teamOn = ({ team, day }: TeamSession) => `Team ${team + 1}, ${dayWords(day)}`;
  const hourWords = (period: number) => clockWords(periods.from + period * periods.minutes);
  const all = sessions.map((session, index) => ({ ...session, index }));

  for (const session of all) {
    const { day, zone, period, team } = session;
    const place = `${zoneWords(zone)}, ${dayWords(day)}`;
    if (forbidden.some((other) => other.day === day && other.zone === zone && other.period === period))
      add("ruled-out", [session], `${place}, ${hourWords(period)}: this session was ruled out.`);
    if (team < 0 || team >= teamsOf(plan))
      add("no-such-team", [session], `${place}: there is no team ${team + 1}, only ${many(teamsOf(plan), "team")}.`);
  }
  for (const group of groupsBy(all, ({ day, zone }) => `${day} ${zone}`)) {
    const [{ day, zone }] = group;
    if (closed[day * zones.length + zone] === 1)
      add(
        "closed",
        group,
        `${zoneWords(zone)}, ${dayWords(day)}: ${reasonOfClosed(plan, dates[day])}. Move ${group.length > 1 ? "the sessions" : "the session"}, or open the day.`,
      );
    if (group.length > plan.perZoneDay)
      add(
        "zone-full",
        group,
        `${zoneWords(zone)}, ${dayWords(day)}: ${many(group.length, "session")}, but a zone has at most ${plan.perZoneDay} a day.`,
      );
    for (const twice of groupsBy(group, ({ period }) => `${period}`))
      if (twice.length > 1 && new Set(twice.map(({ team }) => team)).size > 1)
        add(
          "zone-full",
          twice,
          `${zoneWords(zone)}, ${dayWords(day)}, ${hourWords(twice[0].period)}: ${twice.length} teams at the same time in one zone.`,
        );
  }
  for (const group of groupsBy(all, ({ day, team }) => `${day} ${team}`)) {
    const inOrder = [...group].sort((a, b) => a.period - b.period || a.zone - b.zone);
    const who = teamOn(inOrder[0]);
    if (group.length > plan.perTeamDay)
      add(
        "too-long",
        inOrder,
        `${who}: ${many(group.length, "session")}, but a team does at most ${plan.perTeamDay} a day.`,
      );
    let stay = [inOrder[0]];
    const leave = () => {
      if (stay.length >= plan.leastStay) return;
      add(
        "too-short",
        stay,
        `${who}: ${many(stay.length, "session")} in ${zoneWords(stay[0].zone)}, but a team stays for at least ${plan.leastStay}.`,
      );
    };
    for (let k = 1; k < inOrder.length; k++) {
      const [before, next] = [inOrder[k - 1], inOrder[k]];
      const free = next.period - before.period - 1;
      if (next.zone === before.zone && free === 0) {
        stay.push(next);
        continue;
      }
      leave();
      stay = [next];
      if (free < 0)
        add(
          "two-places",
          [before, next],
          before.zone === next.zone
            ? `${who}, ${hourWords(next.period)}: twice in ${zoneWords(next.zone)} at the same time.`
            : `${who}, ${hourWords(next.period)}: in ${zoneWords(before.zone)} and in ${zoneWords(next.zone)} at the same time.`,
        );
      else if (free < apart[before.zone * zones.length + next.zone])
        add(
          "no-time-for-way",
          [before, next],
          `${who}: no time for the way from ${zoneWords(before.zone)} to ${zoneWords(next.zone)}, which begins at ${hourWords(next.period)}.`,
        );
    }
    leave();
  }
  const most = sessionsOf(plan);
  if (all.length > most)
    add("over-hours", all.slice(most), `${many(all.length, "session")}, but ${plan.hours} hours pay for ${most}.`);
  return conflicts;
}

const reasonOfClosed = ({ weekdays }: OutreachPlan, date: number) =>
  weekdays[weekdayOfDay(date)] === "1" ? "the zone is closed on this day" : "no team is out on this weekday";
