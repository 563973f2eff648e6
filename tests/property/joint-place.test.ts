import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJointPlace } from "../../src/core/ingest/joint-place";

/** All of Britain's land, degrees: no latitude is a longitude. */
const lat = fc.double({ min: 49.1, max: 60.9, noNaN: true });
const lng = fc.double({ min: -8.6, max: 1.8, noNaN: true });
const digits = fc.integer({ min: 1, max: 14 });
const between = fc.constantFrom(", ", ",", " ", "  ", ";", "; ", " , ", "\t", "/", "|");
const around = fc.constantFrom(["", ""], ["(", ")"], ["[", "]"], [" ", " "]);

/** Is filled for each text, as the reader does. */
const point = { lng: 0, lat: 0 };
const read = (text: string, bounds: Parameters<typeof readJointPlace>[1] = null) => {
  readJointPlace(text, bounds, point);
  return Number.isNaN(point.lng) ? null : [point.lng, point.lat];
};

describe("a place in one field", () => {
  it("is what was written, whichever degree comes first and whatever stands between them", () => {
    fc.assert(
      fc.property(lat, lng, digits, between, around, fc.boolean(), (y, x, count, comma, [open, close], latFirst) => {
        const [north, east] = [y.toFixed(count), x.toFixed(count)];
        const text = `${open}${latFirst ? north : east}${comma}${latFirst ? east : north}${close}`;
        expect(read(text)).toEqual([Number(east), Number(north)]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is what was written as a point, or with a decimal comma", () => {
    fc.assert(
      fc.property(lat, lng, digits, (y, x, count) => {
        const [north, east] = [y.toFixed(count), x.toFixed(count)];
        expect(read(`POINT (${east} ${north})`)).toEqual([Number(east), Number(north)]);
        const comma = (text: string) => text.replace(".", ",");
        expect(read(`${comma(north)}; ${comma(east)}`)).toEqual([Number(east), Number(north)]);
      }),
    );
  });

  it("is never made of one number, of text, or of a number beside a word", () => {
    const one = fc.oneof(
      fc.tuple(lat, digits).map(([y, count]) => y.toFixed(count)),
      fc.integer({ min: 0, max: 1_300_000 }).map((n) => n.toLocaleString("en-GB")),
      fc.integer({ min: 0, max: 1_300_000 }).map(String),
      fc.tuple(lat, digits).map(([y, count]) => y.toFixed(count).replace(".", ",")),
      // Squares that are not Britain's, figures that are not as many each way, and too few of them.
      fc.stringMatching(/^[A-GK-MP-RU-Z][A-Z] ?\d{3} ?\d{3}$/),
      fc.stringMatching(/^S[A-Z] \d{3} \d{4}$/),
      fc.stringMatching(/^S[A-Z] ?\d{2} ?\d{2}$/),
      fc.stringMatching(/^\d{1,3}[A-Z]? [A-Z][a-z]+ (Road|Street)$/),
      fc.stringMatching(/^[A-Za-z ,;/]*$/),
    );
    fc.assert(
      fc.property(one, (text) => {
        expect(read(text)).toBeNull();
        expect(read(text, [-9, 49, 2, 61])).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });
});
