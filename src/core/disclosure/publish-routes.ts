import { isoOfDay } from "../calendar/days";
import type { Findings } from "../findings";
import { round10 } from "../kit/math";
import { leftOutReasons } from "../places/route-incidents";
import type { RouteScore, RouteScores } from "../places/route-scores";
import { everything, type RouteRules, type Study } from "../study/study";
import { filterWords } from "../words/filter-words";
import type { PublishedRegions } from "./published";
import type { PublishedRatio, PublishedRouteScore, PublishedRouteScores } from "./published-routes";

const PER_DAYS = 100;

/** What may be seen of the scores: sums and rates of routes and of pieces of 100 m, never which incidents they are or where. */
export function publishRoutes(study: Study, scores: RouteScores): PublishedRouteScores {
  return {
    from: isoOfDay(scores.from),
    to: isoOfDay(scores.to),
    rules: study.routeRules,
    offences:
      filterWords({ ...study, filter: { ...everything, categories: study.filter.categories } }, false)[0] ?? null,
    incidents: round10(scores.incidents),
    onSeveral: scores.onSeveral,
    beside: scores.beside,
    counted: scores.counted,
    leftOut: leftOutReasons.map(({ id, label }, k) => ({
      id,
      label,
      incidents: scores.leftOut[k],
      bringBack: bringBack(id),
    })),
    order: scores.order,
    rowsPerEvent: round10(scores.rowsPerEvent),
    prior: {
      shape: round10(scores.prior.shape),
      rate: round10(scores.prior.rate),
      evenness: round10(scores.prior.evenness),
    },
    routes: scores.routes.map((score) => publishRoute(study, score)),
  };
}

/** The routes with their corridors as drawn, and with the figures of their scores: one count of a route on every screen and in every file. */
export function publishRouteRegions(
  { routes }: Study,
  { corridors, routeScores }: Pick<Findings, "corridors" | "routeScores">,
  monthOnly: boolean,
): PublishedRegions {
  const known = (count: number) => (monthOnly ? Number.NaN : round10(count));
  const days = monthOnly ? [] : routeScores.routes.map(({ schoolDays }) => schoolDays);
  return {
    regions: routes.map(({ id, name, example }, r) => {
      const incidents = known(routeScores.routes[r].incidents);
      return {
        id,
        name,
        example,
        polygons: corridors[r].polygons,
        lengthMeters: round10(routeScores.routes[r].lengthMeters),
        incidents,
        onDays: incidents,
        days: days[r] ?? 0,
        perDay: (days[r] ?? 0) === 0 ? Number.NaN : round10(incidents / days[r]),
      };
    }),
    inAny: known(routeScores.incidents),
    inSeveral: known(routeScores.onSeveral),
    days: Math.max(0, ...days),
  };
}

/** The change of the rules that counts incidents again which they left out; null where it is time that leaves them out. */
function bringBack(reason: (typeof leftOutReasons)[number]["id"]): Partial<RouteRules> | null {
  if (reason === "domestic" || reason === "private") return { streetRelevant: false };
  return reason === "older" || reason === "age-unknown" ? { ageTo: null } : null;
}

function publishRoute({ routes }: Study, score: RouteScore): PublishedRouteScore {
  const { schoolDays, lengthMeters, incidents, range, segments, withoutSchool, band } = score;
  const { name = "", example = false } = routes.find(({ id }) => id === score.id) ?? {};
  const perDays = (count: number) => (schoolDays === 0 ? Number.NaN : round10((PER_DAYS * count) / schoolDays));
  const per100m = (rate: number) =>
    lengthMeters === 0 ? Number.NaN : round10((rate * score.segmentMeters) / lengthMeters);
  const shrunk = round10(PER_DAYS * score.shrunkPerDay);
  return {
    id: score.id,
    name,
    example,
    schoolId: score.schoolId,
    lengthMeters: round10(lengthMeters),
    schoolDays,
    provisionalDays: score.provisionalDays,
    daysNotKnown: score.daysNotKnown,
    timesKnown: score.timesKnown,
    incidents: round10(incidents),
    low: range.low,
    high: range.high,
    rate: { value: perDays(incidents), low: perDays(range.low), high: perDays(range.high) },
    shrunk,
    shrunkPer100m: per100m(shrunk),
    segments: {
      meters: score.segmentMeters,
      incidents: segments.incidents.map(round10),
      rate: segments.ratePerDay.map((rate) => round10(PER_DAYS * rate)),
    },
    withoutSchool: {
      incidents: round10(withoutSchool.incidents),
      days: withoutSchool.days,
      ...publishRatio(withoutSchool),
    },
    band: band && {
      corridorKm2: band.corridorKm2,
      bandKm2: band.bandKm2,
      corridorEvents: band.corridorEvents,
      bandEvents: band.bandEvents,
      adjusted: band.adjusted,
      standsOut: band.standsOut,
      ...publishRatio(band),
    },
    rank: score.rank,
  };
}

const publishRatio = ({ ratio, low, high }: PublishedRatio): PublishedRatio => ({ ratio, low, high });
