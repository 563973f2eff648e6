import { describe, expect, it } from "vitest";
import type { Inspection } from "../../../../src/core/ingest/inspection";
import { carriedOver, withAnswer, withOverrule, withRole } from "../../../../src/core/ingest/inspection-edits";
import { remember } from "../../../../src/core/ingest/memory";
import type { ReadAs } from "../../../../src/core/ingest/report";
import { createStudy } from "../../../../src/core/study/defaults";
import { withColumns } from "../../../../src/core/study/edits";
import { readStudy, writeStudy } from "../../../../src/core/study/file";
import type { RememberedColumns } from "../../../../src/core/study/study";
import { inspectFiles } from "../../../../src/worker/load";
import { remembered } from "../../../fixtures/remembered";

const fileOf = (lines: readonly string[], name = "extract.csv") => new File([`${lines.join("\n")}\n`], name);

async function look(file: File, known: readonly RememberedColumns[] = [], readAs?: ReadAs): Promise<Inspection> {
  const looked = await inspectFiles([file], known, readAs && [{ readAs, headerStated: null }]);
  if ("problems" in looked) throw new Error(JSON.stringify(looked.problems));
  return looked;
}

/** What a study that was saved and opened again remembers of an inspection. */
const throughAStudy = (inspection: Inspection, shiftGrid: string | null = null) =>
  readStudy(writeStudy(withColumns(createStudy(), remember(inspection, shiftGrid)))).columns;

const columnOf = ({ columns }: Inspection, name: string) => {
  const column = columns.find((known) => known.name === name);
  if (!column) throw new Error(`Got no column “${name}”.`);
  return column;
};

const header = "Date,Easting,Northing,HO Code,Victim Age,Victim Sex,Knife Flag,Spare";
const row = (i: number) =>
  `0${1 + (i % 9)}/0${1 + ((i * 5) % 9)}/2026,433${100 + i},279${100 + i},8N,${15 + (i % 20)},M,Y,a`;
const rows = Array.from({ length: 30 }, (_, i) => row(i));

describe("what was said about a file", () => {
  it("holds for next month's file with the same header, answers and all, and can be changed", async () => {
    const march = await look(fileOf([header, ...rows], "march.csv"));
    expect(march.questions).toMatchObject([{ answer: null, lastTime: null }]);
    let said = withAnswer(march, march.questions[0].id, "month-first");
    said = { ...withRole(said, 4, null), mergeAlike: true };
    const april = await look(fileOf([header, ...rows], "april.csv"), throughAStudy(said, "mine.gsb"));
    expect(april.questions).toMatchObject([{ answer: "month-first", lastTime: "month-first" }]);
    expect(april.blockers).toEqual([]);
    expect(columnOf(april, "Victim Age")).toMatchObject({ role: null, note: "As last time" });
    expect(april.mergeAlike).toBe(true);
    expect(april.files[0].lastTime.shiftGrid).toBe("mine.gsb");
    expect(withAnswer(april, april.questions[0].id, "day-first").questions).toMatchObject([{ answer: "day-first" }]);
  });

  it("about the order of dates is no answer where the file proves the other, and then it is said", async () => {
    const march = await look(fileOf([header, ...rows]));
    const known = throughAStudy(withAnswer(march, march.questions[0].id, "month-first"));
    const april = await look(fileOf([header, ...rows, "25/03/2026,433100,279100,8N,15,M,Y,a"]), known);
    expect(april.questions).toEqual([]);
    expect(april.notes).toMatchObject([{ code: "orderChanged" }]);
    const mixed = await look(
      fileOf([header, ...rows, "25/03/2026,433100,279100,8N,15,M,Y,a", "03/25/2026,433100,279100,8N,15,M,Y,a"]),
      known,
    );
    expect(mixed.questions).toMatchObject([{ answer: null, lastTime: "month-first" }]);
  });

  it("about its order is nothing where every date was ISO", async () => {
    const iso = await look(fileOf(["Date,Easting,Northing", "2026-03-14,433100,279100"]));
    expect(remember(iso, null)[0].dateOrder).toBeNull();
  });

  it("about Excel's serial numbers is remembered", async () => {
    const file = fileOf(["Date,Easting,Northing", "45000,433100,279100", "45001,433100,279100"]);
    const march = await look(file);
    expect(march.questions).toMatchObject([{ id: "date-epoch-0", answer: "1900", lastTime: null }]);
    const april = await look(file, throughAStudy(withAnswer(march, "date-epoch-0", "1904")));
    expect(april.questions).toMatchObject([{ answer: "1904", lastTime: "1904" }]);
  });

  it("lets a refused column through again, but only past the rule that was overruled", async () => {
    const coded = (value: string) =>
      fileOf([
        "Date,Easting,Northing,Offence",
        ...Array.from({ length: 9 }, () => `14/03/2026,433100,279100,${value}`),
      ]);
    const march = await look(coded("CV1 2AB"));
    const refused = columnOf(march, "Offence");
    expect(refused).toMatchObject({ refused: "postcode", overrulable: true });
    const known = throughAStudy(withOverrule(march, march.columns.indexOf(refused)));
    const april = await look(coded("CV1 2AB"), known);
    expect(columnOf(april, "Offence")).toMatchObject({ refused: null, role: "offence", overruled: "postcode" });
    expect(columnOf(await look(coded("AB12 CDE"), known), "Offence")).toMatchObject({
      refused: "vehicle registration",
      role: null,
    });
    expect(columnOf(await look(coded("a@b.example"), known), "Offence").refused).toBe("e-mail address");
  });

  it("about its bytes finds the header again that only they show", async () => {
    const text = "Date|Easting|Northing,rounded|Offence\n14/03/2026|433100|279100,0|Assault, common\n";
    const file = new File([text], "pipe.csv");
    const stated = { encoding: "UTF-8", delimiter: "|" } as const;
    const known = throughAStudy(withRole(await look(file, [], stated), 2, "northing"));
    expect(known[0].readAs).toEqual(stated);
    const again = await look(file, known);
    expect(again.files[0]).toMatchObject({ delimiter: "|", readAs: stated, lastTime: { readAs: stated } });
    const found = await look(file, known, { encoding: null, delimiter: null });
    expect(found.files[0].readAs).toEqual({ encoding: null, delimiter: null });
  });

  it("on this screen outlives another look at the same bytes", async () => {
    const file = fileOf([header, ...rows]);
    const march = await look(file);
    let said = withRole(march, 4, null);
    said = withAnswer(said, said.questions[0].id, "day-first");
    const again = carriedOver(said, await look(file, [], { encoding: "Windows-1252", delimiter: null }));
    expect(again.files[0].encoding).toBe("Windows-1252");
    expect(columnOf(again, "Victim Age")).toMatchObject({ role: null, note: "Set by hand" });
    expect(again.questions).toMatchObject([{ answer: "day-first" }]);
  });

  it("is kept for each header of several files", async () => {
    const looked = await inspectFiles(
      [fileOf([header, ...rows]), fileOf(["Date,Easting,Northing,Ward", "14/03/2026,433100,279100,A"], "b.csv")],
      [],
    );
    if ("problems" in looked) throw new Error(JSON.stringify(looked.problems));
    expect(remember(looked, null).map((known) => known.header.length)).toEqual([8, 4]);
  });
});

describe("a column that has changed its meaning", () => {
  const before = remembered(header.split(","), [
    "date",
    "easting",
    "northing",
    "offenceCode",
    "age",
    "sex",
    "knife",
    null,
  ]);
  const now = (change: (cells: string[], i: number) => void) =>
    look(
      fileOf([
        header,
        ...rows.map((text, i) => {
          const cells = text.split(",");
          change(cells, i);
          return cells.join(",");
        }),
      ]),
      [before],
    );

  it("is not seen where every column is as it was", async () => {
    const looked = await now(() => {});
    expect(looked.columns.map(({ changed }) => changed)).toEqual(before.header.map(() => false));
    expect(looked.columns.every(({ sure }) => sure)).toBe(true);
  });

  it.each([
    ["Date", 0, () => "Assault", null, "text"],
    ["Easting", 1, (i: number) => `-1.5${100 + i}`, null, "degrees"],
    ["HO Code", 3, (i: number) => `0${1 + (i % 9)}/11/2025`, null, "dates"],
    ["Victim Age", 4, (i: number) => `${10 + (i % 18)}/11/1999`, null, "dates"],
    ["Victim Age", 4, () => "Teenager", null, "text"],
    ["Victim Sex", 5, (i: number) => `1${i % 10}:15`, null, "times of day"],
    ["Knife Flag", 6, () => "Kitchen", null, "text"],
  ])("is reported: %s (column %i)", async (name, c, value, role, kind) => {
    const looked = await now((cells, i) => {
      cells[c] = value(i);
    });
    const column = columnOf(looked, name);
    expect(column).toMatchObject({ role, sure: false, changed: true });
    expect(column.note).toContain("Last time this was");
    expect(column.note).toContain(`look like ${kind}.`);
    expect(column.examples.join(" ")).not.toContain(value(3));
    expect(looked.columns.filter(({ changed }) => changed)).toHaveLength(1);
  });

  it("that is degrees now in both of its columns is taken for longitude and latitude, and still to be checked", async () => {
    const looked = await now((cells, i) => {
      cells[1] = `-1.5${100 + i}`;
      cells[2] = `52.4${100 + i}`;
    });
    expect(columnOf(looked, "Easting")).toMatchObject({ role: "longitude", sure: false, changed: true });
    expect(columnOf(looked, "Northing")).toMatchObject({ role: "latitude", sure: false, changed: true });
  });

  it("is said again no more once a person has said what it means", async () => {
    const looked = await now((cells) => {
      cells[4] = "10-15";
    });
    expect(withRole(looked, 4, "age").columns[4]).toMatchObject({ role: "age", changed: false, sure: true });
  });

  it("does not count the blanks, the zeros of places that are not known, or an empty column", async () => {
    const looked = await now((cells, i) => {
      cells[1] = i < 20 ? "0" : cells[1];
      cells[4] = "";
      cells[6] = i < 25 ? "" : "N";
    });
    expect(looked.columns.filter(({ changed }) => changed)).toEqual([]);
  });
});
