import { type DayKindOfRota, eachWay, MOST_WAYS, waysOf, worthOfDay } from "./day";
import { bitsOf } from "./options";
import { type RotaProblem, stretchesOf } from "./problem";
import { putTeams } from "./teams";

/** The periods of each zone, day by day. */
export type Masks = readonly Uint16Array[];

/** More entries than this in the table over days are not worked through: the search with prices is then used. */
const MOST_ENTRIES = 200_000;

/** Whether a few days with few zones let the least of each zone be planned for exactly. */
export function canPlanLeastExactly(problem: RotaProblem, kinds: readonly DayKindOfRota[]): boolean {
  const owed = problem.least.reduce((entries, least) => entries * (least + 1), 1);
  return (
    stretchesOf(problem) === 1 &&
    owed * (problem.sessions + 1) * problem.days <= MOST_ENTRIES &&
    kinds.every((kind) => waysOf(kind) <= MOST_WAYS / 10)
  );
}

interface Step {
  readonly worth: number;
  readonly before: string;
  readonly way: Uint16Array;
}

/** The best plan in which every zone gets its least, by dynamic programming over days, sessions used and sessions still owed. */
export function planLeastExactly(
  problem: RotaProblem,
  kinds: readonly DayKindOfRota[],
  kindOf: Uint16Array,
): { readonly masks: Masks; readonly worth: number } | null {
  const ways = kinds.map((kind) => bestWays(problem, kind));
  const most = Math.min(problem.sessions, problem.mostPerStretch);
  const start = `0|${problem.least.join()}`;
  const layers: Map<string, Step>[] = [];
  let layer = new Map<string, Step>([[start, { worth: 0, before: "", way: new Uint16Array(0) }]]);
  for (let day = 0; day < problem.days; day++) {
    const next = new Map<string, Step>();
    for (const [before, { worth }] of layer) {
      const [used, owed] = before.split("|");
      const left = owed.split(",").map(Number);
      for (const way of ways[kindOf[day]]) {
        const sessions = Number(used) + way.count;
        if (sessions > most) continue;
        const key = `${sessions}|${left.map((count, zone) => Math.max(0, count - bitsOf(way.masks[zone]))).join()}`;
        const value = worth + way.worth;
        const known = next.get(key);
        if (!known || value > known.worth) next.set(key, { worth: value, before, way: way.masks });
      }
    }
    layers.push(next);
    layer = next;
  }
  const done = `|${problem.least.map(() => 0).join()}`;
  let end: string | null = null;
  for (const [key, { worth }] of layer) {
    if (key.endsWith(done) && (end === null || worth > (layer.get(end)?.worth ?? 0))) end = key;
  }
  if (end === null) return null;
  const worth = layer.get(end)?.worth ?? 0;
  const masks: Uint16Array[] = [];
  for (let day = problem.days - 1, key = end; day >= 0; day--) {
    const step = layers[day].get(key);
    if (!step) throw new Error("Got a plan without its day before.");
    masks.unshift(step.way);
    key = step.before;
  }
  return { masks, worth };
}

/** Of all ways to fill a day that the teams can do, the best for each number of sessions in each zone. */
function bestWays(problem: RotaProblem, kind: DayKindOfRota) {
  const best = new Map<string, { count: number; worth: number; masks: Uint16Array }>();
  eachWay(problem, kind, (way, count) => {
    const key = Array.from(way, bitsOf).join();
    const worth = worthOfDay(kind, way);
    const known = best.get(key);
    if ((known && known.worth >= worth) || !putTeams(problem, way)) return;
    best.set(key, { count, worth, masks: way.slice() });
  });
  return [...best.values()];
}

/** How many sessions each zone has in each stretch, at `stretch * zones + zone`. */
export function countByStretch({ days, zones, stretchOfDay, ...problem }: RotaProblem, masks: Masks): Uint16Array {
  const counts = new Uint16Array(stretchesOf({ days, zones, stretchOfDay, ...problem }) * zones.length);
  for (let day = 0; day < days; day++) {
    masks[day].forEach((mask, zone) => {
      counts[stretchOfDay[day] * zones.length + zone] += bitsOf(mask);
    });
  }
  return counts;
}

interface Change {
  readonly day: number;
  readonly way: Uint16Array;
  readonly gain: number;
  readonly sessions: number;
}

/**
 * Changes a plan until every zone has its least and the sessions are within what the hours, and the workers in a week, allow: always the change that costs least for
 * what it brings. Null where this way finds none; that is no proof that there is none.
 */
export function mended(
  problem: RotaProblem,
  kinds: readonly DayKindOfRota[],
  kindOf: Uint16Array,
  masks: Masks,
): Masks | null {
  const { zones, days, least, stretchOfDay, sessions } = problem;
  const plan: Uint16Array[] = masks.map((way) => way.slice());
  const counts = countByStretch(problem, plan);
  let used = counts.reduce((sum, count) => sum + count, 0);
  const owes = (stretch: number, zone: number) => least[zone] - counts[stretch * zones.length + zone];
  const apply = ({ day, way }: Change) => {
    way.forEach((mask, zone) => {
      const more = bitsOf(mask) - bitsOf(plan[day][zone]);
      counts[stretchOfDay[day] * zones.length + zone] += more;
      used += more;
    });
    plan[day] = way;
  };
  const changesOf = (day: number, zone: number, fits: (count: number) => boolean): Change[] => {
    const now = bitsOf(plan[day][zone]);
    return kinds[kindOf[day]].options[zone].flatMap((option) => {
      if (!fits(option.count - now)) return [];
      const way = plan[day].slice();
      way[zone] = option.mask;
      const gain = worthOfDay(kinds[kindOf[day]], way) - worthOfDay(kinds[kindOf[day]], plan[day]);
      return [{ day, way, gain, sessions: option.count - now }];
    });
  };
  /** The same with another zone of that day giving up sessions that it does not owe, so that teams are free. */
  const withRoom = (change: Change, zone: number): Change[] => {
    const more = zones.flatMap((_, other) => {
      if (other === zone) return [];
      const kind = kinds[kindOf[change.day]];
      const now = bitsOf(plan[change.day][other]);
      return kind.options[other].flatMap((option) => {
        if (option.count >= now || now - option.count > -owes(stretchOfDay[change.day], other)) return [];
        const way = change.way.slice();
        way[other] = option.mask;
        const gain = worthOfDay(kind, way) - worthOfDay(kind, plan[change.day]);
        return [{ day: change.day, way, gain, sessions: change.sessions - now + option.count }];
      });
    });
    return more.filter(({ way }) => putTeams(problem, way) !== null);
  };
  const best = (changes: readonly Change[]) =>
    changes.reduce<Change | null>(
      (first, change) => (first === null || change.gain > first.gain ? change : first),
      null,
    );

  for (let stretch = 0; stretch < stretchesOf(problem); stretch++) {
    for (let zone = 0; zone < zones.length; zone++) {
      while (owes(stretch, zone) > 0) {
        const changes: Change[] = [];
        for (let day = 0; day < days; day++) {
          if (stretchOfDay[day] !== stretch) continue;
          for (const change of changesOf(
            day,
            zone,
            (more) => more > 0 && more <= Math.max(owes(stretch, zone), problem.leastStay),
          )) {
            if (putTeams(problem, change.way)) changes.push(change);
            else changes.push(...withRoom(change, zone));
          }
        }
        const change = best(changes);
        if (!change) return null;
        apply(change);
      }
    }
  }
  const isOver = (stretch: number) =>
    counts.subarray(stretch * zones.length, (stretch + 1) * zones.length).reduce((sum, count) => sum + count, 0) >
    problem.mostPerStretch;
  for (;;) {
    const over = new Set(Array.from({ length: stretchesOf(problem) }, (_, stretch) => stretch).filter(isOver));
    if (used <= sessions && over.size === 0) break;
    const changes: Change[] = [];
    for (let day = 0; day < days; day++) {
      if (over.size > 0 && !over.has(stretchOfDay[day])) continue;
      for (let zone = 0; zone < zones.length; zone++) {
        const spare = -owes(stretchOfDay[day], zone);
        changes.push(
          ...changesOf(day, zone, (more) => more < 0 && -more <= spare).filter(
            ({ way }) => putTeams(problem, way) !== null,
          ),
        );
      }
    }
    const change = best(changes.map((one) => ({ ...one, gain: one.gain / -one.sessions })));
    if (!change) return null;
    apply(change);
  }
  return plan;
}
