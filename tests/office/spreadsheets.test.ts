import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { createStudy } from "../../src/core/study/defaults";
import { calendarCsv } from "../../src/export/calendar-file";
import { formats } from "../../src/export/formats";
import { planFiles } from "../../src/export/plan-files";
import { rotaCsv, rotaXlsx } from "../../src/export/rota-files";
import { octoberRota } from "../fixtures/october-rota";
import { planInput } from "../unit/export/plan-input";
import { HOSTILE, hostileInput } from "../unit/export/published";
import { type OfficeCell, openInOffice, soffice } from "./libre-office";

const rowsOf = (text: string) => Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: true }).data;
const formulas = (cells: readonly (readonly OfficeCell[])[]) =>
  cells.flatMap((row) => row.filter(({ isFormula }) => isFormula)).map(({ text }) => text);

/** Cells of text are the same; numbers and dates may be written another way. */
function expectSame(found: readonly (readonly OfficeCell[])[], rows: readonly (readonly string[])[]) {
  expect(found).toHaveLength(rows.length);
  let texts = 0;
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const { type, text } = found[r][c] ?? { type: "empty", text: "" };
      if (cell === "") expect(type).toBe("empty");
      else if (type === "string") {
        expect(text).toBe(cell);
        texts++;
      } else if (type === "float") expect(Number(text)).toBeCloseTo(Number(cell), 9);
      else if (type === "date") expect(text.slice(0, 10)).toBe(cell.slice(0, 10));
    });
  });
  expect(texts).toBeGreaterThan(rows.length);
}

describe.skipIf(!soffice)("LibreOffice", () => {
  it("would run a formula in a CSV that is not guarded: so this can fail", () => {
    expect(formulas(openInOffice("\uFEFFa,b\r\n=1+1,x\r\n", "csv"))).toEqual(["2"]);
  });

  it("reads the rota's workbook with the same cells: text as text, numbers as numbers, no formula", async () => {
    const { view, rota } = await octoberRota();
    const found = openInOffice(new Uint8Array(await (await rotaXlsx(view, rota)).arrayBuffer()), "xlsx");
    const [header, ...rows] = rowsOf(rotaCsv(view, rota));
    expect(found).toHaveLength(rota.sessions.length + 1);
    expect(found[0].map(({ text }) => text)).toEqual(header);
    const numbers = ["team", "expected_incidents", "expected_added", "n"];
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        const { type, text } = found[r + 1][c] ?? { type: "empty", text: "" };
        if (cell === "") expect(type).toBe("empty");
        else if (numbers.includes(header[c])) {
          expect(type).toBe("float");
          expect(Number(text)).toBe(Number(cell));
        } else {
          expect(type).toBe("string");
          expect(text).toBe(cell.replace(/^'(?==)/, ""));
        }
      });
    });
    expect(formulas(found)).toEqual([]);
    expect(found.flatMap((row) => row.map(({ text }) => text))).toContain('=1+1, "centre"');
  }, 120_000);

  it("reads the rota, the calendar and every table of a study with hostile names, and runs nothing", async () => {
    const { view, rota } = await octoberRota();
    const { calendar, schools } = createStudy();
    const tables = [rotaCsv(view, rota), calendarCsv(calendar, schools)];
    const plan = await planInput();
    for (const file of planFiles.filter(({ extension }) => extension === "csv")) tables.push(file.write(plan));
    const hostile = await hostileInput();
    for (const format of formats.filter(({ extension }) => extension === "csv")) {
      const bytes = await format.write(hostile);
      tables.push(typeof bytes === "string" ? bytes : new TextDecoder().decode(bytes));
    }
    expect(tables.length).toBeGreaterThan(6);
    for (const table of tables) {
      const found = openInOffice(table, "csv");
      expect(formulas(found)).toEqual([]);
      expectSame(found, rowsOf(table));
    }
    expect(tables.join("")).toContain(HOSTILE[5]);
  }, 240_000);
});
