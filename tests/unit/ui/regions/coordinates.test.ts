import { describe, expect, it } from "vitest";
import { beginningAt, coordinatesText, readCoordinates } from "../../../../src/ui/regions/coordinates";

describe("points that a person types", () => {
  it("are read with commas, semicolons, tabs or spaces, blank lines and all", () => {
    const read = readCoordinates("-1.5105, 52.4081\n\n  -1.5086\t52.4071 \r\n−1.5;52.4", 2);
    expect(read).toEqual({
      points: [
        [-1.5105, 52.4081],
        [-1.5086, 52.4071],
        [-1.5, 52.4],
      ],
    });
  });

  it("begin at a school that is put first, once", () => {
    const school = [-1.5, 52.4] as const;
    expect(beginningAt(school, "")).toBe("-1.5, 52.4");
    expect(beginningAt(school, "-1.5, 52.41")).toBe("-1.5, 52.4\n-1.5, 52.41");
    expect(beginningAt(school, "-1.5, 52.4\n-1.5, 52.41")).toBe("-1.5, 52.4\n-1.5, 52.41");
  });

  it("come back as they were written", () => {
    const points = [
      [-1.51607, 52.41523],
      [-1.514, 52.4136],
    ] as const;
    expect(readCoordinates(coordinatesText(points), 2)).toEqual({ points });
  });

  it("may close a ring, or repeat a point, without that being another point", () => {
    expect(readCoordinates("0, 1\n0, 1\n1, 1\n1, 0\n0, 1", 3)).toEqual({
      points: [
        [0, 1],
        [1, 1],
        [1, 0],
      ],
    });
    expect(readCoordinates("0, 1\n1, 1\n0, 1", 3)).toMatchObject({
      problem: expect.stringContaining("2 points; at least 3"),
    });
  });

  it.each([
    ["-1.51, 52.4\nhere", "Line 2 is not two numbers"],
    ["-1.51, 52.4, 7", "Line 1 is not two numbers"],
    ["-1.51,, 1e3", "Line 1 is not two numbers"],
    ["433000, 279000", "easting and northing"],
    ["52.4081, -1.5128", "Write the longitude first: -1.5128, 52.4081"],
    ["-1.5, 95", "is not a place on Earth"],
    ["", "There is no point"],
    ["-1.51, 52.4", "There is 1 point; at least 2"],
  ])("are refused with a line and a remedy: %j", (text, problem) => {
    expect(readCoordinates(text, 2)).toMatchObject({ problem: expect.stringContaining(problem) });
  });
});
