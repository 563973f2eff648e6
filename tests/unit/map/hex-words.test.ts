import { beforeAll, describe, expect, it } from "vitest";
import type { Published } from "../../../src/core/disclosure/published";
import type { Study } from "../../../src/core/study/study";
import { hexWords } from "../../../src/map/hex-words";
import { viewOf } from "../scene/view";

describe("the words beside a hex", () => {
  let study: Study;
  let published: Published;
  beforeAll(async () => {
    ({ study, published } = await viewOf({ resolution: 8 }));
  });

  it("give the count with Garwood's range, and the ring against an even spread", () => {
    const h = published.hotspots[0].strongest;
    const view = { ...published, hexes: { ...published.hexes, count: published.hexes.count.slice() } };
    view.hexes.count[h] = 22;
    const words = hexWords(view, study.labels, h);
    // Garwood's interval of 22: 13.79 to 33.31.
    expect([words.count, words.range]).toEqual(["22 incidents", "(14–33)"]);
    expect(words.ring).toContain(`with its ring ${published.hexes.observed[h]} event`);
    expect(words.marked).toBe(`In hotspot 1, ${published.hotspots[0].name}`);
  });

  it("rank by count, and say when a rank is shared", () => {
    const count = new Uint32Array(published.grid.cells.length);
    count.set([5, 9, 5, 1]);
    const view = { ...published, hexes: { ...published.hexes, count } };
    const of = `of ${published.grid.cells.length}`;
    expect([0, 1, 2, 3, 4].map((h) => hexWords(view, study.labels, h).rank)).toEqual([
      `joint rank 2 ${of}`,
      `rank 1 ${of}`,
      `joint rank 2 ${of}`,
      `rank 4 ${of}`,
      "",
    ]);
  });

  it("speak of no even spread without a test, and call nothing a hotspot that is not calibrated", () => {
    const nothing = new Float64Array(published.grid.cells.length).fill(Number.NaN);
    expect(hexWords({ ...published, hexes: { ...published.hexes, expected: nothing } }, [], 0).ring).toBeNull();
    const exploratory = { ...published, test: { ...published.test, calibrated: false } };
    expect(hexWords(exploratory, study.labels, published.hotspots[0].hexes[0]).marked).toMatch(/^In place 1,/);
  });

  it("say how much of a hex at the edge lies inside", () => {
    const edge = published.grid.share.findIndex((share) => share < 0.5);
    expect(hexWords(published, study.labels, edge).edge).toMatch(/% of this hex lies inside the area$/);
  });
});
