import { bitsOf, type Option, optionsOf } from "./options";
import { mostOnDay, type RotaProblem } from "./problem";
import { putTeams } from "./teams";

/** The best that a day can give for every number of sessions, `NaN` worth where there is no such day. */
export interface DayTable {
  /** What the teams can really do. */
  readonly worth: Float64Array;
  readonly masks: readonly (Uint16Array | null)[];
  /** Nothing of so many sessions is worth more; −Infinity where there is none. */
  readonly bound: Float64Array;
}

/** A kind of day: days with the same expectations and rules have the same answer, which is worked out once. */
export interface DayKindOfRota {
  /** A day of this kind. */
  readonly day: number;
  readonly stretch: number;
  readonly options: readonly (readonly Option[])[];
}

/** More states than this are not looked through one by one: the number of teams in every period is then not kept apart. */
const MOST_STATES = 100_000;
/** So many ways to fill a day are tried one by one, teams and ways between zones included: then the answer is exact. */
export const MOST_WAYS = 20_000;

/** Gives every day its kind, by index, and the kinds. `keepStretches`: days of different stretches are of different kinds. */
export function kindsOfRotaDays(
  problem: RotaProblem,
  keepStretches: boolean,
): { readonly kinds: readonly DayKindOfRota[]; readonly kindOf: Uint16Array } {
  const { days, zones, periods, expected, closed, locked, forbidden, stretchOfDay } = problem;
  const kinds: DayKindOfRota[] = [];
  const kindOf = new Uint16Array(days);
  const known = new Map<string, number>();
  const perDay = zones.length * periods;
  const of = (sessions: RotaProblem["locked"], day: number) =>
    sessions
      .filter((session) => session.day === day)
      .map(({ zone, period }) => `${zone}.${period}`)
      .sort()
      .join();
  for (let day = 0; day < days; day++) {
    const stretch = stretchOfDay[day];
    const key = [
      expected.subarray(day * perDay, (day + 1) * perDay).join(),
      closed.subarray(day * zones.length, (day + 1) * zones.length).join(""),
      of(locked, day),
      of(forbidden, day),
      keepStretches ? stretch : "",
    ].join("|");
    let kind = known.get(key);
    if (kind === undefined) {
      kind = kinds.length;
      known.set(key, kind);
      kinds.push({ day, stretch, options: zones.map((_, zone) => optionsOf(problem, day, zone)) });
    }
    kindOf[day] = kind;
  }
  return { kinds, kindOf };
}

export const waysOf = ({ options }: DayKindOfRota): number => options.reduce((ways, list) => ways * list.length, 1);

/** Calls `visit` with every way to fill the day that keeps the periods within the teams; `masks` is the same array each time. */
export function eachWay(
  problem: RotaProblem,
  { options }: DayKindOfRota,
  visit: (masks: Uint16Array, count: number) => void,
): void {
  const masks = new Uint16Array(options.length);
  const busy = new Uint8Array(problem.periods);
  const most = mostOnDay(problem);
  const fill = (zone: number, count: number) => {
    if (zone === options.length) {
      visit(masks, count);
      return;
    }
    for (const option of options[zone]) {
      if (count + option.count > most || !take(busy, option.mask, problem.teams)) continue;
      masks[zone] = option.mask;
      fill(zone + 1, count + option.count);
      give(busy, option.mask);
    }
  };
  fill(0, 0);
}

/** Puts a team into each period of `mask`, unless one of them has none left. */
function take(busy: Uint8Array, mask: number, teams: number): boolean {
  for (let period = 0; period < busy.length; period++) if (mask & (1 << period) && busy[period] >= teams) return false;
  for (let period = 0; period < busy.length; period++) if (mask & (1 << period)) busy[period]++;
  return true;
}

function give(busy: Uint8Array, mask: number): void {
  for (let period = 0; period < busy.length; period++) if (mask & (1 << period)) busy[period]--;
}

export const worthOfDay = ({ options }: DayKindOfRota, masks: Uint16Array, bonus: Float64Array | null = null): number =>
  options.reduce((sum, list, zone) => {
    const option = list.find(({ mask }) => mask === masks[zone]);
    if (!option)
      throw new Error(`Got periods ${masks[zone]} of zone ${zone} when expected one of its ${list.length} options.`);
    return sum + option.worth + (bonus ? bonus[zone] * option.count : 0);
  }, 0);

/**
 * The best day for every number of sessions, where each session in zone `z` is worth `bonus[z]` more than its incidents. Exact where the day
 * has few ways or the way between zones does not bind; else the bound says how far from the best it may be.
 */
export function dayTable(problem: RotaProblem, kind: DayKindOfRota, bonus: Float64Array | null): DayTable {
  if (waysOf(kind) <= MOST_WAYS) return tableByAllWays(problem, kind, bonus);
  const relaxed = relaxedTable(problem, kind, bonus);
  const greedy = greedyTable(problem, kind, bonus);
  const worth = greedy.worth.slice();
  const masks = [...greedy.masks];
  for (let n = 0; n < worth.length; n++) {
    const best = relaxed.masks[n];
    if (!best || relaxed.bound[n] <= worth[n] || !putTeams(problem, best)) continue;
    worth[n] = relaxed.bound[n];
    masks[n] = best;
  }
  return { worth, masks, bound: relaxed.bound };
}

function tableByAllWays(problem: RotaProblem, kind: DayKindOfRota, bonus: Float64Array | null): DayTable {
  const size = mostOnDay(problem) + 1;
  const worth = new Float64Array(size).fill(Number.NaN);
  const masks: (Uint16Array | null)[] = new Array(size).fill(null);
  eachWay(problem, kind, (way, count) => {
    const here = worthOfDay(kind, way, bonus);
    if (here <= worth[count] || !putTeams(problem, way)) return;
    worth[count] = here;
    masks[count] = way.slice();
  });
  return { worth, masks, bound: worth.map((value) => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value)) };
}

/** A state of the table below: how many teams each period has, as digits of a number. */
interface States {
  readonly size: number;
  /** What a team in the periods of each mask adds to the number. */
  readonly step: (mask: number) => number;
  /** Periods, as bits, that can take no further team. */
  readonly full: Uint16Array;
  readonly count: Uint8Array;
}

function statesOf(problem: RotaProblem): States {
  const most = mostOnDay(problem);
  const base = Math.min(problem.teams, problem.zones.length) + 1;
  let size = 1;
  for (let period = 0; period < problem.periods; period++) size *= base;
  if (size > MOST_STATES) {
    // Only the number of sessions: every period could then have more teams than there are, which only raises the bound.
    const count = Uint8Array.from({ length: most + 1 }, (_, n) => n);
    return { size: most + 1, step: bitsOf, full: new Uint16Array(most + 1), count };
  }
  const full = new Uint16Array(size);
  const count = new Uint8Array(size);
  for (let state = 0; state < size; state++) {
    for (let period = 0, rest = state; period < problem.periods; period++, rest = Math.floor(rest / base)) {
      const teams = rest % base;
      count[state] += teams;
      if (teams >= problem.teams) full[state] |= 1 << period;
    }
  }
  const step = (mask: number) => {
    let sum = 0;
    for (let period = 0, place = 1; period < problem.periods; period++, place *= base) {
      if (mask & (1 << period)) sum += place;
    }
    return sum;
  };
  return { size, step, full, count };
}

const statesOfProblem = new WeakMap<RotaProblem, States>();

/** The best day for every number of sessions if teams were everywhere at once: zone after zone, over the teams in each period. */
function relaxedTable(
  problem: RotaProblem,
  { options }: DayKindOfRota,
  bonus: Float64Array | null,
): { readonly bound: Float64Array; readonly masks: readonly (Uint16Array | null)[] } {
  const states = statesOfProblem.get(problem) ?? statesOf(problem);
  statesOfProblem.set(problem, states);
  const { size, full, count } = states;
  const most = mostOnDay(problem);
  let best = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  const chosen: Uint16Array[] = [];
  for (let zone = 0; zone < options.length; zone++) {
    const next = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
    const choice = new Uint16Array(size);
    options[zone].forEach((option, number) => {
      const step = states.step(option.mask);
      const worth = option.worth + (bonus ? bonus[zone] * option.count : 0);
      for (let state = 0; state + step < size; state++) {
        const value = best[state] + worth;
        if (value <= next[state + step] || (full[state] & option.mask) !== 0) continue;
        if (count[state] + option.count > most) continue;
        next[state + step] = value;
        choice[state + step] = number;
      }
    });
    best = next;
    chosen.push(choice);
  }
  const bound = new Float64Array(most + 1).fill(Number.NEGATIVE_INFINITY);
  const end = new Int32Array(most + 1).fill(-1);
  for (let state = 0; state < size; state++) {
    const n = count[state];
    if (n > most || best[state] <= bound[n]) continue;
    bound[n] = best[state];
    end[n] = state;
  }
  const masks = Array.from(end, (state) => {
    if (state < 0) return null;
    const way = new Uint16Array(options.length);
    for (let zone = options.length - 1, at = state; zone >= 0; zone--) {
      const option = options[zone][chosen[zone][at]];
      way[zone] = option.mask;
      at -= states.step(option.mask);
    }
    return way;
  });
  return { bound, masks };
}

/** From the least that is kept on, always the change of one zone that adds most for each session, where the teams can do it. */
export function greedyTable(
  problem: RotaProblem,
  kind: DayKindOfRota,
  bonus: Float64Array | null,
): Omit<DayTable, "bound"> {
  const size = mostOnDay(problem) + 1;
  const worth = new Float64Array(size).fill(Number.NaN);
  const masks: (Uint16Array | null)[] = new Array(size).fill(null);
  const value = (zone: number, option: Option) => option.worth + (bonus ? bonus[zone] * option.count : 0);
  const now = kind.options.map((list, zone) =>
    list.reduce((least, option) =>
      option.count < least.count || (option.count === least.count && value(zone, option) > value(zone, least))
        ? option
        : least,
    ),
  );
  for (;;) {
    const way = Uint16Array.from(now, (option) => option.mask);
    const count = now.reduce((sum, option) => sum + option.count, 0);
    if (count >= size || !putTeams(problem, way)) return { worth, masks };
    worth[count] = now.reduce((sum, option, zone) => sum + value(zone, option), 0);
    masks[count] = way;
    const changes = kind.options.flatMap((list, zone) =>
      list
        .filter((option) => option.count > now[zone].count)
        .map((option) => ({
          zone,
          option,
          gain: (value(zone, option) - value(zone, now[zone])) / (option.count - now[zone].count),
        })),
    );
    changes.sort((a, b) => b.gain - a.gain || a.zone - b.zone || a.option.mask - b.option.mask);
    const change = changes.find(({ zone, option }) => {
      if (count - now[zone].count + option.count >= size) return false;
      const tried = way.slice();
      tried[zone] = option.mask;
      return putTeams(problem, tried) !== null;
    });
    if (!change) return { worth, masks };
    now[change.zone] = change.option;
  }
}
