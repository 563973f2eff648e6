import { lettersOf } from "../core/deployment/post-letters";
import type { PublishedPost, PublishedPosts, PublishedRoutePlan } from "../core/disclosure/published-route-plan";
import type { FixedPost, PlaceOnRoute } from "../core/study/route-plan";

type Lettered = PlaceOnRoute & { readonly letter: string };

const letterAt = (known: readonly (PlaceOnRoute & { readonly letter?: string })[], place: PlaceOnRoute) =>
  known.find(({ routeId, atMeters }) => routeId === place.routeId && atMeters === place.atMeters)?.letter ?? null;

/**
 * A new plan in which each post that stood in the same place before has the letter that it had: what people have written down stays right while
 * the page is open. The letter of a fixed post is part of the study and goes first.
 */
export function withKeptLetters(
  plan: PublishedRoutePlan,
  before: readonly Lettered[],
  fixed: readonly FixedPost[],
): PublishedRoutePlan {
  const ofOthers = before.filter(({ letter }) => !fixed.some((post) => post.letter === letter));
  const letters = lettersOf(plan.posts.map((post) => letterAt(fixed, post) ?? letterAt(ofOthers, post)));
  const newOf = new Map(plan.posts.map(({ letter }, n) => [letter, letters[n]]));
  const renamed = (letter: string) => newOf.get(letter) ?? letter;
  return {
    ...plan,
    posts: withLetters(plan.posts, letters),
    reasons: plan.reasons && {
      ...plan.reasons,
      posts: plan.reasons.posts.map((reason) => ({ ...reason, letter: renamed(reason.letter) })),
      routes: plan.reasons.routes.map((reason) => ({ ...reason, posts: reason.posts.map(renamed) })),
    },
  };
}

/** What posts under a hand see, with the letters that they are shown with, in the same order. */
export const withShownLetters = (view: PublishedPosts, shown: readonly Lettered[]): PublishedPosts =>
  view.posts.length === shown.length
    ? {
        ...view,
        posts: withLetters(
          view.posts,
          shown.map(({ letter }) => letter),
        ),
      }
    : view;

const withLetters = (posts: readonly PublishedPost[], letters: readonly string[]): PublishedPost[] =>
  posts.map((post, n) => ({ ...post, letter: letters[n] }));

/** The letter for one more post beside those that there are. */
export const nextLetter = (shown: readonly { readonly letter: string }[], fixed: readonly FixedPost[]): string =>
  lettersOf([...shown, ...fixed].map(({ letter }) => letter ?? null).concat(null)).at(-1) ?? "A";
