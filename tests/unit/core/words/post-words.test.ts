import { describe, expect, it } from "vitest";
import type { PublishedContradiction, PublishedRoutePlan } from "../../../../src/core/disclosure/published-route-plan";
import {
  backtestWords,
  contradictionWords,
  otherHoursWords,
  planHeadline,
  searchWords,
} from "../../../../src/core/words/post-words";

const place = (atMeters: number) => ({ routeName: "Hill Road", atMeters });
const none: PublishedContradiction = {
  rules: [],
  locked: [],
  schools: [],
  needed: null,
  posts: 2,
  longestGapMeters: 150,
};

describe("rules that contradict each other", () => {
  it.each<[string, Partial<PublishedContradiction>, string]>([
    [
      "more locked than people",
      { rules: ["locked", "posts"], locked: [place(0), place(100), place(200)], needed: 3 },
      "The 3 locked posts take 3 posts, and there are people for 2. Add people, or drop one of these rules.",
    ],
    [
      "more schools than posts",
      { rules: ["everySchool", "posts"], schools: ["A", "B", "C"], needed: 3 },
      "A post for each of 3 schools takes 3 posts, and there are people for 2. Add people, or drop one of these rules.",
    ],
    [
      "one post locked, and people for none",
      { rules: ["locked", "posts"], locked: [place(0)], needed: 1, posts: 0 },
      "The 1 locked post takes 1 post, and there are people for 0. Add people, or drop one of these rules.",
    ],
    [
      "more schools than posts, one of them locked",
      { rules: ["everySchool", "locked", "posts"], locked: [place(0)], schools: ["A", "B"], needed: 3 },
      "The 1 locked post and a post for each of 2 schools together take 3 posts, and there are people for 2. Add people, or drop one of these rules.",
    ],
    [
      "a place both locked and forbidden",
      { rules: ["locked", "forbidden"], locked: [place(900)] },
      "Hill Road, 900 m is both locked and forbidden. Unlock the post, or allow the place.",
    ],
    [
      "a school without an allowed place",
      { rules: ["everySchool", "forbidden"], schools: ["Hill School"] },
      "Hill School is to get a post, but every place on the routes there is forbidden. Allow a place there, or do not ask for a post at every school.",
    ],
    [
      "a gap that nothing can close",
      { rules: ["gap", "locked", "forbidden"], locked: [place(0), place(400)] },
      "Between the locked posts at Hill Road, 0 m and Hill Road, 400 m there is a stretch of more than 150 m without a place that is allowed. Allow a longer gap, unlock a post, or allow a place between them.",
    ],
  ])("are named: %s", (_, found, words) => {
    expect(contradictionWords({ ...none, ...found })).toBe(words);
  });
});

describe("a backtest", () => {
  it("says what the plan knew, what it would have seen, and what chance and habit would have", () => {
    expect(
      backtestWords({
        cut: "2025-07-31",
        to: "2026-03-31",
        posts: 6,
        incidents: { covered: 7, missed: 18, total: 25 },
        random: { mean: 2.1, low: 0, high: 7, draws: 200 },
        busiest: 5,
        anyTime: 8,
        beatsAnyTime: false,
        shares: { covered: "quarter", random: "tenth", busiest: "quarter", anyTime: "third" },
        few: false,
        beatsRandom: false,
      }),
    ).toBe(
      "Planned on data to 31 Jul 2025, six posts would since have seen 7 of 25. Six posts put anywhere on the routes would have seen about 2.1, seldom more than 7; six posts on the busiest routes of the year before, 5; six posts chosen by all incidents alike, whatever the day and hour, 8. Giving the hours after school more weight did not pay here: going by all incidents alike saw more.",
    );
    expect(backtestWords("too-short")).toMatch(/two years/);
  });
});

describe("a plan", () => {
  const split = (covered: number, missed: number, decimals = 0) => ({
    covered,
    missed,
    total: covered + missed,
    decimals,
    onOtherDays: 0,
  });
  const plan = (n: number, incidents: ReturnType<typeof split>, part: Partial<PublishedRoutePlan> = {}) =>
    ({
      posts: Array(n).fill({ locked: false }),
      incidents,
      expected: split(1.5, 2.5, 2),
      leftOut: { routes: 0, incidents: 0 },
      ...part,
    }) as PublishedRoutePlan;

  const free = { places: 0, sightMeters: 75 };

  it("says in one line what it would have seen and what it would have missed", () => {
    expect(planHeadline(plan(6, split(34, 73)))).toBe("Six posts would have seen 34 of 107 incidents, and missed 73");
    expect(planHeadline(plan(1, split(0, 1)))).toBe("One post would have seen 0 of 1 incident, and missed 1");
    expect(planHeadline(plan(12, split(3.5, 8.5, 1)))).toBe(
      "12 posts would have seen 3.5 of 12.0 incidents, and missed 8.5",
    );
    expect(planHeadline(plan(2, split(0, 0)))).toBe("Two posts, on routes without an incident in this period");
    expect(planHeadline(plan(0, split(0, 9)))).toBe("No post yet");
  });

  it("tells of the incidents on routes left out in the headline, so that leaving one out does not look better", () => {
    const some = plan(3, split(6, 1), { leftOut: { routes: 1, incidents: 5 } });
    expect(planHeadline(some)).toBe(
      "Three posts would have seen 6 of 7 incidents, and missed 1; 5 more on routes left out",
    );
  });

  it("says that posts go by other hours too, where they see any", () => {
    const posts = [30, 0, 19].map((addsOtherHours) => ({ addsOtherHours })) as unknown as PublishedRoutePlan["posts"];
    expect(otherHoursWords({ posts })).toMatch(/those at other hours \(49 in sight\)\.$/);
    expect(otherHoursWords({ posts: posts.slice(1, 2) })).toBeNull();
  });

  it("says of posts that a person fixed what they cost", () => {
    const fixed = (n: number, withoutFixed: PublishedRoutePlan["withoutFixed"]) => ({
      ...plan(3, split(6, 6), { proven: true, phase: "done", withoutFixed }),
      posts: Array.from({ length: 3 }, (_, i) => ({ locked: i < n })) as unknown as PublishedRoutePlan["posts"],
    });
    expect(searchWords(fixed(0, null), free)).toBe(
      "No other plan within these rules would have more of what is expected in sight.",
    );
    expect(searchWords(fixed(1, null), free)).toBe(
      "You fixed 1 post: no other plan with it would have more of what is expected in sight.",
    );
    expect(searchWords(fixed(2, { expected: 1.9, incidents: 8 }), free)).toBe(
      "You fixed 2 posts: no other plan with them would have more of what is expected in sight. Without them, 8 of 12 would have been seen, not 6.",
    );
    expect(searchWords(fixed(1, { expected: 1.62, incidents: 6 }), free)).toBe(
      "You fixed 1 post: no other plan with it would have more of what is expected in sight. Without it, 0.12 more expected incidents would be in sight.",
    );
  });

  it("says which places a person ruled out, and how far that reaches", () => {
    const proven = plan(2, split(3, 4), { atMost: 1.5, proven: true, phase: "done" });
    expect(searchWords(proven, { places: 1, sightMeters: 75 })).toBe(
      "You ruled out 1 place (and its route for 75 m each way): no other plan by these rules would have more of what is expected in sight.",
    );
    const posts = [{ locked: true }, { locked: false }] as unknown as PublishedRoutePlan["posts"];
    expect(searchWords({ ...proven, posts }, { places: 2, sightMeters: 100 })).toBe(
      "You fixed 1 post and ruled out 2 places (and their routes for 100 m each way): no other plan by these rules would have more of what is expected in sight.",
    );
    const looking = plan(2, split(3, 4), { atMost: 1.75, proven: false, phase: "looking" });
    expect(searchWords(looking, { places: 1, sightMeters: 75 })).toMatch(
      /^You ruled out 1 place \(.*\)\. Quick plan shown\./,
    );
  });

  it("says how much better another could be, or that none is", () => {
    const open = { atMost: 1.75, proven: false } as const;
    expect(searchWords(plan(2, split(3, 4), { ...open, phase: "looking" }), free)).toBe(
      "Quick plan shown. Looking for a better one: at most 0.25 more expected incidents possible.",
    );
    expect(searchWords(plan(2, split(3, 4), { ...open, phase: "done" }), free)).toBe(
      "The best plan found. At most 0.25 more expected incidents would be possible.",
    );
    expect(searchWords(plan(2, split(3, 4), { atMost: 1.5, proven: true, phase: "done" }), free)).toMatch(
      /No other plan/,
    );
  });
});
