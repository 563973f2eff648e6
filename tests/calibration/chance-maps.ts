import { analyse } from "../../src/core/analyse";
import type { Findings } from "../../src/core/findings";
import { createContains } from "../../src/core/hexes/contains";
import type { Position } from "../../src/core/hexes/geometry";
import { gridOfArea, type HexGrid, outlineOfHex, type Resolution } from "../../src/core/hexes/grid";
import { cellOfPoint } from "../../src/core/hexes/locate";
import type { Incidents } from "../../src/core/incidents/incidents";
import { createMemory, type Remember } from "../../src/core/remember";
import type { StatisticId } from "../../src/core/statistics";
import { coventry, createStudy } from "../../src/core/study/defaults";
import type { Study } from "../../src/core/study/study";
import { type MadeRow, makeIncidents } from "../fixtures/make-incidents";

/*
 * Maps of pure chance, analysed as the page analyses an extract: rows joined into events by the ingest, everything else
 * by `analyse` with the statistic from the registry. A map is one seed: the same maps on every machine.
 */

export const resolutions = [8, 9, 10] as const satisfies Resolution[];
export const sizes = [150, 500, 2000, 10_000] as const;

export interface Case {
  /** Events on each map. */
  readonly events: number;
  readonly resolution: Resolution;
  /** 10 % of the events are recorded as two or three rows. */
  readonly repeats: boolean;
  /** Incidents added in one hex. */
  readonly planted: number;
}

export interface Tally {
  readonly maps: number;
  /** Maps on which anything is marked. */
  readonly anything: number;
  /** Maps on which the hex with the planted incidents is marked. */
  readonly found: number;
}

export type Dice = () => number;

/** Mulberry32: 32 bits of state, good enough to scatter points. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const polygon = coventry.polygon;
export const inCity = createContains(polygon);

function boundsOf(positions: readonly Position[]) {
  const lngs = positions.map(([lng]) => lng);
  const sines = positions.map(([, lat]) => Math.sin((lat * Math.PI) / 180));
  return { west: Math.min(...lngs), east: Math.max(...lngs), south: Math.min(...sines), north: Math.max(...sines) };
}

/** A point with equal chance everywhere in the box where `accept` holds: on a sphere, even in the sine of latitude. */
export function scatter(
  dice: Dice,
  box: ReturnType<typeof boundsOf>,
  accept: (lng: number, lat: number) => boolean,
): Position {
  for (;;) {
    const lng = box.west + (box.east - box.west) * dice();
    const lat = (Math.asin(box.south + (box.north - box.south) * dice()) * 180) / Math.PI;
    if (accept(lng, lat)) return [lng, lat];
  }
}

export const cityBox = boundsOf(polygon.flat(2));

/** A hex by lot, of those at least a quarter inside, and points with equal chance within its part of the city. */
function plant(dice: Dice, grid: HexGrid, count: number): { hex: number; points: Position[] } {
  let hex = -1;
  while (hex < 0 || grid.share[hex] < 0.25) hex = Math.floor(dice() * grid.cells.length);
  const box = boundsOf(outlineOfHex(grid, hex).flat(2));
  const isHere = (lng: number, lat: number) =>
    inCity(lng, lat) && cellOfPoint(lng, lat, grid.resolution) === grid.cells[hex];
  return { hex, points: Array.from({ length: count }, () => scatter(dice, box, isHere)) };
}

/** One year of rows at the given places, as the ingest would hand them over. */
function recordIncidents(dice: Dice, places: readonly Position[], repeats: boolean): Incidents {
  return makeIncidents(
    places.flatMap(([lng, lat], event) => {
      const day = 20_000 + Math.floor(dice() * 365);
      const minute = Math.floor(dice() * 1440);
      const rows = repeats && dice() < 0.1 ? (dice() < 0.5 ? 2 : 3) : 1;
      // Half of the events are known by their reference, half only by their minute and place.
      const row: MadeRow = { day, minute, lng, lat, reference: event % 2 === 1 ? event : undefined };
      return Array.from({ length: rows }, () => row);
    }),
  );
}

const memories = new Map<Resolution, Remember>(resolutions.map((resolution) => [resolution, createMemory()]));
const grids = new Map<Resolution, HexGrid>();

/** The study a new person starts from, with no routes and zones: they do not touch the test, and take time. */
const start: Study = { ...createStudy(), routes: [], zones: [] };

function analyseMap(incidents: Incidents, resolution: Resolution, statistic: StatisticId): Findings {
  const remember = memories.get(resolution) as Remember;
  return analyse({ ...start, resolution, statistic }, incidents, remember);
}

/** Analyses so many maps of one kind. */
export function runCase(kind: Case, maps: number, statistic: StatisticId = "beyond-chance"): Tally {
  const grid = grids.get(kind.resolution) ?? gridOfArea(polygon, kind.resolution);
  grids.set(kind.resolution, grid);
  let anything = 0;
  let found = 0;
  for (let map = 0; map < maps; map++) {
    const dice = createDice(1_000_003 * map + kind.events * 16 + kind.resolution + (kind.repeats ? 7_919 : 0));
    const places = Array.from({ length: kind.events }, () => scatter(dice, cityBox, inCity));
    const planted = kind.planted > 0 ? plant(dice, grid, kind.planted) : null;
    const incidents = recordIncidents(dice, planted ? [...places, ...planted.points] : places, kind.repeats);
    const { scores } = analyseMap(incidents, kind.resolution, statistic);
    if (!scores) throw new Error("A map with incidents and a study area must have a test.");
    if (statistic === "beyond-chance" && scores.n !== kind.events + kind.planted) {
      throw new Error(`Got ${scores.n} events when expected ${kind.events + kind.planted}: rows were not joined.`);
    }
    if (scores.marked.some((mark) => mark === 1)) anything++;
    if (planted && scores.marked[planted.hex] === 1) found++;
  }
  return { maps, anything, found };
}
