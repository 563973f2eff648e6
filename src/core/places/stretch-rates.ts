import { log, round10 } from "../kit/math";

/** What was seen on a piece of 100 m of a route. */
export interface Stretch {
  /** y: incidents that count, those after school. */
  readonly afterSchool: number;
  /** o: incidents at other hours that would count but for that, × school days. */
  readonly otherHours: number;
  /** Hundreds of meters × school days. */
  readonly ground: number;
}

/**
 * What is to be expected on a stretch over its school days: `afterSchool` · y + `otherHours` · o + `ground` · g. So it comes apart: every incident,
 * of whatever hour, and every meter carries its part.
 */
export type StretchRate = Stretch;

/** Shares of the prior that are spread evenly; some always is, since streets without any incident are not safe for ever. */
const EVEN_SHARES = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
/** From "only what was seen after school counts" to "hardly at all": 0.01 to 100, in steps of 10^(2/7). */
const STRENGTHS = [0.01, 0.0193, 0.0373, 0.072, 0.139, 0.268, 0.518, 1, 1.93, 3.73, 7.2, 13.9, 26.8, 51.8, 100];

/**
 * How much is to be expected on each stretch after school. One stretch sees too few incidents then to go by, but many times as many at other hours.
 * With e = Y · ((1 − π) · o/Σo + π · g/Σg) of all Y incidents, by the other hours and by the ground, the stretch's own factor is
 * Gamma(ν, ν), of mean 1, and the posterior mean e · (ν + y)/(ν + e): Clayton & Kaldor (1987), "Empirical Bayes estimates of age-standardized relative
 * risks for use in disease mapping", Biometrics 43. π and ν are those under which the counts are likeliest (negative binomial), on a grid. Where
 * incidents after school lie elsewhere than those of other hours, ν is small or π large, and the other hours give way.
 *
 * Counts are divided by the rows of an event before, and multiplied after. `O(stretches)`.
 */
export function stretchRates(stretches: readonly Stretch[], rowsPerEvent: number): StretchRate[] {
  const [seen, other, ground] = [total("afterSchool"), total("otherHours"), total("ground")];
  function total(of: keyof Stretch): number {
    return stretches.reduce((sum, stretch) => sum + stretch[of], 0);
  }
  if (seen === 0 || ground === 0) return stretches.map(() => ({ afterSchool: 0, otherHours: 0, ground: 0 }));
  const counts = stretches.map(({ afterSchool }) => afterSchool / rowsPerEvent);
  const shares = other === 0 ? [1] : EVEN_SHARES;
  const perOther = other === 0 ? 0 : seen / other;
  const priorOf = (share: number) =>
    stretches.map((s) => ((1 - share) * perOther * s.otherHours + share * (seen / ground) * s.ground) / rowsPerEvent);
  let best = { share: 1, strength: 1, prior: priorOf(1), likelihood: Number.NEGATIVE_INFINITY };
  for (const share of shares) {
    const prior = priorOf(share);
    const seenLogs = counts.reduce((sum, y, s) => (y > 0 ? sum + y * log(prior[s]) : sum), 0);
    for (const strength of STRENGTHS) {
      // The last digits depend on the order of the routes, and must decide nothing.
      const likelihood = round10(seenLogs + likelihoodOf(counts, prior, strength));
      if (likelihood > best.likelihood) best = { share, strength, prior, likelihood };
    }
  }
  const { share, strength, prior } = best;
  return prior.map((e) => {
    const own = e / (strength + e);
    return {
      afterSchool: own,
      otherHours: (1 - own) * (1 - share) * perOther,
      ground: ((1 - own) * share * seen) / ground,
    };
  });
}

/** The log of the negative binomial chance of all counts, without Σ y log e and what no parameter changes. */
function likelihoodOf(counts: readonly number[], prior: readonly number[], strength: number): number {
  const ofStrength = strength * log(strength);
  return counts.reduce(
    (sum, y, s) => sum + logRising(strength, y) + ofStrength - (strength + y) * log(strength + prior[s]),
    0,
  );
}

/** log Γ(x + y)/Γ(x) for whole y, and between two of them in a straight line: parts of incidents are rare. */
function logRising(x: number, y: number): number {
  const whole = Math.floor(y);
  let sum = 0;
  for (let k = 0; k < whole; k++) sum += log(x + k);
  return y > whole ? sum + (y - whole) * log(x + whole) : sum;
}
