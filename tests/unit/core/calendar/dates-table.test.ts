import { describe, expect, it } from "vitest";
import { readDates } from "../../../../src/core/calendar/dates-table";
import { kindOfWords } from "../../../../src/core/calendar/kind-words";
import { createStudy } from "../../../../src/core/study/defaults";
import { calendarCsv } from "../../../../src/export/calendar-file";
import { splitAnyLines } from "../../../../src/worker/split-any";

const { calendar, schools } = createStudy();
const rowsOf = (csv: string) => {
  const rows: string[][] = [];
  splitAnyLines(csv, ",", '"', (fields) => rows.push(fields));
  return rows;
};
const problemsOf = (...rows: string[]) => {
  const read = readDates(rowsOf(`kind,name,from,to,status,source,schools\n${rows.join("\n")}`), schools);
  return "problems" in read ? read.problems : [];
};

describe("the calendar as a table", () => {
  it("is read back equal, with what a spreadsheet could run and with schools of its own", () => {
    const own = {
      ...calendar,
      entries: [
        ...calendar.entries,
        {
          ...calendar.entries[0],
          id: "dates-1",
          kind: "inset" as const,
          name: '=HYPERLINK("x"), "quoted"',
          source: "-1+2; 'said'",
          schools: [schools[0].id, schools[5].id],
        },
      ],
    };
    const csv = calendarCsv(own, schools);
    expect(csv).not.toMatch(/(^|,)"?[=+\-@]/m);
    const read = readDates(rowsOf(csv), schools);
    if ("problems" in read) throw new Error(read.problems.join());
    const key = (one: object) => JSON.stringify(Object.entries(one).sort());
    expect(read.dates.map(key).sort()).toEqual(own.entries.map(({ id, ...rest }) => key(rest)).sort());
  });

  it("names row, column and remedy of what it cannot read", () => {
    expect(problemsOf("party,Day,2026-01-05,,,,")[0]).toMatch(/^Row 2, column “kind”: “party”.*holiday, inset/);
    expect(problemsOf("inset,,2026-01-05,,,,")[0]).toMatch(/^Row 2, column “name”/);
    expect(problemsOf("inset,Day,2026-01-05,,,,", "inset,Day,31/02/2026,,,,")[0]).toMatch(
      /^Row 3, column “from”: “31\/02\/2026” is no date\. Write it like/,
    );
    expect(problemsOf("inset,Day,2026-01-05,2026-01-04,,,")[0]).toMatch(/^Row 2, column “to”.*before the first/);
    expect(problemsOf("inset,Day,2026-01-05,,sure,,")[0]).toMatch(/^Row 2, column “status”.*one of the two/);
    expect(problemsOf("inset,Day,2026-01-05,,,,Hogwarts")[0]).toMatch(/^Row 2, column “schools”.*“Hogwarts”.*Add the/);
    expect(readDates([["a", "b"]], schools)).toEqual({ problems: [expect.stringMatching(/^Row 1: .*“kind”.*“from”/)] });
    expect(problemsOf("")).toEqual([expect.stringContaining("no row below the header")]);
  });

  it("takes what a person would write: labels, days first, one day, any order of columns", () => {
    const read = readDates(
      rowsOf("Name,From,Kind,Schools\nTraining,5/1/2026,INSET day,Grace Academy Coventry; finham-park-2"),
      schools,
    );
    expect(read).toEqual({
      dates: [
        {
          kind: "inset",
          name: "Training",
          from: "2026-01-05",
          to: "2026-01-05",
          status: "provisional",
          source: "",
          schools: ["grace-academy-coventry", "finham-park-2"],
        },
      ],
    });
  });
});

describe("the words of a calendar", () => {
  it.each([
    ["Half-term", "holiday"],
    ["Spring bank holiday", "bank-holiday"],
    ["Christmas holidays", "holiday"],
    ["Schools closed to pupils: staff training", "inset"],
    ["Non-pupil day", "inset"],
    ["School closed (snow)", "closed"],
    ["Autumn term", "term"],
    ["Summer term ends", null],
    ["Last day before half term", null],
    ["Parents' evening", null],
  ])("“%s” is %s", (summary, kind) => expect(kindOfWords(summary)).toBe(kind));
});
