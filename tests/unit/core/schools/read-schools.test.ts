import { describe, expect, it } from "vitest";
import { clockWords, readClock } from "../../../../src/core/schools/clock";
import { freshSchoolId, withoutSchool, withSchool } from "../../../../src/core/schools/edits";
import { schoolsOfGeoJson, schoolsOfTable } from "../../../../src/core/schools/read-schools";
import { coventry, createStudy } from "../../../../src/core/study/defaults";

const study = createStudy();
const area = coventry.polygon;

/** As the national register names its columns; positions are made up. */
const header = [
  "URN",
  "EstablishmentName",
  "EstablishmentStatus (name)",
  "PhaseOfEducation (name)",
  "Easting",
  "Northing",
  "NumberOfPupils",
];
const register = [
  header,
  ["100001", "Grace Academy Coventry", "Open", "Secondary", "437900", "282300", "950"],
  ["100002", "Example All-Through School", "Open, but proposed to close", "All-through", "433000", "279000", ""],
  ["100003", "Example Closed School", "Closed", "Secondary", "433000", "279000", "1"],
  ["100004", "Example Primary School", "Open", "Primary", "433000", "279000", "1"],
  ["100005", "Example Independent School", "Open", "Not applicable", "433000", "279000", "1"],
  ["100006", "Example School Elsewhere", "Open", "Secondary", "530000", "180000", "1"],
  ["100007", "Example School Without a Place", "Open", "Secondary", "", "", "1"],
];

describe("the national register", () => {
  const read = schoolsOfTable(register, "edubasealldata.csv", area, study.schools);
  if ("problem" in read) throw new Error(read.problem);

  it("gives the open secondary schools in the area, and says how many are left out and why", () => {
    expect(read.isRegister).toBe(true);
    expect(read.schools.map((school) => school.name)).toEqual(["Grace Academy Coventry", "Example All-Through School"]);
    expect(read.leftOut.reduce((sum, { count }) => sum + count, 0) + read.schools.length).toBe(register.length - 1);
    const reasons = read.leftOut.map(({ reason }) => reason).join("; ");
    for (const word of ["not open", "not secondary", "without a phase", "more than 1 km", "without a position"])
      expect(reasons).toContain(word);
  });

  it("updates a school that the study has, and keeps its id and its finishing time", () => {
    const [grace] = read.schools;
    expect(grace).toMatchObject({ id: "grace-academy-coventry", pupils: 950, bell: [900, 900, 900, 900, 900] });
    expect(grace.source).toContain("URN 100001");
    expect(grace.lat).toBeGreaterThan(52.43);
    expect(grace.lat).toBeLessThan(52.44);
    expect(read.schools[1]).toMatchObject({ id: "urn-100002", pupils: null, bell: [null, null, null, null, null] });
  });

  it("is not taken without a boundary: it holds all of England", () => {
    expect(schoolsOfTable(register, "x.csv", null, [])).toEqual({ problem: expect.stringContaining("boundary") });
  });
});

describe("a file of schools", () => {
  it("may give longitude and latitude, finishing times and pupils under plain names", () => {
    const read = schoolsOfTable(
      [
        ["School", "Longitude", "Latitude", "Ends", "Fri", "Pupils"],
        ["A", "-1.5", "52.4", "3:15", "14:30", "800"],
        ["A", "-1.51", "52.41", "", "", ""],
        ["", "-1.5", "52.4", "", "", ""],
      ],
      "mine.csv",
      area,
      [],
    );
    expect(read).toMatchObject({
      schools: [
        { name: "A", lng: -1.5, bell: [915, 915, 915, 915, 870], bellSource: "mine.csv", pupils: 800 },
        { name: "A", lng: -1.51, bell: [915, 915, 915, 915, 870], pupils: 800 },
      ],
      leftOut: [{ reason: "without a name", count: 1 }],
    });
  });

  it("says which columns it misses", () => {
    expect(schoolsOfTable([["a"]], "x.csv", area, [])).toEqual({ problem: expect.stringContaining("“name”") });
    expect(schoolsOfTable([["name"]], "x.csv", area, [])).toEqual({ problem: expect.stringContaining("longitude") });
  });

  it("may be GeoJSON points", () => {
    const point = {
      type: "Feature",
      properties: { name: "B", pupils: 12 },
      geometry: { type: "Point", coordinates: [-1.5, 52.4] },
    };
    expect(schoolsOfGeoJson(JSON.stringify(point), "b.geojson", [])).toMatchObject({
      schools: [{ name: "B", lng: -1.5, lat: 52.4, pupils: 12, source: "b.geojson" }],
    });
    expect(schoolsOfGeoJson("no", "b.geojson", [])).toEqual({ problem: expect.stringContaining("JSON") });
    expect(schoolsOfGeoJson('{"type":"FeatureCollection","features":[]}', "b", [])).toEqual({
      problem: expect.stringContaining("no point"),
    });
  });
});

describe("edits", () => {
  it("remove a school from its routes and from the calendar, and nothing else", () => {
    const id = study.routes[0].schoolId ?? "";
    const own = { ...study.calendar.entries[0], id: "own", schools: [id] };
    const shared = {
      ...own,
      id: "shared",
      schools: [id, study.schools[1].id === id ? study.schools[0].id : study.schools[1].id],
    };
    const before = { ...study, calendar: { ...study.calendar, entries: [...study.calendar.entries, own, shared] } };
    const after = withoutSchool(before, id);
    expect(after.schools).toHaveLength(study.schools.length - 1);
    expect(after.routes).toHaveLength(study.routes.length);
    expect(after.routes.some((route) => route.schoolId === id)).toBe(false);
    expect(after.calendar.entries.some((entry) => entry.id === "own")).toBe(false);
    expect(after.calendar.entries.find((entry) => entry.id === "shared")?.schools).toHaveLength(1);
    expect(withoutSchool(study, "none")).toBe(study);
  });

  it("add a school under an id of its own, and replace one in its place", () => {
    const school = { ...study.schools[0], id: freshSchoolId(study.schools) };
    const added = withSchool(study, school);
    expect(added.schools.at(-1)).toBe(school);
    expect(freshSchoolId(added.schools)).not.toBe(school.id);
    expect(
      withSchool(added, { ...school, name: "Other" })
        .schools.map((one) => one.name)
        .at(-1),
    ).toBe("Other");
  });
});

describe("a finishing time", () => {
  it.each([
    ["15:10", "15:10"],
    ["15.10", "15:10"],
    ["1510", "15:10"],
    ["3:10", "15:10"],
    ["3:10 pm", "15:10"],
    ["3pm", "15:00"],
    ["12:30", "12:30"],
    ["9:05 am", "09:05"],
  ])("typed as “%s” is %s", (typed, clock) => expect(clockWords(readClock(typed))).toBe(clock));

  it.each(["", "3", "25:00", "15:60", "noon", "15:10:00"])("is not “%s”", (typed) =>
    expect(readClock(typed)).toBeNaN(),
  );
});
