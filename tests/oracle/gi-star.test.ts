import { describe, expect, it } from "vitest";
import { compareGiStar } from "./compare-gi-star";
import { readCase } from "./read-case";

describe("Gi* agrees with R's spdep, given its own cells and counts", () => {
  it.each([
    ["cov-city", 8, 164],
    ["cov-city", 9, 1147],
    ["cov-nte", 9, 138],
    ["cov-nte", 10, 969],
  ] as const)("%s at resolution %i, %i hexes", (dataset, resolution, hexes) => {
    const rows = readCase(`${dataset}/hotspots_r${resolution}.csv`);
    expect(compareGiStar(rows, resolution)).toBe(rows.length);
    expect(rows).toHaveLength(hexes);
  });
});
