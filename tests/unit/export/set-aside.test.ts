import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { fileName } from "../../../src/export/format";
import { setAsideSays, writeSetAside } from "../../../src/export/set-aside";
import { exportInput } from "./published";

const stamp = {
  period_from: "2025-05-01",
  period_to: "2025-05-31",
  filter: "no filter",
  n: 400,
  source: "may.csv",
  marking: "OFFICIAL-SENSITIVE",
  audience: "operational, not for publication",
};

describe("rows that were set aside", () => {
  const bytes = writeSetAside(
    [
      {
        file: "may.csv",
        row: 12,
        problem: "badDate",
        fields: { date: "31/02/2025", easting: "433000", reference: "SECRET-1", longitude: "-1.5" },
      },
      { file: "may.csv", row: 40, problem: "noDate", fields: { offence: "=1+1" } },
    ],
    { ...stamp, note: setAsideSays },
  );
  const { data, meta } = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  });

  it("are listed by file and row, with the reason and what to do", () => {
    expect(data[0]).toMatchObject({
      File: "may.csv",
      Row: "12",
      Reason: "Date cannot be read",
      "Date (from)": "31/02/2025",
      Easting: "433000",
      Longitude: "-1.5",
    });
    expect(data[0]["What to do"]).not.toBe("");
  });

  it("carry their marking and source in every row, and say why a value is left out and no reference is there", () => {
    for (const row of data) expect(row).toMatchObject({ ...stamp, n: "400" });
    expect(data[0].note).toContain("reference is never kept");
    expect(data[0].note).toContain("“(left out)”");
  });

  it("never carry the reference", () => {
    expect(meta.fields).toContain("Easting");
    expect(meta.fields).not.toContain("Reference");
    expect(new TextDecoder().decode(bytes)).not.toContain("SECRET");
  });

  it("run no formula", () => expect(data[1].Offence).toBe("'=1+1"));
});

describe("the name of a file", () => {
  it("is place, subject and period, safe on any disk", async () => {
    const { published } = await exportInput();
    expect(fileName(published, "hotspots", "png")).toBe(
      `coventry-hotspots_${published.periodFrom}_${published.periodTo}.png`,
    );
    expect(fileName({ ...published, area: { name: "../Évil: <town>", approximate: false } }, "places", "csv")).toMatch(
      /^evil-town-places_/,
    );
    expect(fileName({ ...published, area: null }, "places", "csv")).toMatch(/^map-places_/);
  });
});
