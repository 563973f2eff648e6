import { spreadOverDays } from "./budget";
import { type DayTable, dayTable, greedyTable, kindsOfRotaDays, worthOfDay } from "./day";
import { canPlanLeastExactly, countByStretch, type Masks, mended, planLeastExactly } from "./least";
import { contradictions, expectedAt, type RotaProblem, type Session, stretchesOf } from "./problem";
import { putTeamsAsKept } from "./teams";
import { inTurns } from "./turns";

/** A rota that keeps every rule, and how good any rota could be at most. */
export interface Rota {
  readonly sessions: readonly (Session & { readonly team: number })[];
  /** Worth of the rota: expected incidents, further sessions of a zone and day discounted. */
  readonly worth: number;
  /** No rota is worth more; Infinity while that is not yet known. */
  readonly bound: number;
  /** Expected incidents in the periods that have a session, undiscounted. */
  readonly met: number;
  /** What the best rota of at most `n` sessions is worth when no zone must be served; empty until that is known. */
  readonly worthOfSessions: Float64Array;
}

/** No rota keeps all rules, as far as the search could tell, though no two of them contradict each other by themselves. */
export class NoRota extends Error {
  constructor() {
    super(
      "No rota was found that keeps all rules. Keep fewer sessions, ask for fewer in each zone, or allow shorter stays.",
    );
  }
}

/** Prices of the zones are changed so many times at most. */
const MOST_ROUNDS = 80;
/** A bound within this of the worth is as good as reached. */
const NEARLY = 1e-9;

/**
 * Plans a rota: first quickly (greedy), then ever better, each time with a bound. A caller may stop at any of them.
 *
 * Days are independent but for two things: the hours and the least sessions of each zone. A day of each kind is solved by dynamic programming
 * over zones and the teams in each period; the hours are a knapsack over days; the least sessions get a price a session (Lagrangian
 * relaxation with Polyak's steps; Fisher 1981, Management Science 27), and a plan that owes some is mended. Without such rules, and where
 * the ways between zones do not bind, the second answer is the optimum. Throws where rules contradict each other: ask `contradictions` first.
 */
export function* solveRota(asked: RotaProblem): Generator<Rota, void, void> {
  const wrong = contradictions(asked, { zone: (zone) => asked.zones[zone], day: (day) => `day ${day}` });
  if (wrong.length > 0) throw new Error(wrong.join(" "));
  // Nobody comes for less than the least stay: one session asked for is then two, which the prices would not know by themselves.
  const least = asked.least.map((sessions) => (sessions > 0 ? Math.max(sessions, asked.leastStay) : 0));
  const problem: RotaProblem = { ...asked, least };
  const isOwed = problem.least.some((least) => least > 0);
  const { kinds, kindOf } = kindsOfRotaDays(problem, isOwed);
  let best: { masks: Masks; worth: number } | null = null;
  let bound = Number.POSITIVE_INFINITY;
  const curve = new Float64Array(problem.sessions + 1);
  let isCurve = false;
  const worthOf = (masks: Masks) => masks.reduce((sum, way, day) => sum + worthOfDay(kinds[kindOf[day]], way), 0);
  const offer = (masks: Masks | null) => {
    const kept = masks && isOwed ? mended(problem, kinds, kindOf, masks) : masks;
    if (!kept) return;
    const worth = worthOf(kept);
    if (!best || worth > best.worth) best = { masks: kept, worth };
  };
  const answer = (): Rota | null =>
    best ? rotaOf(problem, best.masks, best.worth, bound, isCurve ? curve : null) : null;

  const quick = kinds.map((kind) => greedyTable(problem, kind, null));
  offer(planOf(problem, quick, kindOf));
  const first = answer();
  if (first) yield first;

  const tables = kinds.map((kind) => dayTable(problem, kind, null));
  const plan = planOf(problem, tables, kindOf, curve);
  isCurve = true;
  offer(plan);
  bound = boundOf(problem, tables, kindOf);
  if (isOwed && canPlanLeastExactly(problem, kinds)) {
    const exact = planLeastExactly(problem, kinds, kindOf);
    if (!exact) throw new NoRota();
    best = exact;
    bound = exact.worth;
  }
  const second = answer();
  if (second) yield second;
  if (isReached(best, bound)) return;
  if (!isOwed) {
    if (!best) throw new NoRota();
    return;
  }

  const prices = new Float64Array(stretchesOf(problem) * problem.zones.length);
  let stride = 1.5;
  let stale = 0;
  for (let round = 0; round < MOST_ROUNDS && !isReached(best, bound); round++) {
    const priced = kinds.map((kind) =>
      dayTable(
        problem,
        kind,
        prices.subarray(kind.stretch * problem.zones.length, (kind.stretch + 1) * problem.zones.length),
      ),
    );
    const owedWorth = prices.reduce((sum, price, i) => sum + price * problem.least[i % problem.zones.length], 0);
    const upper = boundOf(problem, priced, kindOf) - owedWorth;
    if (upper < bound - NEARLY) {
      bound = upper;
      stale = 0;
    } else if (++stale >= 6) {
      stride /= 2;
      stale = 0;
    }
    const masks = planOf(problem, priced, kindOf);
    offer(masks);
    const now = answer();
    if (now) yield now;
    if (!masks) break;
    const counts = countByStretch(problem, masks);
    let square = 0;
    const owed = Float64Array.from(counts, (count, i) => problem.least[i % problem.zones.length] - count);
    for (let i = 0; i < owed.length; i++) if (owed[i] > 0 || prices[i] > 0) square += owed[i] * owed[i];
    if (square === 0) break;
    const target = best ? (best as { worth: number }).worth : upper * 0.95;
    const step = (stride * Math.max(upper - target, Math.abs(upper) * 1e-4)) / square;
    for (let i = 0; i < owed.length; i++) prices[i] = Math.max(0, prices[i] + step * owed[i]);
  }
  if (!best) throw new NoRota();
}

const isReached = (best: { readonly worth: number } | null, bound: number): boolean =>
  best !== null && bound - best.worth <= NEARLY * Math.max(1, bound);

type Tables = readonly Pick<DayTable, "worth" | "masks">[];

function planOf(
  problem: RotaProblem,
  tables: Tables,
  kindOf: Uint16Array,
  curve: Float64Array | null = null,
): Masks | null {
  const spread = spreadOverDays(problem, (day) => tables[kindOf[day]].worth, curve);
  if (!spread) return null;
  return Array.from(spread.perDay, (n, day) => tables[kindOf[day]].masks[n] ?? new Uint16Array(problem.zones.length));
}

const boundOf = (problem: RotaProblem, tables: readonly DayTable[], kindOf: Uint16Array): number =>
  spreadOverDays(problem, (day) => tables[kindOf[day]].bound)?.worth ?? Number.NEGATIVE_INFINITY;

function rotaOf(problem: RotaProblem, masks: Masks, worth: number, bound: number, curve: Float64Array | null): Rota {
  const sessions: (Session & { team: number })[] = [];
  let met = 0;
  masks.forEach((way, day) => {
    const teams = putTeamsAsKept(problem, way, day);
    if (!teams) throw new Error(`Got a plan for day ${day} that its teams cannot do.`);
    for (let period = 0; period < problem.periods; period++) {
      for (let zone = 0; zone < problem.zones.length; zone++) {
        if ((way[zone] & (1 << period)) === 0) continue;
        const session = { day, zone, period };
        sessions.push({ ...session, team: teams[zone * problem.periods + period] });
        met += expectedAt(problem, session);
      }
    }
  });
  return {
    sessions: inTurns(problem, sessions),
    worth,
    bound: Math.max(bound, worth),
    met,
    worthOfSessions: curve ?? new Float64Array(0),
  };
}
