import { describe, expect, it } from "vitest";
import { createStudy } from "../../../../src/core/study/defaults";
import { withFilter } from "../../../../src/core/study/edits";
import { writeDrawn } from "../../../../src/export/drawn-regions";
import { newId, quickOf, routeTexts, zoneTexts } from "../../../../src/ui/regions/region-kinds";

const study = createStudy();

describe.each([routeTexts, zoneTexts])("$several", (texts) => {
  const [first] = texts.list(study);

  it("are put back as they were taken out", () => {
    for (const region of texts.list(study)) expect(texts.put(study, region)).toEqual(study);
  });

  it("keep their place when one is changed, and lose only the one that is deleted", () => {
    const renamed = texts.list(texts.put(study, { ...first, name: "Another" }));
    expect(renamed.map((region) => region.id)).toEqual(texts.list(study).map((region) => region.id));
    expect(renamed[0].name).toBe("Another");
    expect(texts.list(texts.without(study, first.id))).toEqual(texts.list(study).slice(1));
  });

  it("never share an id, however often a file is loaded", () => {
    const text = writeDrawn(study, texts.kind);
    const twice = texts.load(texts.load(study, text).study, text).study;
    const ids = texts.list(twice).map((region) => region.id);
    expect(new Set(ids).size).toBe(3 * texts.list(study).length);
    expect(ids).not.toContain(newId(texts, twice));
  });

  it("know which of their quick filters is on", () => {
    for (const quick of texts.quick) expect(quickOf(texts, withFilter(study, quick.filter).filter)).toBe(quick);
    expect(quickOf(texts, withFilter(study, { dayKinds: ["inset"] }).filter)).toBeUndefined();
  });
});
