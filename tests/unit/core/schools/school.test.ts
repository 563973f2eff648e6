import { expect, it } from "vitest";
import { bellOn, defaultBell, windowOn } from "../../../../src/core/schools/school";
import { createStudy } from "../../../../src/core/study/defaults";
import { readStudy } from "../../../../src/core/study/file";

const { schools } = createStudy();

it("knows the finishing time of Grace Academy alone, and says whose it is", () => {
  const known = schools.filter((school) => school.bell.some((minute) => minute !== null));
  expect(known.map((school) => school.name)).toEqual(["Grace Academy Coventry"]);
  expect(bellOn(known[0], 0)).toEqual({ minute: 15 * 60, known: true });
  expect(known[0].bellSource).not.toBe("");
  for (const school of schools) if (school !== known[0]) expect(school.bellSource).toBe("");
});

it("stands in with a default that is never called known", () => {
  const school = { ...schools[1], bell: [null, 14 * 60 + 50, null, null, null] };
  expect(bellOn(school, 0)).toEqual({ minute: defaultBell, known: false });
  expect(bellOn(school, 1)).toEqual({ minute: 890, known: true });
});

it("opens the window ten minutes before the bell and closes it 75 after, within the day", () => {
  expect(windowOn(schools[0], 2)).toEqual({ from: 14 * 60 + 50, to: 16 * 60 + 15 });
  expect(windowOn({ ...schools[0], bell: [5, null, null, null, 1430] }, 0)).toEqual({ from: 0, to: 80 });
  expect(windowOn({ ...schools[0], bell: [5, null, null, null, 1430] }, 4)).toEqual({ from: 1420, to: 1440 });
});

it("gives the schools and the calendar of an old study what it could not say", () => {
  const old = {
    ...createStudy(),
    version: 1,
    calendar: {
      spans: [{ name: "2023-24", from: "2023-09-04", to: "2024-07-19", status: "confirmed", source: "council" }],
      entries: [
        { kind: "inset", name: "INSET", from: "2024-01-08", to: "2024-01-08", status: "provisional", source: "school" },
      ],
    },
    schools: [{ id: "a", name: "A", lng: -1.5, lat: 52.4, source: "register" }],
  };
  const { calendar, schools: upgraded } = readStudy(
    JSON.stringify({ kind: "serious-violence-hotspots study", study: old }),
  );
  expect(calendar.entries.map(({ id, kind, schools: of }) => [id, kind, of])).toEqual([
    ["entry-1", "term", null],
    ["entry-2", "inset", null],
  ]);
  expect(upgraded[0]).toMatchObject({
    id: "a",
    accuracyMeters: null,
    bell: [null, null, null, null, null],
    pupils: null,
  });
  expect(windowOn(upgraded[0], 0)).toEqual({ from: 15 * 60, to: 16 * 60 + 25 });
});
