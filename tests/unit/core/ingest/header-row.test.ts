import { describe, expect, it } from "vitest";
import type { Inspection } from "../../../../src/core/ingest/inspection";
import { withRole } from "../../../../src/core/ingest/inspection-edits";
import { remember } from "../../../../src/core/ingest/memory";
import type { RememberedColumns } from "../../../../src/core/study/study";
import { inspectFiles, loadExtract } from "../../../../src/worker/load";
import { options } from "../../../fixtures/load";

const title = "Extract,for,the,partnership,of,Coventry";
const names = "Happened,What,Across,Up,Victim name";
const rows = Array.from(
  { length: 12 },
  (_, i) => `${13 + i}/03/2026,Robbery,4334${10 + i},279156,Wendolene Quillfeather`,
);
const fileOf = (...lines: string[]) => new File([lines.join("\n")], "extract.csv");

async function look(file: File, headerStated: number | null, known: RememberedColumns[] = []): Promise<Inspection> {
  const stated = headerStated === null ? [] : [{ readAs: { encoding: null, delimiter: null }, headerStated }];
  const looked = await inspectFiles([file], known, stated);
  if ("problems" in looked) throw new Error(JSON.stringify(looked.problems));
  return looked;
}

const namesOf = ({ columns }: Inspection) => columns.map(({ name }) => name);

describe("the row with the names of the columns", () => {
  // The title is wider than the header, whose names no source knows.
  const file = fileOf(title, "", names, ...rows);

  it("is the one that a person says, where the guess was wrong; roles are told anew, and the rows are read from there", async () => {
    expect((await look(file, null)).files[0].headerRow).toBe(1);
    const said = await look(file, 3);
    expect(said.files[0]).toMatchObject({ headerRow: 3, hasNames: true, headerStated: 3 });
    expect(namesOf(said)).toEqual(names.split(","));
    expect(said.columns.slice(0, 4).map(({ role }) => role)).toEqual(["date", "offence", "easting", "northing"]);
    expect(said.columns[4].refused).not.toBeNull();
    const { report } = await loadExtract([file], said, options);
    expect(report).toMatchObject({ rowsRead: 12, accepted: 12 });
  });

  it("is known again next month by its names, wherever it stands", async () => {
    const said = withRole(await look(file, 3), 1, "offence");
    const april = fileOf(title, "Second,line,of,a,longer,title", "", "", names, ...rows);
    const again = await look(april, null, remember(said, null));
    expect(again.files[0]).toMatchObject({ headerRow: 5, headerStated: null });
    expect(again.columns[1].note).toBe("As last time");
  });

  it("can be none: then the first row of values is an incident, and lines above it are none", async () => {
    const none = await look(fileOf(title, ...rows), 0);
    expect(none.files[0]).toMatchObject({ headerRow: 1, hasNames: false });
    expect(namesOf(none).slice(0, 2)).toEqual(["Column 1", "Column 2"]);
    const { report } = await loadExtract([fileOf(title, ...rows)], none, options);
    expect(report.rowsRead).toBe(12);
  });

  it("is chosen among rows as they are, but for values of refused columns; a row of values is no choice", async () => {
    const { firstRows } = (await look(file, 3)).files[0];
    expect(firstRows[0].cells).toEqual(title.split(","));
    expect(firstRows[2].cells).toEqual(names.split(","));
    expect(firstRows[3].cells).toEqual(["13/03/2026", "Robbery", "433410", "279156", "(hidden)"]);
    const guessed = (await look(file, null)).files[0].firstRows;
    expect(guessed[2].cells).toEqual(names.split(","));
    for (const shown of [firstRows, guessed]) expect(JSON.stringify(shown)).not.toContain("Quillfeather");
    expect(firstRows.map(({ mayBeHeader }) => mayBeHeader).slice(0, 5)).toEqual([true, false, true, false, false]);
  });
});
