import { describe, expect, it } from "vitest";
import { withWindow } from "../../../../src/core/schools/edits";
import { createStudy } from "../../../../src/core/study/defaults";
import { readWindow } from "../../../../src/ui/schools/read-window";

describe("a window in two fields", () => {
  it("is minutes from the bell, the first before it", () => {
    expect(readWindow("10", "75").window).toEqual({ windowFrom: -10, windowTo: 75 });
    expect(readWindow(" 0 ", "60").window).toEqual({ windowFrom: 0, windowTo: 60 });
    expect(readWindow("−5", "60").window).toEqual({ windowFrom: 5, windowTo: 60 });
  });

  it.each([
    ["ten", "75", /such as 10/, null],
    ["10", "1.5", null, /such as 75/],
    ["10", "-10", null, /closes before it opens/],
    ["300", "75", /such as 10/, null],
  ])("is refused with what to do: %s, %s", (before, after, fromProblem, toProblem) => {
    const read = readWindow(before, after);
    expect(read.window).toBeNull();
    for (const [said, expected] of [
      [read.fromProblem, fromProblem],
      [read.toProblem, toProblem],
    ] as const)
      if (expected) expect(said).toMatch(expected);
      else expect(said).toBeNull();
  });
});

describe("one window for several schools", () => {
  const study = createStudy();
  const window = { windowFrom: 0, windowTo: 45 };

  it("is set for those alone, and nothing else of them changes", () => {
    const ids = [study.schools[1].id, study.schools[4].id];
    const after = withWindow(study, ids, window);
    after.schools.forEach((school, n) => {
      expect(school).toEqual(ids.includes(school.id) ? { ...study.schools[n], ...window } : study.schools[n]);
    });
    expect({ ...after, schools: study.schools }).toEqual(study);
  });

  it("is no step where every one of them has it already", () => {
    const { windowFrom, windowTo } = study.schools[0];
    expect(withWindow(study, [study.schools[0].id], { windowFrom, windowTo })).toBe(study);
    expect(withWindow(study, [], window)).toBe(study);
  });
});
