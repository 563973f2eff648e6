import { describe, expect, it } from "vitest";
import { countDelivered } from "../../../../src/core/deployment/delivered";
import { createStudy } from "../../../../src/core/study/defaults";
import { readDelivered } from "../../../../src/core/study/read-delivered";

const { zones } = createStudy();
const [first, second] = zones;
const header = ["Zone", "date", "from", "to", "people"];
const read = (...rows: string[][]) => readDelivered([header, ...rows], zones);
const problemsOf = (...rows: string[][]) => {
  const got = read(...rows);
  return "problems" in got ? got.problems.join(" ") : "";
};

describe("a list of sessions that took place", () => {
  it("is read, past midnight too, whatever the order of its columns", () => {
    expect(
      readDelivered(
        [
          ["\uFEFFpeople", "to", "from", "date", "zone", "remarks"],
          ["2", "18:00", "16:00", "21/07/2026", first.name.toUpperCase(), "quiet"],
          ["", "", "", "", "", ""],
          ["3", "01:00 am", "22:00", "2026-07-22", second.id, ""],
          ["1", "24:00", "22:00", "2026-07-23", second.name, ""],
        ],
        zones,
      ),
    ).toEqual({
      sessions: [
        { zoneId: first.id, date: "2026-07-21", from: 960, to: 1080, people: 2 },
        { zoneId: second.id, date: "2026-07-22", from: 1320, to: 1500, people: 3 },
        { zoneId: second.id, date: "2026-07-23", from: 1320, to: 1440, people: 1 },
      ],
    });
  });

  it("names row, column and remedy of everything that is wrong with it", () => {
    const good = [first.name, "2026-07-21", "16:00", "18:00", "2"];
    const change = (column: number, cell: string) => good.map((old, c) => (c === column ? cell : old));
    expect(problemsOf(change(0, "Nowhere"))).toMatch(/Row 2, column “zone”.*Nowhere.*draw the zone/);
    expect(problemsOf(change(1, "31/02/2026"))).toMatch(/Row 2, column “date”.*Write it like/);
    expect(problemsOf(change(2, "noon"))).toMatch(/column “from”.*15:00/);
    expect(problemsOf(change(3, "16:00"))).toMatch(/column “to”.*Correct/);
    expect(problemsOf(change(4, "two"))).toMatch(/column “people”.*such as 2/);
    expect(problemsOf(good, good)).toMatch(/Row 3.*row 2.*Delete/);
    expect(problemsOf()).toMatch(/no row below the header/);
    const noPeople = readDelivered([["zone", "date", "from", "to"], good.slice(0, 4)], zones);
    expect(JSON.stringify(noPeople)).toMatch(/Row 1.*“people”.*Name the columns/);
    const many = problemsOf(...Array.from({ length: 50 }, () => change(0, "x")));
    expect(many).toContain("30 more rows are wrong");
  });

  it("is laid beside the plan by day and zone", () => {
    const plan = (zoneId: string, from: number) => ({ zoneId, date: "2026-07-21", from, to: from + 120 });
    const count = countDelivered(
      [plan(first.id, 960), plan(first.id, 1080), plan(second.id, 960)],
      [
        { zoneId: first.id, date: "2026-07-21", from: 970, to: 1000, people: 2 },
        { zoneId: first.id, date: "2026-07-21", from: 990, to: 1040, people: 2 },
        { zoneId: first.id, date: "2026-07-22", from: 960, to: 1080, people: 2 },
      ],
    );
    expect(count).toMatchObject({ planned: 3, delivered: 3, both: 1 });
    expect(count.days).toEqual([
      { zoneId: first.id, date: "2026-07-21", planned: 2, delivered: 2, both: 1 },
      { zoneId: second.id, date: "2026-07-21", planned: 1, delivered: 0, both: 0 },
      { zoneId: first.id, date: "2026-07-22", planned: 0, delivered: 1, both: 0 },
    ]);
  });
});
