import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type Cell, guarded, writeCsv } from "../../../src/export/csv";

const read = (text: string) =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter: ",", newline: "\r\n" }).data.slice(0, -1);

describe("writing CSV", () => {
  it("begins with a byte order mark, ends every line with CRLF, and quotes only what needs it", () => {
    expect(writeCsv(["a", "b"], [["plain", 'say "so", now']])).toBe('\uFEFFa,b\r\nplain,"say ""so"", now"\r\n');
  });

  it("writes numbers as numbers, nothing for a missing one, and yes or no", () => {
    expect(writeCsv(["n"], [[-1.5], [Number.NaN], [null], [true], [false]])).toBe(
      "\uFEFFn\r\n-1.5\r\n\r\n\r\nyes\r\nno\r\n",
    );
  });

  it.each(["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠a"])(
    "keeps a spreadsheet from running %j",
    (text) => {
      expect(guarded(text)).toBe(`'${text}`);
    },
  );

  it.each(["-1.5", "+44", "52.4", "a=b", "5-6", ""])("leaves %j as it is", (text) => {
    expect(guarded(text)).toBe(text);
  });

  it("is read back cell by cell, but for the guard", () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("=1", '"', ",", "\r\n", " ", "\t"),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const said = (value: Cell) =>
      value === null
        ? ""
        : typeof value === "string"
          ? guarded(value)
          : typeof value === "boolean"
            ? value
              ? "yes"
              : "no"
            : String(value);
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 5 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
          ),
        (rows) => {
          const header = rows[0].map((_, i) => `c${i}`);
          expect(read(writeCsv(header, rows))).toEqual([header, ...rows.map((row) => row.map(said))]);
        },
      ),
    );
  });
});
