import type { NoBacktest } from "../deployment/backtest";
import type {
  PublishedBacktest,
  PublishedContradiction,
  PublishedPosts,
  PublishedRoutePlan,
} from "../disclosure/published-route-plan";
import { dateWords, many, tenths, whole } from "./numbers";
import { inDecimals } from "./route-plan-words";

/** A list in a sentence: "A, B and C". */
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;

const isOrAre = (n: number) => (n === 1 ? "is" : "are");

/** "Barr's Hill, 900 m" */
const placeWords = ({ routeName, atMeters }: PublishedContradiction["locked"][number]) =>
  `${routeName}, ${whole(atMeters)} m`;

/** Which rules contradict each other, and what to do: one or two sentences. */
export function contradictionWords(found: PublishedContradiction): string {
  const { rules, locked, schools, needed, posts, longestGapMeters } = found;
  const has = (rule: PublishedContradiction["rules"][number]) => rules.includes(rule);
  const gap = `${whole(longestGapMeters ?? 0)} m`;
  if (needed !== null) {
    const asking = [
      ...(has("locked") ? [`the ${many(locked.length, "locked post")}`] : []),
      ...(has("gap") ? [`no gap longer than ${gap} between them`] : []),
      ...(has("everySchool") ? [`a post for each of ${many(schools.length, "school")}`] : []),
      ...(has("forbidden") ? ["the forbidden places"] : []),
    ];
    const isOne = has("locked") ? locked.length === 1 : !has("forbidden");
    const take = asking.length > 1 ? "together take" : isOne ? "takes" : "take";
    return `${capital(listed(asking))} ${take} ${many(needed, "post")}, and there are people for ${whole(posts)}. Add people, or drop one of these rules.`;
  }
  if (has("locked") && has("forbidden") && rules.length === 2)
    return `${listed(locked.map(placeWords))} ${isOrAre(locked.length)} both locked and forbidden. Unlock the post, or allow the place.`;
  if (has("everySchool") && !has("locked"))
    return `${listed(schools)} ${isOrAre(schools.length)} to get a post, but ${has("forbidden") ? "every place on the routes there is forbidden" : "has no place for one"}. Allow a place there, or do not ask for a post at every school.`;
  if (has("gap") && has("locked"))
    return `Between the locked posts at ${listed(locked.map(placeWords))} there is a stretch of more than ${gap} without a place that is allowed. Allow a longer gap, unlock a post${has("forbidden") ? ", or allow a place between them" : ""}.`;
  return "These rules cannot be kept together. Drop one of them.";
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** "Six posts would have seen 34 of 107 incidents, and missed 73" */
export function planHeadline({ posts, incidents, leftOut }: PublishedPosts): string {
  if (posts.length === 0) return "No post yet";
  const { covered, missed, total, decimals } = incidents;
  const say = (x: number) => (decimals === 0 ? whole(x) : x.toFixed(decimals));
  if (total === 0) return `${capital(postsWords(posts.length))}, on routes without an incident in this period`;
  // A plan must not look better for leaving out a school that has much.
  const aside = leftOut.incidents > 0 ? `; ${tenths(leftOut.incidents)} more on routes left out` : "";
  return `${capital(postsWords(posts.length))} would have seen ${say(covered)} of ${say(total)} ${total === 1 ? "incident" : "incidents"}, and missed ${say(missed)}${aside}`;
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
/** "six posts" */
export const postsWords = (n: number) => `${numbers[n] ?? whole(n)} ${n === 1 ? "post" : "posts"}`;

/** Why a post may stand where few of the counted incidents were; null where no post has any other in sight. */
export function otherHoursWords({ posts }: Pick<PublishedPosts, "posts">): string | null {
  const inSight = posts.reduce((sum, { addsOtherHours }) => sum + addsOtherHours, 0);
  if (inSight === 0) return null;
  return `Posts stand where most is to be expected after school: by the counted incidents and, the fewer they are the more, by those at other hours (${whole(inSight)} in sight).`;
}

/** Places that the team ruled out, and how far each reaches along its route. */
interface RuledOut {
  readonly places: number;
  readonly sightMeters: number;
}

/** How much better a plan could still be, what a person fixed and ruled out, and what the fixed posts cost. */
export function searchWords(plan: PublishedRoutePlan, ruledOut: RuledOut): string {
  return [betterWords(plan, ruledOut), fixedWords(plan)].filter((words) => words !== "").join(" ");
}

function betterWords({ phase, proven, atMost, expected, posts }: PublishedRoutePlan, ruledOut: RuledOut): string {
  const fixed = posts.filter(({ locked }) => locked).length;
  const said = decidedWords(fixed, ruledOut);
  const what = "would have more of what is expected in sight";
  if (proven && said === "") return `No other plan within these rules ${what}.`;
  if (proven)
    return `${said}: no other plan ${ruledOut.places > 0 ? "by these rules" : `with ${itOrThem(fixed)}`} ${what}.`;
  const more = (atMost - expected.covered).toFixed(expected.decimals);
  // While a better plan is looked for too: a post that was ruled out is gone at once.
  const before = ruledOut.places > 0 ? `${said}. ` : "";
  return phase === "looking"
    ? `${before}Quick plan shown. Looking for a better one: at most ${more} more expected incidents possible.`
    : `${before}The best plan found. At most ${more} more expected incidents would be possible.`;
}

/** "You fixed 1 post and ruled out 1 place (and its route for 75 m each way)"; empty where nothing was decided. */
function decidedWords(fixed: number, { places, sightMeters }: RuledOut): string {
  const parts = [
    ...(fixed > 0 ? [`fixed ${many(fixed, "post")}`] : []),
    ...(places > 0
      ? [
          `ruled out ${many(places, "place")} (and ${places === 1 ? "its route" : "their routes"} for ${whole(sightMeters)} m each way)`,
        ]
      : []),
  ];
  return parts.length === 0 ? "" : `You ${listed(parts)}`;
}

/** "Without them, 8 of 12 would have been seen, not 6." The plan goes by what is expected; where only that differs, it says so. */
function fixedWords({ withoutFixed, posts, incidents, expected }: PublishedRoutePlan): string {
  if (!withoutFixed) return "";
  const without = `Without ${itOrThem(posts.filter(({ locked }) => locked).length)}`;
  const say = (x: number) => inDecimals(x, incidents.decimals);
  return withoutFixed.incidents > incidents.covered
    ? `${without}, ${say(withoutFixed.incidents)} of ${say(incidents.total)} would have been seen, not ${say(incidents.covered)}.`
    : `${without}, ${inDecimals(withoutFixed.expected - expected.covered, expected.decimals)} more expected incidents would be in sight.`;
}

const itOrThem = (n: number) => (n === 1 ? "it" : "them");

/** Why there is no backtest. */
export const noBacktest: Readonly<Record<NoBacktest, string>> = {
  "too-short": "The extract is too short to check a plan on later months: that takes two years.",
  contradiction: "No plan can be checked while rules contradict each other.",
  "nothing-since": "No incident on these routes in the last twelve months: nothing to check a plan on.",
};

/** What the plan would have done: "Planned on data to 31 Mar 2025, three posts would since have seen 7 of 25. Three posts put anywhere would have seen about 2, seldom more than 7 …" */
export function backtestWords(found: PublishedBacktest | NoBacktest): string {
  if (typeof found === "string") return noBacktest[found];
  const { cut, posts, incidents, random, busiest, anyTime } = found;
  const count = postsWords(posts);
  const range = random.low === random.high ? "" : `, seldom more than ${random.high}`;
  return `Planned on data to ${dateWords(cut)}, ${count} would since have seen ${incidents.covered} of ${incidents.total}. ${capital(count)} put anywhere on the routes would have seen about ${random.mean}${range}; ${count} on the busiest routes of the year before, ${busiest}; ${count} chosen by all incidents alike, whatever the day and hour, ${anyTime}. ${hoursWords(found)}`;
}

/** Whether it paid to give the hours after school more weight than others: where it did not, the page says so. */
export function hoursWords({ beatsAnyTime, incidents, anyTime }: PublishedBacktest): string {
  if (beatsAnyTime) return "Giving the hours after school more weight paid here.";
  return anyTime > incidents.covered
    ? "Giving the hours after school more weight did not pay here: going by all incidents alike saw more."
    : "Giving the hours after school more weight made no difference here: the places that are busy then are busy at other hours too.";
}
