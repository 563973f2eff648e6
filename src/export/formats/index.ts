import type { Format } from "../format";
import { hexesCsv } from "./hexes-csv";
import { hexesGeoJson } from "./hexes-geojson";
import { placesCsv } from "./places-csv";
import { placesGeoJson } from "./places-geojson";
import { regionsCsv } from "./regions-csv";
import { regionsGeoJson } from "./regions-geojson";
import { slide } from "./slide";

/** Every file that can leave the program, in menu order. To add one: write its file, add its line. */
export const formats: readonly Format[] = [
  slide,
  placesCsv,
  hexesCsv,
  regionsCsv,
  placesGeoJson,
  hexesGeoJson,
  regionsGeoJson,
];
