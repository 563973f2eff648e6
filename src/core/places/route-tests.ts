import { binomialUpperTail } from "../kit/binomial";
import { adjustForAny } from "../kit/holm";
import { round10 } from "../kit/math";
import type { RouteOrder } from "./route-scores";

/** At most one set of chance data in twenty may show any route standing out. */
const LEVEL = 0.05;
/** Fewer events than this are no question for a test. */
const LEAST_EVENTS = 10;
/** Fewer incidents than this on all routes together put them in no order. */
const LEAST_TO_RANK = 10;

export interface BandCase {
  readonly corridorKm2: number;
  readonly bandKm2: number;
  readonly corridorEvents: number;
  readonly bandEvents: number;
}

/**
 * Whether corridors have more events per km² than the bands around them: given the sum, the corridor's are binomial by area (the exact
 * two-rate test, Przyborowski & Wilenski 1940), one-sided. Adjusted by Holm, which needs nothing of how routes depend on each other: they
 * share street, bands and schools. `NaN` for a route with fewer than ten events, or without a band.
 */
export function testAgainstBands(cases: readonly (BandCase | null)[]): { adjusted: number; standsOut: boolean }[] {
  const p = cases.map((of) => {
    if (!of || !(of.corridorKm2 > 0 && of.bandKm2 > 0)) return Number.NaN;
    const n = of.corridorEvents + of.bandEvents;
    if (n < LEAST_EVENTS) return Number.NaN;
    return binomialUpperTail(of.corridorEvents, n, of.corridorKm2 / (of.corridorKm2 + of.bandKm2));
  });
  return adjustForAny(p).map((adjusted) => ({ adjusted, standsOut: adjusted <= LEVEL }));
}

/**
 * Whether the order of the routes is more than luck: the one that comes first has more events than its share of ground and days would bring,
 * by the exact binomial tail, so many times over as there are routes that could have come first (Bonferroni). Ground, not meters: round its
 * ends and within its bends a route has another corridor per meter.
 */
export function orderOf(
  incidents: number,
  routes: readonly { readonly events: number; readonly exposure: number }[],
  first: number,
): RouteOrder {
  if (incidents < LEAST_TO_RANK || first < 0) return "too-few";
  const events = routes.reduce((sum, route) => sum + route.events, 0);
  const exposure = routes.reduce((sum, route) => sum + route.exposure, 0);
  const share = Math.min(1, routes[first].exposure / exposure);
  return round10(binomialUpperTail(routes[first].events, events, share) * routes.length) <= LEVEL ? "ranked" : "luck";
}
