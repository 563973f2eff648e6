import { describe, expect, it } from "vitest";
import type { PublishedPosts } from "../../../../src/core/disclosure/published-route-plan";
import {
  exampleWords,
  leftOutOf,
  missedWhere,
  routeNameUnder,
  standWords,
  unusedWords,
} from "../../../../src/core/words/route-plan-words";

const stand = (weekday: number, from: number, to: number) => ({ weekday, from, to, known: true });

const stretch = (n: number, missed: number): PublishedPosts["stretches"][number] => ({
  routeId: "a",
  routeName: "A",
  fromMeters: 100 * n,
  toMeters: 100 * (n + 1),
  expected: { covered: 0, missed },
  incidents: { covered: 0, missed },
  standsOut: false,
});

describe("words about a plan of posts", () => {
  it("says when to stand once where every weekday is the same, and by weekday where one is not", () => {
    expect(standWords({ stand: [stand(0, 890, 975), stand(1, 890, 975)] })).toBe("14:50–16:15");
    expect(standWords({ stand: [stand(0, 890, 975), stand(1, 890, 975), stand(4, 800, 885)] })).toBe(
      "Mon–Tue 14:50–16:15, Fri 13:20–14:45",
    );
    expect(standWords({ stand: [stand(0, 890, 975), stand(2, 890, 975)] })).toBe("14:50–16:15");
    expect(standWords({ stand: [] })).toBe("");
  });

  it("names four stretches and sums up the rest, so that all that is missed is listed", () => {
    const stretches = [0.3, 5, 2, 0, 4, 1, 1.1].map((missed, n) => stretch(n, missed));
    const { named, elsewhere } = missedWhere({
      stretches,
      missed: [1, 4, 2, 6, 5, 0],
      incidents: { covered: 0, missed: 13.4, total: 13.4, onOtherDays: 0, decimals: 1 },
    } as unknown as PublishedPosts);
    expect(named.map(({ fromMeters }) => fromMeters)).toEqual([100, 400, 200, 600]);
    expect(elsewhere).toBe(1.3);
  });

  it("puts what is left out together by what would bring it back, and drops nothing", () => {
    const entry = (id: string, incidents: number, bringBack: object | null) => ({
      id,
      label: id,
      incidents,
      bringBack,
    });
    const leftOut = [
      entry("domestic", 3, { streetRelevant: false }),
      entry("private", 4, { streetRelevant: false }),
      entry("older", 50, { ageTo: null }),
      entry("age-unknown", 6, { ageTo: null }),
      entry("no-time", 7, null),
      entry("day-unknown", 0, null),
      entry("no-school", 90, null),
      entry("other-time", 100, null),
    ];
    const said = leftOutOf({ leftOut } as unknown as Parameters<typeof leftOutOf>[0]);
    expect(said.map(({ incidents }) => incidents)).toEqual([190, 7, 56, 7]);
    expect(said.map(({ bringBack }) => bringBack)).toEqual([null, null, { ageTo: null }, { streetRelevant: false }]);
  });

  it("marks each example by name, unless all are and it is said once above", () => {
    const post = (example: boolean) => ({ example }) as unknown as PublishedPosts["posts"][number];
    const route = { name: "A to B (example)", example: true };
    expect(exampleWords({ posts: [post(true), post(true)] })).toBe("Example routes, not real ones");
    expect(exampleWords({ posts: [post(true), post(false)] })).toBeNull();
    expect(exampleWords({ posts: [] })).toBeNull();
    expect(routeNameUnder("Example routes", route)).toBe("A to B");
    expect(routeNameUnder(null, route)).toBe("A to B (example)");
    expect(routeNameUnder(null, { name: "A to B", example: true })).toBe("A to B (example)");
  });

  it("says that people are left over only when a further post would see nothing", () => {
    const posts = [{}, {}] as unknown as PublishedPosts["posts"];
    expect(unusedWords({ postsFor: 2, posts })).toBeNull();
    expect(unusedWords({ postsFor: 3, posts })).toMatch(/3 posts; with 2 nothing is left/);
  });
});
