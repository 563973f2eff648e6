import { type Constraint, solve } from "yalps";
import { bitsOf, optionsOf } from "../../src/core/deployment/rota/options";
import type { RotaProblem } from "../../src/core/deployment/rota/problem";
import { solveRota } from "../../src/core/deployment/rota/solve";
import { createDice } from "./measure";
import type { Digest, Stopwatch } from "./side";

const [ZONES, DAYS, PERIODS, SECONDS] = [12, 42, 5, 20];

/** Six weeks of summer; every zone at least twice a week. What is expected depends on zone, weekday and period. */
function problemOf(): RotaProblem {
  const dice = createDice(6);
  const busy = Array.from({ length: ZONES }, () => 0.05 + dice() ** 3);
  const rates = Float64Array.from(
    { length: 7 * ZONES * PERIODS },
    (_, k) => busy[Math.floor(k / PERIODS) % ZONES] * (0.2 + dice()),
  );
  return {
    zones: busy.map((_, z) => `zone-${z}`),
    days: DAYS,
    periods: PERIODS,
    expected: Float64Array.from({ length: DAYS * ZONES * PERIODS }, (_, k) => rates[k % rates.length]),
    teams: 4,
    sessions: 250,
    mostPerStretch: Number.POSITIVE_INFINITY,
    perTeamDay: 2,
    perZoneDay: 2,
    leastStay: 1,
    again: 0.5,
    closed: new Uint8Array(DAYS * ZONES),
    stretchOfDay: Uint16Array.from({ length: DAYS }, (_, day) => Math.floor(day / 7)),
    least: new Uint16Array(ZONES).fill(2),
    locked: [],
    forbidden: [],
    apart: new Uint8Array(ZONES * ZONES),
  };
}

const digestOf = ({ zones, expected }: RotaProblem): Digest => ({
  zones: zones.length,
  expected: expected.reduce((sum, x) => sum + x, 0),
});

/** The program's planner, until it has proved its rota or twenty seconds are over. */
export async function rotaOurs(_: string, stopwatch: Stopwatch): Promise<Digest> {
  const problem = problemOf();
  stopwatch.start();
  let [worth, bound, greedy, longest, last] = [0, 0, Number.NaN, 0, performance.now()];
  let isNear = false;
  const ended = last + 1000 * SECONDS;
  for (const rota of solveRota(problem)) {
    longest = Math.max(longest, performance.now() - last);
    if (Number.isNaN(greedy)) {
      greedy = rota.worth;
      stopwatch.lap("greedy ms");
    }
    worth = rota.worth;
    bound = rota.bound;
    if (!isNear && bound <= 1.01 * worth) {
      isNear = true;
      stopwatch.lap("near ms");
    }
    if (performance.now() > ended) break;
    last = performance.now();
  }
  stopwatch.stop();
  for (const [name, value] of Object.entries({ greedy, worth, bound, longest })) stopwatch.set(name, value);
  return digestOf(problem);
}

/** The same as a general solver's model: a whole x for all that a zone can get on a day, one of them at most. */
export async function rotaYalps(_: string, stopwatch: Stopwatch): Promise<Digest> {
  const problem = problemOf();
  const { zones, days, periods, teams, perTeamDay, stretchOfDay, least, sessions } = problem;
  stopwatch.start();
  const constraints = new Map<string, Constraint>([["hours", { max: sessions }]]);
  const variables = new Map<string, Map<string, number>>();
  for (let day = 0; day < days; day++) {
    constraints.set(`day ${day}`, { max: teams * perTeamDay });
    for (let period = 0; period < periods; period++) constraints.set(`teams ${day} ${period}`, { max: teams });
    zones.forEach((_, zone) => {
      constraints.set(`once ${day} ${zone}`, { max: 1 });
      constraints.set(`least ${stretchOfDay[day]} ${zone}`, { min: least[zone] });
      for (const { mask, worth } of optionsOf(problem, day, zone)) {
        if (mask === 0) continue;
        const x = new Map([
          ["worth", worth],
          ["hours", bitsOf(mask)],
          [`day ${day}`, bitsOf(mask)],
          [`once ${day} ${zone}`, 1],
          [`least ${stretchOfDay[day]} ${zone}`, bitsOf(mask)],
        ]);
        for (let period = 0; period < periods; period++) if (mask & (1 << period)) x.set(`teams ${day} ${period}`, 1);
        variables.set(`x ${day} ${zone} ${mask}`, x);
      }
    });
  }
  const integers = [...variables.keys()];
  const model = { direction: "maximize" as const, objective: "worth", constraints, variables, integers };
  const solution = solve(model, { timeout: 1000 * SECONDS, maxIterations: Number.POSITIVE_INFINITY });
  stopwatch.stop();
  stopwatch.set("worth", Number.isFinite(solution.result) ? solution.result : 0);
  stopwatch.set("ended", solution.status === "optimal" ? 1 : 0);
  return digestOf(problem);
}
