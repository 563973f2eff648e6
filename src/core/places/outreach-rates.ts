import { round10 } from "../kit/math";

/** What was counted: by weekday and period (`w * periods + p`), over so many days of each weekday. */
export interface CellCounts {
  readonly periods: number;
  /** Days of each weekday, Monday first. */
  readonly days: readonly number[];
  readonly zones: readonly Float64Array[];
  readonly city: Float64Array;
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

/** Rates of the city by weekday and period: weekday times period, drawn from there towards its own counts. */
function cityRates(city: Float64Array, { periods, days }: CellCounts, scale: number): Float64Array {
  const all = sum(city);
  const allDays = sum(days);
  const even = new Float64Array(7 * periods);
  for (let w = 0; w < 7; w++) {
    const ofWeekday = sum(city.subarray(w * periods, (w + 1) * periods));
    // A weekday that the holiday never had is as the middling one.
    const perDay = days[w] > 0 ? ofWeekday / days[w] : allDays > 0 ? all / allDays : 0;
    for (let p = 0; p < periods; p++) {
      let ofPeriod = 0;
      for (let v = 0; v < 7; v++) ofPeriod += city[v * periods + p];
      even[w * periods + p] = all === 0 ? 0 : perDay * (ofPeriod / all);
    }
  }
  const expected = even.map((rate, k) => (rate * days[Math.floor(k / periods)]) / scale);
  const counts = city.map((count) => count / scale);
  const variance = varianceOfRisk(counts, expected);
  return even.map((rate, k) => rate * relativeRisk(counts[k], expected[k], variance));
}

/**
 * What to expect of a zone on one day of a weekday in one period. Three steps of the same gamma–Poisson shrinkage, each towards the one before:
 * the city's hours towards weekday × hour; a zone's total towards the mean of the zones; a zone's weekday and period towards its own mean
 * times the city's hours. A cell with many incidents keeps its own rate, a thin one takes that of the zone and the city. Counts are divided by
 * the rows of an event before and multiplied after (`kit/clustered.ts`).
 */
export function outreachRates(counts: CellCounts): OutreachRates {
  const { periods, days, zones, city, rowsPerEvent: scale } = counts;
  const allDays = sum(days);
  const rates = cityRates(city, counts, scale);
  const cityMean = rates.reduce((all, rate, k) => all + rate * days[Math.floor(k / periods)], 0) / Math.max(1, allDays);
  const profile = rates.map((rate) => (cityMean > 0 ? rate / cityMean : 0));
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
  const flat = (lists: readonly Float64Array[]) => lists.flatMap((list) => [...list]);
  const betweenCells = varianceOfRisk(flat(cells), flat(expected));
  const perDay = zones.map((_, z) =>
    profile.map((part, k) =>
      round10(scale * perZoneDay[z] * part * relativeRisk(cells[z][k], expected[z][k], betweenCells)),
    ),
  );
  return { perDay, betweenZones, betweenCells };
}
