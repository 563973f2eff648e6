import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readNumber } from "../../src/core/ingest/parse/values";
import { splitRecords } from "../../src/worker/split-records";

/** Returns at the end of a line say nothing: one belongs to the line feed, and of a quoted field they are trimmed later. */
const withoutReturn = (fields: string[]) =>
  fields.map((text, c) => (c < fields.length - 1 ? text : text.replace(/\r+$/, "")));

/** The records of a text as PapaParse cuts it, told what to look for, as the reader tells it. */
const byPapa = (text: string, delimiter: string, newline: "\n" | "\r") =>
  Papa.parse<string[]>(text, { delimiter, newline, quoteChar: '"', fastMode: false }).data.map(withoutReturn);

function own(text: string, delimiter: string, newline: string) {
  const records: string[][] = [];
  const end = splitRecords(text, delimiter, newline, '"', (fields) => records.push(withoutReturn(fields)));
  return { records, end };
}

const signs = fc.string({
  unit: fc.constantFrom("a", "é", "👮", " ", ",", ",", ";", '"', '"', "\n", "\n", "\r\n", "\r", '""', '","'),
  maxLength: 60,
});

describe("the splitter of records", () => {
  it("gives the records that PapaParse gives, as far as it goes, whatever the text", () => {
    let records = 0;
    fc.assert(
      fc.property(
        signs,
        fc.constantFrom(",", ";"),
        fc.constantFrom("\n" as const, "\r" as const),
        (text, sign, newline) => {
          const split = own(text, sign, newline);
          expect(split.records).toEqual(byPapa(text, sign, newline).slice(0, split.records.length));
          // Where it stands aside, PapaParse goes on, and nothing is lost between the two.
          if (split.end < text.length)
            expect([...split.records, ...byPapa(text.slice(split.end), sign, newline)]).toEqual(
              byPapa(text, sign, newline),
            );
          records += split.records.length;
        },
      ),
      { numRuns: 3000 },
    );
    expect(records).toBeGreaterThan(1000); // or too few texts reach a line end to show anything
  });

  it("goes to the end of whatever is written by the book", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", ",", '"', "\n", " "), maxLength: 6 });
    const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = `${rows.map((cells) => cells.map(quoted).join(",")).join("\n")}\n`;
        expect(own(text, ",", "\n")).toEqual({ records: rows, end: text.length });
      }),
    );
  });

  it("does not search the whole text again for each line where delimiters are rare", () => {
    const text = `${"a\n".repeat(500_000)}b,c\n`;
    expect(own(text, ",", "\n").records).toHaveLength(500_001);
  });

  it("stands aside at a mark that nothing closes, at signs after a closing mark, and at a line without an end", () => {
    expect(own('a,b\nc,"d\n', ",", "\n")).toEqual({ records: [["a", "b"]], end: 4 });
    expect(own('a,b\n"c" ,d\n', ",", "\n").end).toBe(4);
    expect(own("a,b\nc,d", ",", "\n").end).toBe(4);
  });
});

describe("a number read figure by figure", () => {
  it("is the number that JavaScript reads, bit for bit", () => {
    const figures = fc
      .tuple(
        fc.constantFrom("", "-"),
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n })),
      )
      .map(([sign, whole, part]) => sign + whole + (part === null ? "" : `.${part}`));
    fc.assert(
      fc.property(figures, (text) => {
        expect(readNumber(text)).toBe(Number(text));
      }),
      { numRuns: 2000 },
    );
  });
});
