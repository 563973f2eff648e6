import { mostOnDay, type RotaProblem } from "./problem";

/** What a zone can get on a day: a set of periods, as bits, and what that is worth. */
export interface Option {
  readonly mask: number;
  readonly count: number;
  readonly worth: number;
}

export const bitsOf = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
};

/**
 * What sessions in the periods of `mask` are worth on one day in one zone: the expected incidents of the first in full, of every further
 * one `again` times as much as of the one before it. A team that comes back meets in part the same people.
 */
function worthOf({ expected, zones, periods, again }: RotaProblem, day: number, zone: number, mask: number): number {
  const first = (day * zones.length + zone) * periods;
  let worth = 0;
  let share = 1;
  for (let period = 0; period < periods; period++) {
    if ((mask & (1 << period)) === 0) continue;
    worth += share * expected[first + period];
    share *= again;
  }
  return worth;
}

/** The lengths of the runs of neighbouring periods in a set. */
function runsOf(mask: number): number[] {
  const runs: number[] = [];
  let run = 0;
  for (let rest = mask; rest !== 0 || run > 0; rest >>>= 1) {
    if (rest & 1) run++;
    else if (run > 0) {
      runs.push(run);
      run = 0;
    }
  }
  return runs;
}

/** Whether a run can be shared out among teams, each for at least `least` and at most `most` periods. */
const canBeShared = (run: number, least: number, most: number) => Math.ceil(run / most) * least <= run;

/** All that a zone can get on a day under the rules of that day: what is kept is in, what is ruled out is not. Nothing comes first. */
export function optionsOf(problem: RotaProblem, day: number, zone: number): Option[] {
  const { zones, periods, perTeamDay, perZoneDay, leastStay, closed } = problem;
  const here = (sessions: RotaProblem["locked"]) =>
    sessions
      .filter((session) => session.day === day && session.zone === zone)
      .reduce((mask, { period }) => mask | (1 << period), 0);
  const locked = here(problem.locked);
  const forbidden = here(problem.forbidden);
  const options: Option[] = [];
  const most = closed[day * zones.length + zone] === 1 ? 0 : Math.min(perZoneDay, mostOnDay(problem));
  for (let mask = 0; mask < 1 << periods; mask++) {
    if ((mask & locked) !== locked || (mask & forbidden) !== 0) continue;
    const count = bitsOf(mask);
    if (count > most || !runsOf(mask).every((run) => canBeShared(run, leastStay, perTeamDay))) continue;
    options.push({ mask, count, worth: worthOf(problem, day, zone, mask) });
  }
  return options;
}
