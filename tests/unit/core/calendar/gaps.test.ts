import { expect, it } from "vitest";
import { dayKinds, kindsOfDays } from "../../../../src/core/calendar/calendar";
import { dayOfIso } from "../../../../src/core/calendar/days";
import { gapsOf } from "../../../../src/core/calendar/gaps";
import { createStudy } from "../../../../src/core/study/defaults";

const ships = createStudy().calendar;

it("lists every stretch of the sample's years that the calendar does not know, and nothing else", () => {
  const [from, to] = ["2019-04-01", "2026-03-31"];
  const gaps = gapsOf(ships, from, to);
  // Spring and summer 2019, autumn 2020, and all that lies between the closure of 2021 and the autumn of 2022.
  expect(gaps.length).toBeGreaterThanOrEqual(3);
  const { kind } = kindsOfDays(ships, dayOfIso(from), dayOfIso(to));
  kind.forEach((code, i) => {
    const day = dayOfIso(from) + i;
    const isInGap = gaps.some((gap) => day >= dayOfIso(gap.from) && day <= dayOfIso(gap.to));
    if (dayKinds[code].id === "unknown") expect(isInGap).toBe(true);
    if (["school", "holiday", "closed"].includes(dayKinds[code].id)) expect(isInGap).toBe(false);
  });
});

it("finds no gap in a year that the calendar knows", () => {
  expect(gapsOf(ships, "2023-09-04", "2024-07-19")).toEqual([]);
});
