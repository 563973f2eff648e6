import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoOfDay } from "../../../../src/core/calendar/days";
import { createEvidence, dateInWords, orderOf, plusEvidence } from "../../../../src/core/ingest/date-order";

const evidenceOf = (texts: readonly string[]) => {
  const gathered = createEvidence();
  for (const text of texts) gathered.add(text);
  return gathered.evidence;
};

describe("the order of day and month", () => {
  it("is proven by one date that only makes sense one way", () => {
    expect(orderOf(evidenceOf(["03/04/2024", "25/03/2024"]))).toBe("day-first");
    expect(orderOf(evidenceOf(["03/04/2024", "03/25/2024"]))).toBe("month-first");
  });

  it("is not guessed when no day exceeds 12, nor when both are proven", () => {
    expect(orderOf(evidenceOf(["03/04/2024", "11/12/2024"]))).toBeNull();
    expect(orderOf(evidenceOf(["25/03/2024", "28/03/2024", "03/26/2024", "03/04/2024"]))).toBeNull();
  });

  it("does not matter for ISO dates, months in letters, and days that are their own month", () => {
    expect(orderOf(evidenceOf(["2024-03-04", "3 Apr 2024", "05/05/2024", "soon", ""]))).toBe("day-first");
  });

  it("is not overturned by one slip among many", () => {
    const many = Array.from({ length: 20 }, (_, at) => `${13 + (at % 12)}/03/2024`);
    expect(orderOf(evidenceOf([...many, "03/26/2024"]))).toBe("day-first");
  });

  it("is asked with the very dates that are in doubt, read both ways", () => {
    const { examples } = evidenceOf(["05/05/2024", "03/04/2024", "11/12/2024", "03/04/2024"]);
    expect(examples).toEqual(["03/04/2024", "11/12/2024"]);
    expect(dateInWords("03/04/2024", { monthFirst: false, epoch: 1900 })).toBe("3 Apr 2024");
    expect(dateInWords("03/04/2024", { monthFirst: true, epoch: 1900 })).toBe("4 Mar 2024");
  });

  it("adds up over pieces of a file", () => {
    const pieces = plusEvidence(evidenceOf(["03/04/2024"]), evidenceOf(["25/03/2024", "45352"]));
    expect(pieces).toMatchObject({ dayFirst: 1, monthFirst: 0, either: 1, serials: 1 });
  });

  const two = (value: string) => value.padStart(2, "0");
  const column = fc.array(fc.integer({ min: 10957, max: 20500 }), { minLength: 1, maxLength: 40 });
  it("is right or a question for any column of dates, never wrong", () => {
    let asked = 0;
    let told = 0;
    fc.assert(
      fc.property(column, fc.boolean(), fc.constantFrom("/", "-", "."), fc.boolean(), (days, monthFirst, sign, pad) => {
        const texts = days.map((day) => {
          const [year, month, date] = isoOfDay(day)
            .split("-")
            .map((part) => (pad ? part : String(Number(part))));
          const parts = monthFirst ? [month, date, year] : [date, month, year];
          return parts.map((part) => (pad ? two(part) : part)).join(sign);
        });
        const order = orderOf(evidenceOf(texts));
        if (order === null) asked++;
        else told++;
        const same = days.every((day) => {
          const [, month, date] = isoOfDay(day).split("-");
          return month === date;
        });
        if (!same) expect([null, monthFirst ? "month-first" : "day-first"]).toContain(order);
      }),
      { numRuns: 3000, seed: 4 },
    );
    expect(asked).toBeGreaterThan(50);
    expect(told).toBeGreaterThan(1000);
  });
});
