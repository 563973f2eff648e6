import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStudy } from "../../../src/core/study/defaults";
import { withFilter } from "../../../src/core/study/edits";
import type { Study } from "../../../src/core/study/study";
import { changesOf } from "../../../src/worker/changes";

describe("what is told of a study", () => {
  const study = createStudy();

  it("is all of it at first, then what became another object, then nothing", () => {
    expect(changesOf(null, study)).toEqual(study);
    const next = withFilter(study, { hours: "1".repeat(168) });
    expect(Object.keys(changesOf(study, next))).toEqual(["filter"]);
    expect(changesOf(next, next)).toEqual({});
  });

  it("is enough to have the study again, whatever was changed in whatever order", () => {
    // Values are told apart as objects, as the parts of a study are.
    const part = fc.constantFrom(...Array.from({ length: 4 }, (_, i) => ({ i })));
    const studies = fc.array(fc.dictionary(fc.constantFrom("area", "filter", "zones", "title"), part), {
      minLength: 1,
    });
    fc.assert(
      fc.property(studies, (asked) => {
        let [last, kept]: [Study | null, object] = [null, {}];
        for (const one of asked as unknown as Study[]) {
          kept = { ...kept, ...structuredClone(changesOf(last, one)) };
          last = one;
          expect(JSON.stringify(sorted(kept))).toBe(JSON.stringify(sorted(one)));
        }
      }),
    );
  });
});

/** By name; a part that is gone is told as undefined. */
const sorted = (study: object) =>
  Object.entries(study)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
