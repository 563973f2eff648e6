import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LoadedExtract } from "../../src/worker/load";
import { readRows } from "../../src/worker/read-file";
import { load } from "../fixtures/load";

const header =
  "Crime No,Date From,Time From,Date To,Time To,Easting,Northing,HO Code,Offence,Victim Age,Victim Sex,DA Flag,Public Place";

const anyOf = (...values: string[]) => fc.constantFrom(...values);
/** Rows as an analyst meets them: a few values, so that references, minutes and places often coincide; some of them bad. */
const row = fc
  .tuple(
    anyOf("A1", "A2", "A3", "", "N/A"),
    anyOf("14/03/2026", "15/03/2026", "2026-03-15", "30/03/2025", "31/02/2026", "", "soon", "14/03/2099"),
    anyOf("15:40", "1540", "00:00", "", "24:00", "01:30", "25:00"),
    anyOf("", "", "15/03/2026", "bad"),
    anyOf("", "16:00"),
    anyOf("433412", "433999", "279156", "", "0", "here"),
    anyOf("279156", "433412", "", "0"),
    anyOf("8N", "34B", "99Z", ""),
    anyOf("Assault", "Robbery", ""),
    anyOf("15", "", "10-15"),
    anyOf("M", "F", "", "Q"),
    anyOf("Y", "N", "", "?"),
    anyOf("Y", "N", ""),
  )
  .map((fields) => fields.join(","));
const line = fc.oneof(
  { weight: 20, arbitrary: row },
  {
    weight: 1,
    arbitrary: anyOf("", ",,,", "Total,7", "A1,14/03/2026", "A1,14/03/2026,15:40,,,433412,279156,8N,A,15,M,N,Y,extra"),
  },
);
const lines = fc.array(line, { minLength: 1, maxLength: 60 });
// A line that only a bad date could spoil comes first, so that there is always a row below the header.
const FIRST = "Z9,14/03/2026,15:40,,,433412,279156,8N,Assault,15,M,N,Y";
const fileOf = (rows: readonly string[]) => new File([[header, FIRST, ...rows].join("\n")], "random.csv");

const shuffledLines = lines.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
);

/** Everything about the rows that matters, without their order: each row with the size of its event. */
function asMultiset({ incidents }: LoadedExtract): string[] {
  const sizes = new Uint32Array(incidents.events);
  for (const event of incidents.event) sizes[event]++;
  return Array.from({ length: incidents.length }, (_, i) => {
    const { code, text } = incidents.offences[incidents.offence[i]];
    return [
      incidents.day[i],
      incidents.minute[i],
      incidents.rangeMinutes[i],
      incidents.lng[i],
      incidents.lat[i],
      code,
      text,
      incidents.age[i],
      incidents.sex[i],
      incidents.flags[i],
      sizes[incidents.event[i]],
    ].join("|");
  }).sort();
}

/** Minutes of a range whose first and last minute lie in different hours of the clock; of anything else 0. */
function spreadOf({ minute, rangeMinutes }: LoadedExtract["incidents"], i: number): number {
  const isOneHour = Math.floor(minute[i] / 60) === Math.floor((minute[i] + rangeMinutes[i] - 1) / 60);
  return rangeMinutes[i] === 0 || isOneHour ? 0 : rangeMinutes[i];
}

const counts = (list: readonly { code: string; rows: number }[]) => list.map(({ code, rows }) => `${code} ${rows}`);

describe("any extract", () => {
  it("has every row accepted or set aside, and each that was set aside has one reason", async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (rows) => {
        const { incidents, report, setAside } = await load([fileOf(rows)]);
        const notBlank = [FIRST, ...rows].filter((text) => /[^,\s]/.test(text)).length;
        expect(report.rowsRead).toBe(notBlank);
        expect(report.accepted).toBe(incidents.length);
        expect(report.setAside).toBe(setAside.length);
        expect(report.accepted + report.setAside).toBe(notBlank);
        expect(report.problems.reduce((sum, { rows: some }) => sum + some, 0)).toBe(setAside.length);
      }),
      { numRuns: 150 },
    );
  });

  it("is the same whatever the order of its rows, events included", async () => {
    await fc.assert(
      fc.asyncProperty(shuffledLines, async ([rows, shuffled]) => {
        const [one, other] = [await load([fileOf(rows)]), await load([fileOf(shuffled)])];
        expect(asMultiset(other)).toEqual(asMultiset(one));
        expect(other.incidents.events).toBe(one.incidents.events);
        expect(other.incidents.offences).toEqual(one.incidents.offences);
        expect([other.incidents.firstDay, other.incidents.lastDay]).toEqual([
          one.incidents.firstDay,
          one.incidents.lastDay,
        ]);
        expect(counts(other.report.remarks)).toEqual(counts(one.report.remarks));
        expect(counts(other.report.problems)).toEqual(counts(one.report.problems));
      }),
      { numRuns: 150 },
    );
  });

  it("has the events that joining every pair of rows would give", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), async (rows) => {
        const { incidents, setAside } = await load([fileOf(rows)]);
        const aside = new Set(setAside.map(({ row: number }) => number));
        const kept = [FIRST, ...rows].filter((text, at) => /[^,\s]/.test(text) && !aside.has(at + 2));
        const references = kept.map((text) => text.split(",")[0]);
        const n = incidents.length;
        expect(kept).toHaveLength(n);
        const group = Array.from({ length: n }, (_, i) => i);
        for (let again = true; again; ) {
          again = false;
          for (let i = 0; i < n; i++) {
            for (let j = 0; j < n; j++) {
              const sameReference = /\d/.test(references[i]) && references[i] === references[j];
              const sameMinuteAndPlace =
                incidents.minute[i] >= 0 &&
                incidents.minute[i] === incidents.minute[j] &&
                incidents.day[i] === incidents.day[j] &&
                // A moment and a range that begins with it are not the same time; a range within one hour is a moment.
                spreadOf(incidents, i) === spreadOf(incidents, j) &&
                incidents.lng[i] === incidents.lng[j] &&
                incidents.lat[i] === incidents.lat[j];
              if ((sameReference || sameMinuteAndPlace) && group[j] < group[i]) {
                group[i] = group[j];
                again = true;
              }
            }
          }
        }
        expect(incidents.events).toBe(new Set(group).size);
        const numbers = [...new Set(group)];
        expect([...incidents.event]).toEqual(group.map((first) => numbers.indexOf(first)));
      }),
      { numRuns: 150 },
    );
  });
});

describe("any text", () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "é", "€", "👮", " ", ",", '"', "\n", "\r\n", ";"), maxLength: 8 }),
    fc.constantFrom("", "14/03/2026"),
  );
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 12 });
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  it("gives the cells that were written, for slices of any size", async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom("\n", "\r\n"),
        fc.integer({ min: 1, max: 64 }),
        async (rows, newline, slice) => {
          const file = new File([rows.map((cells) => cells.map(quoted).join(",")).join(newline) + newline], "any.csv");
          const got: string[][] = [];
          await readRows(
            file,
            { delimiter: ",", newline: "\n" },
            (fields) => got.push([...fields.texts()]),
            () => {},
            undefined,
            slice,
          );
          expect(got).toEqual(rows);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("that is no CSV at all neither throws nor loses a line", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "é"), minLength: 1, maxLength: 60 }),
        async (text) => {
          const read = async (slice: number) => {
            const got: string[][] = [];
            await readRows(
              new File([text], "any.csv"),
              { delimiter: ",", newline: "\n" },
              (fields) => got.push([...fields.texts()]),
              () => {},
              undefined,
              slice,
            );
            return got;
          };
          const whole = await read(1000);
          expect(await read(7)).toEqual(whole);
          const letters = (value: string) => value.replace(/[^aé]/g, "");
          expect(letters(whole.flat().join(""))).toBe(letters(text));
        },
      ),
      { numRuns: 200 },
    );
  });
});
