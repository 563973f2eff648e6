import { describe, expect, it } from "vitest";
import { sexes, UNKNOWN_AGE } from "../../../../src/core/incidents/incidents";
import { remarks } from "../../../../src/core/ingest/problems";
import { unknownPeople } from "../../../../src/core/quality/checks/unknown-people";
import type { QualityContext } from "../../../../src/core/quality/types";

const NOT_KNOWN = sexes.findIndex(({ id }) => id === "unknown");

/** Ten victims, of some of whom the age or the sex is not known. */
function sentenceOf(noAge: number, noSex: number): string | undefined {
  const values = (unknown: number, count: number) =>
    Uint8Array.from({ length: 10 }, (_, i) => (i < count ? unknown : 1));
  const has = { age: true, sex: true };
  const incidents = { length: 10, has, age: values(UNKNOWN_AGE, noAge), sex: values(NOT_KNOWN, noSex) };
  return unknownPeople.find({ incidents } as unknown as QualityContext)?.sentence;
}

describe("victims of unknown age or sex", () => {
  it("are told of where they are many, each with its share", () => {
    expect(sentenceOf(2, 2)).toBeUndefined();
    expect(sentenceOf(3, 2)).toMatch(/^The victim’s age is not known in 30% of the rows: maps/);
    expect(sentenceOf(2, 4)).toMatch(/^The victim’s sex is not known in 40% of the rows: maps/);
    expect(sentenceOf(3, 4)).toMatch(
      /^The victim’s age is not known in 30% of the rows, and the sex is not known in 40% of the rows: maps/,
    );
  });
});

describe("the remark on ages in bands", () => {
  it("names the bands of the page", () => {
    expect(remarks.ageBand.done).toContain("(Under 10, 10 to 15, 16 to 18, 19 to 24, 25 to 39, 40 and over)");
  });
});
