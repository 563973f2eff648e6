import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedPost, PublishedRoutePlan } from "../../../src/core/disclosure/published-route-plan";
import { planFiles } from "../../../src/export/plan-files";
import type { PlanInput } from "../../../src/export/plan-files/plan-file";
import { postsCsv } from "../../../src/export/plan-files/posts-csv";
import { rotaCsv } from "../../../src/export/plan-files/rota-csv";
import { rotaIcs } from "../../../src/export/plan-files/rota-ics";
import { exportInput, HOSTILE } from "./published";

let input: PlanInput;

/** Two posts by hand; the counts are numbers that stand nowhere else. */
function planOn(routeId: string, routeName: string): PublishedRoutePlan {
  const post = (letter: string, atMeters: number, addsIncidents: number): PublishedPost => ({
    letter,
    routeId,
    routeName,
    example: false,
    schoolName: "A school",
    atMeters,
    lng: -1.51,
    lat: 52.41,
    locked: false,
    stand: [0, 1, 3].map((weekday) => ({ weekday, from: 890, to: 975, known: true })),
    expected: 0,
    adds: 0,
    incidents: 0,
    addsIncidents,
  });
  const stretch = (fromMeters: number, missed: number) => ({
    routeId,
    routeName,
    fromMeters,
    toMeters: fromMeters + 100,
    expected: { covered: 0, missed },
    incidents: { covered: 0, missed },
    standsOut: false,
  });
  return {
    posts: [post("A", 475, 7171), post("B", 100, 6161)],
    incidents: { covered: 13332, missed: 5151, total: 18483, onOtherDays: 0, decimals: 0 },
    stretches: [stretch(0, 5050), stretch(300, 101)],
    missed: [0, 1],
    // Easter holiday to 10 April, bank holiday on 4 May, in the calendar that ships.
    days: { from: "2026-04-27", to: "2026-05-08" },
    schoolDays: { least: 5, most: 5, provisional: false },
  } as unknown as PublishedRoutePlan;
}

beforeAll(async () => {
  const { published, study } = await exportInput();
  const [route] = study.routes;
  input = { published, study, plan: planOn(route.id, HOSTILE[0]), stamp: "20260401T093000Z" };
});

const rows = (text: string) => text.trim().split("\r\n").slice(1);

describe("the files of a plan", () => {
  it("have a shift for each post on each school day of its weekdays, and none on a bank holiday", () => {
    const dates = rows(rotaCsv.write(input)).map((row) => row.split(",")[0]);
    const expected = ["2026-04-27", "2026-04-28", "2026-04-30", "2026-05-05", "2026-05-07"];
    expect(dates).toEqual(expected.flatMap((date) => [date, date]));
  });

  it("write a rota that a calendar program reads as the same shifts", () => {
    const events = new ICAL.Component(ICAL.parse(rotaIcs.write(input)))
      .getAllSubcomponents("vevent")
      .map((event) => new ICAL.Event(event));
    expect(events).toHaveLength(10);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(10);
    expect(events[0].startDate.toString()).toBe("2026-04-27T14:50:00");
    expect(events[0].endDate.toString()).toBe("2026-04-27T16:15:00");
  });

  it("say in the plan what is covered and what is missed, and that both are all", () => {
    const text = postsCsv.write(input);
    for (const number of ["7171", "6161", "5050", "101", "13332", "5151", "18483"]) expect(text).toContain(number);
    expect(text).toContain(input.published.stamp);
  });

  it("give staff no count of anything", () => {
    for (const file of [rotaCsv, rotaIcs])
      for (const number of ["7171", "6161", "5050", "13332", "5151", "18483"])
        expect(file.write(input), file.id).not.toContain(number);
  });

  it("carry their marking, run nothing in a spreadsheet, and are the same every time", () => {
    for (const file of planFiles) {
      const text = file.write(input);
      expect(text).toContain("OFFICIAL-SENSITIVE");
      expect(text).not.toMatch(/(^|,|\n)"?=HYPERLINK/);
      expect(file.write(input)).toBe(text);
    }
  });

  it("list shifts of every week where the plan has no dates, which no calendar can hold", () => {
    const undated = { ...input, plan: { ...input.plan, days: null } };
    expect(rows(rotaCsv.write(undated)).map((row) => row.split(",")[0])).toEqual(Array(6).fill("every week"));
    expect(rotaIcs.write(undated)).not.toContain("VEVENT");
  });
});
