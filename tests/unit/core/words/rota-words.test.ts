import { describe, expect, test } from "vitest";
import type { PublishedHoliday, PublishedRota } from "../../../../src/core/disclosure/published-rota";
import { severityIndex } from "../../../../src/core/study/severity";
import {
  anyHourWords,
  cellWords,
  earlierWords,
  fairnessWords,
  harmWords,
  moreHoursWords,
  oneZoneWords,
  otherWeightsWords,
  rotaBacktestWords,
  rotaBasisWords,
  rotaExpectedWords,
  rotaHeadline,
  rotaSearchWords,
} from "../../../../src/core/words/rota-words";

const summer: PublishedHoliday = {
  name: "Summer 2025-26",
  from: "2026-07-20",
  to: "2026-08-30",
  provisional: false,
  days: 42,
};
const before: PublishedHoliday = { ...summer, name: "Summer 2024-25", from: "2025-07-21", to: "2025-08-31" };
const session = {
  zoneId: "a",
  zoneName: "City centre",
  date: "2026-07-21",
  from: 960,
  to: 1080,
  team: 1,
  people: [1, 2],
  expected: 0.1,
  adds: 0.005,
  incidents: 1,
  locked: false,
};
const rota: PublishedRota = {
  sessions: Array.from({ length: 162 }, () => session),
  weighting: "incidents",
  weighed: null,
  expected: { covered: 1, missed: 1, total: 2, decimals: 1 },
  incidents: { covered: 167, missed: 223, total: 390, decimals: 0 },
  otherHours: 0,
  cells: [],
  missed: [],
  conflicts: [],
  hours: { planned: 648, of: 1000 },
  hoursOfWorkers: [],
  phase: "looking",
  holiday: summer,
  earlier: [before],
  basis: "same-holiday",
  teams: 4,
  sessionsFor: 250,
  worth: 100,
  atMost: 103,
  proven: false,
  moreHours: [
    { hours: 950, worth: 95 },
    { hours: 1000, worth: 100 },
    { hours: 1050, worth: 104 },
  ],
  fairness: [
    { leastPerZone: 0, worth: 100, atMost: 100 },
    { leastPerZone: 1, worth: 98.5, atMost: 99 },
  ],
  backtest: null,
  contradictions: [],
  lockedElsewhere: 0,
};

describe("the finding", () => {
  test("is how many sessions a week would have been there for how many", () => {
    expect(rotaHeadline(rota, summer)).toBe("27 sessions a week would have been there for 167 of 390 incidents");
    const more = { ...rota, sessions: [...rota.sessions, session] };
    expect(rotaHeadline(more, summer)).toMatch(/^About 27 sessions a week /);
    expect(rotaHeadline({ ...rota, sessions: [session] }, { ...summer, days: 9 })).toMatch(/^1 session would/);
  });

  test("says of what it is a share, and where that comes from", () => {
    expect(rotaBasisWords(rota, rota, 6, "14:00 to 22:00")).toBe(
      "That is 43% of what the 6 zones saw from 14:00 to 22:00 in the same holiday of one earlier year.",
    );
    expect(rotaBasisWords({ ...rota, basis: "all-holidays" }, rota, 1, "14:00 to 22:00")).toMatch(
      /the zone saw .* in all holidays of the data/,
    );
    expect(rotaBasisWords({ ...rota, basis: "none" }, rota, 1, "")).toMatch(/nothing can be expected/);
    expect(rotaBasisWords({ ...rota, earlier: [before, before, before] }, rota, 6, "14:00 to 22:00")).toMatch(
      /in the same holiday of 3 earlier years together\.$/,
    );
    expect(earlierWords([before])).toBe("21 Jul 2025 – 31 Aug 2025: 42 days.");
  });

  test("says what is expected of this holiday, by which the rota is chosen", () => {
    // 162 sessions that add 0.005 each: 0.81.
    expect(rotaExpectedWords(rota, summer, 0.5)).toBe(
      "For 20 Jul 2026 – 30 Aug 2026, about 0.8 of 2.0 incidents are expected to be met. The rota is chosen by this number: a further session in the same zone and day counts 50% of the one before it.",
    );
    expect(rotaExpectedWords(rota, summer, 1)).toMatch(/chosen by this number\.$/);
  });
});

test("a rota by severity weight says its unit in every sentence, and how sure it is", () => {
  const harm = { ...rota, weighting: "harm" as const, weighed: { incidents: 390, without: 12, asSureAs: 85 } };
  expect(
    rotaExpectedWords({ ...harm, expected: { covered: 40, missed: 60, total: 100, decimals: 1 } }, summer, 1),
  ).toBe(
    "For 20 Jul 2026 – 30 Aug 2026, about 0.8% of the severity weight to be expected would be met. The rota is chosen by this number.",
  );
  expect(moreHoursWords(harm, 1000)).toBe(
    "50 more hours: about 4.0% of the severity weight to be expected more. 50 fewer: about 5.0% less.",
  );
  expect(fairnessWords(harm)).toBe("Every zone at least once a week costs about 1.5% of the severity weight.");
  expect(harmWords(harm)).toMatch(
    /far less sure than a count: 390 incidents behind it, as sure as a count of 85\. 12 of them have no weight and count for nothing\.$/,
  );
  expect(harmWords(rota)).toBeNull();
});

test("a rota by other weights than those that ship says so, and one that counts incidents has none", () => {
  const weights = "Cambridge Crime Harm Index 2020";
  expect(otherWeightsWords({ weighting: "harm", weights })).toMatch(
    /^Harm was chosen with the Cambridge Crime Harm Index 2020\. .* may differ/,
  );
  expect(otherWeightsWords({ weighting: "harm", weights: severityIndex })).toBeNull();
  expect(otherWeightsWords({ weighting: "incidents", weights })).toBeNull();
});

test("how much better a rota could be is said until none could", () => {
  expect(rotaSearchWords(rota, true)).toBe(
    "At most 3% more could be expected of any other rota within these rules. Looking for a better one.",
  );
  expect(rotaSearchWords({ ...rota, atMost: 100.2 }, false)).toBe(
    "Less than 1% more could be expected of any other rota within these rules.",
  );
  expect(rotaSearchWords({ ...rota, atMost: 101.2 }, false)).toMatch(/^At most 2% more/);
  expect(rotaSearchWords({ ...rota, atMost: Number.POSITIVE_INFINITY }, true)).toMatch(/^A quick plan/);
  expect(rotaSearchWords({ ...rota, proven: true, phase: "done" }, false)).toBe(
    "No rota within these rules is expected to meet more.",
  );
});

test("zones whose days and hours are all alike are named, and no others", () => {
  const cell = (zoneId: string, weekday: number, perDay: number) => ({
    zoneId,
    weekday,
    from: 960,
    to: 1080,
    sessions: 0,
    expected: { covered: 0, missed: perDay },
    incidents: { covered: 0, missed: 0 },
    perDay,
  });
  const zones = [
    { id: "a", name: "City centre" },
    { id: "b", name: "Canley" },
    { id: "c", name: "Wood End" },
  ];
  const cells = [cell("a", 0, 0.1), cell("a", 1, 0.1), cell("b", 0, 0.1), cell("b", 1, 0.09), cell("c", 0, 0.02)];
  expect(anyHourWords({ cells }, zones)).toBe(
    "Within these hours no day and no time stands out in City centre: when a team comes there is your choice.",
  );
  expect(anyHourWords({ cells: cells.slice(2) }, zones)).toBeNull();
  const alike = [...cells.slice(0, 3), cell("b", 1, 0.1)];
  expect(anyHourWords({ cells: alike }, zones)).toMatch(/stands out in any of the zones:/);
});

test("what more hours and fairness would cost is a difference between two plans", () => {
  expect(moreHoursWords(rota, 1000)).toBe(
    "50 more hours: about 4.0 more incidents to be expected. 50 fewer: about 5.0 fewer.",
  );
  expect(fairnessWords(rota)).toBe("Every zone at least once a week costs about 1.5.");
  expect(fairnessWords({ ...rota, fairness: [{ leastPerZone: 0, worth: 1, atMost: 1 }] })).toMatch(/do not reach/);
  expect(
    fairnessWords({ ...rota, fairness: [rota.fairness?.[0], rota.fairness?.[0]].flatMap((one) => one ?? []) }),
  ).toBe("Every zone at least once a week costs next to nothing.");
  expect(moreHoursWords({ ...rota, moreHours: null }, 1000)).toBeNull();
  const allKept = [950, 1000, 1050].map((hours) => ({ hours, worth: hours < 1000 ? Number.NaN : hours / 10 }));
  expect(moreHoursWords({ ...rota, moreHours: allKept }, 1000)).toBe(
    "50 more hours: about 5.0 more incidents to be expected. 50 fewer: not enough for the sessions that are kept.",
  );
});

test("a look back names what it is compared with, and says when that is no better", () => {
  const test = {
    holiday: before,
    earlier: 2,
    sessions: 250,
    weighting: "incidents" as const,
    happened: 21,
    incidents: { covered: 10, missed: 11, total: 21 },
    even: 8,
    gain: { byPlace: 2.5, byTime: -0.5, beyondLot: false },
    oneZone: { zoneName: "City centre", sessions: 80, covered: 8.2 },
    delivered: null,
    beatsEven: false,
    chosenLater: 1,
  };
  expect(rotaBacktestWords(test)).toBe(
    "Planned on what was known before Summer 2024-25 (21 Jul 2025 – 31 Aug 2025), 250 sessions would have met 10 of its 21 incidents; spread evenly 8.0. That is no better than an even spread. 1 zone was chosen on data of that holiday, which flatters the plan.",
  );
  const harm = { ...test, weighting: "harm" as const, incidents: { covered: 40, missed: 60, total: 100 } };
  expect(rotaBacktestWords(harm)).toMatch(
    /would have met 40% of the severity weight of its 21 incidents; spread evenly 8\.0%\. That/,
  );
  expect(oneZoneWords(harm)).toMatch(/would have met 8\.2%: 21% of what the whole plan met\.$/);
  expect(rotaBacktestWords("too-short")).toMatch(/cannot be checked/);

  // What it gains is split, also where the times brought nothing or cost something.
  const better = { ...test, beatsEven: true, chosenLater: 0 };
  const split = (byTime: number, beyondLot = false) =>
    rotaBacktestWords({ ...better, gain: { byPlace: 1.8, byTime, beyondLot } }).split("spread evenly 8.0. ")[1];
  const place = "Of what it gains over an even spread, about 1.8 comes from where the sessions are";
  expect(split(0.4)).toBe(`${place} and 0.4 from when, no more than times drawn by lot often bring.`);
  expect(split(0.4, true)).toBe(`${place} and 0.4 from when.`);
  expect(split(0)).toBe(`${place} and nothing from when.`);
  expect(split(-0.3)).toBe(
    `${place} and nothing from when: at any other times in the same zones they would have met about 0.3 more.`,
  );
});

test("everybody in the busiest zone is said beside the plan, also where it does as well", () => {
  const test = {
    holiday: before,
    earlier: 2,
    sessions: 100,
    weighting: "incidents" as const,
    happened: 40,
    incidents: { covered: 10, missed: 30, total: 40 },
    even: 8,
    gain: { byPlace: 2, byTime: 0, beyondLot: false },
    oneZone: { zoneName: "City centre", sessions: 84, covered: 9.5 },
    delivered: null,
    beatsEven: true,
    chosenLater: 0,
  };
  const words = (covered: number, sessions = 84) =>
    oneZoneWords({ ...test, oneZone: { ...test.oneZone, covered, sessions } });
  expect(words(9.5)).toBe(
    "Simpler still: 84 sessions in City centre alone, all that it has room for and 84% of the plan’s, would have met 9.5: nearly as much as the whole plan.",
  );
  expect(words(10)).toMatch(/: no less than the whole plan\.$/);
  expect(words(6)).toMatch(/: 60% of what the whole plan met\.$/);
  expect(words(6, 100)).toMatch(/^Simpler still: 100 sessions in City centre alone would have met 6\.0/);
  expect(oneZoneWords("too-short")).toBeNull();
});

test("a time without a session is named by zone, weekday and hours", () => {
  expect(cellWords("City centre", { weekday: 0, from: 1320, to: 1440 })).toBe("City centre, Mondays 22:00–00:00");
});
