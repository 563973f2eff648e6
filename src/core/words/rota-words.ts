import type { NoRotaBacktest } from "../deployment/rota-backtest";
import type {
  PublishedHoliday,
  PublishedRota,
  PublishedRotaBacktest,
  PublishedRotaView,
  PublishedZoneProfile,
} from "../disclosure/published-rota";
import { round10 } from "../kit/math";
import { clockWords } from "../schools/clock";
import type { OutreachPlan } from "../study/outreach-plan";
import { severityIndex } from "../study/severity";
import { many, percent, periodWords, short, whole } from "./numbers";
import { inDecimals } from "./route-plan-words";
import { weekdays } from "./weekdays";

/** Weeks of a holiday by its days; at least one. */
const weeksOf = ({ days }: PublishedHoliday) => Math.max(1, Math.round(days / 7));

/** The finding: "27 sessions a week would have been there for 167 of 390 incidents". */
export function rotaHeadline(view: PublishedRotaView, holiday: PublishedHoliday): string {
  const { covered, total, decimals } = view.incidents;
  const n = view.sessions.length;
  const weeks = weeksOf(holiday);
  const aWeek = n / weeks;
  const words =
    n === 0
      ? "No session"
      : weeks === 1
        ? many(n, "session")
        : `${Number.isInteger(aWeek) ? "" : "About "}${many(Math.round(aWeek), "session")} a week`;
  return `${words} would have been there for ${inDecimals(covered, decimals)} of ${inDecimals(total, decimals)} incidents`;
}

/** What the headline counts: zones, hours, and the holidays before. `hours` as "14:00 to 22:00". */
export function rotaBasisWords(rota: PublishedRota, view: PublishedRotaView, zones: number, hours: string): string {
  if (rota.basis === "none") return "The data hold no holiday yet, so nothing can be expected anywhere.";
  const { covered, total } = view.incidents;
  const years = rota.earlier.length;
  const when =
    rota.basis === "same-holiday"
      ? `in the same holiday of ${years === 1 ? "one earlier year" : `${whole(years)} earlier years together`}`
      : "in all holidays of the data, since none of them is the same as this";
  const share = total > 0 ? `That is ${percent(covered / total)} of what` : "It is about what";
  return `${share} ${zones === 1 ? "the zone" : `the ${whole(zones)} zones`} saw from ${hours} ${when}.`;
}

/**
 * What is to be expected of this holiday, in the number that the planner makes as large as it can. The headline counts earlier holidays, in which
 * another rota may well have met more.
 */
export function rotaExpectedWords(
  { sessions, expected, weighting }: PublishedRotaView,
  holiday: PublishedHoliday,
  again: number,
): string {
  const { total, decimals } = expected;
  const adds = sessions.reduce((sum, session) => sum + session.adds, 0);
  const when = periodWords(holiday.from, holiday.to, false);
  const met =
    weighting === "harm"
      ? `${inDecimals(adds, decimals)}% of the severity weight to be expected would be met`
      : `${inDecimals(adds, decimals)} of ${inDecimals(total, decimals)} incidents are expected to be met`;
  return `For ${when}, about ${met}. The rota is chosen by this number${again < 1 ? `: a further session in the same zone and day counts ${percent(again)} of the one before it` : ""}.`;
}

/** What a rota by severity weight is, and how little sure: null where incidents are counted. */
export function harmWords({ weighed }: PublishedRota): string | null {
  if (!weighed) return null;
  const { incidents, without, asSureAs } = weighed;
  const none =
    without > 0
      ? ` ${many(without, "of them has", "of them have")} no weight and ${without === 1 ? "counts" : "count"} for nothing.`
      : "";
  return `Chosen by severity weight (${severityIndex}), of which a few severe incidents make up much, so this is far less sure than a count: ${many(incidents, "incident")} behind it, as sure as a count of ${whole(asSureAs)}.${none}`;
}

/** That a rota by harm was chosen with other weights than those that ship; null where it was not. */
export function otherWeightsWords({ weighting, weights }: Pick<OutreachPlan, "weighting" | "weights">): string | null {
  if (weighting !== "harm" || weights === severityIndex) return null;
  return `Harm was chosen with the ${weights}. This release has the ${severityIndex}, and the rota is made with it: it may differ from the one of before.`;
}

/** The holidays behind the counts: "22 Jul 2023 – 3 Sep 2023; … 130 days." */
export function earlierWords(earlier: readonly PublishedHoliday[]): string {
  if (earlier.length === 0) return "";
  const days = earlier.reduce((sum, holiday) => sum + holiday.days, 0);
  return `${earlier.map(({ from, to }) => periodWords(from, to, false)).join("; ")}: ${many(days, "day")}.`;
}

/** How much better a rota could be. */
export function rotaSearchWords({ worth, atMost, proven, phase }: PublishedRota, isPlanning: boolean): string {
  if (proven)
    return phase === "done" || !isPlanning
      ? "No rota within these rules is expected to meet more."
      : "The best one is found. Now looking back on earlier holidays.";
  if (!Number.isFinite(atMost) || worth === 0) return "A quick plan. Looking for a better one.";
  const more = round10(100 * (atMost / worth - 1));
  // "At most under 1 %" is no English, and what is rounded down would not be proven.
  const share = more < 1 ? "Less than 1%" : `At most ${Math.ceil(more)}%`;
  const better = `${share} more could be expected of any other rota within these rules.`;
  return isPlanning ? `${better} Looking for a better one.` : better;
}

/** Hours and weekdays of a zone that differ by less, as a share of the most, tell nobody when to come. */
const ALIKE = 0.01;

/** The zones in which every session would meet as much as any other, so that the planner does not know when to come; null where there is none. */
export function anyHourWords(
  { cells }: Pick<PublishedRotaView, "cells">,
  zones: readonly { readonly id: string; readonly name: string }[],
): string | null {
  const ratesOf = (id: string) => cells.filter(({ zoneId }) => zoneId === id).map(({ perDay }) => perDay);
  const served = zones.filter(({ id }) => ratesOf(id).length > 1);
  const even = served.filter(({ id }) => {
    const rates = ratesOf(id);
    return Math.max(...rates) - Math.min(...rates) <= ALIKE * Math.max(...rates);
  });
  if (even.length === 0) return null;
  const where =
    even.length === served.length && served.length > 1 ? "any of the zones" : even.map(({ name }) => name).join(", ");
  return `Within these hours no day and no time stands out in ${where}: when a team comes there is your choice.`;
}

/** A plan made before the last same holiday, on that holiday, and where its gain lies; or why there is none. */
export function rotaBacktestWords(backtest: PublishedRotaBacktest | NoRotaBacktest): string {
  if (typeof backtest === "string") return noBacktest[backtest];
  const { holiday, sessions, incidents, even, delivered, chosenLater } = backtest;
  const say = sayIn(backtest);
  const all =
    backtest.weighting === "harm"
      ? `of the severity weight of its ${many(backtest.happened, "incident")}`
      : `of its ${many(incidents.total, "incident")}`;
  const made = `Planned on what was known before ${datedName(holiday)}, ${many(sessions, "session")} would have met ${say(incidents.covered)} ${all}; spread evenly ${say(even)}. ${gainWords(backtest)}`;
  const took = delivered
    ? ` The ${many(delivered.sessions, "session")} that took place then met ${say(delivered.covered)}.`
    : "";
  const later =
    chosenLater > 0
      ? ` ${many(chosenLater, "zone was", "zones were")} chosen on data of that holiday, which flatters the plan.`
      : "";
  return made + took + later;
}

const sayIn =
  ({ weighting }: PublishedRotaBacktest) =>
  (x: number) =>
    `${short(x)}${weighting === "harm" ? "%" : ""}`;

/** What being in those zones brought, and what coming at those times: the second is often nothing. */
function gainWords(backtest: PublishedRotaBacktest): string {
  const { byPlace, byTime, beyondLot } = backtest.gain;
  const say = sayIn(backtest);
  if (!backtest.beatsEven) return "That is no better than an even spread.";
  const place = `Of what it gains over an even spread, about ${say(byPlace)} comes from where the sessions are`;
  if (byTime === 0) return `${place} and nothing from when.`;
  if (byTime < 0)
    return `${place} and nothing from when: at any other times in the same zones they would have met about ${say(-byTime)} more.`;
  return `${place} and ${say(byTime)} from when${beyondLot ? "" : ", no more than times drawn by lot often bring"}.`;
}

/** Nearly as many, from so large a share of what the plan met. */
const NEARLY = 0.9;

/** What the simplest of all plans would have met: everybody in the busiest zone. Null where there was no look back. */
export function oneZoneWords(backtest: PublishedRotaBacktest | NoRotaBacktest): string | null {
  if (typeof backtest === "string") return null;
  const { sessions, incidents, oneZone } = backtest;
  const say = sayIn(backtest);
  const share = incidents.covered > 0 ? oneZone.covered / incidents.covered : Number.POSITIVE_INFINITY;
  const verdict =
    share >= 1
      ? "no less than the whole plan"
      : share >= NEARLY
        ? "nearly as much as the whole plan"
        : `${percent(share)} of what the whole plan met`;
  const room =
    oneZone.sessions < sessions
      ? `, all that it has room for and ${percent(oneZone.sessions / sessions)} of the plan’s,`
      : "";
  return `Simpler still: ${many(oneZone.sessions, "session")} in ${oneZone.zoneName} alone${room} would have met ${say(oneZone.covered)}: ${verdict}.`;
}

/** "Summer 2024-25 (22 Jul 2025 – 1 Sep 2025)": the school year in a name is not the year of the summer. */
function datedName({ name, from, to }: PublishedHoliday): string {
  const dates = periodWords(from, to, false);
  return name === "" ? dates : `${name} (${dates})`;
}

const noBacktest: Readonly<Record<NoRotaBacktest, string>> = {
  "no-earlier-holiday": "The plan cannot be checked: the data hold no earlier holiday of this name.",
  "too-short": "The plan cannot be checked: before the last such holiday the data are too short to plan on.",
  contradiction: "The plan cannot be checked while rules contradict each other.",
  "nothing-since": "The plan cannot be checked: nothing was recorded in the last such holiday.",
};

/** A cell of the rota that has no session: "City centre, Mondays 19:00–22:00". */
export const cellWords = (
  zoneName: string,
  cell: { readonly weekday: number; readonly from: number; readonly to: number },
) => `${zoneName}, ${weekdays[cell.weekday]}s ${clockWords(cell.from)}–${clockWords(cell.to % 1440)}`;

/** What 50 further hours would bring, and what the weekly least costs. Null until it is known. */
export function moreHoursWords({ moreHours, weighting }: PublishedRota, hours: number): string | null {
  if (!moreHours || moreHours.length === 0) return null;
  const at = (asked: number) => moreHours.findLast((point) => point.hours <= asked)?.worth ?? 0;
  const gain = at(hours + 50) - at(hours);
  const loss = at(hours) - at(hours - 50);
  const kept = "not enough for the sessions that are kept";
  if (weighting === "harm")
    return `50 more hours: about ${short(gain)}% of the severity weight to be expected more. 50 fewer: ${Number.isNaN(loss) ? kept : `about ${short(loss)}% less`}.`;
  const fewer = Number.isNaN(loss) ? kept : `about ${short(loss)} fewer`;
  return `50 more hours: about ${short(gain)} more incidents to be expected. 50 fewer: ${fewer}.`;
}

/** What "each zone at least once a week" costs. Null until it is known. */
export function fairnessWords({ fairness, weighting }: PublishedRota): string | null {
  const [none, once] = fairness ?? [];
  if (!none || Number.isNaN(none.worth)) return null;
  if (!once || Number.isNaN(once.worth)) return "The hours do not reach for every zone once a week.";
  const cost = Math.max(0, none.worth - once.worth);
  return `Every zone at least once a week costs ${cost < 0.05 ? "next to nothing" : `about ${short(cost)}${weighting === "harm" ? "% of the severity weight" : ""}`}.`;
}

/** The busiest three hours in words: "Busiest in holidays from 17:00 to 20:00: 0.6 a day (0.4–0.8)." */
export function peakWords({ peak }: PublishedZoneProfile): string {
  if (!peak) return "No holiday incident in these hours, so no busiest time.";
  const { fromHour, toHour, rate, clear, enough } = peak;
  const hours = `${clockWords(60 * fromHour)} to ${clockWords((60 * toHour) % 1440)}`;
  const often = enough
    ? `${perDay(rate.perDay)} a day (likely between ${perDay(rate.low)} and ${perDay(rate.high)})`
    : `only ${many(rate.incidents, "incident")}, too few for a range`;
  return clear
    ? `Holiday peak from ${hours}: ${often}, more than an even evening would bring.`
    : `Busiest in holidays from ${hours}: ${often}. That may be chance.`;
}

/** Two decimals: "1.22"; "–" when there was no such day. */
export const perDay = (x: number): string => (Number.isNaN(x) ? "–" : x.toFixed(2));
