import type { Published, PublishedRegion } from "../disclosure/published";
import { many, periodWords, short, tenths, whole } from "./numbers";
import { countedWords, incidentsWords, routeFilterWords } from "./route-words";

/** Routes are read on school days, zones on holiday days. */
export type RegionKind = "route" | "zone";

const kinds = {
  route: { one: "route", day: "school day", kind: "school", where: "along" },
  zone: { one: "zone", day: "school holiday day", kind: "holiday", where: "inside" },
} as const;

/** The name, and that it is an example where the name does not say so itself: an invented route must nowhere pass for a real one. */
export const regionName = ({ name, example }: { readonly name: string; readonly example: boolean }): string =>
  example && !/example/i.test(name) ? `${name} (example)` : name;

/** "school day" or "school holiday day". */
export const dayWords = (kind: RegionKind): string => kinds[kind].day;

export const regionsOf = (view: Published, kind: RegionKind) => (kind === "route" ? view.routes : view.zones);

/** The region with the most incidents, if one has more than none. Of equals the first in the list. */
function busiest(view: Published, kind: RegionKind): PublishedRegion | null {
  return regionsOf(view, kind).regions.reduce<PublishedRegion | null>(
    (most, region) => (region.incidents > (most?.incidents ?? 0) ? region : most),
    null,
  );
}

/** The finding in one line. Examples are called so in their names, and nowhere pass for real ones. */
export function regionHeadline(view: Published, kind: RegionKind): string {
  const { regions } = regionsOf(view, kind);
  const { one, where } = kinds[kind];
  if (regions.length === 0) return `No ${one} yet`;
  if (kind === "route" && view.monthOnly) return "Routes are not counted: this file gives only the month";
  const most = busiest(view, kind);
  const when = kind === "route" ? "after school" : "in this view";
  if (!most) return `No incident ${where} ${regions.length === 1 ? "the" : "any"} ${one} ${when}`;
  const count = incidentsWords(most.incidents);
  if (regions.length === 1) return `${regionName(most)} saw ${count}`;
  const level = regions.filter((region) => region.incidents === most.incidents).length;
  if (level > 1) return `${whole(level)} ${one}s saw most, with ${count} each`;
  return `${regionName(most)} saw most: ${count}`;
}

/** How often, without p-values or rates that nobody can picture: "1.4 a school day", "about one every 18 school days". */
export function oftenWords(perDay: number, kind: RegionKind): string {
  const { day } = kinds[kind];
  if (Number.isNaN(perDay)) return "–";
  if (perDay === 0) return `none on a ${day}`;
  if (Math.round(1 / perDay) < 2) return `${short(perDay)} a ${day}`;
  return `about one every ${whole(1 / perDay)} ${day}s`;
}

/** The same in as few words as a narrow column has room for, under a heading that names the days: "1.4 a day", "one every 18". */
export function oftenShort(perDay: number): string {
  if (Number.isNaN(perDay)) return "–";
  if (perDay === 0) return "none";
  return Math.round(1 / perDay) < 2 ? `${short(perDay)} a day` : `one every ${whole(1 / perDay)}`;
}

/** Period, filter and n of a figure of routes or zones. */
export function regionStampWords(view: Published, kind: RegionKind): string {
  if (kind === "route") {
    const { from, to } = view.routeScores;
    const n = view.monthOnly ? "" : ` · n = ${tenths(view.routes.inAny)} along routes`;
    return `${periodWords(from, to, view.monthOnly)} · ${routeFilterWords(view.routeScores)}${n}`;
  }
  const { one, where } = kinds[kind];
  const filters = view.filterWords.length > 0 ? view.filterWords.join("; ") : "no filter";
  const period = periodWords(view.periodFrom, view.periodTo, view.monthOnly);
  return `${period} · ${filters} · n = ${whole(regionsOf(view, kind).inAny)} ${where} ${one}s, of ${whole(view.sums.inHexes)} in all hexes`;
}

/** What a count is a count of. */
export const ROWS = "Incidents are rows of the extract; several may be one event.";

/** Whether what happens at home is among the counts, and how much of it the other choice would leave out or bring back. */
export function streetWords({ controls, sums }: Published, isStreetOnly: boolean): string {
  const { notStreetRelevant } = controls;
  if (isStreetOnly)
    return `Only street-relevant incidents: not domestic abuse, and in a public place. On this map ${whole(notStreetRelevant)} are left out.`;
  return `Domestic abuse and incidents in private places are included: ${whole(notStreetRelevant)} of the ${whole(sums.inHexes)} on this map.`;
}

/** Why there is no rate, and what to do; null when there is one. */
export function noRateWords(view: Published, kind: RegionKind): string | null {
  const { day } = kinds[kind];
  if (regionsOf(view, kind).days > 0) return null;
  if (view.monthOnly) return `This file gives only the month, so nothing can be said per ${day}.`;
  if (kind === "route")
    return `There is no ${day} in these years, so nothing can be said per ${day}. Look at the calendar.`;
  return `There is no ${day} in this view, so nothing can be said per ${day}. Choose other dates, days or hours.`;
}

/** Evidence for the headline: its days, how often, and what lies in several. */
export function regionSentences(view: Published, kind: RegionKind): string[] {
  const { regions, inAny } = regionsOf(view, kind);
  const { one, where } = kinds[kind];
  const most = busiest(view, kind);
  const said: string[] = [];
  if (kind === "route" && view.monthOnly && regions.length > 0)
    return [
      "Routes are counted on school days in the hours after school, and without dates and times nobody can tell these.",
    ];
  if (most) {
    const rate = noRateWords(view, kind);
    if (rate) said.push(rate);
    else said.push(onDaysWords(kind, most));
  }
  if (regions.length > 1 && inAny > 0) {
    const overlap = overlapWords(view, kind);
    said.push(
      `${incidentsWords(inAny)} ${where} ${regions.length === 2 ? "either" : `any of the ${whole(regions.length)}`} ${regions.length === 2 ? one : `${one}s`}${overlap ? `; ${overlap}` : ""}.`,
    );
  }
  // By the rules of School routes, not by the filter of the map: nobody may take one for the other.
  if (kind === "route" && regions.length > 0) said.push(countedWords(view.routeScores));
  return said;
}

function onDaysWords(kind: RegionKind, { onDays, incidents, days, perDay }: PublishedRegion): string {
  const on = many(days, kinds[kind].day);
  if (onDays === 0) return `None of them fell on the ${on} in this view.`;
  if (onDays === incidents) return `That is over ${on}: ${oftenWords(perDay, kind)}.`;
  return `${whole(onDays)} of these ${whole(incidents)} fell on the ${on}: ${oftenWords(perDay, kind)}.`;
}

/** "13 lie in two or more and count once here"; empty when none does. */
export function overlapWords(view: Published, kind: RegionKind): string {
  const { inSeveral } = regionsOf(view, kind);
  // Not a number where nothing was counted.
  if (!(inSeveral > 0)) return "";
  return `${whole(inSeveral)} of them ${inSeveral === 1 ? "lies" : "lie"} in two or more and ${inSeveral === 1 ? "counts" : "count"} once here`;
}

/** That some of the days behind the rates come from provisional dates; null when none does. */
export function provisionalWords(view: Published, kind: RegionKind): string | null {
  const isProvisional =
    kind === "route"
      ? view.routeScores.routes.some(({ provisionalDays }) => provisionalDays > 0)
      : view.controls.dayKinds.find((choice) => choice.id === kinds[kind].kind)?.provisional;
  return isProvisional && regionsOf(view, kind).days > 0 ? `Some of these ${kinds[kind].day}s are provisional` : null;
}

/** What a count along a line or in an area cannot say. */
export function regionLimits(view: Published, kind: RegionKind): string {
  const what =
    kind === "route"
      ? `Incidents within ${whole(view.corridorMeters)} m of the line.`
      : "Incidents inside the outline.";
  return `${what} A count does not make a place dangerous: where more people pass, more is seen. Recorded incidents leave out what nobody reported.`;
}
