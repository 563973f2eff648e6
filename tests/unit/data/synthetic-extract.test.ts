import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { booleanPointInPolygon, pointToLineDistance } from "@turf/turf";
import type { Feature, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { dataUrl, dateOf, positionOf, type Row, readData, readJson, readSample, SAMPLE } from "./sample";

const { rows, total, lines } = readSample();
const categories: { code: string; label: string; category: string; seriousDefault: boolean }[] =
  readJson("offence-categories.json").rows;
const byCode = new Map(categories.filter((row) => row.code !== "").map((row) => [row.code, row]));
const byLabel = new Map(categories.filter((row) => row.code === "").map((row) => [row.label, row]));
const classOf = (row: Row) =>
  byCode.get(row["HO Code"]) ?? (row["HO Code"] === "" ? byLabel.get(row.Offence) : undefined);
const isSerious = (row: Row) => classOf(row)?.seriousDefault === true;
const isAsb = (row: Row) => row.Offence === "Anti-social behaviour";
const share = (list: Row[], test: (row: Row) => boolean) => list.filter(test).length / list.length;
/** The financial year of a row, from its date; nothing for a date that is none. */
const yearOf = (row: Row) => {
  const date = dateOf(row);
  return date && (date[1] < 4 ? date[0] - 1 : date[0]);
};

describe("the file", () => {
  it("is what the generator writes, byte for byte", () => {
    const folder = mkdtempSync(join(tmpdir(), "synthetic-"));
    try {
      execFileSync(process.execPath, [fileURLToPath(dataUrl("generate.mjs")), folder]);
      expect(readFileSync(join(folder, SAMPLE)).equals(readData(SAMPLE))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("is made without a clock, dice or functions that engines round differently", () => {
    for (const name of [
      "generate",
      ...["days", "events", "extract", "places", "random", "space", "streams"].map((f) => `generator/${f}`),
    ]) {
      const code = readFileSync(dataUrl(`${name}.mjs`), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
      expect(code, name).not.toMatch(/Math\.(?!floor|round|min|max|sqrt)|\*\*|new Date|Date\.|crypto|toLocale/);
    }
  });

  it("keeps within 50,000 to 60,000 rows and 6 MB, under a name that says synthetic, as every row does", () => {
    expect(rows.length).toBeGreaterThan(50_000);
    expect(rows.length).toBeLessThan(60_000);
    expect(readData(SAMPLE).length).toBeLessThan(6_000_000);
    expect(rows.every((row) => /^SYN-\d{7}$/.test(row["Crime No"]))).toBe(true);
  });

  it("is Windows-1252 with CR LF, and is not valid UTF-8", () => {
    const bytes = readData(SAMPLE);
    expect(bytes.includes(Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x0d, 0x0a]))).toBe(true);
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toThrow();
    expect(lines.at(-1)).toBe("");
    expect(lines.some((line) => line.includes("\n"))).toBe(false);
  });

  it("ends with a total of its rows", () => {
    expect(total[0]).toBe("Total");
    expect(total.at(-1)).toBe(String(rows.length));
  });

  it("has no field that looks like a person", () => {
    expect(Object.keys(rows[0]).join()).not.toMatch(
      /name|birth|dob|address|postcode|phone|mail|ethnic|suspect|offender/i,
    );
    const words = new Set(rows.flatMap((row) => [row.Offence, row.Ward, row.Location]));
    expect(words.size).toBeLessThan(150);
    expect(new Set(rows.map((row) => row.Location))).toSatisfy((set: Set<string>) =>
      [...set].every(
        (text) => /^On or near [A-Z][a-zé ]+$/.test(text) && !/home|house|flat|dwelling|residen/i.test(text),
      ),
    );
    expect(lines.some((line) => /[A-Z]{1,2}\d{1,2} ?\d[A-Z]{2}\b|@|\b07\d{9}\b/.test(line))).toBe(false);
  });
});

describe("its faults", () => {
  const documented = new TextDecoder().decode(readData("README.md"));
  const inReadme = (n: number) => expect(documented).toContain(n.toLocaleString("en-GB"));
  const count = (test: (row: Row) => boolean) => rows.filter(test).length;
  const rowsByEvent = new Map<string, Row[]>();
  for (const row of rows) rowsByEvent.set(row["Crime No"], [...(rowsByEvent.get(row["Crime No"]) ?? []), row]);

  it.each<[string, number, number, (row: Row) => boolean]>([
    ["blank grid reference", 0.025, 0.035, (row) => row.Easting === "" && row.Northing === ""],
    ["blank time", 0.02, 0.03, (row) => row["Time From"] === ""],
    ["00:00", 0.02, 0.03, (row) => row["Time From"] === "00:00"],
    ["time without colon", 0.005, 0.015, (row) => /^\d{4}$/.test(row["Time From"])],
    [
      "date range",
      0.045,
      0.07,
      (row) => row["Date To"] !== "" && dateOf(row) !== undefined && row["Date To"] !== row["Date From"],
    ],
    ["swapped grid", 0.002, 0.004, (row) => row.Easting !== "" && Number(row.Easting) < Number(row.Northing)],
    ["date that is none", 0.0005, 0.0015, (row) => dateOf(row) === undefined],
    ["code in no list", 0.0002, 0.001, (row) => classOf(row) === undefined],
  ])("%s: between %d and %d of rows", (name, low, high, test) => {
    expect(count(test) / rows.length).toBeGreaterThan(low);
    expect(count(test) / rows.length).toBeLessThan(high);
    if (name !== "date range") inReadme(count(test));
  });

  it("dates that are none come in each kind", () => {
    const kinds = new Set(rows.filter((row) => !dateOf(row)).map((row) => row["Date From"].slice(0, 5)));
    expect([...kinds].sort()).toEqual(["00/00", "31/02", "unkno"]);
  });

  it("a tenth of events have two or three rows that agree on when and where", () => {
    const distinct = [...rowsByEvent.values()].map(
      (list) => new Map(list.map((row) => [JSON.stringify(row), row])).size,
    );
    const several = distinct.filter((n) => n > 1).length / distinct.length;
    expect(several).toBeGreaterThan(0.085);
    expect(several).toBeLessThan(0.115);
    for (const list of rowsByEvent.values())
      expect(new Set(list.map((row) => `${row["Time From"]} ${row.Easting} ${row.Northing}`)).size).toBe(1);
    inReadme(distinct.length);
  });

  it("some rows are repeated as they are", () => {
    const repeated = rows.length - new Set(rows.map((row) => JSON.stringify(row))).size;
    expect(repeated / rows.length).toBeGreaterThan(0.004);
    expect(repeated / rows.length).toBeLessThan(0.006);
    inReadme(repeated);
  });

  it("4.1 and 4.10 are both there, as text", () => {
    const codes = new Set(rows.map((row) => row["HO Code"]));
    expect(codes.has("4.1") && codes.has("4.10")).toBe(true);
  });
});

describe("where things happen", () => {
  const outline: Feature<Polygon> = {
    type: "Feature",
    properties: {},
    geometry: { type: "Polygon", coordinates: [readJson("coventry-outline.json").ring] },
  };
  const edge = { type: "LineString" as const, coordinates: outline.geometry.coordinates[0] };

  it("every row with a place lies in the outline, but for one in a hundred, planted up to 4 km outside without a ward", () => {
    const outside: Row[] = [];
    for (const row of rows) {
      const at = positionOf(row);
      if (at && !booleanPointInPolygon(at, outline)) outside.push(row);
    }
    expect(outside.every((row) => row.Ward === "")).toBe(true);
    expect(outside).toHaveLength(rows.filter((row) => row.Ward === "" && row.Easting !== "").length);
    expect(outside.length / rows.length).toBeGreaterThan(0.008);
    expect(outside.length / rows.length).toBeLessThan(0.013);
    for (const row of outside) {
      const meters = pointToLineDistance(positionOf(row) as [number, number], edge, { units: "meters" });
      expect(meters).toBeGreaterThan(300);
      expect(meters).toBeLessThan(4100);
    }
  });

  it("the places that a reader of Coventry expects are among the busiest square kilometres", () => {
    const squares = new Map<string, number>();
    for (const row of rows) {
      if (row.Easting === "") continue;
      const key = `${row.Easting.slice(0, 3)}-${row.Northing.slice(0, 3)}`;
      squares.set(key, (squares.get(key) ?? 0) + 1);
    }
    const busiest = [...squares].sort((a, b) => b[1] - a[1]).map(([key]) => key);
    // Pool Meadow and Hillfields; Broadgate.
    expect(busiest.slice(0, 2)).toEqual(["433-279", "433-278"]);
    // Winston Avenue and the school next to it, Remembrance Road, Foleshill Road, Jardine Crescent.
    for (const square of ["436-282", "436-276", "434-281", "428-278"]) expect(busiest.slice(0, 16)).toContain(square);
  });
});

describe("what happens", () => {
  const lastYear = rows.filter((row) => yearOf(row) === 2025);

  it("serious violence follows the recorded totals of the years", () => {
    const perYear = [2019, 2020, 2021, 2022, 2023].map(
      (year) => rows.filter((row) => isSerious(row) && yearOf(row) === year).length,
    );
    const recorded = [28592, 31309, 40059, 42867, 38508];
    recorded.forEach((n, i) => {
      // 5,577 in 2023/24, of which every second is kept; three standard errors of a count, and the faults.
      const expected = (5577 / 2) * (n / 38508);
      expect(Math.abs(perYear[i] - expected) / expected).toBeLessThan(0.08);
    });
  });

  it("other recorded crime begins in April 2025", () => {
    const known = rows.filter((row) => classOf(row) && classOf(row)?.category !== "homicide");
    const others = known.filter((row) => !isSerious(row) && !isAsb(row));
    expect(others.every((row) => (yearOf(row) ?? 2025) === 2025)).toBe(true);
    const months = new Set(others.map((row) => row["Date From"].slice(3)));
    expect([...months].filter((month) => /202[56]$/.test(month) && !month.startsWith("02/2025"))).toHaveLength(12);
    const crimes = lastYear.filter((row) => !isAsb(row)).length;
    expect(crimes).toBeGreaterThan(0.94 * ((0.96 * 38508) / 2));
    expect(crimes).toBeLessThan(1.06 * ((0.96 * 38508) / 2));
  });

  it("victims follow the partnership's plan", () => {
    const youth = rows.filter((row) => isSerious(row) && row["Victim Age"] !== "" && Number(row["Victim Age"]) <= 25);
    const between = (low: number, high: number) => (row: Row) =>
      Number(row["Victim Age"]) >= low && Number(row["Victim Age"]) <= high;
    const male = (row: Row) => row["Victim Sex"] === "M";
    const injury = youth.filter((row) => classOf(row)?.category === "violence-with-injury");
    const robbery = youth.filter((row) => row["HO Code"] === "34B");
    const knife = youth.filter((row) => row["Knife Flag"] === "Y");
    expect(share(injury, male)).toBeCloseTo(0.623, 1);
    expect(share(injury.filter(male), between(10, 15))).toBeCloseTo(0.401, 1);
    expect(share(robbery, male)).toBeCloseTo(0.887, 1);
    expect(share(robbery, between(16, 20))).toBeCloseTo(0.379, 1);
    expect(share(robbery, between(10, 15))).toBeCloseTo(0.312, 1);
    expect(share(knife, male)).toBeCloseTo(0.862, 1);
    expect(share(knife, between(15, 19))).toBeCloseTo(0.377, 1);
    expect(
      share(
        lastYear.filter((row) => !isAsb(row)),
        (row) => row["DA Flag"] === "Y",
      ),
    ).toBeCloseTo(0.149, 1);
    expect(share(rows.filter(isAsb), (row) => row["Victim Age"] === "")).toBe(1);
  });

  it("on school days the young are hurt after school; at weekends less so", () => {
    const injured = rows.filter(
      (row) =>
        isSerious(row) && Number(row["Victim Age"] || 99) <= 17 && dateOf(row) && /^\d\d:/.test(row["Time From"]),
    );
    const afterSchool = (row: Row) => ["15", "16"].includes(row["Time From"].slice(0, 2));
    const weekend = (row: Row) => {
      const [year, month, day] = dateOf(row) as [number, number, number];
      return [0, 6].includes(new Date(Date.UTC(year, month - 1, day)).getUTCDay());
    };
    // The profiles: 0.13 + 0.125 of the day on school days, 0.076 + 0.082 on others.
    expect(
      share(
        injured.filter((row) => !weekend(row)),
        afterSchool,
      ),
    ).toBeGreaterThan(0.19);
    expect(share(injured.filter(weekend), afterSchool)).toBeLessThan(0.18);
  });
});

describe("the planted effect", () => {
  const zones: Feature<Polygon>[] = readJson("example-zones.geojson").features;
  const zone = (name: string) => zones.find((z) => z.properties?.name === name) as Feature<Polygon>;

  /** What the outreach was for: the young, robbery, weapons and knives, and anti-social behaviour, from 15:00 to 22:00. */
  const aimedAt = rows.filter((row) => {
    const date = dateOf(row);
    const hour = Number(row["Time From"].slice(0, 2));
    if (!date || row["Time From"] === "" || hour < 15 || hour >= 22) return false;
    if (date[1] * 100 + date[2] < 722 || date[1] * 100 + date[2] > 901) return false;
    const young = row["Victim Age"] !== "" && Number(row["Victim Age"]) <= 25;
    const kind = classOf(row)?.category ?? "";
    return isAsb(row) || (isSerious(row) && (young || row["Knife Flag"] === "Y" || /^(robbery|weapons)/.test(kind)));
  });
  const tally = (name: string, years: number[]) => {
    const list = aimedAt.filter((row) => years.includes((dateOf(row) as number[])[0]) && positionOf(row));
    const inside = list.filter((row) => booleanPointInPolygon(positionOf(row) as [number, number], zone(name))).length;
    return { inside, outside: list.length - inside };
  };

  it("is there: the city centre falls by about 30 % against the rest in the summers of 2024 and 2025", () => {
    const before = tally("City centre (example)", [2022, 2023]);
    const after = tally("City centre (example)", [2024, 2025]);
    const ratio = after.inside / after.outside / (before.inside / before.outside);
    const standardError = Math.sqrt(1 / after.inside + 1 / after.outside + 1 / before.inside + 1 / before.outside);
    // Within two standard errors of 0.7, and more than two from no effect.
    expect(Math.abs(Math.log(ratio / 0.7))).toBeLessThan(2 * standardError);
    expect(Math.log(ratio)).toBeLessThan(-2 * standardError);
  });

  it("is not there in the placebo: Hillfields in the summer of 2023", () => {
    const before = tally("Hillfields (example)", [2021, 2022]);
    const after = tally("Hillfields (example)", [2023]);
    const ratio = after.inside / after.outside / (before.inside / before.outside);
    const standardError = Math.sqrt(1 / after.inside + 1 / after.outside + 1 / before.inside + 1 / before.outside);
    expect(Math.abs(Math.log(ratio))).toBeLessThan(2 * standardError);
  });

  it("its figures in the README are the file's", () => {
    const text = new TextDecoder().decode(readData("README.md")).replace(/\s+/g, " ");
    const [before, after] = [
      tally("City centre (example)", [2022, 2023]),
      tally("City centre (example)", [2024, 2025]),
    ];
    const [first, second] = [2024, 2025].map((year) => tally("City centre (example)", [year]).inside);
    expect(text).toContain(`mostly chance: ${first}, then ${second}`);
    expect(text).toContain(`the zone had ${before.inside} in 2022 and 2023 and ${after.inside} in 2024 and 2025`);
    expect(text).toContain(`outside it, ${before.outside} and ${after.outside}`);
  });
});
