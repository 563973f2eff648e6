import { expect, it } from "vitest";
import { readPlace } from "../../../../src/ui/schools/read-place";

it("reads degrees, and easting and northing of the National Grid", () => {
  expect(readPlace("-1.5105, 52.4081")).toEqual({ lng: -1.5105, lat: 52.4081 });
  const place = readPlace("433000, 279000");
  // 433000, 279000 is in the middle of Coventry.
  expect(place).toMatchObject({ lng: expect.closeTo(-1.516, 2), lat: expect.closeTo(52.408, 2) });
});

it.each(["", "52.4081, -1.5105 x", "52.4081, -1.5105", "-1.5, 52.4\n-1.6, 52.5"])(
  "says what is wrong with “%s”",
  (text) => expect(readPlace(text)).toEqual({ problem: expect.stringMatching(/./) }),
);
