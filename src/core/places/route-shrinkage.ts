import { bisect } from "../kit/poisson";

/** What is known of a route before it is drawn towards the mean of all. Counts are incidents ÷ rows per event: see `kit/clustered.ts`. */
export interface RawRoute {
  readonly count: number;
  /** School days × hundreds of meters. */
  readonly exposure: number;
  /** Hundreds of meters of each piece, and its count. */
  readonly lengths: readonly number[];
  readonly counts: readonly number[];
}

/** Gamma(shape, rate) for the rate per 100 m and school day of a route, and how evenly a route's incidents spread along it. */
export interface RoutePrior {
  readonly shape: number;
  readonly rate: number;
  /** Dirichlet shape per 100 m: near 0, all in one piece; large, evenly. */
  readonly evenness: number;
}

/** A prior this many times heavier than all that was seen makes all routes alike: where they do not differ by more than chance. */
const HEAVIEST = 1000;
const EVENNESS = { least: 0.01, most: 1000 } as const;

const squared = (x: number) => x * x;
const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);

/**
 * The prior by the method of moments. Between routes: Marshall (1991), "Mapping disease and mortality rates using empirical Bayes estimators",
 * Applied Statistics 40, global form: mean m = Σy/Σn, variance A = Σn(y/n − m)²/Σn − m/n̄, so shape m²/A and rate m/A (gamma–Poisson: Clayton &
 * Kaldor 1987). Along a route: counts of pieces given their sum are Dirichlet-multinomial, whose χ² has the mean (pieces − 1)(Y + κ)/(1 + κ)
 * (Mosimann 1962); κ is evenness × hundreds of meters.
 */
export function priorOf(routes: readonly RawRoute[]): RoutePrior {
  const seen = routes.filter(({ exposure }) => exposure > 0);
  const exposure = sum(seen.map((route) => route.exposure));
  const evenness = evennessOf(seen);
  const mean = exposure === 0 ? 0 : sum(seen.map(({ count }) => count)) / exposure;
  if (mean === 0) return { shape: 0, rate: 0, evenness };
  const squares = sum(seen.map(({ count, exposure: n }) => n * squared(count / n - mean))) / exposure;
  const between = squares - (mean * seen.length) / exposure;
  const rate = Math.min(between > 0 ? mean / between : Number.POSITIVE_INFINITY, HEAVIEST * exposure);
  return { shape: mean * rate, rate, evenness };
}

function evennessOf(routes: readonly RawRoute[]): number {
  // With a single incident there is nothing to be uneven.
  const telling = routes.filter(({ count, lengths }) => count >= 2 && lengths.length > 1);
  const chiSquare = sum(
    telling.map(({ count, lengths, counts }) => {
      const length = sum(lengths);
      return sum(
        counts.map((y, s) => {
          const even = (count * lengths[s]) / length;
          return squared(y - even) / even;
        }),
      );
    }),
  );
  const expected = (evenness: number) =>
    sum(
      telling.map(({ count, lengths }) => {
        const kappa = evenness * sum(lengths);
        return ((lengths.length - 1) * (count + kappa)) / (1 + kappa);
      }),
    );
  if (telling.length === 0) return EVENNESS.most;
  return bisect(EVENNESS.least, EVENNESS.most, (evenness) => expected(evenness) > chiSquare);
}

/**
 * Expected incidents of a route on a school day. In a piece of `len` meters that saw `y`: (alpha · len / 100 + y) / (beta + T), with T the route's
 * school days; the sum over the pieces is `perDay`. `beta` may be below 0, where the route is drawn upwards; beta + T never is.
 */
export interface Shrunk {
  readonly perDay: number;
  readonly alpha: number;
  readonly beta: number;
}

/**
 * The posterior mean of a route, (shape + y)/(rate + n) per 100 m and day, and its pieces': the route's mean times a Dirichlet posterior share.
 * Exact for a gamma total and Dirichlet shares independent of it. `rowsPerEvent` turns counts back into incidents.
 */
export function shrink(route: RawRoute, schoolDays: number, prior: RoutePrior, rowsPerEvent: number): Shrunk {
  const length = sum(route.lengths);
  const weight = prior.rate + route.exposure;
  const perDay = weight === 0 ? 0 : ((prior.shape + route.count) / weight) * length * rowsPerEvent;
  // Nothing was seen on any route: nothing is expected, whatever the divisor.
  if (perDay === 0) return { perDay, alpha: 0, beta: 1 };
  const alpha = prior.evenness * rowsPerEvent;
  const beta = ((prior.evenness * length + route.count) * rowsPerEvent) / perDay - schoolDays;
  return { perDay, alpha, beta };
}
