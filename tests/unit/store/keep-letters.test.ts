import { describe, expect, it } from "vitest";
import { lettersOf } from "../../../src/core/deployment/post-letters";
import type { PublishedPost, PublishedRoutePlan } from "../../../src/core/disclosure/published-route-plan";
import { nextLetter, withKeptLetters, withShownLetters } from "../../../src/store/keep-letters";
import { createDice } from "../../bench/measure";

const post = (letter: string, routeId: string, atMeters: number) => ({ letter, routeId, atMeters }) as PublishedPost;

/** A plan as it comes from the worker: letters in the order of the posts. */
const planOf = (...places: readonly (readonly [string, number])[]): PublishedRoutePlan => {
  const posts = places.map(([routeId, atMeters], n) => post("ABCDEFGH"[n], routeId, atMeters));
  const reasons = {
    posts: posts.map(({ letter }) => ({ letter })),
    routes: [{ routeId: "r", posts: posts.map(({ letter }) => letter) }],
  };
  return { posts, reasons } as unknown as PublishedRoutePlan;
};

const named = ({ posts }: PublishedRoutePlan) =>
  posts.map(({ letter, routeId, atMeters }) => `${letter} ${routeId} ${atMeters}`);

describe("letters of posts", () => {
  it("are kept by those that have one; the others get the first free ones", () => {
    expect(lettersOf([null, null])).toEqual(["A", "B"]);
    expect(lettersOf([null, "A", null, "C"])).toEqual(["B", "A", "D", "C"]);
    expect(lettersOf(["B", "B", null])).toEqual(["B", "A", "C"]);
  });

  it("are never the same for two, whatever is wanted", () => {
    const dice = createDice(7);
    for (let run = 0; run < 200; run++) {
      const wanted = Array.from({ length: 1 + Math.floor(dice() * 30) }, () =>
        dice() < 0.5 ? null : "ABCDEFG"[Math.floor(dice() * 7)],
      );
      const letters = lettersOf(wanted);
      expect(new Set(letters).size).toBe(wanted.length);
      wanted.forEach((letter, n) => {
        if (letter !== null && wanted.indexOf(letter) === n) expect(letters[n]).toBe(letter);
      });
    }
  });

  it("stay with a place while the plan has it, in its reasons too, and go to another when it has not", () => {
    const before = planOf(["r", 100], ["r", 400], ["q", 50]).posts;
    const after = withKeptLetters(planOf(["q", 50], ["s", 25], ["r", 100]), before, []);
    expect(named(after)).toEqual(["C q 50", "B s 25", "A r 100"]);
    expect(after.reasons?.posts.map(({ letter }) => letter)).toEqual(["C", "B", "A"]);
    expect(after.reasons?.routes[0].posts).toEqual(["C", "B", "A"]);
  });

  it("of a fixed post go before those of posts that only stood there", () => {
    const before = planOf(["r", 100], ["r", 400]).posts;
    const fixed = [{ routeId: "s", atMeters: 0, letter: "A" }];
    expect(named(withKeptLetters(planOf(["r", 100], ["s", 0]), before, fixed))).toEqual(["B r 100", "A s 0"]);
  });

  it("of a post under a hand are those that are shown, and one more post gets one that nobody has", () => {
    const shown = [post("C", "r", 100), post("A", "q", 50)];
    const view = withShownLetters(planOf(["r", 150], ["q", 50]), shown);
    expect(view.posts.map(({ letter }) => letter)).toEqual(["C", "A"]);
    expect(nextLetter(shown, [])).toBe("B");
    expect(nextLetter(shown, [{ routeId: "x", atMeters: 0, letter: "B" }])).toBe("D");
    expect(nextLetter([], [])).toBe("A");
  });
});
