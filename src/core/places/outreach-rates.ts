import { round10 } from "../kit/math";

/** What was counted: by weekday and period (`w * periods + p`), over so many days of each weekday. */
export interface CellCounts {
  readonly periods: number;
  /** Days of each weekday, Monday first. */
  readonly days: readonly number[];
  readonly zones: readonly Float64Array[];
  /** The whole study area over all holidays, since the hours of one holiday are few, and the days of each weekday in those. */
  readonly city: Float64Array;
  readonly cityDays: readonly number[];
  readonly rowsPerEvent: number;
}

export interface OutreachRates {
  /** Expected incidents of a zone on one such day in one such period, by zone: `w * periods + p`. */
  readonly perDay: readonly Float64Array[];
  /** How much cells of zones, and zones, differ from what is above them: variance of the relative risk; 0, by no more than chance. */
  readonly betweenZones: number;
  readonly betweenCells: number;
}

const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let k = 0; k < values.length; k++) total += values[k];
  return total;
};

/**
 * Gamma–Poisson, by moments. Given expected counts e, counts y are Poisson with mean e·θ, θ gamma with mean 1 and variance v: then
 * E[(y − e)²] = e + v·e², so v = Σ((y − e)² − e) ÷ Σe², and at least 0. Clayton & Kaldor (1987), "Empirical Bayes estimates of
 * age-standardized relative risks", Biometrics 43, with the moments of Marshall (1991), Applied Statistics 40.
 */
function varianceOfRisk(counts: ArrayLike<number>, expected: ArrayLike<number>): number {
  let [over, squares] = [0, 0];
  for (let k = 0; k < counts.length; k++) {
    const away = counts[k] - expected[k];
    over += away * away - expected[k];
    squares += expected[k] * expected[k];
  }
  return squares === 0 ? 0 : Math.max(0, over / squares);
}

/** Posterior mean of θ: (1/v + y) ÷ (1/v + e), written so that v = 0 is no division by nothing. */
const relativeRisk = (count: number, expected: number, variance: number): number =>
  (1 + variance * count) / (1 + variance * expected);

/** Counts drawn towards what is expected of them. */
function drawn(counts: readonly number[], expected: readonly number[]): number[] {
  const variance = varianceOfRisk(counts, expected);
  return expected.map((mean, k) => mean * relativeRisk(counts[k], mean, variance));
}

/**
 * Rates of the city by weekday and period, relative to their mean over the days: weekdays drawn towards all alike, periods likewise, and weekday ×
 * period from there towards its own counts. A weekday that the holiday never had is as the middling one.
 */
function cityProfile({ city, periods, cityDays: days, rowsPerEvent: scale }: CellCounts): number[] {
  const counts = Array.from(city, (count) => count / scale);
  const all = sum(counts);
  const allDays = sum(days);
  if (all === 0 || allDays === 0) return counts.map(() => 1 / periods);
  const byWeekday = days.map((_, w) => sum(counts.slice(w * periods, (w + 1) * periods)));
  const byPeriod = Array.from({ length: periods }, (_, p) => sum(days.map((_, w) => counts[w * periods + p])));
  const perWeekday = drawn(
    byWeekday,
    days.map((n) => (all * n) / allDays),
  ).map((count, w) => (days[w] > 0 ? count / days[w] : all / allDays));
  const ofPeriod = drawn(
    byPeriod,
    byPeriod.map(() => all / periods),
  );
  const even = counts.map((_, k) => perWeekday[Math.floor(k / periods)] * (ofPeriod[k % periods] / sum(ofPeriod)));
  const expected = even.map((rate, k) => rate * days[Math.floor(k / periods)]);
  const variance = varianceOfRisk(counts, expected);
  const rates = even.map((rate, k) => rate * relativeRisk(counts[k], expected[k], variance));
  const mean = rates.reduce((total, rate, k) => total + rate * days[Math.floor(k / periods)], 0) / allDays;
  return rates.map((rate) => rate / mean);
}

/**
 * What to expect of a zone on one day of a weekday in one period. The same gamma–Poisson shrinkage, step after step: the city's weekdays and
 * periods towards none being different; its weekday × period towards their product; a zone's total towards the mean of the zones; a zone's
 * weekday and period towards its own mean times the city's. A cell with many incidents keeps its own rate, a thin one takes that of the zone and the city. Counts are divided by
 * the rows of an event before and multiplied after (`kit/clustered.ts`).
 */
export function outreachRates(counts: CellCounts): OutreachRates {
  const { periods, days, zones, rowsPerEvent: scale } = counts;
  const allDays = sum(days);
  const profile = cityProfile(counts);
  const totals = zones.map((cells) => sum(cells) / scale);
  const mean = zones.length === 0 ? 0 : sum(totals) / zones.length;
  const betweenZones = varianceOfRisk(
    totals,
    totals.map(() => mean),
  );
  const perZoneDay = totals.map((total) =>
    allDays > 0 ? (mean * relativeRisk(total, mean, betweenZones)) / allDays : 0,
  );
  const cells = zones.map((of) => of.map((count) => count / scale));
  const expected = zones.map((_, z) => profile.map((part, k) => perZoneDay[z] * part * days[Math.floor(k / periods)]));
  const flat = (lists: readonly (Float64Array | readonly number[])[]) => lists.flatMap((list) => [...list]);
  const betweenCells = varianceOfRisk(flat(cells), flat(expected));
  const perDay = zones.map((_, z) =>
    Float64Array.from(profile, (part, k) =>
      round10(scale * perZoneDay[z] * part * relativeRisk(cells[z][k], expected[z][k], betweenCells)),
    ),
  );
  return { perDay, betweenZones, betweenCells };
}
