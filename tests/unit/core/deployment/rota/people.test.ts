import { describe, expect, it } from "vitest";
import { putPeople } from "../../../../../src/core/deployment/rota/people";

const at = (day: number, team: number, period = 0) => ({ day, zone: team, period, team });
const weekOfDay = Uint16Array.from({ length: 14 }, (_, day) => Math.floor(day / 7));
const rules = { people: 5, teamSize: 2, perWeek: Number.POSITIVE_INFINITY, weekOfDay };

describe("people in teams", () => {
  it("are those who have rested longest, then those who have worked least", () => {
    const { teamDays } = putPeople([at(0, 0), at(0, 1), at(1, 0), at(2, 0)], rules);
    expect(teamDays.map(({ people }) => people)).toEqual([
      [0, 1],
      [2, 3],
      [0, 4],
      [1, 2],
    ]);
  });

  it("are in one team on a day, however many sessions that team has", () => {
    const plan = putPeople([at(0, 0), at(0, 0, 1), at(0, 1), at(0, 1, 2)], rules);
    expect(plan.teamDays.flatMap(({ people }) => people)).toEqual([0, 1, 2, 3]);
    expect(Array.from(plan.sessionsOf)).toEqual([2, 2, 2, 2, 0]);
    expect(plan.short).toEqual([]);
  });

  it("work no more than they may in a week, and the day says that somebody is missing", () => {
    const days = [0, 1, 2, 3, 4, 5].map((day) => at(day, 0));
    const plan = putPeople(days, { ...rules, people: 3, perWeek: 3 });
    expect(Math.max(...plan.sessionsOf)).toBeLessThanOrEqual(3);
    // Nine sessions can be worked by three people; twelve are asked for.
    expect(plan.short.reduce((sum, { missing }) => sum + missing, 0)).toBe(3);
  });

  it("are shared out otherwise in a week in which the longest rest would leave a team without people", () => {
    const days = [at(0, 0), at(1, 0), at(2, 0), at(3, 0), at(3, 0, 1), at(3, 0, 2)];
    const plan = putPeople(days, { ...rules, people: 2, teamSize: 1, perWeek: 3 });
    expect(plan.short).toEqual([]);
    expect(plan.teamDays.map(({ people }) => people[0])).toEqual([0, 0, 0, 1]);
    // Without the limit nobody need step in for another.
    expect(putPeople(days, { ...rules, people: 2, teamSize: 1 }).teamDays.map(({ people }) => people[0])).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it("are the same in a team where nobody is to spare, and where somebody is, nobody is left out", () => {
    const days = Array.from({ length: 14 }, (_, day) => [at(day, day % 4), at(day, (day + 1) % 4)]).flat();
    const exact = putPeople(days, { ...rules, people: 8 });
    for (const { team, people } of exact.teamDays) expect(people).toEqual([2 * team, 2 * team + 1]);
    const spare = putPeople(days, { ...rules, people: 9 });
    expect(Math.max(...spare.sessionsOf) - Math.min(...spare.sessionsOf)).toBeLessThanOrEqual(1);
  });
});
