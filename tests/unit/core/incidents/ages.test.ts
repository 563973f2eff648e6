import { describe, expect, it } from "vitest";
import { bandOf, bandsCounted, codeOfBand, countedBands, isAtMost, spanOf } from "../../../../src/core/incidents/ages";
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
      if (inBand !== null) expect(countedBands[bandOf(span)].id).toBe(ageBands[inBand].id);
    }
  });

  it("is counted by a choice of the page's bands exactly where all its ages are in chosen ones", () => {
    const subsets = Array.from({ length: 2 ** ageBands.length }, (_, bits) =>
      ageBands.filter((__, b) => bits & (1 << b)).map(({ id }) => id),
    );
    for (const chosen of subsets) {
      const counted = new Set(bandsCounted(chosen));
      const isChosen = Array.from({ length: 121 }, (_, age) =>
        ageBands.some(({ id, from, to }) => chosen.includes(id) && age >= from && age <= to),
      );
      const wrong = bands.filter((band) => {
        // A band that reaches into all bands of the page says nothing: its age is not known.
        const saysNothing = band.from < 10 && band.to >= 40;
        const isIn = saysNothing ? chosen.includes("unknown") : isChosen.slice(band.from, band.to + 1).every(Boolean);
        return counted.has(countedBands[bandOf(spanOf(codeOfBand(band)))].id) !== isIn;
      });
      expect(wrong, chosen.join()).toEqual([]);
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
