import { describe, expect, it } from "vitest";
import type { PublishedPosts } from "../../../../src/core/disclosure/published-route-plan";
import { createStudy } from "../../../../src/core/study/defaults";
import { withRoutePlan } from "../../../../src/core/study/route-plan";
import { isInPlan, placeForPost } from "../../../../src/ui/routes/put-post";

/** Due north: a degree of latitude is about 111.3 km there, so this is between 1,000 and 1,020 m. */
const route = {
  id: "north",
  line: [
    [-1.5, 52.4],
    [-1.5, 52.4091],
  ] as const,
};

const missing = (...missed: (readonly [routeId: string, fromMeters: number, missed: number])[]) => ({
  stretches: missed.map(([routeId, fromMeters, n]) => ({
    routeId,
    fromMeters,
    expected: { covered: 0, missed: n },
  })) as unknown as PublishedPosts["stretches"],
});

describe("a post that a person puts on a route", () => {
  it("begins where most is missed on that route, not on another", () => {
    const posts = missing(["north", 100, 0.2], ["north", 600, 0.7], ["south", 300, 9]);
    expect(placeForPost(route, posts, [])).toEqual({ routeId: "north", atMeters: 650 });
  });

  it("begins half-way along where nothing is missed, or nothing is known", () => {
    expect(placeForPost(route, missing(["north", 100, 0]), []).atMeters).toBe(500);
    expect(placeForPost(route, null, []).atMeters).toBe(500);
  });

  it("never stands on one that is fixed already, nor beyond the end", () => {
    const posts = missing(["north", 600, 0.7], ["north", 1000, 0.5], ["north", 0, 0.1]);
    const fixed = [{ routeId: "north", atMeters: 640 }];
    const second = placeForPost(route, posts, fixed);
    expect(second.atMeters).toBe(1000);
    const all = [...fixed];
    for (let n = 0; n < 15; n++) all.push(placeForPost(route, posts, all));
    const meters = all.map(({ atMeters }) => atMeters).sort((a, b) => a - b);
    for (let i = 1; i < meters.length; i++) expect(meters[i] - meters[i - 1]).toBeGreaterThanOrEqual(25);
    expect(meters.at(-1)).toBeLessThanOrEqual(1020);
  });

  it("counts only on routes of the chosen schools", () => {
    const study = createStudy();
    const some = withRoutePlan(study, { schoolIds: ["a"] });
    expect(["a", "b", null].map((id) => isInPlan(study, id))).toEqual([true, true, true]);
    expect(["a", "b", null].map((id) => isInPlan(some, id))).toEqual([true, false, false]);
  });
});
