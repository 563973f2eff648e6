import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { fileName } from "../../../src/export/format";
import { planFiles } from "../../../src/export/plan-files";
import { daysInName, type PlanInput } from "../../../src/export/plan-files/plan-file";
import { postsCsv } from "../../../src/export/plan-files/posts-csv";
import { rotaCsv } from "../../../src/export/plan-files/rota-csv";
import { rotaIcs } from "../../../src/export/plan-files/rota-ics";
import { planInput } from "./plan-input";

let input: PlanInput;

beforeAll(async () => {
  input = await planInput();
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

  it("share no shift with the plan of another study, though routes and posts are called alike", () => {
    const uids = (key: string) =>
      new ICAL.Component(ICAL.parse(rotaIcs.write({ ...input, study: { ...input.study, key } })))
        .getAllSubcomponents("vevent")
        .map((event) => new ICAL.Event(event).uid);
    const [mine, yours] = [uids("0123456789abcdef"), uids("fedcba9876543210")];
    expect(new Set([...mine, ...yours]).size).toBe(20);
    expect(uids("0123456789abcdef")).toEqual(mine);
  });

  it("say in the plan what is covered and what is missed, and that both are all", () => {
    const text = postsCsv.write(input);
    for (const number of ["7171", "6161", "5050", "101", "13332", "5151", "18483"]) expect(text).toContain(number);
    expect(text).toContain(input.published.stamp);
  });

  it("say why of each post, beside its row", () => {
    const [a, b] = rows(postsCsv.write(input)).filter((row) => row.startsWith("post,"));
    expect(a).toContain(
      "About half of what is expected on this route is in sight here, more than from any other place",
    );
    expect(b).toContain("You fixed this post; about half of what is expected on this route is in sight here.");
  });

  it("name what lies on routes that are not in the plan beside its sums, not in them", () => {
    const text = postsCsv.write({ ...input, plan: { ...input.plan, leftOut: { routes: 7, incidents: 4242 } } });
    const [header, ...lines] = text.trim().split("\r\n");
    const names = header.replace("\uFEFF", "").split(",");
    const cell = (line: string, name: string) => line.split(",")[names.indexOf(name)];
    const left = lines.filter((line) => line.startsWith("left out,"));
    expect(left).toHaveLength(1);
    expect(left[0]).toContain("7 routes not of the chosen schools");
    expect(cell(left[0], "not_in_plan")).toBe("4242");
    expect([cell(left[0], "covered"), cell(left[0], "missed")]).toEqual(["", ""]);
    expect(text).toContain("Everywhere else on the route of this plan");
    expect(postsCsv.write(input)).not.toMatch(/left out,|of this plan/);
  });

  it("bear the days of the plan in their names, and none where it has none", () => {
    expect(daysInName(input.plan)).toEqual(["2026-04-27", "2026-05-08"]);
    expect(fileName(input.published, rotaCsv.subject, "csv", daysInName(input.plan))).toBe(
      "coventry-rota_2026-04-27_2026-05-08.csv",
    );
    expect(fileName(input.published, postsCsv.subject, "csv", daysInName({ days: null }))).toBe("coventry-posts.csv");
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
