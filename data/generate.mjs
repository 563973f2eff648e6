/**
 * Make the synthetic partnership extract: `node data/generate.mjs [folder]`, by default into this folder.
 * The same bytes on every machine: seeded dice, no clock, no Math function that engines may round differently.
 * What is in it, and why, is in README.md.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { createRandom } from "./generator/random.mjs";
import { listDays, markSchoolDays } from "./generator/days.mjs";
import { buildCity, toGrid } from "./generator/space.mjs";
import { drawEvents, EFFECT, plantEffect } from "./generator/events.mjs";
import { streams } from "./generator/streams.mjs";
import { writeLines } from "./generator/extract.mjs";

export const FILE = "SYNTHETIC_coventry_partnership_2019-04_2026-03.csv";
/** The only seed that was tried: it was not chosen for what it shows. */
const SEED = 20260331;

const here = fileURLToPath(new URL(".", import.meta.url));
const read = (name) => JSON.parse(readFileSync(join(here, name), "utf8"));

/** The extract as bytes: Windows-1252, lines ended by CR LF. */
export function generate() {
  const days = listDays();
  markSchoolDays(days, read("calendar.json"));
  const city = buildCity(createRandom(SEED, 1), {
    outlineLngLat: read("coventry-outline.json").ring,
    places: read("places.json").places,
    schools: read("schools.json").schools,
  });
  const labels = new Map(read("offence-categories.json").rows.map((row) => [row.code, row.label]));
  const labelOf = (code) => {
    if (!labels.has(code)) throw new Error(`Got offence code "${code}" when expected one of offence-categories.json.`);
    return labels.get(code);
  };
  const drawn = drawEvents(createRandom(SEED, 2), {
    days,
    city,
    streams,
    parameters: read("synthetic-parameters.json"),
    labelOf,
  });
  const zone = read("example-zones.geojson").features.find((feature) => feature.properties.name === EFFECT.zone);
  const events = plantEffect(createRandom(SEED, 3), drawn, { days, zone: zone.geometry.coordinates[0].map(toGrid) });
  const victims = createRandom(SEED, 4);
  const lines = writeLines(createRandom(SEED, 5), events, {
    days,
    city,
    makeVictim: (event) => event.stream.victim(victims, event.code),
  });
  // Latin-1 and Windows-1252 agree on every letter used here.
  return {
    bytes: Buffer.from(`${lines.join("\r\n")}\r\n`, "latin1"),
    events: events.length,
    prevented: drawn.length - events.length,
    points: city.points.length,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { bytes, events, prevented, points } = generate();
  const path = join(process.argv[2] ?? here, FILE);
  writeFileSync(path, bytes);
  console.log(
    `${path}: ${bytes.length} bytes, ${events} events at ${points} public points, ${prevented} events prevented by the planted effect`,
  );
}
