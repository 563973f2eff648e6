import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Encoding } from "../../src/core/ingest/report";
import { inspectFiles, loadExtract } from "../../src/worker/load";
import { readRows, sniff, UnreadableFile } from "../../src/worker/read-file";
import { options } from "../fixtures/load";

/** MUTATIONS=10000 and TABLES=1000 npx vitest run tests/property/encodings.test.ts is the full run. */
const MUTATIONS = Number(process.env.MUTATIONS ?? 400);
const TABLES = Number(process.env.TABLES ?? 60);

const windows1252 =
  "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ ¡¢£¤¥¦§¨©ª«¬­®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
const codeOf1252 = new Map<string, number>(
  Array.from(
    { length: 256 },
    (_, code) => [new TextDecoder("windows-1252").decode(Uint8Array.of(code)), code] as const,
  ),
);
// What Node 20 decodes as a control character is in truth one of the signs above.
"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ".split("").forEach((sign, at) => {
  codeOf1252.set(sign, 0x80 + at);
});

function encode(text: string, encoding: Encoding, withMark: boolean): Uint8Array<ArrayBuffer> {
  if (encoding === "UTF-8") return new TextEncoder().encode(withMark ? `\ufeff${text}` : text);
  if (encoding === "Windows-1252") {
    return Uint8Array.from(text, (sign) => {
      const code = codeOf1252.get(sign);
      if (code === undefined) throw new Error(`Got ${sign} when expected a character of Windows-1252.`);
      return code;
    });
  }
  const marked = withMark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  for (let at = 0; at < marked.length; at++) {
    const unit = marked.charCodeAt(at);
    const [low, high] = [unit & 255, unit >> 8];
    bytes.set(encoding === "UTF-16LE" ? [low, high] : [high, low], at * 2);
  }
  return bytes;
}

const encodings: readonly Encoding[] = ["UTF-8", "Windows-1252", "UTF-16LE", "UTF-16BE"];
const delimiters = [",", ";", "\t", "|"] as const;
const lineEnds = ["\n", "\r\n", "\r"] as const;

const cellOf = (encoding: Encoding) => {
  const plain = fc.constantFrom(..."aZ09 ,;\t|\"'\n\r.-/");
  const special =
    encoding === "Windows-1252" ? fc.constantFrom(...windows1252) : fc.constantFrom(..."é€👮مé\ufeff\u2028日");
  return fc.string({ unit: fc.oneof({ weight: 3, arbitrary: plain }, special), maxLength: 6 });
};
const quoted = (text: string, delimiter: string, always: boolean) =>
  always || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;

const written = fc.constantFrom(...encodings).chain((encoding) =>
  fc.record({
    encoding: fc.constant(encoding),
    delimiter: fc.constantFrom(...delimiters),
    withMark: fc.boolean(),
    ends: fc.oneof(
      fc.constantFrom(...lineEnds).map((end) => [end]),
      fc.array(fc.constantFrom(...lineEnds), { minLength: 2, maxLength: 5 }),
    ),
    always: fc.boolean(),
    endsInLine: fc.boolean(),
    slice: fc.integer({ min: 2, max: 80 }),
    cells: fc.integer({ min: 2, max: 5 }).chain((columns) =>
      fc.array(fc.array(cellOf(encoding), { minLength: columns, maxLength: columns }), {
        minLength: 2,
        maxLength: 10,
      }),
    ),
  }),
);

describe("any table of texts", () => {
  it("is read back as it was written, whatever the encoding, delimiter and line ends, when these are stated", async () => {
    await fc.assert(
      fc.asyncProperty(written, async ({ encoding, delimiter, withMark, ends, always, endsInLine, slice, cells }) => {
        const lines = cells.map((row) => row.map((cell) => quoted(cell, delimiter, always)).join(delimiter));
        // A last line without an end that is blank is no line.
        const text = lines
          .map((line, at) =>
            at < lines.length - 1 || endsInLine || line === "" ? line + ends[at % ends.length] : line,
          )
          .join("");
        const file = new File([encode(text, encoding, withMark)], "any.csv");
        const sample = await sniff(file, { encoding, delimiter });
        const got: string[][] = [];
        await readRows(
          file,
          { ...sample, width: 0 },
          (fields) => got.push([...fields.texts()]),
          () => {},
          undefined,
          slice,
        );
        // A character U+FEFF that begins a file is its mark and no text.
        const expected = cells.map((row) => [...row]);
        if (!withMark && text.startsWith("\ufeff")) expected[0][0] = expected[0][0].replace(/^\ufeff/, "");
        expect(got).toEqual(encoding === "Windows-1252" ? cells : expected);
      }),
      { numRuns: 400, seed: 20260401 },
    );
  });
});

const isAscii = (text: string) => [...text].every((sign) => sign.charCodeAt(0) < 128);
const anyOf = (...values: string[]) => fc.constantFrom(...values);
const dates = fc.integer({ min: 19000, max: 20500 }).map((day) => {
  const [year, month, date] = new Date(day * 86_400_000).toISOString().slice(0, 10).split("-");
  return `${date}/${month}/${year}`;
});
const incidentRow = fc.tuple(
  fc.integer({ min: 1, max: 99999 }).map((n) => `R${n}`),
  dates,
  fc
    .integer({ min: 1, max: 1439 })
    .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`),
  fc.integer({ min: 428000, max: 438000 }).map(String),
  fc.integer({ min: 275000, max: 284000 }).map(String),
  anyOf("8N", "34B", "4.1", "105A"),
  anyOf(
    "Assault",
    "Robbery, of a person",
    "Café – fight",
    "Theft; shop",
    "50 £ taken",
    "line\nbreak",
    'a "quoted" word',
  ),
);
const incidentTable = fc.record({
  rows: fc.array(incidentRow, { minLength: 5, maxLength: 25 }),
  encoding: fc.constantFrom(...encodings),
  withMark: fc.boolean(),
  delimiter: fc.constantFrom(...delimiters),
  end: fc.constantFrom(...lineEnds),
});
const header = ["Crime No", "Date From", "Time From", "Easting", "Northing", "HO Code", "Offence"];

describe("a random table of incidents", () => {
  it(`has its encoding, delimiter and header found (${TABLES} tables)`, async () => {
    await fc.assert(
      fc.asyncProperty(incidentTable, async ({ rows, encoding, withMark, delimiter, end }) => {
        const text = [header, ...rows]
          .map((row) => row.map((cell) => quoted(cell, delimiter, false)).join(delimiter))
          .join(end);
        const file = new File([encode(text, encoding, withMark)], "table.csv");
        const looked = await inspectFiles([file], []);
        if ("problems" in looked) throw new Error(JSON.stringify(looked));
        // What has no character beyond ASCII is UTF-8 and Windows-1252 alike.
        const found = encoding === "Windows-1252" && isAscii(text) ? "UTF-8" : encoding;
        expect(looked.files[0]).toMatchObject({ encoding: found, delimiter, headerRow: 1 });
        expect(looked.columns.map(({ role }) => role)).toEqual([
          "reference",
          "date",
          "time",
          "easting",
          "northing",
          "offenceCode",
          "offence",
        ]);
        if (looked.blockers.length > 0) return; // a question about the order of the dates, which is as it should be
        const { incidents } = await loadExtract([file], looked, options);
        expect(incidents.length).toBe(rows.length);
        expect([...new Set(incidents.offences.map((name) => name.text))].sort()).toEqual(
          [...new Set(rows.map((row) => row[6]))].sort(),
        );
      }),
      { numRuns: TABLES, seed: 4 },
    );
  }, 3_600_000);

  const line = "R7,14/03/2026,15:40,433412,279156,8N,Assault";
  const valid = `${header.join(",")}\r\n${`${line}\r\n`.repeat(30)}R8,25/12/2025,23:05,433000,279000,34B,"Robbery, of a person"\r\n`;
  const validBytes = new TextEncoder().encode(valid);
  const mutation = fc.record({
    at: fc.nat({ max: validBytes.length - 1 }),
    remove: fc.nat({ max: 40 }),
    insert: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc
        .constantFrom('"', '""', ",", "\r", "\n", '"\n"', ",,,,", "\0", "\ufeff", "é", "12/31/2023", "Total")
        .map((text) => new TextEncoder().encode(text)),
    ),
  });

  it(`survives any change to its bytes, and loses no row from the account (${MUTATIONS} changes)`, async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        let bytes = validBytes;
        for (const { at, remove, insert } of mutations) {
          bytes = Uint8Array.from([...bytes.subarray(0, at), ...insert, ...bytes.subarray(at + remove)]);
        }
        const file = new File([bytes], "mutated.csv");
        try {
          const looked = await inspectFiles([file], []);
          if ("problems" in looked || looked.blockers.length > 0) return;
          const { incidents, report, setAside } = await loadExtract([file], looked, options);
          read++;
          expect(report.accepted).toBe(incidents.length);
          expect(report.setAside).toBe(setAside.length);
          expect(report.rowsRead).toBe(report.accepted + report.setAside);
          let rows = 0;
          await readRows(
            file,
            await sniff(file),
            (fields, row) => {
              if (row > looked.files[0].headerRow && fields.texts().some((field) => field.trim() !== "")) rows++;
            },
            () => {},
          );
          expect(report.rowsRead).toBe(rows);
          // Line by line nothing is gone either: a mark that swallows rows is told from one that belongs.
          expect(report.rowsRead).toBeGreaterThanOrEqual(31 - 3 * mutations.length);
        } catch (error) {
          if (!(error instanceof UnreadableFile)) throw error;
        }
      }),
      { numRuns: MUTATIONS, seed: 1 },
    );
    expect(read).toBeGreaterThan(MUTATIONS / 3);
  }, 3_600_000);
});
