import { describe, expect, it } from "vitest";
import { createMemory, reuse } from "../../../src/core/remember";
import { createStudy } from "../../../src/core/study/defaults";
import { withFilter } from "../../../src/core/study/edits";

describe("a memory", () => {
  it("gives a stage's answer again while its inputs are the very same, and no longer", () => {
    const remember = createMemory();
    const list = [1];
    const first = remember("stage", [list, "a"], () => ({}));
    expect(remember("stage", [list, "a"], () => ({}))).toBe(first);
    expect(remember("stage", [[1], "a"], () => ({}))).not.toBe(first);
  });
});

describe("a study that was sent to another thread", () => {
  const study = createStudy();

  it("is the last one again when nothing was changed", () => {
    expect(reuse(study, structuredClone(study))).toBe(study);
  });

  it("keeps every part that says the same, and says what it says", () => {
    const sent = structuredClone(withFilter(study, { hours: "1".repeat(168), categories: ["robbery"] }));
    const kept = reuse(study, sent);
    expect(kept).toEqual(sent);
    expect(kept.filter).not.toBe(study.filter);
    for (const part of ["area", "calendar", "offences", "labels", "routes", "zones"] as const)
      expect(kept[part]).toBe(study[part]);
    expect(kept.filter.dates).toBe(study.filter.dates);
  });

  it("is not mistaken for one that has more, less or something else", () => {
    expect(reuse([1, 2], [1])).toEqual([1]);
    expect(reuse([1], [1, 2])).toEqual([1, 2]);
    expect(reuse({ a: null }, { a: [] })).toEqual({ a: [] });
    expect(reuse<unknown>({ a: 1, b: undefined }, { a: 1, c: undefined })).toEqual({ a: 1, c: undefined });
    expect(reuse<unknown>({ 0: 1 }, [1])).toEqual([1]);
  });
});
