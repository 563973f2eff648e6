/** The 2,557 days of the extract: what kind each is, and how much happens on it. */

const DAY_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Every day from 1 April 2019 (a Monday) to 31 March 2026. Weekday 0 is Monday; `year` 0 is 2019/20. */
export function listDays() {
  const days = [];
  let [year, month, date] = [2019, 4, 1];
  while (year < 2026 || month < 4) {
    const iso = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
    days.push({ iso, month, weekday: days.length % 7, year: year - 2019 - (month < 4 ? 1 : 0) });
    date++;
    if (date > DAY_MONTHS[month - 1] + (month === 2 && isLeap(year) ? 1 : 0)) {
      date = 1;
      month++;
    }
    if (month > 12) {
      month = 1;
      year++;
    }
  }
  return days;
}

/**
 * Holidays in the years for which `calendar.json` has none. Assumption, for the generator alone: the pattern of the known
 * years. They are not in the calendar that the program reads, where these days are "not known".
 */
const ASSUMED_HOLIDAYS = [
  ["2019-04-15", "2019-04-26"],
  ["2019-05-27", "2019-05-31"],
  ["2019-07-22", "2019-09-03"],
  ["2020-07-20", "2020-09-02"],
  ["2020-10-26", "2020-10-30"],
  ["2020-12-21", "2021-01-04"],
  ["2021-02-15", "2021-02-19"],
  ["2021-04-02", "2021-04-16"],
  ["2021-05-31", "2021-06-04"],
  ["2021-07-21", "2021-09-03"],
  ["2021-10-25", "2021-10-29"],
  ["2021-12-20", "2022-01-03"],
  ["2022-02-21", "2022-02-25"],
  ["2022-04-11", "2022-04-22"],
  ["2022-05-30", "2022-06-03"],
  ["2022-07-21", "2022-09-05"],
];

/** Mark each day with `school`: do pupils go to and from school on it? */
export function markSchoolDays(days, calendar) {
  const off = [...ASSUMED_HOLIDAYS, ...calendar.entries.map((entry) => [entry.from, entry.to])];
  const closed = new Set();
  for (const [from, to] of off) for (const day of days) if (day.iso >= from && day.iso <= to) closed.add(day.iso);
  for (const day of days) day.school = day.weekday < 5 && !closed.has(day.iso);
}

/** Year levels against 2023/24 = 1: five recorded totals (38,508 is 2023/24), then an assumed slow fall. */
export const YEAR_LEVELS = [28592, 31309, 40059, 42867, 38508, 0.98 * 38508, 0.96 * 38508].map((n) => n / 38508);

/** Assumption: the lockdowns kept people off the streets; the year's total is kept. */
const lockdown = (iso) => {
  if (iso >= "2020-04-01" && iso <= "2020-06-14") return 0.65;
  return iso >= "2021-01-05" && iso <= "2021-03-07" ? 0.8 : 1;
};

/** Assumption: anti-social behaviour swings more with the seasons than crime does. */
const OUTDOOR_SEASON = [0.86, 0.86, 0.95, 1.02, 1.12, 1.14, 1.16, 1.16, 1.02, 1.02, 0.9, 0.8];

/**
 * One weight per day; the weights of a year add up to its level.
 * @param shape `{ weekdays, months, level: (year) => number, outdoor?: boolean }`, months from January
 */
export function dayWeights(days, shape) {
  const raw = days.map(
    (day) =>
      shape.weekdays[day.weekday] *
      shape.months[day.month - 1] *
      (shape.outdoor ? OUTDOOR_SEASON[day.month - 1] : lockdown(day.iso)),
  );
  const sums = new Float64Array(7);
  days.forEach((day, i) => {
    sums[day.year] += raw[i];
  });
  return days.map((day, i) => (raw[i] / sums[day.year]) * shape.level(day.year));
}
