import { describe, expect, it } from "vitest";
import type { Published, PublishedRegion } from "../../../../src/core/disclosure/published";
import { defaultRouteRules } from "../../../../src/core/study/study";
import {
  noRateWords,
  oftenWords,
  overlapWords,
  provisionalWords,
  regionHeadline,
  regionLimits,
  regionSentences,
  regionStampWords,
} from "../../../../src/core/words/region-words";

const region = (name: string, incidents: number, onDays: number, days: number): PublishedRegion => ({
  id: name,
  name,
  example: false,
  polygons: [],
  lengthMeters: 800,
  incidents,
  onDays,
  days,
  perDay: days === 0 ? Number.NaN : onDays / days,
});

/** Only what these words look at. */
function viewOf(
  regions: readonly PublishedRegion[],
  { days = 380, inSeveral = 0, monthOnly = false, provisional = false, offences = null as string | null } = {},
): Published {
  const inAny = regions.reduce((sum, { incidents }) => sum + incidents, 0) - inSeveral;
  const counted = { regions, days, inSeveral, inAny };
  const dayKinds = ["school", "holiday"].map((id) => ({ id, label: id, count: 0, provisional }));
  const routeScores = {
    from: "2023-04-01",
    to: "2026-03-31",
    rules: defaultRouteRules,
    offences,
    routes: regions.map((of) => ({ schoolDays: of.days, provisionalDays: provisional ? 2 : 0 })),
  };
  return {
    routeScores,
    routes: counted,
    zones: counted,
    corridorMeters: 100,
    monthOnly,
    controls: { dayKinds },
  } as unknown as Published;
}

describe("what routes and zones are said to have seen", () => {
  const two = [region("Barr's Hill to Pool Meadow", 21, 21, 380), region("Stoke Park to Ball Hill", 7, 4, 380)];

  it("names the busiest, over how many days, and how often", () => {
    expect(regionHeadline(viewOf(two), "route")).toBe("Barr's Hill to Pool Meadow saw most: 21 incidents");
    expect(regionSentences(viewOf(two), "route")[0]).toBe(
      "That is over 380 school days: about one every 18 school days.",
    );
  });

  it("says how many of the incidents the rate rests on when there are others", () => {
    expect(regionSentences(viewOf([region("A", 40, 10, 380)]), "zone")).toEqual([
      "10 of these 40 fell on the 380 school holiday days: about one every 38 school holiday days.",
    ]);
  });

  it("counts an incident in several once, and says so", () => {
    const view = viewOf(two, { inSeveral: 3 });
    expect(regionSentences(view, "route")[1]).toBe(
      "25 incidents along either route; 3 of them lie in two or more and count once here.",
    );
    expect(overlapWords(viewOf(two, { inSeveral: 1 }), "route")).toBe(
      "1 of them lies in two or more and counts once here",
    );
    expect(overlapWords(viewOf(two), "route")).toBe("");
  });

  it("counts routes by their own rules, whatever the map is filtered by, and says so in the sentences and the stamp", () => {
    const view = viewOf(two, { offences: "offences: robbery" });
    const filtered = {
      ...view,
      filterWords: ["days: school holiday"],
      periodFrom: "2025-01-01",
      periodTo: "2025-01-31",
    };
    expect(regionSentences(filtered, "route").at(-1)).toBe(
      "380 school days, 1 Apr 2023 – 31 Mar 2026, each route in its own hours after school. Victims of 18 and under, in public places, no domestic abuse; offences: robbery.",
    );
    expect(regionStampWords(filtered, "route")).toBe(
      "1 Apr 2023 – 31 Mar 2026 · in the hours after school on the days of each school; victims of 18 and under; street-relevant; offences: robbery · n = 28 along routes",
    );
  });

  it("claims nothing of routes where only the month is known", () => {
    const none = two.map((of) => ({ ...of, incidents: Number.NaN, days: 0 }));
    expect(regionHeadline(viewOf(none, { monthOnly: true }), "route")).toMatch(/^Routes are not counted/);
    expect(regionSentences(viewOf(none, { monthOnly: true }), "route").join(" ")).not.toMatch(/\d|NaN/);
    expect(overlapWords(viewOf(none, { monthOnly: true, inSeveral: Number.NaN }), "route")).toBe("");
  });

  it("writes parts of incidents as parts", () => {
    expect(regionHeadline(viewOf([region("A", 12.4, 12.4, 380)]), "route")).toBe("A saw 12.4 incidents");
  });

  it("does not choose among equals", () => {
    expect(
      regionHeadline(viewOf([region("A", 5, 5, 380), region("B", 5, 5, 380), region("C", 1, 1, 380)]), "zone"),
    ).toBe("2 zones saw most, with 5 incidents each");
  });

  it("is calm about nothing", () => {
    expect(regionHeadline(viewOf([]), "route")).toBe("No route yet");
    expect(regionHeadline(viewOf([region("A", 0, 0, 380)]), "zone")).toBe("No incident inside the zone in this view");
    expect(regionSentences(viewOf([region("A", 0, 0, 380)]), "zone")).toEqual([]);
  });

  it.each([
    [Number.NaN, "–"],
    [0, "none on a school day"],
    [0.05, "about one every 20 school days"],
    [0.5, "about one every 2 school days"],
    [0.77, "0.8 a school day"],
    [1.4, "1.4 a school day"],
    [12, "12 a school day"],
  ])("says %d a day as %s", (perDay, words) => {
    expect(oftenWords(perDay, "route")).toBe(words);
  });

  it("says why there is no rate", () => {
    expect(noRateWords(viewOf([region("A", 3, 0, 0)], { days: 0 }), "route")).toContain("no school day in these years");
    expect(noRateWords(viewOf([region("A", 3, 0, 0)], { days: 0, monthOnly: true }), "zone")).toContain(
      "gives only the month",
    );
    expect(noRateWords(viewOf(two), "route")).toBeNull();
  });

  it("marks days that are provisional, and none where there are none", () => {
    expect(provisionalWords(viewOf(two, { provisional: true }), "route")).toBe(
      "Some of these school days are provisional",
    );
    expect(provisionalWords(viewOf(two), "route")).toBeNull();
    expect(provisionalWords(viewOf(two, { provisional: true, days: 0 }), "route")).toBeNull();
  });

  it("says what a count is not, and never speaks of significance", () => {
    const words = [
      regionHeadline(viewOf(two), "route"),
      ...regionSentences(viewOf(two), "route"),
      regionLimits(viewOf(two), "route"),
    ].join(" ");
    expect(words).toContain("within 100 m");
    expect(words).toContain("does not make a place dangerous");
    expect(words).not.toMatch(/signific|hotspot|\bp\b|\bq\b|resolution/i);
  });
});
