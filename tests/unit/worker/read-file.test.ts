import { describe, expect, it } from "vitest";
import { readRows, sniff } from "../../../src/worker/read-file";
import { fixture, loadFixture, rowsByCode } from "../../fixtures/load";

type Row = [number, string[]];

async function rowsOf(file: File, sliceBytes?: number): Promise<Row[]> {
  const rows: Row[] = [];
  await readRows(
    file,
    await sniff(file),
    (fields, row) => rows.push([row, [...fields.texts()]]),
    () => {},
    undefined,
    sliceBytes,
  );
  return rows;
}
const fileOf = (text: string | Uint8Array<ArrayBuffer>) => new File([text], "file.csv");

describe("a first look", () => {
  it.each([
    ["clean.csv", "UTF-8", ",", "\n"],
    ["windows-1252.csv", "Windows-1252", ",", "\n"],
    ["utf8-bom-semicolon.csv", "UTF-8", ";", "\n"],
    ["cr-only-tab.csv", "UTF-8", "\t", "\r"],
  ])("finds encoding, delimiter and line ending of %s", async (name, encoding, delimiter, newline) => {
    expect(await sniff(fixture(name))).toMatchObject({ encoding, delimiter, newline });
  });

  it("takes decimal commas for what they are", async () => {
    const sample = await sniff(fileOf("a;b;c\n52,4;-1,5;x\n52,5;-1,6;y\n"));
    expect(sample.delimiter).toBe(";");
  });

  it("holds at most 200 rows, whole ones, of a large file", async () => {
    const line = "é,".repeat(700);
    const sample = await sniff(fileOf(`${line}\n`.repeat(400)));
    expect(sample.rows.length).toBeLessThanOrEqual(200);
    expect(new Set(sample.rows.map((row) => row.join()))).toEqual(new Set([line]));
  });
});

describe("the rows of a file", () => {
  it("are numbered as a spreadsheet does: blank lines count, a line break inside quotes does not", async () => {
    expect(await rowsOf(fileOf('a,b\n\n"x\ny",z\n\nq,r'))).toEqual([
      [1, ["a", "b"]],
      [2, [""]],
      [3, ["x\ny", "z"]],
      [4, [""]],
      [5, ["q", "r"]],
    ]);
  });

  it("end with LF, CRLF, both in one file, or CR", async () => {
    const expected = [
      [1, ["a", "b"]],
      [2, ["c", "d"]],
      [3, ["e", "f"]],
    ];
    for (const text of ["a,b\nc,d\ne,f\n", 'a,b\r\n"c","d"\r\ne,f', "a,b\r\nc,d\ne,f\r\n", "a,b\rc,d\re,f\r"]) {
      expect(await rowsOf(fileOf(text))).toEqual(expected);
    }
  });

  it("are the same for slices of any size", async () => {
    const text = 'Ref,Text\r\n1,"é\r\nquoted, ""twice"" €"\r\n\r\n2,plain\n3,"last, one"';
    const whole = await rowsOf(fileOf(text));
    expect(whole).toHaveLength(5);
    for (let bytes = 1; bytes < 80; bytes++) expect(await rowsOf(fileOf(text), bytes)).toEqual(whole);
  });

  it("keep the signs that Windows-1252 has and Latin-1 has not", async () => {
    const rows = await rowsOf(fixture("windows-1252.csv"));
    expect(rows[1][1][4]).toBe("Assault\r\nwith injury");
    expect(rows[2]).toEqual([3, ["2", "15/03/2026", "433412", "279156", "Café – €100"]]);
  });

  it("may be UTF-8 and, further down than any sample, Windows-1252", async () => {
    const head = new TextEncoder().encode(
      `Date,Easting,Northing,Offence\n${"1/1/2026,433412,279156,Café\n".repeat(20_000)}`,
    );
    const tail = Uint8Array.from([..."1/1/2026,433412,279156,Caf"].map((sign) => sign.charCodeAt(0)).concat(0xe9, 10));
    const bytes = new Uint8Array([...head, ...tail]);
    const seen = new Set<string>();
    const file = fileOf(bytes);
    const sample = await sniff(file);
    const { encoding } = await readRows(
      file,
      sample,
      (fields) => seen.add(fields.text(3)),
      () => {},
      undefined,
      100_000,
    );
    expect([sample.encoding, encoding, [...seen]]).toEqual(["UTF-8", "Windows-1252", ["Offence", "Café"]]);
  });

  it("survive a quotation mark that nothing closes", async () => {
    const { report } = await loadFixture("stray-quote.csv");
    expect(report).toMatchObject({ rowsRead: 3, accepted: 3 });
    expect(rowsByCode(report.remarks).offenceNotInTable).toEqual([3]);
  });

  it("survive a thousand of them without freezing", async () => {
    const rows = await rowsOf(fileOf('a,"b\n'.repeat(1000)));
    expect(rows).toHaveLength(1000);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["", "empty"],
    [" \n\r\n ", "empty"],
    ["a,b\n1,\u0000\n", "bytes that no text has"],
    ["%PDF-1.7", "PDF"],
    ["PK\u0003\u0004zip", "Excel workbook"],
  ])("is said: %j", async (text, what) => {
    await expect(sniff(fileOf(text))).rejects.toMatchObject({
      name: "UnreadableFile",
      problem: { file: "file.csv", what: expect.stringContaining(what) },
    });
  });
});

it("does not take a workbook that was changed since it was chosen for one that is broken", async () => {
  const lost = new DOMException("The requested file could not be read.", "NotReadableError");
  const file = Object.assign(new File(["PK"], "april.xlsx"), { arrayBuffer: () => Promise.reject(lost) });
  const reading = readRows(
    file,
    { delimiter: "", newline: "\n", isWorkbook: true },
    () => {},
    () => {},
  );
  await expect(reading).rejects.toBe(lost);
});
