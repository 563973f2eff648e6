import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cellOfPoint } from "../../src/core/hexes/locate";
import { compareGiStar } from "./compare-gi-star";
import { inPlace, parsePlainCsv } from "./read-case";

// The real police.uk extract is not copied into the repository; where it is absent these tests show as skipped.
describe.skipIf(!existsSync(inPlace))("Nottingham's burglaries of 2022", () => {
  const read = (name: string) => parsePlainCsv(readFileSync(new URL(name, inPlace), "utf8"));

  it("fall into the cells that the H3 C library names, all 1,795", () => {
    const incidents = new Map(read("incidents.csv").map((row) => [row.id, row]));
    const rows = read("h3.csv");
    const agreeing = rows.filter((row) => {
      const { lon, lat } = incidents.get(row.id) as { lon: string; lat: string };
      return ([8, 9, 10] as const).every(
        (resolution) => cellOfPoint(Number(lon), Number(lat), resolution) === row[`h3_r${resolution}`],
      );
    });
    expect(agreeing).toHaveLength(1795);
    expect(rows).toHaveLength(1795);
  });

  it.each([8, 9] as const)("have the Gi* of R's spdep at resolution %i, every hex", (resolution) => {
    const cells = new Map(read(`cells_r${resolution}.csv`).map((row) => [row.cell, row]));
    const rows = read(`hotspots_r${resolution}.csv`).map((row) => ({ ...cells.get(row.cell), ...row }));
    expect(compareGiStar(rows, resolution)).toBe(cells.size);
  });
});
