import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Position } from "../../src/core/hexes/geometry";
import { measureLine } from "../../src/core/places/along-line";
import type { RouteScores } from "../../src/core/places/route-scores";
import type { MadeRow } from "../fixtures/make-incidents";
import { at, metersOf, routeOf, rowAt, scoresOf, streetStudy } from "../unit/core/places/made-up-street";

const meters = fc.integer({ min: -900, max: 900 });
const place = fc.tuple(meters, meters).map(([east, north]) => at(east, north));
const line = fc.uniqueArray(place, { minLength: 2, maxLength: 5, selector: String });
const lines = fc.array(line, { minLength: 1, maxLength: 4 });
const row: fc.Arbitrary<MadeRow> = fc
  .record({
    place,
    day: fc.integer({ min: 19_723, max: 20_088 }),
    minute: fc.oneof(fc.constant(undefined), fc.integer({ min: 880, max: 985 })),
    rangeMinutes: fc.constantFrom(0, 0, 0, 45, 300),
    age: fc.oneof(fc.constant(undefined), fc.integer({ min: 8, max: 24 })),
    flags: fc.constantFrom(0, 0, 0, 4, 8, 16),
    reference: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ place: where, ...rest }) => rowAt(where, rest));
const rows = fc.array(row, { maxLength: 60 });

const scored = (of: readonly (readonly Position[])[], extract: readonly MadeRow[]): RouteScores =>
  scoresOf(streetStudy(of.map((route, r) => routeOf(`route ${r}`, route))), extract);

const sum = (values: Iterable<number>) => [...values].reduce((total, x) => total + x, 0);

describe("for any routes and incidents", () => {
  it("pieces add up to their route, raw and shrunk", () => {
    fc.assert(
      fc.property(lines, rows, (of, extract) => {
        for (const route of scored(of, extract).routes) {
          const { segments, shrunkPerDay } = route;
          expect(sum(segments.incidents)).toBeCloseTo(route.incidents, 9);
          expect(sum(segments.ratePerDay)).toBeCloseTo(shrunkPerDay, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("all beside a route count or are left out for one reason, and the total counts each once", () => {
    fc.assert(
      fc.property(lines, rows, (of, extract) => {
        const scores = scored(of, extract);
        expect(scores.counted + sum(scores.leftOut)).toBe(scores.beside);
        const each = new Set(scores.routes.flatMap(({ members }) => [...members.incident]));
        expect(scores.counted).toBe(each.size);
        expect(sum(scores.routes.map(({ incidents }) => incidents))).toBeGreaterThanOrEqual(scores.incidents - 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it("a route backwards is as long and has as many incidents, in its corridor and in its band", () => {
    fc.assert(
      fc.property(line, rows, (of, extract) => {
        const [there] = scored([of], extract).routes;
        const [back] = scored([[...of].reverse()], extract).routes;
        expect(back.lengthMeters).toBeCloseTo(there.lengthMeters, 6);
        expect(back.members.incident).toEqual(there.members.incident);
        expect(back.band?.bandEvents).toBe(there.band?.bandEvents);
        expect(back.withoutSchool.incidents).toBe(there.withoutSchool.incidents);
      }),
      { numRuns: 60 },
    );
  });

  it("neither the order of the rows nor that of the routes changes a score", () => {
    fc.assert(
      fc.property(lines, rows, (of, extract) => {
        const facts = (scores: RouteScores) =>
          scores.routes.map(({ id: _, schoolId: __, members: ___, otherHours, shrunkPerDay, segments, ...rest }) => ({
            ...rest,
            shrunk: Number(shrunkPerDay.toPrecision(9)),
            otherHours: otherHours.incident.length,
            pieces: [...segments.incidents].map((y) => Number(y.toPrecision(12))),
          }));
        const once = facts(scored(of, extract));
        expect(facts(scored(of, [...extract].reverse()))).toEqual(once);
        expect(facts(scored([...of].reverse(), extract)).reverse()).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });
});

/** The days of the made-up calendar, by the clock of JavaScript: Mondays to Fridays of term, but for a week and a day. */
function isSchoolDay(day: number): boolean {
  const date = new Date(day * 86_400_000);
  const iso = date.toISOString().slice(0, 10);
  if (date.getUTCDay() % 6 === 0 || iso < "2024-01-08" || iso > "2024-07-19") return false;
  return !(iso >= "2024-02-12" && iso <= "2024-02-16") && iso !== "2024-03-01";
}

describe("a second count, by steps of a quarter of a meter along the line", () => {
  /** Distance to the line, and how far along, by trying every step. */
  function walk(of: readonly Position[], [lng, lat]: Position) {
    const [x, y] = metersOf([lng, lat]);
    let best = { away: Number.POSITIVE_INFINITY, along: 0 };
    let gone = 0;
    for (let k = 1; k < of.length; k++) {
      const [[ax, ay], [bx, by]] = [metersOf(of[k - 1]), metersOf(of[k])];
      const length = Math.hypot(bx - ax, by - ay);
      const steps = Math.ceil(4 * length);
      for (let step = 0; step <= steps; step++) {
        const away = Math.hypot(ax + ((bx - ax) * step) / steps - x, ay + ((by - ay) * step) / steps - y);
        if (away < best.away) best = { away, along: gone + (length * step) / steps };
      }
      gone += length;
    }
    return best;
  }

  it("finds the same incidents at the same places", () => {
    fc.assert(
      fc.property(line, rows, (of, extract) => {
        // A second count cannot tell within half a meter: nobody stands there.
        const moments = extract.map((of) => ({ ...of, rangeMinutes: 0 }));
        const clear = moments.filter(({ lng, lat }) => Math.abs(walk(of, [lng, lat]).away - 100) > 0.6);
        const expected = clear
          .filter(({ day, minute = 0, age = 99, flags = 0 }) => {
            return isSchoolDay(day) && minute >= 890 && minute < 975 && age <= 18 && (flags & 20) === 0;
          })
          .map(({ lng, lat }) => walk(of, [lng, lat]))
          .filter(({ away }) => away <= 100)
          .sort((a, b) => a.along - b.along);
        const [{ members }] = scored([of], clear).routes;
        expect(members.incident.length).toBe(expected.length);
        [...members.meters]
          .sort((a, b) => a - b)
          .forEach((along, k) => {
            // Where two stretches are equally near, either may be named.
            const near = expected.some((other) => Math.abs(other.along - along) < 1.5);
            if (!near) expect(isTied(of, clear, along)).toBe(true);
            expect(k).toBeLessThan(expected.length);
          });
      }),
      { numRuns: 80 },
    );
  });

  /** Whether some incident is, to within a meter, as near to the place so far along as to its nearest. */
  function isTied(of: readonly Position[], extract: readonly MadeRow[], along: number): boolean {
    let gone = 0;
    for (let k = 1; k < of.length; k++) {
      const [[ax, ay], [bx, by]] = [metersOf(of[k - 1]), metersOf(of[k])];
      const length = Math.hypot(bx - ax, by - ay);
      if (along <= gone + length + 0.5) {
        const t = Math.min(1, (along - gone) / length);
        return extract.some(({ lng, lat }) => {
          const [x, y] = metersOf([lng, lat]);
          const here = Math.hypot(ax + (bx - ax) * t - x, ay + (by - ay) * t - y);
          return Math.abs(here - walk(of, [lng, lat]).away) < 1;
        });
      }
      gone += length;
    }
    return false;
  }

  it("measures the same length", () => {
    fc.assert(
      fc.property(line, (of) => {
        const length = sum(
          of.slice(1).map((end, k) => {
            const [[ax, ay], [bx, by]] = [metersOf(of[k]), metersOf(end)];
            return Math.hypot(bx - ax, by - ay);
          }),
        );
        expect(Math.abs(measureLine(of).lengthMeters / length - 1)).toBeLessThan(5e-4);
      }),
    );
  });
});
