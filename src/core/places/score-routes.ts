import { kindsOfDays } from "../calendar/calendar";
import type { Incidents } from "../incidents/incidents";
import { countRange } from "../kit/clustered";
import { round10 } from "../kit/math";
import { rateRatio } from "../kit/rates";
import type { Remember } from "../remember";
import { categoriesOf, type MatchedOffences } from "../study/offences";
import type { Route, Study } from "../study/study";
import { type MeasuredLine, measureLine, type NearLine, pointsNear } from "./along-line";
import { bandKm2, bandOf, type Ground, groundOf, isNear, latticeOf } from "./ground";
import { anyTimeOf, clockOf, periodOf, type RouteClock } from "./route-clock";
import { countPieces, countRoute, type RouteCount } from "./route-count";
import { routeIncidents } from "./route-incidents";
import { type RouteScore, type RouteScores, SEGMENT_METERS } from "./route-scores";
import { priorOf, type RawRoute, shrink } from "./route-shrinkage";
import { type BandCase, orderOf, testAgainstBands } from "./route-tests";
import { totalsOf } from "./route-totals";

/** One route on its way to a score. */
interface Walked {
  readonly route: Route;
  readonly line: MeasuredLine;
  readonly near: NearLine;
  readonly clock: RouteClock;
  readonly count: RouteCount;
  /** Null without a study area. */
  readonly ground: Ground | null;
}

/**
 * How much happens on each route, on its school's days and in its window: see the README beside. What concerns one route alone is remembered
 * for that route, so that moving a vertex measures one line, and the bands that it touches, again. At "any time" every day and hour counts
 * alike: what somebody would go by who does not look at the hours after school.
 */
export function scoreRoutes(
  study: Study,
  incidents: Incidents,
  offences: MatchedOffences,
  hex: Int32Array,
  remember: Remember,
  when: "after school" | "any time" = "after school",
): RouteScores {
  const { calendar, corridorMeters, routeRules, routes, schools, offences: table } = study;
  const { categories } = study.filter;
  const polygon = study.area?.polygon ?? null;
  const { from, to } = periodOf(incidents, routeRules.months);
  const asked = remember("route incidents", [incidents, offences, hex, routeRules, from, categories, table], () =>
    routeIncidents(incidents, offences, hex, { rules: routeRules, from, categoryIn: categoriesIn(study) }),
  );
  const lattice = remember("route lattice", [polygon], () => (polygon ? latticeOf(polygon) : null));
  const metersPerMinute = when === "any time" ? null : (routeRules.movingWindow?.metersPerMinute ?? null);
  const walked = routes.map((route): Walked => {
    const of = <T>(stage: string, inputs: readonly unknown[], compute: () => T) =>
      remember(`${stage} ${route.id}`, inputs, compute);
    const school = schools.find(({ id }) => id === route.schoolId) ?? null;
    const kinds = remember(`route kinds ${school?.id}`, [calendar, incidents, school?.id], () =>
      kindsOfDays(calendar, incidents.firstDay, incidents.lastDay, school?.id ?? null),
    );
    const line = of("measured", [route.line], () => measureLine(route.line));
    const near = of("near", [line, incidents, corridorMeters], () =>
      pointsNear(line, incidents.lng, incidents.lat, bandOf(corridorMeters).to),
    );
    const clock = of("clock", [kinds, from, to, school, when], () =>
      when === "any time" ? anyTimeOf(from, to) : clockOf(kinds, from, to, school),
    );
    const count = of("route count", [near, asked, clock, metersPerMinute], () =>
      countRoute(near, incidents, asked, clock, corridorMeters, metersPerMinute),
    );
    const ground = of("ground", [line, corridorMeters, lattice], () =>
      lattice && line.sides.length > 0 ? groundOf(line, corridorMeters, lattice) : null,
    );
    return { route, line, near, clock, count, ground };
  });
  const inputs = walked.flatMap(({ route, count, ground, clock }) => [route.id, count, ground, clock]);
  return remember("route scores", [incidents, asked, from, to, ...inputs], () =>
    score(walked, incidents, asked.rowsPerEvent, { from, to }, corridorMeters, remember),
  );
}

/** 1 for each category that the filter leaves in. */
export function categoriesIn({ offences, filter: { categories } }: Pick<Study, "offences" | "filter">): Uint8Array {
  return Uint8Array.from(categoriesOf(offences), ({ id }) => (categories === null || categories.includes(id) ? 1 : 0));
}

/** All that looks at several routes at once. */
function score(
  walked: readonly Walked[],
  incidents: Incidents,
  rowsPerEvent: number,
  period: { readonly from: number; readonly to: number },
  corridorMeters: number,
  remember: Remember,
): RouteScores {
  const totals = totalsOf(walked, incidents.length, corridorMeters);
  const pieces = walked.map(({ count, line }) => countPieces(count.members, line.lengthMeters, SEGMENT_METERS));
  const raw = walked.map(
    ({ count, clock, line }, r): RawRoute => ({
      count: count.incidents / rowsPerEvent,
      exposure: (clock.schoolDays * line.lengthMeters) / SEGMENT_METERS,
      lengths: pieces[r].lengths,
      counts: Array.from(pieces[r].counts, (y) => y / rowsPerEvent),
    }),
  );
  const prior = priorOf(raw);
  const bands = walked.map((of) => bandCaseOf(of, walked, totals.inCorridor, remember));
  // Points that were moved to a map point are no test against chance.
  const tests = testAgainstBands(incidents.snapped ? bands.map(() => null) : bands);
  const scores = walked.map(({ route, line, clock, count }, r): RouteScore => {
    const shrunk = shrink(raw[r], clock.schoolDays, prior, rowsPerEvent);
    const ratePerDay = pieces[r].counts.map(
      (y, s) => (shrunk.alpha * pieces[r].lengths[s] + y) / (shrunk.beta + clock.schoolDays),
    );
    const band = bands[r];
    const of = <T>(stage: string, inputs: readonly unknown[], compute: () => T) =>
      remember(`${stage} ${route.id}`, inputs, compute);
    const { daysWithoutSchool: days, schoolDays } = clock;
    return {
      id: route.id,
      schoolId: route.schoolId,
      lengthMeters: line.lengthMeters,
      segmentMeters: SEGMENT_METERS,
      schoolDays,
      provisionalDays: clock.provisionalDays,
      timesKnown: clock.timesKnown,
      daysNotKnown: clock.daysNotKnown,
      members: count.members,
      otherHours: count.otherHours,
      incidents: count.incidents,
      range: of("route range", [count.incidents, rowsPerEvent], () => countRange(count.incidents, rowsPerEvent)),
      shrunkPerDay: shrunk.perDay,
      segments: { incidents: pieces[r].counts, ratePerDay },
      withoutSchool: {
        incidents: count.withoutSchool,
        days,
        ...of("route ratio", [count.withoutSchool, days, count.incidents, schoolDays, rowsPerEvent], () =>
          ratioOf(count.withoutSchool / rowsPerEvent, days, count.incidents / rowsPerEvent, schoolDays),
        ),
      },
      band: band && {
        ...band,
        ...of("band ratio", [band.bandEvents, band.bandKm2, band.corridorEvents, band.corridorKm2], () =>
          ratioOf(band.bandEvents, band.bandKm2, band.corridorEvents, band.corridorKm2),
        ),
        ...tests[r],
      },
      rank: null,
    };
  });
  const places = orderByRate(scores);
  // Without a study area the ground is not measured: then by length.
  const exposure = walked.map(
    ({ ground, line, clock }) => clock.schoolDays * (ground?.corridorKm2 ?? line.lengthMeters),
  );
  const order = orderOf(
    totals.incidents,
    walked.map(({ count: { events } }, r) => ({ events, exposure: exposure[r] })),
    places[0] ?? -1,
  );
  const { inCorridor: _, ...sums } = totals;
  return {
    ...period,
    ...sums,
    order,
    rowsPerEvent,
    prior,
    routes: order === "ranked" ? ranked(scores, places) : scores,
  };
}

function bandCaseOf(
  { route, ground, count }: Walked,
  walked: readonly Walked[],
  inCorridor: Uint8Array,
  remember: Remember,
): BandCase | null {
  if (!ground) return null;
  const others: Ground[] = [];
  for (const other of walked)
    if (other.route.id !== route.id && other.ground && isNear(ground, other.ground)) others.push(other.ground);
  return {
    corridorKm2: round10(ground.corridorKm2),
    bandKm2: remember(`band ${route.id}`, [ground, ...others], () => round10(bandKm2(ground, others))),
    corridorEvents: count.events,
    bandEvents: count.inBand.reduce((sum, i) => sum + (inCorridor[i] === 0 ? 1 : 0), 0),
  };
}

/** Second rate ÷ first; counts need not be whole, the interval is that of the nearest whole ones. */
function ratioOf(count1: number, exposure1: number, count2: number, exposure2: number) {
  if (!(exposure1 > 0 && exposure2 > 0)) return { ratio: Number.NaN, low: 0, high: Number.POSITIVE_INFINITY };
  const ratio = (count2 * exposure1) / (count1 * exposure2);
  const { low, high } = rateRatio(Math.round(count1), exposure1, Math.round(count2), exposure2);
  return { ratio: round10(ratio), low: round10(low), high: round10(high) };
}

/** The routes, by index, from the highest shrunk rate per 100 m to the lowest; of equals the first id comes first. */
function orderByRate(scores: readonly RouteScore[]): number[] {
  const rates = scores.map(({ shrunkPerDay, lengthMeters }) => round10(shrunkPerDay / lengthMeters));
  return scores
    .map((_, r) => r)
    .filter((r) => scores[r].lengthMeters > 0 && scores[r].schoolDays > 0)
    .sort((a, b) => rates[b] - rates[a] || (scores[a].id < scores[b].id ? -1 : 1));
}

/** Gives the routes their ranks. */
function ranked(scores: readonly RouteScore[], places: readonly number[]): RouteScore[] {
  return scores.map((score, r) => ({ ...score, rank: places.includes(r) ? places.indexOf(r) + 1 : null }));
}
