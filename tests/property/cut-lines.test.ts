import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCellMemo } from "../../src/core/ingest/cell-memo";
import { Fields } from "../../src/core/ingest/fields";
import { DAY_FIRST } from "../../src/core/ingest/parse/dates";
import { trimmed } from "../../src/core/ingest/parse/text";
import { readNumber } from "../../src/core/ingest/parse/values";
import { createWhenReader, type When } from "../../src/core/ingest/when";
import { createLineCutter } from "../../src/worker/cut-lines";
import { findSigns } from "../../src/worker/find-signs";
import { inspectFiles, readExtract } from "../../src/worker/load";
import { createRecordReader } from "../../src/worker/record-reader";
import { options } from "../fixtures/load";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
type Row = [rowNumber: number, texts: string[]];

/** The rows of pieces of whole lines, read from their bytes or from their text. */
function rowsOf(pieces: readonly string[], delimiter: string, width: number, how: "bytes" | "text") {
  const rows: Row[] = [];
  let asText = 0;
  const reader = createRecordReader({ delimiter, newline: "\n", width }, (fields, row) =>
    rows.push([row, [...fields.texts()]]),
  );
  for (const piece of pieces) {
    const toText = (bytes: Uint8Array) => {
      asText += bytes.length;
      const text = decoder.decode(bytes);
      return text.endsWith("\n") ? text : `${text}\n`;
    };
    if (how === "bytes") reader.pushBytes(encoder.encode(piece), toText);
    else reader.push(toText(encoder.encode(piece)));
  }
  return { rows, stray: reader.finish(), asText };
}

/** Any text of these, cut after some of its line feeds. */
const piecesOf = (units: readonly string[]) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...units), { maxLength: 80 }),
      fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
    )
    .map(([parts, cuts]) => {
      const pieces = [""];
      let ends = 0;
      for (const part of parts) {
        pieces[pieces.length - 1] += part;
        if (part.endsWith("\n") && cuts[ends++ % cuts.length]) pieces.push("");
      }
      return pieces.filter((piece) => piece !== "");
    });

describe("lines cut in bytes", () => {
  const plain = ["a", "bc", " ", ",", ",", ";", "7", "\n", "\n", "\r\n", '"x,y"', '"', '""', "é", "👮", "\t", "\u007f"];

  it.each([",", ";"])("are the rows that the readers of text give, delimiter %s", (delimiter) => {
    let inBytes = 0;
    fc.assert(
      fc.property(piecesOf(plain), fc.constantFrom(0, 3, 5), (pieces, width) => {
        const { asText, ...byBytes } = rowsOf(pieces, delimiter, width, "bytes");
        const byText = rowsOf(pieces, delimiter, width, "text");
        expect(byBytes).toEqual({ rows: byText.rows, stray: byText.stray });
        inBytes += byText.asText - asText;
      }),
      { numRuns: 3000 },
    );
    expect(inBytes).toBeGreaterThan(1000); // or nearly nothing was cut in bytes
  });

  it("are the same with a carriage return anywhere, where no quotation marks are", () => {
    fc.assert(
      fc.property(piecesOf([...plain.filter((unit) => !unit.includes('"')), "\r", "\u0000"]), (pieces) => {
        expect(rowsOf(pieces, ",", 0, "bytes").rows).toEqual(rowsOf(pieces, ",", 0, "text").rows);
      }),
      { numRuns: 2000 },
    );
  });

  it("are found across the blocks that are looked over at once", () => {
    const cell = "x".repeat(1000);
    const text = Array.from({ length: 300 }, (_, i) => `${cell.slice(i)},"${cell}",${i}`).join("\n");
    const { rows, asText } = rowsOf([`${text}\n`], ",", 3, "bytes");
    expect(rows.map(([, texts]) => texts.join())).toEqual(text.replaceAll('"', "").split("\n"));
    expect(asText).toBe(0);
  });

  it("may have any number of fields", () => {
    const lengths: number[] = [];
    const cutter = createLineCutter(",", (_, __, length) => lengths.push(length));
    const bytes = encoder.encode(`${"a,".repeat(1999)}a\nb\n`);
    expect(cutter.cut(bytes, 0, true)).toBe(bytes.length);
    expect(lengths).toEqual([2000, 1]);
  });

  it("stop at a line whose marks are not those of whole fields, and say so", () => {
    const cutter = createLineCutter(",", () => {});
    const at = (text: string) => [cutter.cut(encoder.encode(text), 0, true), cutter.odd];
    expect(at('a,b\n"c"d,e\n')).toEqual([4, "quotes"]);
    expect(at('a,b\n"c\nd",e\n')).toEqual([4, "quotes"]);
    expect(at('a,b\n"c""d",e\n')).toEqual([4, "text"]);
    expect(at("a,b\nc,é\n")).toEqual([4, "text"]);
    expect(at("a,b\nc,d")).toEqual([4, "text"]);
  });
});

describe("signs in bytes", () => {
  it("are all found, in order, and what else is given is among the bytes, from any offset", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 0, maxLength: 60 }),
        fc.nat(7),
        fc.nat(60),
        fc.constantFrom(9, 44, 59, 124),
        (all, offset, from, delimiter) => {
          const bytes = all.subarray(Math.min(offset, all.length));
          const signs = new Int32Array(64);
          const start = Math.min(from, bytes.length);
          const count = findSigns(bytes, start, bytes.length, delimiter, 34, signs);
          const found = [...signs.subarray(0, count)];
          expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
          const isSign = (at: number) => [delimiter, 34].includes(bytes[at]) || bytes[at] < 0x20 || bytes[at] > 0x7f;
          const expected = Array.from(bytes, (_, at) => at).filter((at) => at >= start && isSign(at));
          expect(found.filter(isSign)).toEqual(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("a cell that was read before", () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "b", " ", "1"), maxLength: 12 }),
    fc.string({ unit: fc.constantFrom("a", "b"), minLength: 120, maxLength: 140 }),
    // Alike at both ends, as offences are.
    fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 6 }).map((within) => `head${within}tail`),
    fc.nat(120).map((size) => `head${"a".repeat(size)}tail`),
  );

  it("is read the same again, whatever was read between", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 200 }), (cells) => {
        const read = createCellMemo((text) => `<${text}>`);
        const got: string[] = [];
        const fields = new Fields();
        const cutter = createLineCutter(",", (starts, ends, length) =>
          got.push(read(fields.ofBytes(starts, ends, length), 0)),
        );
        const bytes = encoder.encode(cells.map((text) => `${text}\n`).join(""));
        fields.inSlice(bytes);
        cutter.cut(bytes, 0, true);
        expect(got).toEqual(cells.map((text) => `<${trimmed(text)}>`));
      }),
      { numRuns: 500 },
    );
  });

  it("is read rightly though there are more different ones than are kept", () => {
    const cells = Array.from({ length: 30_000 }, (_, i) => String((i * 7919) % 10_007));
    const read = createCellMemo(Number);
    const fields = new Fields();
    let sum = 0;
    const cutter = createLineCutter(",", (starts, ends, length) => {
      sum += read(fields.ofBytes(starts, ends, length), 0);
    });
    const bytes = encoder.encode(`${cells.join("\n")}\n`);
    fields.inSlice(bytes);
    cutter.cut(bytes, 0, true);
    expect(sum).toBe(cells.reduce((all, text) => all + Number(text), 0));
  });

  it("reads a number of a field as of its text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("1", "0", "5", ".", "-", " "), maxLength: 20 }), (text) => {
        const figures = new Fields().ofTexts([text]).figures(0);
        if (!Number.isNaN(figures)) expect(figures).toBe(readNumber(trimmed(text)));
      }),
    );
  });
});

const createWhen = (): When => ({
  day: 0,
  minute: -1,
  rangeMinutes: 0,
  remark: null,
  badEnd: false,
  serial: false,
});

describe("a date that was read before", () => {
  it("is read the same again, in the order of its file", () => {
    const dates = fc.constantFrom(
      "14/03/2026",
      "03/04/2025",
      "2026-03-15",
      "31/02/2026",
      "1-Mar-24",
      "45000",
      "soon",
      "",
    );
    const times = fc.constantFrom("15:40", "00:00", "24:00", "");
    const orders = fc.constantFrom(
      DAY_FIRST,
      { monthFirst: true, epoch: 1900 } as const,
      { ...DAY_FIRST, epoch: 1904 } as const,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(dates, times, orders), { maxLength: 60 }), (rows) => {
        const often = createWhen();
        const readOften = createWhenReader(often);
        for (const [date, time, order] of rows) {
          const once = createWhen();
          const problem = createWhenReader(once)(date, time, "", "", order);
          expect(readOften(date, time, "", "", order)).toBe(problem);
          if (problem === null) expect(often).toEqual(once);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("an extract read from bytes", () => {
  const anyOf = (...values: string[]) => fc.constantFrom(...values);
  const row = fc.tuple(
    anyOf("20E1/1/22", "20E1/2/22", "2.02E+13", "N/A", ""),
    anyOf("14/03/2026", " 15/03/2026", "2026-03-15", "31/02/2026", ""),
    anyOf("15:40", "1540", "24:00", "late", ""),
    anyOf("-1.510600", "-1.5106 ", "52.4", "", "here"),
    anyOf("52.408100", "52.4081", "-1.5", ""),
    anyOf("8N", " 8N", "34B", ""),
    anyOf("Assault with injury", '"Assault, with injury"', '"Assault ""x"""', "Robbery", "Überfall", ""),
    anyOf("15", "10-15", "Oct-15", "old", ""),
    anyOf("M", "f", "Q", ""),
  );
  const names = "Crime No,Date From,Time From,Longitude,Latitude,HO Code,Offence,Victim Age,Victim Sex";
  const first = "20E1/9/22,14/03/2026,15:40,-1.5106,52.4081,8N,Assault,15,M";

  async function read(file: File) {
    const looked = await inspectFiles([file], []);
    if ("problems" in looked) throw new Error("Got a problem when expected a file that can be read.");
    const { incidents, report, setAside } = await readExtract([file], looked, options);
    const { files, ...account } = report;
    return { incidents, setAside, account, rows: files.map(({ rows }) => rows) };
  }

  it("is the extract that is read from UTF-16, which has no bytes to cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
        const text = [names, first, ...rows.map((fields) => fields.join(","))].join("\r\n");
        const units = Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0));
        const byBytes = await read(new File([text], "x.csv"));
        expect(byBytes).toEqual(await read(new File([units], "x.csv")));
      }),
      { numRuns: 100 },
    );
  });
});
