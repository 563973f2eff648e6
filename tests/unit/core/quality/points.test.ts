import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Incidents } from "../../../../src/core/incidents/incidents";
import { METERS_OF_LAT, METERS_OF_LNG } from "../../../../src/core/ingest/where";
import { pileUp } from "../../../../src/core/quality/checks/pile-up";
import { pointsOf } from "../../../../src/core/quality/points";
import { sharedPoints } from "../../../../src/core/quality/shared-points";
import type { QualityContext } from "../../../../src/core/quality/types";
import { createDice } from "../../../bench/measure";

interface Row {
  readonly lng: number;
  readonly lat: number;
  readonly event: number;
}

/** Rows as an extract has them: events numbered in the order of their first row. */
function extractOf(rows: readonly Row[]): Incidents {
  const numbers = new Map<number, number>();
  const event = Uint32Array.from(rows, (row) => {
    if (!numbers.has(row.event)) numbers.set(row.event, numbers.size);
    return numbers.get(row.event) ?? 0;
  });
  return {
    length: rows.length,
    lng: Float64Array.from(rows, (row) => row.lng),
    lat: Float64Array.from(rows, (row) => row.lat),
    event,
    events: numbers.size,
  } as unknown as Incidents;
}

/** The plain way: a text for each point. `String(-0)` is "0", so the sign is written too. */
function plainly({ length, lng, lat, event }: Incidents): { events: Map<string, number>; placed: number } {
  const seen = new Set<number>();
  const events = new Map<string, number>();
  for (let i = 0; i < length; i++) {
    if (seen.has(event[i]) || Number.isNaN(lng[i])) continue;
    seen.add(event[i]);
    const key = [lng[i], lat[i]].map((value) => (Object.is(value, -0) ? "-0" : String(value))).join();
    events.set(key, (events.get(key) ?? 0) + 1);
  }
  return { events, placed: seen.size };
}

/** Steps of some metres around the city, the meridian and nowhere; few of them, so that points repeat and lie close together. */
const places = fc.integer({ min: 1, max: 60 }).chain((many) =>
  fc.record({
    step: fc.constantFrom(4, 11, 16, 40),
    at: fc.array(fc.tuple(fc.integer({ min: 0, max: many }), fc.integer({ min: 0, max: many })), {
      minLength: 1,
      maxLength: 600,
    }),
    zero: fc.constantFrom(0, -1.5),
  }),
);
const tables = places.chain(({ step, at, zero }) =>
  fc.tuple(
    ...at.map(([x, y]) =>
      fc.record({
        lng: fc.constantFrom(
          zero === 0 && x === 0 ? -0 : zero + (x * step) / METERS_OF_LNG,
          zero,
          ...(x === 7 ? [Number.NaN] : []),
        ),
        lat: fc.constant(52.4 + (y * step) / METERS_OF_LAT),
        event: fc.integer({ min: 0, max: at.length }),
      }),
    ),
  ),
);

describe("the points of an extract", () => {
  it("are those that the plain way finds, each with its events, whatever the table", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const incidents = extractOf(rows);
        const { lng, lat, events, placed } = pointsOf(incidents);
        const found = Array.from(events, (count, k) => {
          const key = [lng[k], lat[k]].map((value) => (Object.is(value, -0) ? "-0" : String(value))).join();
          return [key, count] as const;
        });
        const plain = plainly(incidents);
        expect(found.length).toBe(new Map(found).size);
        expect(new Map(found)).toEqual(plain.events);
        expect(placed).toBe(plain.placed);
      }),
      { seed: 2026, numRuns: 150 },
    );
  });

  it("are the same in a table so large that it is looked at in parts", () => {
    const rows = Array.from({ length: 60_000 }, (_, i): Row => {
      const at = Math.imul(i, 2654435761) >>> 8;
      return { lng: -1.5 + (at % 211) / 7000, lat: 52.4 + (at % 157) / 9000, event: i };
    });
    const points = pointsOf(extractOf(rows));
    const plain = plainly(extractOf(rows));
    expect(points.events.length).toBe(plain.events.size);
    expect(points.placed).toBe(60_000);
    for (const [k, count] of points.events.entries()) {
      expect(plain.events.get(`${points.lng[k]},${points.lat[k]}`)).toBe(count);
    }
  });

  it("look moved exactly where comparing every point with every other says so, and pile up where sorting says so", () => {
    const seen = { yes: 0, no: 0 };
    const random = createDice(7);
    const below = (n: number) => Math.floor(random() * n);
    for (let table = 0; table < 80; table++) {
      const step = [4, 11, 16, 40][table % 4];
      const side = 3 + below(22);
      // Some points between the steps, or many, so that files stand on either side of the limit.
      const between = random() * 0.2;
      const rows = Array.from({ length: 500 }, (_, event): Row => {
        const [x, y] = [below(side), below(side)].map((at) => (random() < between ? at + 0.5 * random() : at) * step);
        return { lng: -1.5 + x / METERS_OF_LNG, lat: 52.4 + y / METERS_OF_LAT, event };
      });
      const points = pointsOf(extractOf(rows));
      const { lng, lat, events } = points;
      const isClose = (k: number, other: number) =>
        k !== other &&
        ((lng[k] - lng[other]) * METERS_OF_LNG) ** 2 + ((lat[k] - lat[other]) * METERS_OF_LAT) ** 2 <= 15 * 15;
      const all = [...events.keys()];
      const close = all.filter((k) => all.some((other) => isClose(k, other))).length;
      const shared = events.filter((count) => count > 1).length;
      const moved = shared >= 20 && shared >= events.length * 0.1 && shared > 3 * close;
      expect(sharedPoints(points).isSnapped()).toBe(moved);
      seen[moved ? "yes" : "no"]++;

      const sorted = [...events].sort((a, b) => b - a);
      const least = Math.max(10, points.placed * 0.02, 4 * Math.max(1, sorted[5] ?? 1));
      const piled = sorted.filter((count) => count >= least).reduce((sum, count) => sum + count, 0);
      expect(pileUp.find({ points } as QualityContext)?.rows ?? 0).toBe(piled);
    }
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(3);
  });
});
