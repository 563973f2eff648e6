import { describe, expect, it } from "vitest";
import type { RotaProblem } from "../../../../../src/core/deployment/rota/problem";
import { inTurns } from "../../../../../src/core/deployment/rota/turns";

const at = (day: number, team: number, period = 0) => ({ day, zone: team, period, team });
const problem = (locked: RotaProblem["locked"] = []) => ({ teams: 4, locked }) as unknown as RotaProblem;

describe("numbers of teams", () => {
  it("go by turns: each team does as much as any other, give or take a day’s work", () => {
    // Three crews a day, always called 0, 1 and 2 by whoever planned them.
    const days = Array.from({ length: 10 }, (_, day) => [at(day, 0), at(day, 0, 1), at(day, 1), at(day, 2)]).flat();
    const dealt = inTurns(problem(), days);
    const done = [0, 1, 2, 3].map((team) => dealt.filter((one) => one.team === team).length);
    expect(done.reduce((a, b) => a + b)).toBe(40);
    expect(Math.max(...done) - Math.min(...done)).toBeLessThanOrEqual(2);
    // Nobody has a second day of rest while others have none.
    for (const team of [0, 1, 2, 3]) {
      const out = [...new Set(dealt.filter((one) => one.team === team).map(({ day }) => day))];
      out.forEach((day, k) => {
        if (k > 0) expect(day - out[k - 1]).toBeLessThanOrEqual(2);
      });
    }
    // Who was together stays together, and who was apart stays apart.
    days.forEach((one, i) => {
      days.forEach((other, j) => {
        if (one.day !== other.day) return;
        expect(dealt[i].team === dealt[j].team).toBe(one.team === other.team);
      });
    });
    expect(dealt.map(({ team, ...session }) => session)).toEqual(days.map(({ team, ...session }) => session));
  });

  it("stay as they are on a day with a session whose team is kept", () => {
    const days = [at(0, 0), at(0, 1), at(1, 0), at(1, 1), at(2, 0), at(2, 1)];
    const kept = inTurns(problem([{ day: 1, zone: 0, period: 0, team: 0 }]), days);
    expect(kept.filter(({ day }) => day === 1).map(({ team }) => team)).toEqual([0, 1]);
    // Team 0 and 1 were out on days 0 and 1, so it is the others' turn.
    expect(kept.filter(({ day }) => day === 2).map(({ team }) => team)).toEqual([2, 3]);
  });
});
