import { describe, expect, it } from "vitest";
import type { RotaProblem } from "../../../src/core/deployment/rota/problem";
import { brokenRules, type TeamSession } from "./check-rota";

/** Two weeks of two days, three zones, four periods, two teams: a rota that keeps every rule, and one slip after another. */
const problem: RotaProblem = {
  zones: ["a", "b", "c"],
  days: 4,
  periods: 4,
  expected: new Float64Array(4 * 3 * 4).fill(1),
  teams: 2,
  sessions: 10,
  mostPerStretch: 4,
  perTeamDay: 3,
  perZoneDay: 2,
  leastStay: 2,
  again: 0.5,
  closed: Uint8Array.from([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]),
  stretchOfDay: Uint16Array.from([0, 0, 1, 1]),
  least: Uint16Array.from([2, 0, 0]),
  locked: [{ day: 0, zone: 0, period: 0 }],
  forbidden: [{ day: 3, zone: 1, period: 0 }],
  apart: Uint8Array.from([0, 1, 1, 1, 0, 1, 1, 1, 0]),
};
const at = (day: number, zone: number, period: number, team: number): TeamSession => ({ day, zone, period, team });
const good: TeamSession[] = [
  at(0, 0, 0, 0),
  at(0, 0, 1, 0),
  at(0, 1, 2, 1),
  at(0, 1, 3, 1),
  at(2, 0, 2, 1),
  at(2, 0, 3, 1),
  at(2, 2, 0, 0),
  at(2, 2, 1, 0),
];
const without = (...gone: number[]) => good.filter((_, i) => !gone.includes(i));
const moved = (i: number, to: Partial<TeamSession>) =>
  good.map((session, k) => (k === i ? { ...session, ...to } : session));

const planted: readonly (readonly [string, readonly TeamSession[], Partial<RotaProblem>, string])[] = [
  ["a day after the last", moved(7, { day: 4 }), {}, "no day, zone or period"],
  ["a period after the last", moved(3, { period: 4 }), {}, "no day, zone or period"],
  ["a zone that is not there", moved(6, { zone: 3 }), {}, "no day, zone or period"],
  ["half a period", moved(6, { period: 0.5 }), {}, "no day, zone or period"],
  ["a third team", moved(6, { team: 2 }), {}, "of no team"],
  ["a team below the first", moved(6, { team: -1 }), {}, "of no team"],
  ["a closed zone", [...good, at(1, 2, 0, 0), at(1, 2, 1, 0)], {}, "closed"],
  ["a session that was ruled out", [...good, at(3, 1, 0, 0), at(3, 1, 1, 0)], {}, "ruled out"],
  ["the same session twice", [...good, at(2, 2, 0, 1)], {}, "two teams are in one zone"],
  ["a team in two zones at once", moved(4, { period: 1, team: 0 }), {}, "two places"],
  ["a kept session left out", without(0, 1), { least: new Uint16Array(3) }, "kept session is gone"],
  ["a kept session an hour later", moved(0, { period: 2 }), {}, "kept session is gone"],
  ["one session more than the hours pay for", good, { sessions: 7 }, "do not pay"],
  [
    "five sessions in the second week",
    [...good, at(3, 2, 0, 0)],
    { leastStay: 1 },
    "too many sessions for the workers",
  ],
  ["three sessions in a zone on a day", [...good, at(2, 2, 2, 0)], {}, "too many sessions on a day"],
  ["a team that works four periods", [...good, at(2, 1, 2, 0), at(2, 1, 3, 0)], {}, "works too long"],
  ["no time for the way", [...good, at(2, 1, 2, 0)], {}, "no time for the way"],
  ["a stay of one period at the end", without(3), {}, "stay is too short"],
  ["a stay of one period at the start", without(6), {}, "stay is too short"],
  ["a stay that changes hands", moved(3, { team: 0 }), {}, "stay is too short"],
  ["a zone without its least in the second week", without(4, 5), {}, "least"],
];

describe("the checker of rotas", () => {
  it("finds nothing wrong with a rota that keeps every rule", () => expect(brokenRules(problem, good)).toEqual([]));

  it("knows twenty-one ways to break a rule", () => expect(planted).toHaveLength(21));

  it.each(planted)("rejects %s", (_, sessions, rules, words) => {
    expect(brokenRules({ ...problem, ...rules }, sessions).join("; ")).toContain(words);
  });
});
