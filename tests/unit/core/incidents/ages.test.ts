import { describe, expect, it } from "vitest";
import { bandOf, codeOfBand, countedBands, isAtMost, spanOf } from "../../../../src/core/incidents/ages";
import { ageBands } from "../../../../src/core/incidents/incidents";

const bands = Array.from({ length: 121 }, (_, from) =>
  Array.from({ length: 121 - from }, (__, more) => ({ from, to: from + more })),
).flat();
const agesOf = ({ from, to }: { from: number; to: number }) =>
  Array.from({ length: to - from + 1 }, (_, more) => from + more);

/** The one answer of all ages of a band, or null where they differ. */
function unanimous<T>(ages: readonly number[], ask: (age: number) => T): T | null {
  const answers = new Set(ages.map(ask));
  return answers.size === 1 ? [...answers][0] : null;
}

describe("a band of ages", () => {
  it("is answered by its code as all its ages answer, and not known where they differ", () => {
    for (const band of bands) {
      const ages = agesOf(band);
      const span = spanOf(codeOfBand(band));
      for (const limit of [18, 24, 25]) expect(isAtMost(span, limit)).toBe(unanimous(ages, (age) => age <= limit));
      const inBand = unanimous(ages, (age) => ageBands.findIndex(({ from, to }) => age >= from && age <= to));
      const isYoung = unanimous(ages, (age) => age < 25);
      const wider = isYoung === null || ages.length === 121 ? "unknown" : isYoung ? "under-25" : "25+";
      expect(countedBands[bandOf(span)].id).toBe(inBand === null ? wider : ageBands[inBand].id);
    }
  });

  it("is never said to be in or out of a limit that it crosses, whatever the limit of a study", () => {
    for (const band of bands) {
      const span = spanOf(codeOfBand(band));
      for (let limit = 0; limit < 120; limit++) {
        const said = isAtMost(span, limit);
        if (said !== null) expect(said).toBe(unanimous(agesOf(band), (age) => age <= limit));
      }
    }
  });
});
