import { describe, expect, it } from "vitest";
import type { PostProblem } from "../../../../src/core/deployment/problem";
import { type Broken, brokenRules } from "./check-plan";

/**
 * Two routes of the school "north" and one of "south", five places 100 m apart on each; a place sees its own demand of 1 and nothing else.
 * Candidate 5r + j stands at j × 100 m of route r.
 */
const problem: PostProblem = {
  demand: new Float64Array(15).fill(1),
  schools: ["north", "north", "south"],
  candidates: Array.from({ length: 15 }, (_, c) => ({
    route: Math.floor(c / 5),
    atMeters: 100 * (c % 5),
    covers: Int32Array.of(c),
  })),
  posts: 5,
  locked: [1],
  forbidden: [4, 9],
  longestGapMeters: 200,
  everySchool: true,
  mostPerSchool: 4,
};

const kept: [string, number[], number][] = [
  ["the locked post and one at the other school", [1, 10], 2],
  ["gaps of exactly the longest", [1, 3, 10, 12, 14], 5],
  ["a route without posts between two with posts", [1, 2, 12], 3],
  ["as many at a school as it may have", [0, 1, 2, 5, 10], 5],
];

const planted: [string, Broken, number[], number][] = [
  ["one post too many", "posts", [1, 2, 3, 10, 11, 12], 6],
  ["twice as many posts", "posts", [0, 1, 2, 3, 10, 11, 12, 13, 14, 5], 10],
  ["a post counted twice", "twice", [1, 1, 10], 2],
  ["the same post at both ends of the list", "twice", [10, 1, 10], 2],
  ["a candidate behind the last", "unknown", [1, 10, 15], 2],
  ["a candidate before the first", "unknown", [1, 10, -1], 2],
  ["half a candidate", "unknown", [1, 10, 2.5], 2],
  ["no locked post", "locked", [2, 10], 2],
  ["a locked post moved to the next place", "locked", [0, 10], 2],
  ["an empty plan", "locked", [], 0],
  ["a forbidden place", "forbidden", [1, 3, 4, 10], 4],
  ["another forbidden place", "forbidden", [1, 9, 10], 3],
  ["300 m between two neighbors", "gap", [1, 10, 13], 3],
  ["400 m between the ends of a route", "gap", [1, 10, 14], 3],
  ["a gap behind neighbors that stand close", "gap", [1, 10, 11, 14], 4],
  ["a gap on one route, none on another", "gap", [0, 1, 3, 5, 8], 5],
  ["a school without a post", "everySchool", [1, 2, 3], 3],
  ["the other school's routes alone", "everySchool", [1, 5, 6], 3],
  ["one more at a school than it may have", "mostPerSchool", [0, 1, 2, 5, 6], 5],
  ["more covered than is in sight", "covered", [1, 10], 3],
];

describe("the checker of plans", () => {
  it.each(kept)("passes %s", (_, chosen, covered) => {
    expect(brokenRules(problem, chosen, covered)).toEqual([]);
  });

  it("is given twenty violations", () => {
    expect(planted).toHaveLength(20);
  });

  it.each(planted)("rejects %s", (_, rule, chosen, covered) => {
    expect(brokenRules(problem, chosen, covered)).toContain(rule);
  });
});
