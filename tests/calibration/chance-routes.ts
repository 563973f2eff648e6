import { analyse } from "../../src/core/analyse";
import { dayOfIso, weekdayOfDay } from "../../src/core/calendar/days";
import type { Position } from "../../src/core/hexes/geometry";
import { createMemory } from "../../src/core/remember";
import { createStudy } from "../../src/core/study/defaults";
import type { Route, Study } from "../../src/core/study/study";
import { type MadeRow, makeIncidents } from "../fixtures/make-incidents";
import { cityBox, createDice, type Dice, inCity, scatter } from "./chance-maps";

/*
 * Extracts of pure chance: incidents with equal chance everywhere in the city, so over corridors and bands too, on school days after school.
 * Routes stay, so that a thousand extracts are scored on the same ground; they overlap at their gates and where they cross.
 */

export interface RouteCase {
  /** Events per km², in the windows of three years. */
  readonly density: number;
  /** 10 % of the events are recorded as two or three rows. */
  readonly repeats: boolean;
  /** The corridor of one route has so many times the events of elsewhere. */
  readonly planted: number;
}

export const routeCases: readonly RouteCase[] = [10, 40, 160].flatMap((density) =>
  [false, true].map((repeats) => ({ density, repeats, planted: 1 })),
);

export interface RouteTally {
  readonly sets: number;
  /** Extracts in which any route stands out. */
  readonly anything: number;
  /** Extracts in which that route stands out. */
  readonly found: number;
  /** Extracts in which the routes are put in an order. */
  readonly ranked: number;
}

/** About 1.4 km from a gate, with two bends. */
function walkFrom(gate: Position, dice: Dice): Position[] {
  const line: Position[] = [gate];
  let direction = 2 * Math.PI * dice();
  for (let side = 0; side < 3; side++) {
    const [lng, lat] = line[line.length - 1];
    const meters = 300 + 350 * dice();
    line.push([lng + (meters * Math.cos(direction)) / 68_000, lat + (meters * Math.sin(direction)) / 111_270]);
    direction += (dice() - 0.5) * 2;
  }
  return line;
}

const start = createStudy();
const routes: Route[] = start.schools.slice(0, 12).flatMap((school, s) =>
  [0, 1].map((k) => ({
    id: `route-${s}-${k}`,
    name: `Route ${s} ${k}`,
    schoolId: school.id,
    to: null,
    line: walkFrom([school.lng, school.lat], createDice(100 * s + k)),
    example: true,
    note: "",
    noteDate: null,
  })),
);
const study: Study = {
  ...start,
  resolution: 8,
  routes,
  zones: [],
  calendar: {
    authority: "Made-up",
    entries: [
      {
        id: "term",
        kind: "term",
        name: "Three years",
        from: "2023-01-01",
        to: "2025-12-31",
        status: "confirmed",
        source: "",
        schools: null,
      },
    ],
  },
};
const [firstDay, lastDay] = [dayOfIso("2023-01-01"), dayOfIso("2025-12-31")];
const CITY_KM2 = 98.6;
/** A route that lies wholly inside the city. */
const PLANTED = 4;

/** Within 95 m of the line, measured on a plane: well inside its corridor. */
function isBeside(line: readonly Position[], lng: number, lat: number): boolean {
  return line.slice(1).some((end, k) => {
    const [ax, ay] = [(lng - line[k][0]) * 68_000, (lat - line[k][1]) * 111_270];
    const [bx, by] = [(end[0] - line[k][0]) * 68_000, (end[1] - line[k][1]) * 111_270];
    const t = Math.max(0, Math.min(1, (ax * bx + ay * by) / (bx * bx + by * by)));
    return Math.hypot(ax - t * bx, ay - t * by) < 95;
  });
}

function schoolDay(dice: Dice): number {
  for (;;) {
    const day = firstDay + Math.floor(dice() * (lastDay - firstDay + 1));
    if (weekdayOfDay(day) < 5) return day;
  }
}

/** A Poisson number of the given mean, for means up to some tens of thousands: exponential gaps until the mean is used up. */
function poisson(mean: number, dice: Dice): number {
  let count = -1;
  for (let left = mean; left > 0; count++) left += Math.log(1 - dice());
  return count;
}

const remember = createMemory();

/** Scores so many extracts of one kind. */
export function runRouteCase(kind: RouteCase, sets: number): RouteTally {
  const tally = { sets, anything: 0, found: 0, ranked: 0 };
  for (let set = 0; set < sets; set++) {
    const dice = createDice(1_000_003 * set + kind.density * 16 + (kind.repeats ? 7_919 : 0));
    const rows: MadeRow[] = [];
    const record = ([lng, lat]: Position) => {
      // The usual window of a school whose times are not known: 15:00 to 16:24.
      const row = { day: schoolDay(dice), minute: 900 + Math.floor(85 * dice()), lng, lat, age: 15 };
      const times = kind.repeats && dice() < 0.1 ? (dice() < 0.5 ? 2 : 3) : 1;
      for (let k = 0; k < times; k++) rows.push(row);
    };
    const expected = kind.density * CITY_KM2;
    for (let left = poisson(expected, dice); left > 0; left--) record(scatter(dice, cityBox, inCity));
    for (let left = poisson(expected * (kind.planted - 1), dice); left > 0; left--) {
      const place = scatter(dice, cityBox, inCity);
      if (isBeside(routes[PLANTED].line, ...place)) record(place);
    }
    // The extract reaches over all three years, in whatever order its days came.
    const away = { lng: cityBox.west, lat: 52.3, minute: 0, age: 15 };
    rows.push({ ...away, day: firstDay }, { ...away, day: lastDay });
    const scores = analyse(study, makeIncidents(rows), remember).routeScores;
    if (scores.routes.some(({ band }) => band?.standsOut)) tally.anything++;
    if (scores.routes[PLANTED].band?.standsOut) tally.found++;
    if (scores.order === "ranked") tally.ranked++;
  }
  return tally;
}
