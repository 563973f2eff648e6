import type {
  PublishedComparison,
  PublishedPostReason,
  PublishedReasons,
  PublishedRoutePlan,
  PublishedRouteReason,
  PublishedShare,
} from "../disclosure/published-route-plan";
import { dateWords, whole } from "./numbers";
import { hoursWords, noBacktest, postsWords } from "./post-words";
import { exampleWords, routeNameUnder } from "./route-plan-words";

/** "About half of what is expected …" */
const shares: Readonly<Record<PublishedShare, string>> = {
  "nearly-all": "nearly all",
  most: "most",
  half: "about half",
  "two-fifths": "about two fifths",
  third: "about a third",
  quarter: "about a quarter",
  sixth: "about a sixth",
  tenth: "about a tenth",
  small: "a small part",
  none: "nothing",
};

/** What a place would bring, and the word before what it is compared with. */
const comparisons: Readonly<Record<PublishedComparison, readonly [string, "as" | "than"]>> = {
  more: ["more", "than"],
  "as-much": ["about as much", "as"],
  "a-little-less": ["a little less", "than"],
  "two-thirds": ["about two thirds as much", "as"],
  half: ["about half as much", "as"],
  "less-than-half": ["less than half as much", "as"],
  nothing: ["hardly anything", "than"],
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const STANDS_OUT = "where more happens than in the streets around it";

/** What put a post here that is not only where most is to be seen. */
const causes: Readonly<Record<PublishedPostReason["cause"], string>> = {
  locked: "You fixed this post; ",
  "every-school": "By your rule every school with a route gets a post; ",
  gap: "By your rule posts may not stand farther apart; ",
  chosen: "",
};

/**
 * Why a post stands where it does, in one sentence that its school may read: "About half of what is expected on this route is in sight here, more
 * than from any other place on it; the best place left out, 800 m along Barr’s Hill to Broadgate, would bring about two thirds as much."
 */
function postReasonWords(reason: PublishedPostReason, above: string | null): string {
  const { cause, ofRoute, isMost, standsOut, instead } = reason;
  const sight = [
    `${shares[ofRoute]} of what is expected on this route${standsOut ? `, ${STANDS_OUT},` : ""} is in sight here`,
    ...(isMost ? ["more than from any other place on it"] : []),
  ].join(", ");
  if (!instead) return capital(`${causes[cause]}${sight}.`);
  const name = routeNameUnder(above, { name: instead.routeName, example: instead.example });
  const where = `${whole(instead.atMeters)} m ${instead.isSameRoute ? "along the same route" : `along ${name}`}`;
  const place = `the best place left out, ${where}`;
  return capital(`${causes[cause]}${sight}; ${place}, would bring ${comparisons[instead.compared][0]}.`);
}

/** Why a route has posts, in one sentence. */
function chosenWords({ ofPlan, isMost, standsOut, covered, posts }: PublishedRouteReason): string {
  const most = isMost ? ", more than on any other route" : "";
  const out = standsOut ? ", and more happens here than in the streets around it" : "";
  const seen = posts.length === 1 ? "its post" : "its posts";
  return capital(
    `${shares[ofPlan]} of what is expected on the routes of this plan is expected here${most}; ${shares[covered]} of that is in sight of ${seen}${out}.`,
  );
}

const withoutWords = {
  "not-asked": "Not of the schools that this plan is for.",
  forbidden: "No post is allowed on it.",
  seen: "What is expected here is in sight already, or too little for a post.",
} as const;

/** Why a route has posts or has none, in one sentence. */
export function routeReasonWords(reason: PublishedRouteReason): string {
  const { without, standsOut } = reason;
  if (!without) return chosenWords(reason);
  if (without.cause !== "less") return withoutWords[without.cause];
  const [much, than] = comparisons[without.compared];
  const least = without.compared === "more" ? ", which you fixed or a rule asks for" : "";
  const place = `its best place, at ${whole(without.atMeters)} m, would bring ${much} ${than} the least of the posts${least}`;
  const next = without.next ? "; with one post more it comes next" : "";
  const out = standsOut ? "Although more happens here than in the streets around it, " : "";
  return capital(`${out}${place}${next}.`);
}

/** The sentences of a plan’s posts, by letter; empty without a plan. */
export function postReasons({
  reasons,
  ...plan
}: Pick<PublishedRoutePlan, "posts"> & { readonly reasons: PublishedReasons | null }): ReadonlyMap<string, string> {
  const above = exampleWords(plan);
  return new Map((reasons?.posts ?? []).map((reason) => [reason.letter, postReasonWords(reason, above)]));
}

/** Beside a share of what is expected: why the screen, which counts, may give another. */
const NOT_COUNTED =
  "This share looks ahead. On the screen stands another one, which looks back: how many of the incidents that were counted the posts would have seen.";

/** "About a third of all that is expected on these routes is in sight of a post; the rest is missed. …" Empty without a plan. */
export function coveredWords({ reasons }: Pick<PublishedRoutePlan, "reasons">): string {
  return reasons
    ? capital(
        `${shares[reasons.covered]} of all that is expected on these routes is in sight of a post; the rest is missed. ${NOT_COUNTED}`,
      )
    : "";
}

/** What such a plan would have done before, without a count: one sentence, and one of caution where there was little to see. */
export function backtestShares(found: PublishedRoutePlan["backtest"]): string {
  if (found === null) return "";
  if (typeof found === "string") return noBacktest[found];
  const { cut, posts, shares: of, few } = found;
  const luck = few ? " There were fewer than ten, so luck weighs much." : "";
  return `Planned on data to ${dateWords(cut)}, ${postsWords(posts)} would since have had ${shares[of.covered]} of the incidents in sight; as many put anywhere on the routes, ${shares[of.random]}; on the busiest routes of the year before, ${shares[of.busiest]}; chosen by all incidents alike, whatever the day and hour, ${shares[of.anyTime]}. ${hoursWords(found)}${luck}`;
}

/** What the word means, wherever reasons stand alone. */
export const EXPECTED =
  "“Expected” is what these incidents let expect on the days of the plan. They are few on any one stretch of street, so what happens there at other hours, and on all routes together, is taken into account too.";
