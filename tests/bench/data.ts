import { closeSync, existsSync, openAsBlob, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { basename, join } from "node:path";
import type { MultiPolygon } from "../../src/core/hexes/geometry";
import { withRole } from "../../src/core/ingest/inspection-edits";
import type { RoleId } from "../../src/core/ingest/roles";
import { createStudy } from "../../src/core/study/defaults";
import { inspectFiles, type ReadExtract, readExtract } from "../../src/worker/load";
import type { NamedBlob } from "../../src/worker/read-file";
import { createDice } from "./measure";

/** About 820 km²: some 8,700 hexes of resolution 9. */
const box = [-2.15, 52.38, -1.715, 52.63] as const;
const [west, south, east, north] = box;
/** Around the outline that ships with the program: somewhat more than half of the places lie in it. */
const cityBox = [-1.614, 52.363, -1.423, 52.465] as const;
export const area: MultiPolygon = [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
];
const TODAY = "2026-04-01";

const two = (n: number) => String(n).padStart(2, "0");

type Box = readonly [west: number, south: number, east: number, north: number];

/** Half of the places lie anywhere in the box, half around forty centres. */
function createPlaces(dice: () => number, [west, south, east, north]: Box = box): () => [lng: number, lat: number] {
  const centers = Array.from({ length: 40 }, () => [west + (east - west) * dice(), south + (north - south) * dice()]);
  const inside = (value: number, low: number, high: number) => Math.min(high - 1e-4, Math.max(low + 1e-4, value));
  return () => {
    if (dice() < 0.5) return [west + (east - west) * dice(), south + (north - south) * dice()];
    const [lng, lat] = centers[Math.floor(dice() * centers.length)];
    const spread = () => (dice() + dice() + dice() - 1.5) * 0.02;
    return [inside(lng + spread(), west, east), inside(lat + spread(), south, north)];
  };
}

/** Twelve columns as data.police.uk has them, about 220 bytes a row; 91,000 snap points, the first ones used most. */
function streetRows(dice: () => number): { header: string; row: () => string } {
  const place = createPlaces(dice);
  const points = Array.from({ length: 91_000 }, () =>
    place()
      .map((degrees) => degrees.toFixed(6))
      .join(","),
  );
  const streets = Array.from({ length: 5000 }, (_, i) => `On or near Example Street ${i}`);
  const types = [
    ...new Set(
      createStudy()
        .offences.rows.filter(({ scheme }) => scheme === "police_uk")
        .map((r) => r.code || r.label),
    ),
  ];
  const outcomes = [
    "Investigation complete; no suspect identified",
    "Under investigation",
    "Unable to prosecute suspect",
    "",
  ];
  const hex = () =>
    Math.floor(dice() * 4294967296)
      .toString(16)
      .padStart(8, "0");
  return {
    header:
      "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context",
    row: () => {
      const month = `${2022 + Math.floor(dice() * 4)}-${two(1 + Math.floor(dice() * 12))}`;
      const id = Array.from({ length: 8 }, hex).join("");
      const at = dice();
      const point = dice() < 0.02 ? "," : points[Math.floor(at * at * points.length)];
      const street = streets[Math.floor(dice() * streets.length)];
      const type = types[Math.floor(dice() * types.length)];
      const outcome = outcomes[Math.floor(dice() * outcomes.length)];
      const lsoa = 1000 + Math.floor(dice() * 900);
      return `${id},${month},West Midlands Police,West Midlands Police,${point},${street},E0100${lsoa},Coventry ${lsoa % 1000},${type},${outcome},`;
    },
  };
}

/** Eleven columns of a partnership, about 87 bytes a row: exact points, dates day first, offences in quotes, one event in ten in two rows. */
function partnershipRows(dice: () => number, within?: Box): { header: string; row: () => string } {
  const place = createPlaces(dice, within);
  const offences = createStudy()
    .offences.rows.filter(({ scheme }) => scheme === "ho_class")
    .filter((_, i) => i % 4 === 0)
    .map(({ code, label }) => `${code},"${label.replaceAll('"', "'")}"`);
  let number = 0;
  return {
    header: "Crime No,Date From,Time From,Longitude,Latitude,HO Code,Offence,Victim Age,Victim Sex,DA Flag,Knife Flag",
    row: () => {
      if (dice() > 0.09) number++;
      const date = `${two(1 + Math.floor(dice() * 28))}/${two(1 + Math.floor(dice() * 12))}/${2022 + Math.floor(dice() * 4)}`;
      const time = dice() < 0.05 ? "" : `${two(Math.floor(dice() * 24))}:${two(Math.floor(dice() * 60))}`;
      const [lng, lat] = place();
      const point = dice() < 0.02 ? "," : `${lng.toFixed(6)},${lat.toFixed(6)}`;
      const age = dice() < 0.1 ? "" : String(Math.floor(dice() * 80));
      const sex = "MFU"[Math.floor(dice() * 3)];
      return `20E1/${number}/22,${date},${time},${point},${offences[Math.floor(dice() * offences.length)]},${age},${sex},${dice() < 0.2 ? "Y" : "N"},${dice() < 0.1 ? "Y" : "N"}`;
    },
  };
}

const layouts = {
  street: { name: "2022-01-west-midlands-street.csv", rows: streetRows, start: "", lineEnd: "\n" },
  partnership: { name: "SYNTHETIC_partnership.csv", rows: partnershipRows, start: "\ufeff", lineEnd: "\r\n" },
  city: {
    name: "SYNTHETIC_city.csv",
    rows: (dice: () => number) => partnershipRows(dice, cityBox),
    start: "\ufeff",
    lineEnd: "\r\n",
  },
} as const;
export type Layout = keyof typeof layouts;

/** Writes a made-up extract into a folder, once, and gives its path. */
export function makeExtract(folder: string, layout: Layout, rows: number): string {
  const { name, rows: createRows, start, lineEnd } = layouts[layout];
  const path = join(folder, `${rows}-${name}`);
  if (existsSync(path)) return path;
  const { header, row } = createRows(createDice(20260401));
  const file = openSync(`${path}.part`, "w");
  let text = start + header + lineEnd;
  for (let i = 0; i < rows; i++) {
    text += row() + lineEnd;
    if (text.length > 1 << 20 || i === rows - 1) {
      writeSync(file, text);
      text = "";
    }
  }
  closeSync(file);
  renameSync(`${path}.part`, path);
  return path;
}

/** A file on the disk as a page gets it: read in slices, when it is asked. */
export async function fileOf(path: string): Promise<NamedBlob> {
  return Object.assign(await openAsBlob(path), { name: basename(path) });
}

/**
 * A file read whole, as the other sides read it. Node's own files in slices cost its main thread 0.3 s a million rows, and a browser's cost
 * the page's threads next to nothing: reading would be compared with Node.
 */
export function fileInMemory(path: string): NamedBlob {
  const bytes = readFileSync(path);
  const part = (start = 0, end = bytes.length) => ({
    size: Math.min(end, bytes.length) - start,
    arrayBuffer: async () =>
      bytes.buffer.slice(bytes.byteOffset + start, bytes.byteOffset + Math.min(end, bytes.length)),
  });
  return { name: basename(path), ...part(), slice: part } as unknown as NamedBlob;
}

/**
 * What the program makes of an extract: columns, before anything is said about its quality. `but` is a role whose column is left out.
 */
export async function readMade(
  path: string,
  but: RoleId | null = null,
  file: NamedBlob | null = null,
): Promise<ReadExtract> {
  const files = [file ?? (await fileOf(path))];
  const inspection = await inspectFiles(files, []);
  if ("problems" in inspection) throw new Error(inspection.problems.map(({ what }) => what).join(" "));
  const options = { bounds: null, today: TODAY, salt: [1, 2] as const, offences: createStudy().offences };
  const left = inspection.columns.findIndex(({ role }) => role !== null && role === but);
  return readExtract(files, left < 0 ? inspection : withRole(inspection, left, null), options);
}
