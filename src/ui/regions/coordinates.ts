import type { Position } from "../../core/hexes/geometry";

/** Points as people write them: a line each, "longitude, latitude". */
export const coordinatesText = (points: readonly Position[]): string =>
  points.map(([lng, lat]) => `${lng}, ${lat}`).join("\n");

export type ReadCoordinates = { readonly points: readonly Position[] } | { readonly problem: string };

const NUMBER = /^[+\-−]?\d+(\.\d+)?$/;
const tidy = (x: number) => Math.round(x * 1e7) / 1e7;

/** The points of a text, or what is wrong with it, in which line, and what to do. Comma, semicolon, tab or space between the two numbers. */
export function readCoordinates(text: string, least: number): ReadCoordinates {
  const points: Position[] = [];
  const lines = text.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const parts = lines[i]
      .trim()
      .split(/[\s,;]+/)
      .filter((part) => part !== "");
    if (parts.length === 0) continue;
    const numbers = parts.map((part) => (NUMBER.test(part) ? Number(part.replace("−", "-")) : Number.NaN));
    if (numbers.length !== 2 || numbers.some(Number.isNaN))
      return {
        problem: `Line ${i + 1} is not two numbers. Write the longitude, a comma and the latitude, such as -1.5105, 52.4081.`,
      };
    const [lng, lat] = numbers;
    if (Math.abs(lng) > 1000 && Math.abs(lat) > 1000)
      return {
        problem: `Line ${i + 1} looks like easting and northing. Write longitude and latitude in degrees, such as -1.5105, 52.4081.`,
      };
    if (Math.abs(lng) > 180 || Math.abs(lat) > 90)
      return {
        problem: `Line ${i + 1} is not a place on Earth: longitude is from -180 to 180, latitude from -90 to 90.`,
      };
    // In Great Britain longitude is never above 2 and latitude never below 49.
    if (lng > 49 && lat < 3)
      return { problem: `Line ${i + 1} has the latitude first. Write the longitude first: ${lat}, ${lng}.` };
    points.push([tidy(lng), tidy(lat)]);
  }
  const distinct = withoutRepeats(points);
  if (distinct.length < least)
    return {
      problem: `${distinct.length === 0 ? "There is no point" : `There ${distinct.length === 1 ? "is 1 point" : `are ${distinct.length} points`}`}; at least ${least} are needed, one a line.`,
    };
  return { points: distinct };
}

/** A point twice in a row is one point, and so is a last one that only closes the ring. */
function withoutRepeats(points: readonly Position[]): readonly Position[] {
  const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];
  const kept = points.filter((point, i) => i === 0 || !same(point, points[i - 1]));
  return kept.length > 2 && same(kept[0], kept[kept.length - 1]) ? kept.slice(0, -1) : kept;
}

/** The text with a place as its first point, once. */
export function beginningAt(place: Position, text: string): string {
  const first = coordinatesText([place]);
  return text.split(/\r?\n/, 1)[0].trim() === first ? text : `${first}${text.trim() === "" ? "" : `\n${text}`}`;
}
