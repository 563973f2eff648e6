import { describe, expect, it } from "vitest";
import { sorted } from "../../../../src/ui/kit/table-order";

const rows = [
  { name: "Wood End", count: 41 },
  { name: "City centre", count: 130 },
  { name: "No rate", count: Number.NaN },
  { name: "Tile Hill", count: 15 },
];
const names = (list: readonly { name: string }[]) => list.map((row) => row.name);

describe("the order of a table", () => {
  it("sorts numbers as numbers, not as text", () => {
    expect(names(sorted(rows, (row) => row.count, false))).toEqual(["Tile Hill", "Wood End", "City centre", "No rate"]);
  });

  it("puts missing numbers last in both directions, since they are neither small nor large", () => {
    expect(names(sorted(rows, (row) => row.count, true)).at(-1)).toBe("No rate");
    expect(names(sorted(rows, (row) => row.count, false)).at(-1)).toBe("No rate");
  });

  it("keeps rows that are alike in the order in which they came, in both directions", () => {
    const alike = [{ name: "a" }, { name: "b" }, { name: "c" }];
    expect(names(sorted(alike, () => 1, true))).toEqual(["a", "b", "c"]);
    expect(names(sorted(alike, () => "x", false))).toEqual(["a", "b", "c"]);
  });

  it("leaves the rows that it was given as they are", () => {
    const before = names(rows);
    sorted(rows, (row) => row.name, true);
    expect(names(rows)).toEqual(before);
  });
});
