import { describe, expect, it } from "vitest";
import calendar from "../../../../data/calendar.json";
import { type Calendar, dayKinds, kindsOfDays } from "../../../../src/core/calendar/calendar";
import { dayOfIso, isoOfDay, weekdayOfDay } from "../../../../src/core/calendar/days";

const ships = calendar as Calendar;
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
    const day = dayOfIso("2024-01-08");
    const own: Calendar = {
      ...ships,
      entries: [
        ...ships.entries,
        { kind: "inset", name: "INSET", from: "2024-01-08", to: "2024-01-08", status: "confirmed", source: "school" },
      ],
    };
    expect(dayKinds[kindsOfDays(own, day, day).kind[0]].id).toBe("inset");
  });
});
