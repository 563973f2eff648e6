import { describe, expect, it } from "vitest";
import {
  choiceOfSpan,
  draggedSpan,
  financialYears,
  financialYearWords,
  spanOf,
} from "../../../../src/ui/charts/months";

const extent = { from: "2023-04-01", to: "2026-03-31" };
const APRIL_2023 = (2023 - 1970) * 12 + 3;

describe("months of the brush", () => {
  it("puts dates on the axis and reads them back to the day", () => {
    const choice = { kind: "between", from: "2024-01-15", to: "2025-02-28" } as const;
    const span = spanOf(choice, extent, APRIL_2023);
    expect(span.from).toBeCloseTo(9 + 14 / 31);
    expect(span.to).toBe(23);
    expect(choiceOfSpan(span, extent, APRIL_2023)).toEqual(choice);
  });

  it("says all where the span is all of the extract, and cuts to an extract that ends within a month", () => {
    expect(choiceOfSpan({ from: 0, to: 36 }, extent, APRIL_2023)).toEqual({ kind: "all" });
    expect(choiceOfSpan({ from: 1, to: 36 }, { from: "2023-04-03", to: "2026-03-20" }, APRIL_2023)).toEqual({
      kind: "between",
      from: "2023-05-01",
      to: "2026-03-20",
    });
  });

  it("never lets one handle pass the other, nor the window leave the extract", () => {
    expect(draggedSpan({ from: 3, to: 5 }, "from", 0, 9, 36)).toEqual({ from: 4, to: 5 });
    expect(draggedSpan({ from: 3, to: 5 }, "to", 0, -9, 36)).toEqual({ from: 3, to: 4 });
    expect(draggedSpan({ from: 3, to: 5 }, "window", 0, 90, 36)).toEqual({ from: 34, to: 36 });
    expect(draggedSpan({ from: 3, to: 5 }, "window", 0, -90, 36)).toEqual({ from: 0, to: 2 });
  });

  it("draws a new window from either side, at least a month wide", () => {
    expect(draggedSpan({ from: 0, to: 36 }, "new", 7.2, 4.6, 36)).toEqual({ from: 4, to: 8 });
    expect(draggedSpan({ from: 0, to: 36 }, "new", 35.9, 80, 36)).toEqual({ from: 35, to: 36 });
  });

  it("keeps the exact date of an end that nobody moved", () => {
    const span = spanOf({ kind: "between", from: "2024-01-15", to: "2025-02-28" }, extent, APRIL_2023);
    expect(choiceOfSpan(draggedSpan(span, "to", 0, 1, 36), extent, APRIL_2023)).toEqual({
      kind: "between",
      from: "2024-01-15",
      to: "2025-03-31",
    });
  });

  it("counts financial years from April, the first and last perhaps cut", () => {
    expect(financialYears(APRIL_2023 - 1, 14)).toEqual([
      { year: 2022, from: 0, to: 1 },
      { year: 2023, from: 1, to: 13 },
      { year: 2024, from: 13, to: 14 },
    ]);
    expect(financialYearWords(1999, false)).toBe("1999/00");
    expect(financialYearWords(2024, true)).toBe("24/25");
  });
});
