import { describe, expect, it } from "vitest";
import type { Published } from "../../../../src/core/disclosure/published";
import { createStudy } from "../../../../src/core/study/defaults";
import { withFilter } from "../../../../src/core/study/edits";
import { headline, monthOnlyWords, sentences, stampWords, testWords } from "../../../../src/core/words/findings-words";
import { many, percent, periodWords, short, whole } from "../../../../src/core/words/numbers";
import { publishFiles } from "../../../../src/worker/headless";

/** `n` rows a year at one spot of the city and `spread` elsewhere, one row a day. */
function extract(perYear: Record<number, number>, spread = 0): File {
  const lines = ["Date,Time,Easting,Northing,HO Code"];
  for (const [year, n] of Object.entries(perYear)) {
    for (let i = 0; i < n; i++) {
      const month = String((i % 12) + 1).padStart(2, "0");
      const day = String(1 + (Math.floor(i / 12) % 28)).padStart(2, "0");
      const place =
        i < spread
          ? `${428500 + ((i * 7919 + Number(year) * 131) % 8000)},${276500 + ((i * 104729) % 6000)}`
          : "433360,279000";
      lines.push(
        `${day}/${month}/${year},${String(1 + (i % 22)).padStart(2, "0")}:${String(i % 60).padStart(2, "0")},${place},8N`,
      );
    }
  }
  lines.push("31/12/2025,12:00,433360,279000,8N", "01/01/2024,12:00,433360,279000,8N");
  return new File([lines.join("\n")], "made-up.csv");
}

const view = async (file: File, study = createStudy()): Promise<Published> =>
  (await publishFiles([file], study, { today: "2026-01-31" })).published;

describe("the finding in words", () => {
  it("names the strongest place with its count and what an even spread would give", async () => {
    const published = await view(extract({ 2024: 60, 2025: 60 }));
    expect(headline(published)).toMatch(/^\d+ of 1,137 hexes stand out beyond chance, in 1 place$/);
    const said = sentences(published).join(" ");
    expect(said).toContain("122 incidents");
    expect(said).toMatch(
      /strongest is around (City centre|Broadgate).*122 events in one hex and its ring, where an even spread would give 0\.\d/,
    );
  });

  it("says fewer when there are fewer than a year before, with a range that holds the change", async () => {
    const said = sentences(await view(extract({ 2024: 100, 2025: 60 }))).join(" ");
    expect(said).toContain("61 of them in the last 12 months, 40% fewer than in the 12 months before");
    const [, low, high] = /95% range −(\d+)% to −(\d+)%/.exec(said) ?? [];
    expect(Number(low)).toBeGreaterThan(40);
    expect(Number(high)).toBeLessThan(40);
  });

  it("gives no percentage on a base under 20", async () => {
    const said = sentences(await view(extract({ 2024: 12, 2025: 30 }))).join(" ");
    expect(said).toContain("against 13 in the 12 months before: too few for a percentage");
    expect(said.split("95%")).toHaveLength(1);
  });

  it("says that nothing stands out with what would have", async () => {
    const published = await view(
      extract({ 2024: 80, 2025: 80 }, 1000),
      withFilter(createStudy(), { dates: { kind: "between", from: "2024-02-01", to: "2024-11-30" } }),
    );
    expect(headline(published)).toBe("Nothing stands out beyond chance");
    expect(sentences(published).at(-1)).toMatch(/would have needed \d+ events to stand out/);
  });

  it("tests nothing with fewer than ten events, and says so", async () => {
    const published = await view(extract({ 2024: 3, 2025: 3 }));
    expect(headline(published)).toBe("8 incidents: too few to test");
    expect(published.hotspots).toEqual([]);
  });

  it("compares no two years where an offence is in the file only from some day on", async () => {
    const lines = (await extract({ 2024: 100, 2025: 100 }).text()).split("\n");
    const from = lines.flatMap((line) => (line.includes("/2025,") ? [line.replace("8N", "105A"), line] : [line]));
    const said = sentences(await view(new File([from.join("\n")], "made-up.csv"))).join(" ");
    expect(said).toMatch(
      /not compared with the 12 months before: Violence without injury is in the file only from \d+ Jan 2025 on/,
    );
    expect(said).not.toMatch(/% (more|fewer)/);
  });

  it("warns of a boundary that leaves out much of the extract", async () => {
    const box = (west: number, east: number) =>
      [
        [
          [west, 52.37],
          [east, 52.37],
          [east, 52.46],
          [west, 52.46],
          [west, 52.37],
        ],
      ] as const;
    const area = { name: "East", polygon: [box(-1.48, -1.42)], approximate: false, source: "test" };
    const said = sentences(await view(extract({ 2024: 100, 2025: 100 }, 1000), { ...createStudy(), area })).join(" ");
    expect(said).toMatch(/\d+ of \d+ placed incidents \(\d+%\) lie outside East: does this boundary fit the extract/);
  });

  it("asks for a boundary where there is none, and claims nothing", async () => {
    const published = await view(extract({ 2024: 60, 2025: 60 }), { ...createStudy(), area: null });
    expect(`${headline(published)} ${sentences(published).join(" ")}`).toMatch(/load a boundary first/);
    expect(headline(published)).not.toMatch(/beyond chance|hotspot/);
    expect(published.hotspots).toEqual([]);
  });

  it("keeps the words hotspot and beyond chance from a statistic that is not calibrated", async () => {
    const published = await view(extract({ 2024: 60, 2025: 60 }), { ...createStudy(), statistic: "gi-star" });
    expect(published.hotspots.length).toBeGreaterThan(0);
    expect(`${headline(published)} ${sentences(published).join(" ")}`).not.toMatch(/beyond chance|hotspot|significan/i);
    expect(testWords(published)).toMatch(/exploratory/i);
  });

  it("says why hours cannot be used with data of months, and compares only with surroundings", async () => {
    const header =
      "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
    const rows = Array.from(
      { length: 60 },
      (_, i) => `${i}a,2024-0${1 + (i % 6)},F,F,-1.5105,52.4080,On or near X,,,Robbery,,`,
    );
    const published = await view(new File([[header, ...rows].join("\n")], "2024-06-west-midlands-street.csv"));
    expect(monthOnlyWords(published)).toMatch(/only the month.*moved/);
    expect(headline(published)).toMatch(/busier than their surroundings|busier than its surroundings/);
    expect(sentences(published).join(" ")).not.toMatch(/beyond chance|hotspot/);
    expect(stampWords(published)).toContain("Jan 2024 – Jun 2024");
  });
});

describe("numbers in words", () => {
  it("are written the British way", () => {
    expect([whole(1234567), whole(-1200), short(3.96), short(12.4), short(Number.NaN)]).toEqual([
      "1,234,567",
      "−1,200",
      "4.0",
      "12",
      "–",
    ]);
    expect([percent(0.004), percent(0), percent(0.42)]).toEqual(["under 1%", "0%", "42%"]);
    expect([many(1, "hex", "hexes"), many(2, "hex", "hexes")]).toEqual(["1 hex", "2 hexes"]);
    expect(periodWords("2024-04-01", "2026-03-31", false)).toBe("1 Apr 2024 – 31 Mar 2026");
  });
});
