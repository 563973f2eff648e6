import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isoOfDay } from "../../../src/core/calendar/days";
import { NO_TIME } from "../../../src/core/incidents/incidents";
import type { Inspection } from "../../../src/core/ingest/inspection";
import { withAnswer, withOverrule, withRole } from "../../../src/core/ingest/inspection-edits";
import { remember } from "../../../src/core/ingest/memory";
import { doneWords } from "../../../src/core/ingest/notes";
import { remarks } from "../../../src/core/ingest/problems";
import { inspectFiles, loadExtract } from "../../../src/worker/load";
import { sniff } from "../../../src/worker/read-file";
import { inspected, load, notInTable, options, rowsByCode } from "../../fixtures/load";

/** One file for each thing that is known to go wrong with an extract, named after it. What became of it is checked below. */
const folder = new URL("../../fixtures/messy/", import.meta.url);
const seen = new Set<string>();
const file = (name: string) => {
  seen.add(name);
  return new File([readFileSync(new URL(name, folder))], name);
};
async function look(...names: string[]): Promise<Inspection> {
  const looked = await inspectFiles(names.map(file), []);
  if ("problems" in looked) throw new Error(JSON.stringify(looked.problems));
  return looked;
}
async function read(names: string | string[], decide: (inspection: Inspection) => Inspection = (same) => same) {
  const list = [names].flat();
  const inspection = decide(await look(...list));
  const loaded = await loadExtract(list.map(file), inspection, options);
  const two = (value: number) => String(value).padStart(2, "0");
  const { incidents } = loaded;
  return {
    ...loaded,
    inspection,
    when: Array.from(incidents.day, (day, i) => {
      const minute = incidents.minute[i];
      return minute === NO_TIME
        ? isoOfDay(day)
        : `${isoOfDay(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
    }),
    where: Array.from(incidents.lng, (lng, i) =>
      Number.isNaN(lng) ? "nowhere" : `${lng.toFixed(3)} ${incidents.lat[i].toFixed(3)}`,
    ),
    noted: loaded.report.notes.map(({ code }) => code),
    remarked: rowsByCode(loaded.report.remarks),
  };
}
const plain = ["2026-03-14 15:40", "2026-03-15 16:20", "2026-02-28 22:05"];

describe("bytes", () => {
  it.each([
    ["utf-16le-with-mark.csv", "UTF-16LE", "\t", []],
    ["utf-16be-without-mark.csv", "UTF-16BE", ",", ["encodingGuessed"]],
    ["utf-16be-with-mark.csv", "UTF-16BE", ",", []],
    ["utf-8-without-mark.csv", "UTF-8", ",", []],
    ["utf-8-with-mark.csv", "UTF-8", ",", []],
    ["windows-1252.csv", "Windows-1252", ",", ["encodingGuessed"]],
    ["comma-and-lf.csv", "UTF-8", ",", []],
    ["semicolon.csv", "UTF-8", ";", []],
    ["tab-and-cr.csv", "UTF-8", "\t", []],
    ["pipe.csv", "UTF-8", "|", []],
    ["crlf.csv", "UTF-8", ",", []],
    ["quoted-newlines.csv", "UTF-8", ",", []],
    ["header-not-first.csv", "UTF-8", ",", ["headerNotFirst"]],
    ["proto-and-constructor.csv", "UTF-8", ",", []],
    ["two-thousand-columns.csv", "UTF-8", ",", []],
    ["mixed-line-ends.csv", "UTF-8", ",", []],
    ["nul-bytes.csv", "UTF-8", ",", ["nulBytes"]],
    ["empty-names.csv", "UTF-8", ",", []],
  ])("of %s are read as they are meant", async (name, encoding, delimiter, notes) => {
    const { when, inspection, noted, incidents } = await read(name);
    expect(when).toEqual(plain);
    expect(incidents.length).toBe(3);
    expect(inspection.files[0]).toMatchObject({ encoding, delimiter });
    expect(noted).toEqual(notes);
  });

  it("that a person knows better are read as stated", async () => {
    const stated = { encoding: "Windows-1252", delimiter: ";" } as const;
    const bytes = new TextEncoder().encode("Ref;Date;Easting;Northing;Offence\n1;14/03/2026;433412;279156;Café, bar\n");
    const blob = new File([bytes], "stated.csv");
    const looked = await inspectFiles([blob], [], [{ readAs: stated, headerStated: null }]);
    if ("problems" in looked) throw new Error();
    expect(looked.files[0]).toMatchObject({ ...stated, readAs: stated });
    expect(looked.columns[4].examples).toEqual(["CafÃ©, bar"]);
    const { incidents } = await loadExtract([blob], looked, options);
    expect(incidents.offences[0].text).toBe("CafÃ©, bar");
  });

  it.each(["utf-8-without-mark.csv", "utf-8-with-mark.csv", "windows-1252.csv"])(
    "of %s have their letters",
    async (name) => {
      expect((await read(name)).incidents.offences.map(({ text }) => text)).toContain("Café fight");
    },
  );

  it("of a field that goes over two lines are one field", async () => {
    const { incidents, report } = await read("quoted-newlines.csv");
    expect(report.rowsRead).toBe(3);
    expect(incidents.offences[0].text).toBe("Assault,\nwith injury");
  });

  it("of totals and blank lines at the end are no incidents, and each is accounted for", async () => {
    const { when, report } = await read("totals-and-blank-lines.csv");
    expect(when).toEqual(plain);
    expect(report).toMatchObject({ rowsRead: 4, accepted: 3, setAside: 1 });
    expect(rowsByCode(report.problems)).toEqual({ totals: [7] });
  });

  it("of headings and notes between the rows are no incidents, and nothing is kept of them", async () => {
    const { when, report, setAside } = await read("headings-between-rows.csv");
    expect(when).toEqual(plain);
    expect(rowsByCode(report.problems)).toEqual({ heading: [6, 8], totals: [5] });
    expect(setAside.every(({ fields }) => Object.keys(fields).length === 0)).toBe(true);
  });

  it("that repeat the names of the columns are headings, and nothing is kept of them", async () => {
    const { when, report, setAside } = await read("names-repeated.csv");
    expect(when).toEqual(plain);
    // Row 7 has one name only, and stays a row whose date is to be put right.
    expect(rowsByCode(report.problems)).toEqual({ heading: [3, 5], badDate: [7] });
    expect(setAside.filter(({ problem }) => problem === "heading").map(({ fields }) => fields)).toEqual([{}, {}]);
  });

  it("of ragged rows: empty ends are cut, and rows that do not fit are set aside with nothing kept of them", async () => {
    const { when, report, setAside } = await read("ragged.csv");
    expect(when.slice(0, 3)).toEqual(plain);
    expect(report.rowsRead).toBe(report.accepted + report.setAside);
    expect(rowsByCode(report.problems).ragged).toContain(5);
    expect(JSON.stringify(setAside)).not.toContain("16/03/2026");
  });

  it("with two columns of one name keep them apart, and which of them is the date must be said", async () => {
    const { columns, blockers, notes } = await look("duplicate-names.csv");
    expect(columns.filter(({ name, sure }) => name === "Date" && !sure)).toHaveLength(2);
    expect(blockers).toHaveLength(1);
    expect(notes.map(({ code }) => code)).toEqual(["duplicateHeader"]);
  });

  it("of names that are empty give columns a number", async () => {
    expect((await look("empty-names.csv")).columns.map(({ name }) => name).slice(6)).toEqual(["Column 7", "Column 8"]);
  });

  it("with a quotation mark that pairs with a later one lose no row", async () => {
    const { incidents, report } = await read("quote-that-pairs-with-a-later-one.csv");
    expect(incidents.length).toBe(4);
    expect(report.notes).toMatchObject([{ code: "strayQuote", count: 1, rows: [2] }]);
  });
});

describe("a workbook", () => {
  it.each(["workbook.xlsx", "workbook-1904.xlsx"])(
    "%s is read: its fullest sheet, dates, times and codes as Excel shows them",
    async (name) => {
      const { when, incidents, inspection } = await read(name);
      expect(when).toEqual(plain);
      expect(incidents.offences.map(({ code }) => code)).toEqual(["34B", "4.10", "8N"]);
      expect([...incidents.flags]).toEqual([4, 0, 0]);
      expect(inspection.files[0]).toMatchObject({ encoding: "Excel workbook", headerRow: 3 });
    },
  );

  it("says which of its sheets is read", async () => {
    const { notes } = (await read("workbook.xlsx")).report;
    expect(notes).toMatchObject([{ code: "otherSheets", about: "Extract", count: 1 }, { code: "headerNotFirst" }]);
    expect(doneWords(notes[0])).toMatch(/^Only the sheet “Extract”, which has the most rows, is read/);
  });

  it("that cannot be opened says so, and so does one that is called CSV", async () => {
    await expect(sniff(file("workbook-broken.xlsx"))).rejects.toMatchObject({
      problem: {
        what: expect.stringMatching(/cannot be opened \(.*[^.]\)\.$/),
        remedy: expect.stringContaining("CSV"),
      },
    });
    const renamed = new File([readFileSync(new URL("workbook.xlsx", folder))], "extract.csv");
    await expect(sniff(renamed)).rejects.toMatchObject({ problem: { remedy: expect.stringContaining(".xlsx") } });
  });
});

describe("columns", () => {
  it("of several files are one extract though they have other names and places", async () => {
    const { when, incidents, report, inspection } = await read(["columns-a.csv", "columns-b.csv"]);
    expect(inspection.columns.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      "Crime No: reference",
      "Date: date",
      "Time: time",
      "Easting: easting",
      "Northing: northing",
      "HO Code: offenceCode",
      "Offence Date: date",
      "X: easting",
      "Y: northing",
    ]);
    expect(when).toEqual([...plain.slice(0, 2), "2026-03-16", "2026-03-17"]);
    expect(incidents.files).toEqual(["columns-a.csv", "columns-b.csv"]);
    expect(report.notes.map(({ code }) => code)).toEqual(["mixedColumns"]);
    expect(report.located).toBe(4);
  });

  it("are sure where the name says it, and to be checked where the name may mean something else", async () => {
    const { columns } = await look("sure-and-check.csv");
    expect(columns.map(({ name, sure }) => `${name}: ${sure ? "sure" : "check"}`)).toEqual([
      "Crime No: sure",
      "Recorded Date: check",
      "Time: sure",
      "X: check",
      "Y: check",
      "HO Code: sure",
    ]);
  });

  it("that changed their meaning since last month are reported, and not read as before", async () => {
    const march = await look("changed-meaning-march.csv");
    const looked = await inspectFiles([file("changed-meaning-april.csv")], remember(march, null));
    if ("problems" in looked) throw new Error(JSON.stringify(looked.problems));
    const changed = looked.columns.filter((column) => column.changed);
    expect(changed.map(({ name, role, sure }) => [name, role, sure])).toEqual([
      ["Victim Age", null, false],
      ["Knife Flag", null, false],
    ]);
  });

  it("that no name explains are told from their values, and marked to be checked", async () => {
    const { when, inspection } = await read("names-in-another-language.csv");
    expect(when).toEqual(plain);
    expect(inspection.columns.map(({ role, sure }) => `${role} ${sure}`)).toEqual([
      "reference true",
      "date false",
      "time false",
      "easting false",
      "northing false",
      "offenceCode true",
    ]);
  });
});

describe("dates", () => {
  it.each([
    ["day-first.csv", plain, {}],
    ["month-first.csv", ["2026-03-14", "2026-03-04", "2025-12-31"], {}],
    ["dd-mmm-yyyy.csv", ["2026-03-14", "2026-01-05", "2025-12-31"], {}],
    ["two-digit-years.csv", ["2026-03-14", "2026-02-28", "2025-12-31"], {}],
    ["iso.csv", ["2026-03-14", "2026-03-04 22:15", "2025-12-31 09:30"], {}],
    ["serial-1900.csv", ["2026-03-14", "2026-03-14 15:40", "2025-12-31 06:00"], { serialDate: [2, 3, 4] }],
    ["times-joined.csv", plain, {}],
    ["date-only.csv", ["2026-03-14", "2026-03-15", "2026-02-28"], { noTime: [2, 3, 4] }],
    [
      "times-hhmm.csv",
      ["2026-03-14 15:40", "2026-03-14 09:30", "2026-03-15 00:00", "2026-03-14 21:15", "2026-03-14 15:40"],
      { endOfDay: [4] },
    ],
    [
      "clock-changes.csv",
      [
        "2025-03-30 00:30",
        "2025-03-30 01:30",
        "2025-03-30 02:30",
        "2025-10-26 00:30",
        "2025-10-26 01:30",
        "2025-10-26 02:30",
      ],
      { clockChange: [3, 6] },
    ],
  ])("of %s are these", async (name, expected, remarks) => {
    const { when, remarked } = await read(name);
    expect(when).toEqual(expected);
    const { noTime, ...others } = remarked;
    expect(name === "date-only.csv" ? { noTime } : others).toMatchObject(remarks);
  });

  it("of which none has a day above 12 are a question, with both readings side by side, and nothing is read before", async () => {
    const inspection = await look("no-day-above-12.csv");
    expect(inspection.questions).toMatchObject([
      {
        id: "date-order-0",
        answer: null,
        options: [
          { id: "day-first", examples: ["“03/04/2026” is 3 Apr 2026", "“11/12/2025” is 11 Dec 2025"] },
          { id: "month-first", examples: ["“03/04/2026” is 4 Mar 2026", "“11/12/2025” is 12 Nov 2025"] },
        ],
      },
    ]);
    expect(inspection.blockers).toEqual([
      { text: inspection.questions[0].text, mendedBy: { question: "date-order-0" } },
    ]);
    await expect(loadExtract([file("no-day-above-12.csv")], inspection, options)).rejects.toThrow("Which comes first");
    const answered = (answer: string) => read("no-day-above-12.csv", (one) => withAnswer(one, "date-order-0", answer));
    expect((await answered("day-first")).when).toEqual(["2026-04-03", "2025-12-11", "2025-05-05"]);
    expect((await answered("month-first")).when).toEqual(["2026-03-04", "2025-11-12", "2025-05-05"]);
    expect(withAnswer(inspection, "date-order-0", "neither").blockers).toEqual(inspection.blockers);
  });

  it("that count from 1904 can be said to do so", async () => {
    expect((await read("serial-1904.csv")).when[0]).toBe("2022-03-13");
    const { when } = await read("serial-1904.csv", (one) => withAnswer(one, "date-epoch-0", "1904"));
    expect(when).toEqual(["2026-03-14", "2026-03-14 15:40", "2025-12-31 06:00"]);
  });

  it("of a long file that begins with days up to 12 are decided from the rest of it", async () => {
    const head = "01/02/2026,433412,279156,8N\n".repeat(300);
    const long = new File([`Date,Easting,Northing,HO Code\n${head}02/25/2026,433412,279156,8N\n`], "sorted.csv");
    const looked = await inspectFiles([long], []);
    if ("problems" in looked) throw new Error();
    expect(looked.blockers).toEqual([]);
    const { incidents } = await loadExtract([long], looked, options);
    expect(isoOfDay(incidents.day[0])).toBe("2026-01-02");
  });
});

describe("ranges", () => {
  it.each([
    ["range-reversed.csv", ["2026-03-14 22:00", "2026-03-14 22:00"], [0, 0], { badEnd: [2, 3] }],
    ["range-equal.csv", ["2026-03-14 22:00"], [0], {}],
    // One of them begins and ends within one hour of the clock: its hour is known, and nothing is spread.
    ["range-60-minutes.csv", ["2026-03-14 22:00", "2026-03-14 22:30"], [60, 60], { rangeSpread: [3] }],
    ["range-61-minutes.csv", ["2026-03-14 22:00"], [61], { rangeSpread: [2] }],
    ["range-24-hours.csv", ["2026-03-14 09:00"], [1440], { rangeSpread: [2] }],
    ["range-over-24-hours.csv", ["2026-03-14", "2026-03-14"], [0, 0], { longRange: [2, 3] }],
    ["range-over-midnight.csv", ["2026-03-14 23:30", "2026-03-14 22:15"], [45, 105], { rangeSpread: [2, 3] }],
    [
      "range-without-times.csv",
      ["2026-03-14", "2026-03-14", "2026-03-14", "2026-03-14"],
      [0, 0, 0, 0],
      { longRange: [2, 3, 4], midnight: [5] },
    ],
    [
      "range-over-clock-changes.csv",
      ["2025-03-29 23:30", "2025-03-30 00:30", "2025-10-25 23:30", "2025-10-26 01:15"],
      [180, 180, 180, 30],
      { rangeSpread: [2, 3, 4], clockChange: [5] },
    ],
  ])("of %s have these starts and lengths", async (name, expected, minutes, remarks) => {
    const { when, incidents, remarked, report } = await read(name);
    expect(when).toEqual(expected);
    expect([...incidents.rangeMinutes]).toEqual(minutes);
    expect(remarked).toEqual(remarks);
    expect(report.spread).toBe(remarked.rangeSpread?.length ?? 0);
  });

  it("at one place are one event where they are the same, or lie within the same hour of one start", async () => {
    const { incidents } = await read("range-at-one-place.csv");
    const [a, b, longer, short, moment] = incidents.event;
    expect([a === b, a === longer, short === moment, a === short]).toEqual([true, false, true, false]);
  });
});

describe("places", () => {
  it.each([
    ["degrees-in-x-and-y.csv", ["-1.511 52.408", "-1.494 52.409"], {}],
    ["swapped-degrees.csv", ["-1.511 52.408", "-1.494 52.409"], { swapped: [2] }],
    ["swapped-grid.csv", ["-1.510 52.409", "-1.502 52.400"], { swapped: [2] }],
    ["decimetres.csv", ["-1.510 52.409", "-1.502 52.400"], { scaled: [2] }],
    ["five-digit.csv", ["-1.510 52.409", "-1.502 52.400"], { scaled: [2] }],
    ["kilometres.csv", ["-1.510 52.409", "-1.502 52.400"], { scaled: [2] }],
    ["thousands.csv", ["-1.510 52.409", "-1.502 52.400"], { thousands: [2] }],
    ["zeros.csv", ["nowhere", "-1.502 52.400"], { nullIsland: [2] }],
    ["outside-britain.csv", ["nowhere", "-1.494 52.409"], { outsideBritain: [2] }],
    ["decimal-comma.csv", ["-1.511 52.408", "-1.494 52.409"], {}],
    ["lost-decimal-point.csv", ["-1.511 52.408", "-1.494 52.409"], { scaled: [2] }],
    ["grid-in-degree-columns.csv", ["-1.510 52.409", "-1.494 52.409"], { otherSystem: [2] }],
    ["two-places-that-differ.csv", ["-1.511 52.430", "-1.515 52.408"], { placesDiffer: [2] }],
    ["place-lat-lng.csv", ["-1.511 52.408", "-1.494 52.409"], {}],
    ["place-lng-lat.csv", ["-1.511 52.408", "-1.494 52.409"], {}],
    ["place-either-order.csv", ["-1.511 52.408", "-1.494 52.409"], { pairTurned: [3] }],
    ["place-point.csv", ["-1.511 52.408", "-1.494 52.409", "-1.494 52.409", "nowhere"], { swapped: [4], noPlace: [5] }],
    [
      "place-grid.csv",
      ["-1.510 52.409", ...Array(4).fill("-1.502 52.400")],
      { thousands: [4], swapped: [5], scaled: [6] },
    ],
    ["place-grid-point.csv", ["-1.510 52.409", "-1.502 52.400"], {}],
    ["place-written-degrees.csv", ["-1.511 52.408", ...Array(3).fill("-1.494 52.409")], {}],
    [
      "place-not-both.csv",
      ["-1.511 52.408", ...Array(9).fill("nowhere"), "-1.511 52.408"],
      {
        badPlace: [3, 4, 5, 6, 7],
        noPlace: [8],
        nullIsland: [9],
        outsideBritain: [10, 11],
        scaled: [12],
      },
    ],
    // The third is of a square of 100 m: its corner, 99 m west and 56 m south of the second.
    [
      "place-grid-letters.csv",
      ["-1.510 52.409", "-1.502 52.400", "-1.503 52.400", "nowhere", "nowhere"],
      { badPlace: [5, 6] },
    ],
    ["place-twice.csv", ["-1.510 52.409", "-1.502 52.400"], {}],
  ])("of %s are mended by a rule that is named, or left out", async (name, expected, remarks) => {
    const { where, remarked } = await read(name);
    expect(where).toEqual(expected);
    const { noTime: _, ...others } = remarked;
    expect(others).toEqual(remarks);
  });

  it("in one column are found by their values, and the screen says in what order they stand", async () => {
    const columnOf = async (name: string) => (await look(name)).columns[2];
    const check = (note: string) => ({ role: "place", sure: false, note });
    expect(await columnOf("place-lat-lng.csv")).toMatchObject(check("Latitude, then longitude"));
    expect(await columnOf("place-lng-lat.csv")).toMatchObject(check("Longitude, then latitude"));
    expect(await columnOf("place-grid.csv")).toMatchObject(check("Easting, then northing"));
    expect(await columnOf("place-point.csv")).toMatchObject({ role: "place", sure: true });
    expect(await columnOf("place-grid-letters.csv")).toMatchObject({
      role: "place",
      sure: true,
      note: "Grid reference with letters",
    });
    expect(await columnOf("place-either-order.csv")).toMatchObject({
      role: "place",
      sure: true,
      note: "Orders differ: each row is read as its numbers tell",
    });
  });

  it("in one column are named where a row turns its numbers, in whichever order most of them stand", async () => {
    const fileOf = (turned: readonly number[], isLatFirst: boolean) => {
      const rows = Array.from({ length: 40 }, (_, i) => {
        const pair = [`52.4${100 + i}`, `-1.5${100 + i}`];
        const isTurned = turned.includes(i);
        return `${i},${13 + (i % 15)}/03/2026,"${(isLatFirst === isTurned ? pair.reverse() : pair).join(", ")}",8N`;
      });
      return new File([["Ref,Date,Coordinates,HO Code", ...rows].join("\n")], "pairs.csv");
    };
    for (const isLatFirst of [true, false]) {
      const { report } = await load([fileOf([3, 17, 30], isLatFirst)]);
      expect(rowsByCode(report.remarks)).toMatchObject({ pairTurned: [5, 19, 32] });
      const even = await load([fileOf([], isLatFirst)]);
      expect(rowsByCode(even.report.remarks)).not.toHaveProperty("pairTurned");
    }
  });

  it("in one column beside columns of each are left out, and chosen by hand are one too many", async () => {
    const inspection = await look("place-twice.csv");
    expect(inspection.columns.map(({ role }) => role)).toEqual([
      "reference",
      "date",
      "easting",
      "northing",
      null,
      "offenceCode",
    ]);
    expect(withRole(inspection, 4, "place").blockers).toEqual([
      {
        text: "The place stands in one column, and again as easting and northing: keep one or the other.",
        mendedBy: { column: 4 },
      },
    ]);
  });

  it("in one column are not seen in telephone numbers, though those are as long as metres", async () => {
    const { columns } = await look("place-telephones.csv");
    expect(columns[2]).toMatchObject({ role: null, refused: "phone number", examples: [] });
  });

  it("are not mended where no study area tells", async () => {
    const { incidents } = await loadExtract([file("swapped-grid.csv")], await look("swapped-grid.csv"), {
      ...options,
      bounds: null,
    });
    expect(incidents.lat[0]).toBeGreaterThan(53);
  });
});

describe("personal data", () => {
  it("under names that say nothing is refused by its content, each with its rule", async () => {
    const { columns } = await look("personal-by-content.csv");
    expect(
      Object.fromEntries(columns.filter(({ refused }) => refused).map(({ name, refused }) => [name, refused])),
    ).toEqual({
      "Field A": "a name",
      "Field B": "date of birth",
      "Field C": "address",
      "Field D": "postcode",
      "Field E": "phone number",
      "Field F": "e-mail address",
      "Field G": "NHS number",
      "Field H": "National Insurance number",
      "Field I": "PNC number",
      "Field J": "crime number",
      "Field K": "vehicle registration",
      "Field L": "free text",
    });
    expect(columns.find(({ name }) => name === "Team")?.refused).toBeNull();
  });

  it("leaves nothing of itself in what was looked at, or in what was loaded", async () => {
    const { inspection, incidents, report, setAside } = await read("personal-by-content.csv");
    const everything = JSON.stringify([inspection, incidents, report, setAside]);
    const values = readFileSync(new URL("personal-by-content.csv", folder), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .flatMap((line) => line.split(",").slice(5, 16));
    expect(values).toHaveLength(330);
    for (const value of values) expect(everything).not.toContain(value);
  });

  it("is free text too, by name and by content, and none of it is kept", async () => {
    const { inspection, incidents, report, setAside } = await read("free-text.csv");
    expect(inspection.columns.slice(6)).toMatchObject([
      { refused: "free text", refusedBy: "name" },
      { refused: "free text", refusedBy: "content" },
    ]);
    expect(JSON.stringify([inspection, incidents, report, setAside])).not.toContain("He said");
  });

  it("cannot be given a role, and by content alone it can be let through after seeing masked examples", async () => {
    const inspection = await look("coded-offence-like-a-postcode.csv");
    const at = inspection.columns.findIndex(({ name }) => name === "Offence");
    expect(inspection.columns[at]).toMatchObject({
      role: null,
      refused: "postcode",
      refusedBy: "content",
      overrulable: true,
      masked: ["x9 9xx"],
      examples: [],
    });
    const through = withOverrule(inspection, at);
    expect(through.columns[at]).toMatchObject({ role: "offence", refused: null });
    const named = await look("personal-by-content.csv");
    const mail = named.columns.findIndex(({ refused }) => refused === "e-mail address");
    expect(withOverrule(named, mail).columns[mail].refused).toBe("e-mail address");
  });

  it("is not seen where there is none: nothing that the sample or data.police.uk needs is refused", async () => {
    const name = "SYNTHETIC_coventry_partnership_2019-04_2026-03.csv";
    const sample = new File([readFileSync(new URL(`../../../data/${name}`, import.meta.url))], name);
    const looked = await inspectFiles([sample], []);
    if ("problems" in looked) throw new Error();
    expect(looked.columns.filter(({ refused }) => refused)).toEqual([]);
    expect((await look("2026-01-example-street.csv")).columns.filter(({ refused }) => refused)).toEqual([]);
  });

  it("further down than any sample does not become the name of an offence", async () => {
    const { incidents, report } = await read("personal-in-an-offence.csv");
    expect(incidents.length).toBe(230);
    expect(incidents.offences.map(({ text }) => text)).toEqual(["(left out)", "Assault"]);
    expect(report.notes).toMatchObject([{ code: "offenceLeftOut", count: 1 }]);
  });
});

describe("an offence that is not in the table", () => {
  it("is listed with its rows, and is no other offence", async () => {
    const { incidents } = await read("offence-not-in-the-table.csv");
    expect(notInTable(incidents)).toEqual([{ code: "999Z", text: "", rows: 2 }]);
  });
});

describe("times without their zeros", () => {
  const fileOf = (times: readonly string[]) =>
    new File(
      [
        [
          "Ref,Date,Time,Time To,Easting,Northing,HO Code",
          ...times.map((time, i) => `${i},${13 + (i % 15)}/03/2026,${time},,433412,279156,8N`),
        ].join("\n"),
      ],
      "times.csv",
    );
  const morning = Array.from({ length: 12 }, (_, i) => `8${10 + i}`);

  it("are minutes after midnight where the column proves it, and named", async () => {
    const { incidents, report } = await load([fileOf([...morning, "5", "40", "10", "2215", "0"])]);
    expect([...incidents.minute].slice(12)).toEqual([5, 40, 10, 1335, NO_TIME]);
    expect(rowsByCode(report.remarks)).toMatchObject({ bareMinutes: [14, 15, 16], midnight: [18] });
  });

  it("are shown on the screen of the columns as they stand, and what else is no time by its shape", async () => {
    const { columns } = await inspected([fileOf(["817", "40", "5", "77", "2215"])]);
    expect(columns.find(({ name }) => name === "Time")?.examples).toEqual(["817", "40", "5", "99", "2215"]);
  });

  it("are spoken of without values, which a reader would look for in the file", () => {
    const { label, done } = remarks.bareMinutes;
    expect(`${label} ${done}`).not.toMatch(/\d/);
  });

  it("are so too where only rows below the first 200 prove it: a file in the order of its times begins with the evening", async () => {
    const evening = Array.from({ length: 220 }, (_, i) => String(2000 + (i % 60)));
    const { incidents, report } = await load([fileOf([...evening, ...morning, "5", "40"])]);
    expect([...incidents.minute].slice(232)).toEqual([5, 40]);
    expect(rowsByCode(report.remarks)).toMatchObject({ bareMinutes: [234, 235] });
    const unproven = await load([fileOf([...evening, ...morning, "5", "10"])]);
    expect(rowsByCode(unproven.report.remarks)).toMatchObject({ badTime: [234, 235] });
  });

  it("stay unread where they may be hours, or where nothing has lost a zero", async () => {
    for (const times of [
      [...morning, "5", "10"],
      ["5", "40", "10", "2215", "08:30"],
    ]) {
      const { report } = await load([fileOf(times)]);
      expect(rowsByCode(report.remarks)).not.toHaveProperty("bareMinutes");
      expect(rowsByCode(report.remarks)).toHaveProperty("badTime");
    }
  });
});

describe("rows that repeat", () => {
  it("are one event where minute and place are the same, and stay two rows", async () => {
    const { report } = await read("several-rows-for-one-event.csv");
    expect(report).toMatchObject({ accepted: 4, events: 3 });
    expect(rowsByCode(report.remarks).sameEvent).toEqual([5]);
  });

  it("are told apart: alike, the same reference, the same offence, minute and place", async () => {
    const { report } = await read("duplicates.csv");
    expect(report).toMatchObject({
      accepted: 5,
      events: 2,
      duplicates: { alike: 1, sameReference: 2, sameOffenceTimePlace: 3, updates: 0 },
    });
    expect(rowsByCode(report.remarks).alike).toEqual([3]);
  });

  it("of data.police.uk are later versions of an earlier month", async () => {
    const { report } = await read(["2026-01-example-street.csv", "2026-02-example-street.csv"]);
    expect(report).toMatchObject({ accepted: 5, events: 4, duplicates: { sameReference: 1, updates: 1, alike: 0 } });
  });
});

describe("the folder of messy files", () => {
  it("holds no file that is not read here", () => {
    expect(readdirSync(folder).filter((name) => !seen.has(name))).toEqual([]);
  });
});
