import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dayOfIso, weekdayOfDay } from "../../src/core/calendar/days";
import { createStudy } from "../../src/core/study/defaults";
import { publishFiles } from "../../src/worker/headless";

/** Ranges with the weights of their hours of the day, worked out with exact fractions in Python. */
const cases = JSON.parse(readFileSync(new URL("cases/time/aoristic.json", import.meta.url), "utf8")) as {
  events: { id: string; from: string; to: string; hour_weights: number[] }[];
  total_by_hour: number[];
  total: number;
};

/** From the text of a CSV to the chart of hours. The reference has no days: those of the week are added up. */
async function chartOf(events: readonly { id: string; from: string; to: string }[]) {
  const cells = (moment: string) => [moment.slice(0, 10).split("-").reverse().join("/"), moment.slice(11)].join(",");
  const rows = events.map(({ id, from, to }, i) => `SYN-${id},${cells(from)},${cells(to)},${433100 + i},279156,8N`);
  const text = `Ref,Date From,Time From,Date To,Time To,Easting,Northing,HO Code\n${rows.join("\n")}\n`;
  const { published } = await publishFiles([new File([text], "SYNTHETIC.csv")], createStudy(), {
    today: "2026-01-01",
    answers: { "date-order-0": "day-first" },
  });
  const { hours } = published;
  return { hours, byHour: Array.from({ length: 24 }, (_, h) => sum(hours.counts.filter((_, at) => at % 24 === h))) };
}

const sum = (list: Iterable<number>) => [...list].reduce((a, b) => a + b, 0);
/** The reference is written with twelve decimals, the chart with ten figures. */
const expectNear = (given: readonly number[], reference: readonly number[]) =>
  given.forEach((weight, at) => {
    expect(Math.abs(weight - reference[at]), `at ${at}`).toBeLessThan(1e-9);
  });

describe("the chart of hours", () => {
  it.each(cases.events)("spreads range $id as the reference does", async (event) => {
    const { hours, byHour } = await chartOf([event]);
    expectNear(byHour, event.hour_weights);
    expect(hours.withoutTime).toBe(0);
    // Only the days that the range lies on have any of it.
    const days = [event.from, event.to].map((moment) => weekdayOfDay(dayOfIso(moment.slice(0, 10))));
    hours.counts.forEach((weight, at) => {
      if (!days.includes(Math.floor(at / 24))) expect(weight).toBe(0);
    });
  });

  it("adds all of them up as the reference does, in any order", async () => {
    const { hours, byHour } = await chartOf(cases.events);
    expectNear(byHour, cases.total_by_hour);
    expect(Math.abs(sum(hours.counts) - cases.total)).toBeLessThan(1e-6);
    expect((await chartOf([...cases.events].reverse())).hours).toEqual(hours);
  });
});
