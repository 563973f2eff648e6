import { isOnGrid, projectGrid } from "../../core/ingest/project";
import { readCoordinates } from "../regions/coordinates";

/** A place as people type it, in degrees or as easting and northing; or what is wrong and what to do. */
export function readPlace(text: string): { readonly lng: number; readonly lat: number } | { readonly problem: string } {
  const grid = /^\s*(\d{4,6}(?:\.\d+)?)\s*[,;\s]\s*(\d{4,7}(?:\.\d+)?)\s*$/.exec(text);
  if (grid && isOnGrid(Number(grid[1]), Number(grid[2]))) {
    const point = { lng: Number.NaN, lat: Number.NaN };
    projectGrid(Number(grid[1]), Number(grid[2]), point);
    return { ...point };
  }
  const read = readCoordinates(text, 1);
  if ("problem" in read) return read;
  if (read.points.length > 1) return { problem: "Write one point: a school is in one place." };
  return { lng: read.points[0][0], lat: read.points[0][1] };
}
