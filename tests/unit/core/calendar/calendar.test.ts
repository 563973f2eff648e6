import { describe, expect, it } from "vitest";
import { type Calendar, type CalendarEntry, dayKinds, kindsOfDays } from "../../../../src/core/calendar/calendar";
import { dayOfIso, isoOfDay, weekdayOfDay } from "../../../../src/core/calendar/days";
import { createStudy } from "../../../../src/core/study/defaults";

const { calendar: ships, schools } = createStudy();
const first = dayOfIso("2018-09-01");
const last = dayOfIso("2028-08-31");
const kinds = kindsOfDays(ships, first, last);
const kindOn = (iso: string) => dayKinds[kinds.kind[dayOfIso(iso) - first]].id;
const isProvisional = (iso: string) => kinds.provisional[dayOfIso(iso) - first] === 1;

describe("the kind of a day in the calendar that ships", () => {
  it("is exactly one of the kinds for every day of ten school years", () => {
    expect(kinds.kind).toHaveLength(last - first + 1);
    for (const code of kinds.kind) expect(code).toBeLessThan(dayKinds.length);
  });

  it("keeps every weekday of a holiday of the sources a holiday, or a bank holiday within it", () => {
    let checked = 0;
    for (const entry of ships.entries.filter((candidate) => candidate.kind === "holiday")) {
      for (let day = dayOfIso(entry.from); day <= dayOfIso(entry.to); day++) {
        expect(["holiday", "bank-holiday"], `${entry.name} ${isoOfDay(day)}`).toContain(
          dayKinds[kinds.kind[day - first]].id,
        );
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(300);
  });

  it("takes the weekends beside a holiday with it, and leaves a weekend in term a weekend", () => {
    expect(kindOn("2023-10-28")).toBe("holiday");
    expect(kindOn("2023-11-05")).toBe("holiday");
    expect(kindOn("2023-11-11")).toBe("weekend");
  });

  it("never calls a day in August a school day", () => {
    for (let day = first; day <= last; day++) {
      if (isoOfDay(day).slice(5, 7) === "08")
        expect(dayKinds[kinds.kind[day - first]].id, isoOfDay(day)).not.toBe("school");
    }
  });

  it("does not know weekdays of a year without entries, and never a weekend among them", () => {
    expect(kindOn("2018-11-14")).toBe("unknown");
    expect(kindOn("2021-11-17")).toBe("unknown");
    for (let day = first; day <= last; day++) {
      if (dayKinds[kinds.kind[day - first]].id === "unknown") expect(weekdayOfDay(day)).toBeLessThan(5);
    }
  });

  it("knows the closures of 2020 and 2021, a bank holiday, and an ordinary Tuesday", () => {
    expect(kindOn("2020-05-06")).toBe("closed");
    expect(kindOn("2021-02-03")).toBe("closed");
    expect(kindOn("2024-05-06")).toBe("bank-holiday");
    expect(kindOn("2024-01-16")).toBe("school");
  });

  it("marks as provisional what rests on a neighbour's dates, and not Coventry's own", () => {
    expect(isProvisional("2024-02-13")).toBe(false);
    expect(isProvisional("2026-02-17")).toBe(true);
  });

  it("lets an INSET day stand within a term, by an entry of a person's own", () => {
    expect(kindWith([entry({ kind: "inset", from: "2024-01-08" })], "2024-01-08")).toBe("inset");
  });
});

describe("the kind of a day for one school", () => {
  it("is exactly one for every school and every day of ten school years, and never a school day in August", () => {
    const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const august = new Set(days.filter((day) => isoOfDay(day).slice(5, 7) === "08"));
    expect(august.size).toBe(310);
    for (const { id } of schools) {
      const { kind } = kindsOfDays(ships, first, last, id);
      expect(kind).toHaveLength(days.length);
      expect(
        days.filter((day) => dayKinds[kind[day - first]] === undefined),
        id,
      ).toEqual([]);
      expect(
        days.filter((day) => august.has(day) && dayKinds[kind[day - first]].id === "school"),
        id,
      ).toEqual([]);
    }
  });

  it("follows the authority where the school says nothing, and an entry for another school changes nothing", () => {
    const other = [entry({ kind: "inset", from: "2024-01-08", schools: ["other"] })];
    expect(kindWith(other, "2024-01-08", "mine")).toBe("school");
    expect(kindWith(other, "2024-01-08", "other")).toBe("inset");
    expect(kindWith(other, "2024-01-08")).toBe("school");
  });

  it("lets a school be open in a holiday of the authority, but not at a weekend and not on a bank holiday", () => {
    const open = [entry({ kind: "school", from: "2024-05-25", to: "2024-06-02", schools: ["mine"] })];
    expect(kindWith(open, "2024-05-28", "mine")).toBe("school");
    expect(kindWith(open, "2024-05-28", "other")).toBe("holiday");
    expect(kindWith(open, "2024-05-25", "mine")).toBe("holiday");
    expect(kindWith(open, "2024-05-27", "mine")).toBe("bank-holiday");
  });

  it("adds a school's own term to the authority's, and leaves its holidays holidays", () => {
    const year = [entry({ kind: "term", from: "2021-09-02", to: "2022-07-20", schools: ["mine"] })];
    expect(kindWith(year, "2021-11-17", "mine")).toBe("school");
    expect(kindWith(year, "2021-11-17", "other")).toBe("unknown");
    const long = [entry({ kind: "term", from: "2023-08-01", to: "2024-08-31", schools: ["mine"] })];
    expect(kindWith(long, "2024-02-13", "mine")).toBe("holiday");
  });

  it("is provisional where the entry that decides it is, for that school alone", () => {
    const day = dayOfIso("2024-01-08");
    const own = {
      ...ships,
      entries: [...ships.entries, entry({ from: "2024-01-08", status: "provisional", schools: ["mine"] })],
    };
    expect(kindsOfDays(own, day, day, "mine").provisional[0]).toBe(1);
    expect(kindsOfDays(own, day, day).provisional[0]).toBe(0);
  });
});

describe("the published holidays of Coventry", () => {
  it("are met on every weekday of the confirmed ones, for every school", () => {
    // Coventry City Council 2023-24, and 2019-20 as quoted by a school: first and last weekday off.
    const confirmed = [
      ["2019-10-21", "2019-10-25"],
      ["2019-12-23", "2020-01-06"],
      ["2020-02-24", "2020-02-28"],
      ["2020-04-10", "2020-04-24"],
      ["2020-05-25", "2020-05-29"],
      ["2023-10-30", "2023-11-03"],
      ["2023-12-25", "2024-01-05"],
      ["2024-02-12", "2024-02-16"],
      ["2024-03-25", "2024-04-05"],
      ["2024-05-27", "2024-05-31"],
    ];
    for (const { id } of schools) {
      const { kind, provisional } = kindsOfDays(ships, first, last, id);
      const of = (day: number) => dayKinds[kind[day - first]].id;
      for (const [from, to] of confirmed) {
        for (let day = dayOfIso(from); day <= dayOfIso(to); day++) {
          expect(["holiday", "bank-holiday"], isoOfDay(day)).toContain(of(day));
          if (of(day) === "holiday") expect(provisional[day - first]).toBe(0);
        }
      }
      expect(of(dayOfIso("2024-07-22"))).toBe("holiday");
      expect(of(dayOfIso("2024-07-19"))).toBe("school");
    }
  });
});

function entry(part: Partial<CalendarEntry>): CalendarEntry {
  return {
    id: "own",
    kind: "inset",
    name: "Own",
    from: "2024-01-08",
    to: part.from ?? "2024-01-08",
    status: "confirmed",
    source: "school",
    schools: null,
    ...part,
  };
}

function kindWith(own: readonly CalendarEntry[], iso: string, schoolId?: string): string {
  const calendar: Calendar = { ...ships, entries: [...ships.entries, ...own] };
  const day = dayOfIso(iso);
  return dayKinds[kindsOfDays(calendar, day, day, schoolId).kind[0]].id;
}
