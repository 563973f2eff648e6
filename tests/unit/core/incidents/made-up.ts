import fc from "fast-check";
import { dayKinds } from "../../../../src/core/calendar/calendar";
import { dayOfIso } from "../../../../src/core/calendar/days";
import { codeOfBand } from "../../../../src/core/incidents/ages";
import { ageBands, type Incidents, NO_TIME, sexes, UNKNOWN_AGE } from "../../../../src/core/incidents/incidents";
import { createStudy, definitions } from "../../../../src/core/study/defaults";
import { categoriesOf } from "../../../../src/core/study/offences";
import type { Filter } from "../../../../src/core/study/study";

export interface MadeUp {
  day: number;
  minute: number;
  /** Left out of a row without a time. */
  rangeMinutes: number;
  lng: number;
  lat: number;
  offence: number;
  age: number;
  sex: number;
  flags: number;
  event: number;
}

const offenceNames = [
  { code: "34B", text: "Robbery of personal property" },
  { code: "8N", text: "Assault with injury" },
  { code: "", text: "Anti-social behaviour" },
  { code: "8Z", text: "Unheard of" },
];

const first = dayOfIso("2023-01-01");
const last = dayOfIso("2025-12-31");

/** The code of a band of ages as an extract may give it, such as 18-24. */
const anyBand = fc
  .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 30 }))
  .map(([from, more]) => codeOfBand({ from, to: from + more }));

/** A row anywhere in or around Coventry, sometimes without a time or a place. */
export const anyRow: fc.Arbitrary<MadeUp> = fc.record({
  day: fc.integer({ min: first, max: last }),
  minute: fc.oneof(fc.constant(NO_TIME), fc.integer({ min: 0, max: 1439 })),
  rangeMinutes: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 1440 }) },
  ),
  lng: fc.oneof(
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
    { weight: 9, arbitrary: fc.double({ min: -1.63, max: -1.41, noNaN: true }) },
  ),
  lat: fc.double({ min: 52.36, max: 52.47, noNaN: true }),
  offence: fc.integer({ min: 0, max: offenceNames.length - 1 }),
  age: fc.oneof(fc.constant(UNKNOWN_AGE), fc.integer({ min: 0, max: 90 }), anyBand),
  sex: fc.integer({ min: 0, max: sexes.length - 1 }),
  flags: fc.integer({ min: 0, max: 15 }),
  event: fc.integer({ min: 0, max: 40 }),
});

export function incidentsOf(rows: readonly MadeUp[]): Incidents {
  const noPlace = (row: MadeUp) => Number.isNaN(row.lng);
  return {
    length: rows.length,
    files: ["made-up.csv"],
    day: Int32Array.from(rows, (row) => row.day),
    minute: Int16Array.from(rows, (row) => row.minute),
    rangeMinutes: Uint16Array.from(rows, (row) => (row.minute === NO_TIME ? 0 : row.rangeMinutes)),
    lng: Float64Array.from(rows, (row) => row.lng),
    lat: Float64Array.from(rows, (row) => (noPlace(row) ? Number.NaN : row.lat)),
    offence: Uint16Array.from(rows, (row) => row.offence),
    offences: offenceNames,
    age: Uint8Array.from(rows, (row) => row.age),
    sex: Uint8Array.from(rows, (row) => row.sex),
    flags: Uint8Array.from(rows, (row) => row.flags),
    event: Uint32Array.from(rows, (row) => row.event),
    events: 41,
    firstDay: rows.length === 0 ? 0 : Math.min(...rows.map((row) => row.day)),
    lastDay: rows.length === 0 ? -1 : Math.max(...rows.map((row) => row.day)),
    monthOnly: false,
    snapped: false,
    has: { time: true, age: true, sex: true, knife: true, gun: true, domestic: true, publicPlace: true },
  };
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const some = <T extends { readonly id: string }>(entries: readonly T[]) =>
  maybe(fc.subarray(entries.map((entry) => entry.id as T["id"])));

export const anyFilter: fc.Arbitrary<Filter> = fc.record({
  dates: fc.oneof(
    fc.constant({ kind: "all" as const }),
    fc.integer({ min: 1, max: 40 }).map((months) => ({ kind: "last" as const, months })),
    fc.constant({ kind: "between" as const, from: "2023-09-04", to: "2025-02-11" }),
  ),
  dayKinds: some(dayKinds),
  hours: maybe(fc.string({ unit: fc.constantFrom("0", "1"), minLength: 168, maxLength: 168 })),
  definition: maybe(fc.constantFrom(...definitions.map(({ id }) => id))),
  categories: some(categoriesOf(createStudy().offences)),
  ageBands: some(ageBands),
  sexes: some(sexes),
  knife: fc.boolean(),
  gun: fc.boolean(),
  domestic: fc.constantFrom("all" as const, "leave-out" as const, "only" as const),
  streetRelevant: fc.boolean(),
});
