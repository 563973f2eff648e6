import { analyse } from "../../../../src/core/analyse";
import type { CalendarEntry } from "../../../../src/core/calendar/calendar";
import { dayOfIso } from "../../../../src/core/calendar/days";
import type { MultiPolygon, Position } from "../../../../src/core/hexes/geometry";
import type { RouteScores } from "../../../../src/core/places/route-scores";
import { createMemory } from "../../../../src/core/remember";
import type { School } from "../../../../src/core/schools/school";
import { createStudy } from "../../../../src/core/study/defaults";
import type { Route, Study } from "../../../../src/core/study/study";
import { type MadeRow, makeIncidents } from "../../../fixtures/make-incidents";

/**
 * The gate, and meters per degree there, by the series 111412.84 cos φ − 93.5 cos 3φ + 0.118 cos 5φ and 111132.92 − 559.82 cos 2φ + 1.175 cos 4φ
 * for WGS84: not by the program's own formula.
 */
const gate = { lng: -1.5, lat: 52.41 };
const PER_LNG = 68_048.795;
const PER_LAT = 111_275.09;

/** A place so many meters east and north of the gate, right to some centimeters within a kilometer. */
export const at = (east: number, north: number): Position => [gate.lng + east / PER_LNG, gate.lat + north / PER_LAT];

/** The other way round: meters east and north of the gate. */
export const metersOf = ([lng, lat]: Position): readonly [number, number] => [
  (lng - gate.lng) * PER_LNG,
  (lat - gate.lat) * PER_LAT,
];

/** School ends at 15:00; so the window is 14:50 to 16:15. */
const school: School = {
  id: "school",
  name: "Made-up School",
  lng: gate.lng,
  lat: gate.lat,
  accuracyMeters: null,
  source: "",
  bell: [900, 900, 900, 900, 900],
  bellSource: "made up",
  windowFrom: -10,
  windowTo: 75,
  pupils: null,
};

export const routeOf = (id: string, line: readonly Position[]): Route => ({
  id,
  name: id,
  schoolId: "school",
  to: null,
  line,
  example: false,
  note: "",
  noteDate: null,
});

const entry = (kind: CalendarEntry["kind"], from: string, to: string, schools: string[] | null): CalendarEntry => ({
  id: `${kind} ${from}`,
  kind,
  name: kind,
  from,
  to,
  status: "confirmed",
  source: "made up",
  schools,
});

const area: MultiPolygon = [[[at(-5000, -5000), at(5000, -5000), at(5000, 5000), at(-5000, 5000), at(-5000, -5000)]]];

/** One school whose calendar knows 2024, from a Monday to a Friday: term, an INSET day of its own, a week of holiday. */
export const streetStudy = (routes: readonly Route[]): Study => ({
  ...createStudy(),
  area: { name: "Made-up", polygon: area, approximate: false, source: "" },
  calendar: {
    authority: "Made-up",
    entries: [
      entry("term", "2024-01-08", "2024-07-19", null),
      entry("holiday", "2024-02-12", "2024-02-16", null),
      entry("inset", "2024-03-01", "2024-03-01", ["school"]),
    ],
  },
  schools: [school],
  routes,
  zones: [],
});

/** A Tuesday of term, 15:30. */
export const rowAt = ([lng, lat]: Position, changes: Partial<MadeRow> = {}): MadeRow => ({
  day: dayOfIso("2024-03-12"),
  minute: 930,
  lng,
  lat,
  age: 15,
  ...changes,
});

/** The extract reaches from the beginning to the end of 2024, by an incident far away on each of those days. */
const rowsOf2024 = (rows: readonly MadeRow[]): MadeRow[] => [
  rowAt(at(4000, 4000), { day: dayOfIso("2024-01-01") }),
  ...rows,
  rowAt(at(4000, 4000), { day: dayOfIso("2024-12-31") }),
];

const remember = createMemory();

export const scoresOf = (study: Study, rows: readonly MadeRow[]): RouteScores =>
  analyse(study, makeIncidents(rowsOf2024(rows)), remember).routeScores;
