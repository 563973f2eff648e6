import { isoOfDay } from "../calendar/days";
import { type OutreachPlan, sessionsOf } from "../study/outreach-plan";
import { dateWords } from "../words/numbers";
import { contradictions, type RotaProblem } from "./rota/problem";
import { NoRota, type Rota, solveRota } from "./rota/solve";
import type { RotaGround } from "./rota-ground";

/** Everything that keeps a rota from being made, in words with real names and dates. */
export function whyNoRota(ground: RotaGround, problem: RotaProblem, plan: OutreachPlan): string[] {
  const why: string[] = [];
  if (ground.zones.length === 0) why.push("There is no zone. Draw one, or accept a suggestion.");
  if (problem.periods === 0)
    why.push("No session fits between the earliest and the latest hour. Lengthen the day, or shorten the sessions.");
  if (problem.teams === 0)
    why.push(`${plan.workers} workers are no team of ${plan.teamSize}. Add workers, or make teams smaller.`);
  if (problem.sessions === 0)
    why.push("The hours do not pay for a single session. Add hours, or shorten the sessions.");
  if (ground.weighed && ground.weighed.asSureAs === 0)
    why.push("No incident behind this rota has a severity weight. Under “More rules”, count incidents instead.");
  const days = ground.holiday.to - ground.holiday.from + 1;
  if (days > ground.dates.length)
    why.push(
      `${days} days are more than a rota is made for: at most ${ground.dates.length}. Choose dates nearer to each other.`,
    );
  if (why.length > 0) return why;
  return contradictions(problem, {
    zone: (zone) => ground.zones[zone].name,
    day: (day) => dateWords(isoOfDay(ground.dates[day])),
  });
}

/** Rotas, each better than the one before or known better. Stops where no rota is found; `whyNoRota` is asked first. */
export function* planRota(problem: RotaProblem): Generator<Rota, string | null, void> {
  try {
    yield* solveRota(problem);
    return null;
  } catch (error) {
    if (error instanceof NoRota) return error.message;
    throw error;
  }
}

/** What so many hours are worth. */
export interface HoursPoint {
  readonly hours: number;
  readonly worth: number;
}

export interface FairnessPoint {
  readonly leastPerZone: number;
  /** `NaN` where no rota keeps to it. */
  readonly worth: number;
  readonly bound: number;
}

const HOURS_STEP = 50;
const MORE_HOURS = 500;

/**
 * What 0, 50, 100 … hours would be worth, to 500 more than there are, if no zone had to be served: the planner solves for the most sessions, and
 * knows the best of every smaller number by then.
 */
export function* moreHours(problem: RotaProblem, plan: OutreachPlan): Generator<void, HoursPoint[], void> {
  const most = Math.ceil((plan.hours + MORE_HOURS) / HOURS_STEP) * HOURS_STEP;
  const least = new Uint16Array(problem.least.length);
  const kept = problem.locked.length;
  const run = planRota({ ...problem, least, sessions: Math.max(kept, sessionsOf({ ...plan, hours: most })) });
  let worth = new Float64Array(0);
  for (let step = run.next(); !step.done; step = run.next()) {
    worth = Float64Array.from(step.value.worthOfSessions);
    yield;
    if (worth.length > 0) break;
  }
  if (worth.length === 0) return [];
  return Array.from({ length: most / HOURS_STEP + 1 }, (_, k) => {
    const hours = k * HOURS_STEP;
    return { hours, worth: worth[Math.min(worth.length - 1, sessionsOf({ ...plan, hours }))] };
  });
}

const MOST_LEAST = 4;
/** Answers of the planner for each point: the curve need not be proven, and each comes with its bound. */
const ANSWERS_A_POINT = 12;

/** What rotas are worth in which every zone gets at least 0, 1, 2 … sessions a week. The difference to the first is what fairness costs. */
export function* fairness(problem: RotaProblem): Generator<void, FairnessPoint[], void> {
  const points: FairnessPoint[] = [];
  for (let leastPerZone = 0; leastPerZone <= MOST_LEAST; leastPerZone++) {
    const asked = { ...problem, least: new Uint16Array(problem.zones.length).fill(leastPerZone) };
    let point: FairnessPoint = { leastPerZone, worth: Number.NaN, bound: Number.NaN };
    if (contradictions(asked, { zone: String, day: String }).length === 0) {
      let answers = 0;
      for (const { worth, bound } of planRota(asked)) {
        point = { leastPerZone, worth, bound };
        yield;
        if (++answers === ANSWERS_A_POINT) break;
      }
    }
    points.push(point);
    if (Number.isNaN(point.worth)) break;
  }
  return points;
}
