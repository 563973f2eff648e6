import { lineString, pointToLineDistance } from "@turf/turf";
import { publishRoutes } from "../../src/core/disclosure/publish-routes";
import type { Position } from "../../src/core/hexes/geometry";
import { measureLine, pointsNear } from "../../src/core/places/along-line";
import { scoreRoutes } from "../../src/core/places/score-routes";
import { createMemory } from "../../src/core/remember";
import { createStudy } from "../../src/core/study/defaults";
import { matchOffences } from "../../src/core/study/offences";
import type { Route } from "../../src/core/study/study";
import { type MadeRow, makeIncidents } from "../fixtures/make-incidents";
import { createDice, median } from "./measure";
import type { Digest, Stopwatch } from "./side";

const ROUTES = 60;
const MOVES = 5;
const [west, south, east, north] = [-1.6, 52.37, -1.43, 52.46];
const [perLng, perLat] = [68_000, 111_270];

/** 1.5 km in six sides, from anywhere in the city. */
function makeLine(dice: () => number): Position[] {
  const line: Position[] = [
    [west + 0.03 + (east - west - 0.06) * dice(), south + 0.02 + (north - south - 0.04) * dice()],
  ];
  let direction = 2 * Math.PI * dice();
  for (let side = 0; side < 6; side++) {
    const [lng, lat] = line[line.length - 1];
    line.push([lng + (250 * Math.cos(direction)) / perLng, lat + (250 * Math.sin(direction)) / perLat]);
    direction += (dice() - 0.5) * 1.5;
  }
  return line;
}

/** The line with one vertex somewhere else, as while it is dragged. */
const moved = (line: readonly Position[], step: number): Position[] =>
  line.map(([lng, lat], k) => (k === 3 ? [lng + step * 3e-4, lat + step * 1e-4] : [lng, lat]));

function makeWork(count: number) {
  const dice = createDice(41);
  const lines = Array.from({ length: ROUTES }, () => makeLine(dice));
  const dragged = Array.from({ length: MOVES }, (_, step) => moved(lines[0], step + 1));
  const rows: MadeRow[] = Array.from({ length: count }, (_, i) => ({
    day: 19_000 + (i % 1096),
    minute: Math.floor(1440 * dice()),
    lng: west + (east - west) * dice(),
    lat: south + (north - south) * dice(),
    age: 10 + Math.floor(9 * dice()),
    reference: i + 1,
  }));
  // Turf's earth is a sphere and ours is not: a point near the limit of 100 m may be within for the one and not for the other.
  const doubtful = new Set<number>();
  const [lng, lat] = [Float64Array.from(rows, (row) => row.lng), Float64Array.from(rows, (row) => row.lat)];
  for (const line of dragged) {
    const near = pointsNear(measureLine(line), lng, lat, 102);
    near.point.forEach((i, k) => {
      if (near.away[k] > 98) doubtful.add(i);
    });
  }
  const kept = rows.filter((_, i) => !doubtful.has(i));
  return { lines, dragged, incidents: makeIncidents(kept) };
}

const routeOf = (line: readonly Position[], r: number, schools: readonly { readonly id: string }[]): Route => ({
  id: `route-${r}`,
  name: `Route ${r}`,
  schoolId: schools[r % schools.length].id,
  to: null,
  line,
  example: false,
  note: "",
  noteDate: null,
});

/** All routes scored and published again after each of some moves of one vertex. */
export async function routesOurs(rows: string, stopwatch: Stopwatch): Promise<Digest> {
  const { lines, dragged, incidents } = makeWork(Number(rows));
  const start = createStudy();
  const others = lines.map((line, r) => routeOf(line, r, start.schools));
  const offences = matchOffences(start.offences, incidents.offences);
  const hex = new Int32Array(incidents.length);
  const remember = createMemory();
  const run = (line: readonly Position[]) => {
    const study = { ...start, routes: [routeOf(line, 0, start.schools), ...others.slice(1)] };
    return publishRoutes(study, scoreRoutes(study, incidents, offences, hex, remember));
  };
  stopwatch.set(
    "first",
    stopwatch.time(() => run(lines[0])),
  );
  stopwatch.set("again", median(dragged.map((line) => stopwatch.time(() => run(line)))));
  return digestOf(dragged.map((line) => pointsNear(measureLine(line), incidents.lng, incidents.lat, 100).point.length));
}

/** Only who lies in the corridor of the one route that moved, by Turf's distance of every incident. */
export async function routesTurf(rows: string, stopwatch: Stopwatch): Promise<Digest> {
  const { dragged, incidents } = makeWork(Number(rows));
  const counts = dragged.map(() => 0);
  const times = dragged.map((line, move) =>
    stopwatch.time(() => {
      const street = lineString(line.map((at) => [...at]));
      for (let i = 0; i < incidents.length; i++) {
        if (pointToLineDistance([incidents.lng[i], incidents.lat[i]], street, { units: "meters" }) <= 100)
          counts[move]++;
      }
    }),
  );
  stopwatch.set("again", median(times));
  return digestOf(counts);
}

const digestOf = (counts: readonly number[]): Digest =>
  Object.fromEntries(counts.map((n, move) => [`move ${move}`, n]));
