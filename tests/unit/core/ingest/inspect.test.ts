import { describe, expect, it } from "vitest";
import { inspect, type Sample } from "../../../../src/core/ingest/inspect";
import type { Inspection } from "../../../../src/core/ingest/inspection";
import { withRole } from "../../../../src/core/ingest/inspection-edits";
import { remembered } from "../../../fixtures/remembered";

const sampleOf = (lines: string[], name = "extract.csv"): Sample => ({
  name,
  bytes: 1000,
  encoding: "UTF-8",
  delimiter: ",",
  rows: lines.map((line) => line.split(",")),
});

function looked(...samples: Sample[]): Inspection {
  const inspection = inspect(samples, []);
  if ("problems" in inspection) throw new Error(JSON.stringify(inspection.problems));
  return inspection;
}

const rolesOf = ({ columns }: Inspection) => Object.fromEntries(columns.map(({ name, role }) => [name, role]));

const partnership = [
  "Crime No,Date From,Time From,Date To,Time To,Easting,Northing,HO Code,Offence,Victim Age,Victim Sex,DA Flag,Knife Flag,Firearm Flag,Public Place,Ward,Location",
  "20E1,14/03/2026,15:40,,,433412,279156,8N,Assault,15,M,N,Y,N,Y,St Michael's,Example Street",
  "20E2,15/03/2026,00:00,,,433413,279157,34B,Robbery,16,F,N,Y,N,Y,St Michael's,Example Road",
];
const policeUk = [
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context",
  "a1,2026-02,Example Police,Example Police,-1.51,52.40,On or near,E01,Coventry 1,Robbery,,",
];

describe("a partnership extract", () => {
  it("has a role for every column that the analysis uses, and is shown for confirmation", () => {
    const inspection = looked(sampleOf(partnership));
    expect(inspection).toMatchObject({ presetId: "partnership", confirm: true, blockers: [] });
    expect(rolesOf(inspection)).toEqual({
      "Crime No": "reference",
      "Date From": "date",
      "Time From": "time",
      "Date To": "dateTo",
      "Time To": "timeTo",
      Easting: "easting",
      Northing: "northing",
      "HO Code": "offenceCode",
      Offence: "offence",
      "Victim Age": "age",
      "Victim Sex": "sex",
      "DA Flag": "domestic",
      "Knife Flag": "knife",
      "Firearm Flag": "gun",
      "Public Place": "publicPlace",
      Ward: null,
      Location: null,
    });
    expect(inspection.columns.every(({ sure, refused }) => sure && refused === null)).toBe(true);
  });

  it("knows a column by a name that may mean something else only where its values can be it", () => {
    const roleOf = (name: string, values: readonly string[]) =>
      rolesOf(
        looked(
          sampleOf([`Date,${name},Easting,Northing,Offence`, ...values.map((v) => `13/1/2026,${v},433412,279156,a`)]),
        ),
      )[name];
    expect(roleOf("Hour", ["22.10", "9.05"])).toBe("time");
    expect(roleOf("Hour", ["22", "9"])).toBeNull();
    expect(roleOf("Weapon", ["Kitchen knife", "Bat", ""])).toBe("knife");
    // Any weapon at all: a knife or none.
    expect(roleOf("Weapon Used", ["Y", "N"])).toBeNull();
    expect(roleOf("Weapon", ["see log", "see notes"])).toBeNull();
  });

  it("shows examples, but never of a reference", () => {
    const [reference, date, time] = looked(sampleOf(partnership)).columns;
    expect(reference.examples).toEqual([]);
    expect(date.examples).toEqual(["14/03/2026", "15/03/2026"]);
    expect(time.note).toContain("1 of the first 2");
  });

  it("is found below title rows, with names in any case and with spaces", () => {
    const inspection = looked(
      sampleOf([
        "Community Safety extract",
        "Produced: 04/04/2026",
        "",
        " Ref ,DATE\u200b,time_from, LATITUDE (WGS84),Longitude ,offence",
        "R1,14/03/2026,22:15,52.4,-1.5,Robbery",
      ]),
    );
    expect(inspection.files[0].headerRow).toBe(4);
    expect(inspection.columns.map(({ role }) => role)).toEqual([
      "reference",
      "date",
      "time",
      "latitude",
      "longitude",
      "offence",
    ]);
  });

  it("prefers the day it happened to the day it was recorded, and says Check when only that is there", () => {
    const both = looked(sampleOf(["Recorded Date,Date From,Easting,Northing", "1/1/2026,1/1/2026,433412,279156"]));
    expect(both.columns.map(({ role }) => role)).toEqual([null, "date", "easting", "northing"]);
    const one = looked(sampleOf(["Recorded Date,Easting,Northing", "1/1/2026,433412,279156"]));
    expect(one.columns[0]).toMatchObject({ role: "date", sure: false });
  });

  it("takes Start and End for a range, to be checked, and not before a plainer name", () => {
    const range = looked(sampleOf(["Start,End,Easting,Northing", "1/1/2026 9:00,1/1/2026 10:00,433412,279156"]));
    expect(range.columns.slice(0, 2)).toMatchObject([
      { role: "date", sure: false },
      { role: "dateTo", sure: false },
    ]);
    const plainer = looked(sampleOf(["Start,Date From,Easting,Northing", "1/1/2026,1/1/2026,433412,279156"]));
    expect(plainer.columns.map(({ role }) => role)).toEqual([null, "date", "easting", "northing"]);
  });

  it("takes X and Y for degrees when their values are", () => {
    const degrees = looked(sampleOf(["Date,X,Y,Offence", "1/1/2026,-1.51,52.40,Robbery"]));
    expect(rolesOf(degrees)).toMatchObject({ X: "longitude", Y: "latitude" });
    const meters = looked(sampleOf(["Date,X,Y,Offence", "1/1/2026,433412,279156,Robbery"]));
    expect(rolesOf(meters)).toMatchObject({ X: "easting", Y: "northing" });
    expect(meters.columns[1].sure).toBe(false);
  });

  it("does not show or keep a column that looks like personal data, and cannot be made to", () => {
    const inspection = looked(sampleOf(["Date,Easting,Northing,Victim Name", "1/1/2026,433412,279156,Ada Example"]));
    expect(inspection.columns[3]).toMatchObject({ role: null, refused: "a name", examples: [] });
    expect(withRole(inspection, 3, "offence").columns[3].role).toBeNull();
    expect(JSON.stringify(inspection)).not.toContain("Ada");
  });

  it("is read as it was last time, but never a refused column", () => {
    const header = ["When", "E", "N", "Victim Name"];
    const inspection = inspect(
      [sampleOf(["when,e,n,victim name", "1/1/2026,433412,279156,Ada"])],
      [remembered(header, ["date", "easting", "northing", "offence"])],
    );
    if ("problems" in inspection) throw new Error("It should be readable.");
    expect(inspection.columns.map(({ role }) => role)).toEqual(["date", "easting", "northing", null]);
    expect(inspection.blockers).toEqual([]);
  });

  it("survives columns named like the language's own properties, and columns without a name", () => {
    const inspection = looked(
      sampleOf(["__proto__,constructor,Date,Easting,Northing,", "a,b,1/1/2026,433412,279156,c"]),
    );
    expect(inspection.columns.map(({ name }) => name)).toEqual([
      "__proto__",
      "constructor",
      "Date",
      "Easting",
      "Northing",
      "Column 6",
    ]);
    expect(inspection.blockers).toEqual([]);
  });
});

describe("a file of data.police.uk", () => {
  it("is loaded without a question", () => {
    const inspection = looked(sampleOf(policeUk));
    expect(inspection).toMatchObject({ presetId: "police-uk", confirm: false, blockers: [] });
    expect(rolesOf(inspection)).toMatchObject({
      "Crime ID": "reference",
      Month: "month",
      Longitude: "longitude",
      Latitude: "latitude",
      "Crime type": "offence",
      Location: null,
      "LSOA name": null,
    });
  });

  it.each([
    [
      "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type",
      "outcomes",
    ],
    [
      "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome",
      "stops",
    ],
  ])("is refused when it is a sister of the street file", (header, word) => {
    const found = inspect([sampleOf([header, header])], []);
    if (!("problems" in found)) throw new Error("It should be refused.");
    expect(found.problems[0].what).toContain(word);
    expect(found.problems[0].remedy).toContain("“street” file");
  });
});

describe("what keeps files from being loaded", () => {
  const on = (text: string, column: number) => ({ text, mendedBy: { column } });
  const noDate = "No column is the date: say which one holds the day, or the month.";

  it("is a missing date, a missing place, or half a place, mended at a column that is left out", () => {
    const noPlace =
      "No columns hold the place: say which ones are easting and northing, or longitude and latitude, or which one holds both numbers.";
    expect(looked(sampleOf(["Offence,Spare,Victim Sex", "a,1,M"])).blockers).toEqual([on(noDate, 1), on(noPlace, 1)]);
    const half = looked(sampleOf(["Date,Easting,Offence,Spare", "13/1/2026,433412,a,1"]));
    expect(half.blockers).toEqual([on("Easting has a column but northing has none: a place needs both.", 3)]);
  });

  it("is mended, where no column is left out, at the half of a place that there is, else at the first column", () => {
    const [text] = looked(sampleOf(["Date,Easting,Offence", "13/1/2026,433412,a"])).blockers;
    expect(text.mendedBy).toEqual({ column: 1 });
    const { blockers } = looked(sampleOf(["Offence,Victim Age,Victim Sex", "a,1,M"]));
    expect(blockers.map(({ mendedBy }) => mendedBy)).toEqual([{ column: 0 }, { column: 0 }]);
  });

  it("is mended for a missing date at the column left out that holds dates", () => {
    const inspection = looked(
      sampleOf(["Spare,Date,Easting,Northing,Offence", "x,13/1/2026,433412,279156,a", "y,14/1/2026,433412,279156,a"]),
    );
    expect(withRole(inspection, 1, null).blockers).toEqual([on(noDate, 1)]);
  });

  it("is mended at no column where all of them are refused", () => {
    const inspection = looked(sampleOf(["Victim Name,Email", "A Person,a@example.org"]));
    expect(inspection.columns.every(({ refused }) => refused !== null)).toBe(true);
    expect(inspection.blockers.map(({ mendedBy }) => mendedBy)).toEqual([null, null]);
  });

  it("is mended in one of two files at a column of that file, which it names", () => {
    const march = sampleOf(["Spare,Date,Easting,Northing", "x,13/1/2026,433412,279156"], "march.csv");
    const april = sampleOf(["Sort,Other day,Easting,Northing", "x,14/1/2026,433412,279156"], "april.csv");
    const both = looked(march, april);
    const at = both.columns.findIndex(({ name }) => name === "Other day");
    expect(withRole(both, at, null).blockers).toEqual([on(`In “april.csv”: ${noDate}`, at)]);
  });

  it("is a day in one file and only the month in another, which no column mends", () => {
    const march = sampleOf(["Date,Easting,Northing", "13/1/2026,433412,279156"], "march.csv");
    const april = sampleOf(["Month,Easting,Northing", "2026-02,433412,279156"], "april.csv");
    expect(looked(march, april).blockers).toEqual([
      {
        text: "Some of the files have the day and some only the month: load them one after the other.",
        mendedBy: null,
      },
    ]);
  });

  it("is two columns with one role, until one of them is changed", () => {
    const inspection = looked(sampleOf(["Date,Date,Easting,Northing,Offence", "13/1/2026,14/1/2026,433412,279156,a"]));
    expect(inspection.blockers).toEqual([on("“Date” and “Date” are both Date (from): keep one of them.", 0)]);
    expect(inspection.columns[0].sure).toBe(false);
    const mended = withRole(inspection, 1, null);
    expect(mended.blockers).toEqual([]);
    expect(withRole(mended, 1, "date").blockers).toEqual(inspection.blockers);
  });

  it("is no role by hand that the values cannot be, which stays to be checked until it is said again", () => {
    const rows = [
      "Ann's code,Date,Easting,Northing,Offence",
      "blue,13/1/2026,433412,279156,a",
      "red,14/1/2026,433412,279156,a",
    ];
    const inspection = looked(sampleOf(rows));
    const asFlag = withRole(inspection, 0, "knife");
    expect(asFlag.columns[0]).toMatchObject({
      role: "knife",
      sure: false,
      note: "Set by hand, but values like these cannot be read as “Knife flag”",
    });
    expect(withRole(asFlag, 0, "knife").columns[0]).toMatchObject({ role: "knife", sure: true, note: "Set by hand" });
    expect(withRole(asFlag, 0, "reference").columns[0]).toMatchObject({ sure: true, note: "Set by hand" });
  });

  it("is files that do not belong together, whatever is changed in the columns", () => {
    const inspection = looked(sampleOf(policeUk, "street.csv"), sampleOf(partnership, "extract.csv"));
    expect(inspection.blockers).toEqual([
      {
        text: "“street.csv” and “extract.csv” are of different kinds (data.police.uk street file, Partnership extract): load them one after the other.",
        mendedBy: null,
      },
    ]);
    expect(withRole(inspection, 0, null).blockers).toEqual(inspection.blockers);
  });

  it("is a header without rows, or no header at all", () => {
    expect(inspect([sampleOf([partnership[0]])], [])).toMatchObject({
      problems: [{ what: "It has a header but no rows." }],
    });
    expect(inspect([sampleOf(["one", "two"])], [])).toHaveProperty("problems.0.remedy");
  });
});

describe("what a name does not say", () => {
  it("is told from the values of an offence, and of an age where the name has the word, and is to be checked", () => {
    const inspection = looked(
      sampleOf([
        "Log No,Date,X,Y,Sort,Age at time,Spare",
        "1,14/03/2026,433412,279156,Violence with injury,15,1",
        "2,15/03/2026,433413,279157,Robbery,,2",
      ]),
    );
    expect(inspection.columns.slice(4).map(({ role, sure }) => [role, sure])).toEqual([
      ["offence", false],
      ["age", false],
      [null, true],
    ]);
  });

  it("is an age also where its values are bands, and no offence beside a code", () => {
    const inspection = looked(
      sampleOf(["Date,X,Y,HO Code,Sort,Age group", "14/03/2026,433412,279156,8N,Robbery,10-15"]),
    );
    expect(inspection.columns.slice(4).map(({ role, sure }) => [role, sure])).toEqual([
      [null, true],
      ["age", false],
    ]);
    expect(inspection.columns[5].examples).toEqual(["10-15"]);
  });

  it("is doubted where columns of degrees hold what the other one is called", () => {
    const of = (lat: string, lng: string) =>
      looked(sampleOf(["Date,Offence,LATITUDE,LONGITUDE", `14/03/2026,Robbery,${lat},${lng}`])).columns.slice(2);
    const swapped = of("-1.51063", "52.40812");
    expect(swapped.map(({ role, sure }) => [role, sure])).toEqual([
      ["latitude", false],
      ["longitude", false],
    ]);
    expect(swapped[0].note).toMatch(/^Its values are longitudes/);
    expect(swapped[1].note).toMatch(/^Its values are latitudes/);
    expect(of("52.40812", "-1.51063").map(({ sure }) => sure)).toEqual([true, true]);
  });

  it("is said of a place in one column that was left out, with what to do about it", () => {
    const rows = [
      ["Date", "Place", "Offence"],
      ["14/03/2026", "52.40812, -1.51063", "Robbery"],
    ];
    const inspection = looked({ ...sampleOf([""]), rows });
    expect(inspection.blockers).toEqual([]);
    expect(withRole(inspection, 1, null).blockers).toEqual([
      {
        text: "“Place” holds both numbers of a place: choose “Place, both numbers in one column” for it.",
        mendedBy: { column: 1 },
      },
    ]);
  });
});
