import { readFileSync } from "node:fs";
import { latLngToCell } from "h3-js";
import Papa from "papaparse";
import { pointsToAsk } from "../../src/core/hexes/distinct";
import { type Cells, cellsOfPoints } from "../../src/core/hexes/fast-cells";
import { NO_TIME } from "../../src/core/incidents/incidents";
import type { RoleId } from "../../src/core/ingest/roles";
import { assess } from "../../src/core/quality/assess";
import type { NamedBlob } from "../../src/worker/read-file";
import { fileInMemory, readMade } from "./data";
import type { Digest, Stopwatch } from "./side";

const RESOLUTION = 9;
const plus = (sum: number, value: number) => (sum + value) % 9007199254740881;

/** The program, to the columns that the other side makes: references, which that one leaves alone, are not read. */
export const readColumns = (path: string, stopwatch: Stopwatch) =>
  readMadeTimed(path, stopwatch, "reference", fileInMemory);

/**
 * The program, with all that loading an extract does: references hashed, rows joined into events, the account of every row, and what the
 * extract is fit for.
 */
export const readOurs = (path: string, stopwatch: Stopwatch) => readMadeTimed(path, stopwatch, null, fileInMemory);

/** The same in slices from the disk: for the memory, and for what Node's files cost. */
export const readSlices = (path: string, stopwatch: Stopwatch) => readMadeTimed(path, stopwatch, null, () => null);

async function readMadeTimed(
  path: string,
  stopwatch: Stopwatch,
  but: RoleId | null,
  open: (path: string) => NamedBlob | null,
): Promise<Digest> {
  stopwatch.start();
  const { incidents, report } = await readMade(path, but, open(path));
  stopwatch.lap("columns");
  const points = pointsToAsk(incidents.lng, incidents.lat);
  stopwatch.lap("distinct");
  const cells = cellsOfPoints(points.lng, points.lat, RESOLUTION);
  stopwatch.lap("cells");
  const { high, low } = points.lng === incidents.lng ? cells : cellsOfRows(cells, points.of);
  if (but === null) {
    assess(incidents, report, null);
    stopwatch.lap("quality");
  }
  stopwatch.stop();
  const digest: Digest = {
    rows: incidents.length,
    located: 0,
    days: 0,
    minutes: 0,
    lng: 0,
    lat: 0,
    cells: 0,
    ages: 0,
    sexes: 0,
  };
  for (let i = 0; i < incidents.length; i++) {
    digest.days += incidents.day[i];
    if (incidents.minute[i] !== NO_TIME) digest.minutes += incidents.minute[i];
    if (incidents.age[i] !== 255) digest.ages += incidents.age[i];
    if (incidents.sex[i] === 1) digest.sexes++;
    if (Number.isNaN(incidents.lng[i])) continue;
    digest.located++;
    digest.lng = plus(digest.lng, Math.round(incidents.lng[i] * -1e6));
    digest.lat = plus(digest.lat, Math.round(incidents.lat[i] * 1e6));
    digest.cells = plus(digest.cells, (high[i] & 0xfffff) * 65536 + (low[i] >>> 16));
  }
  return digest;
}

function cellsOfRows(cells: Cells, of: Uint32Array): Cells {
  const high = new Uint32Array(of.length);
  const low = new Uint32Array(of.length);
  for (let i = 0; i < of.length; i++) {
    high[i] = cells.high[of[i]];
    low[i] = cells.low[of[i]];
  }
  return { high, low };
}

/** What PapaParse's and h3-js's own pages show: the whole text into objects, then a cell for every row; then the same columns. */
export async function readPapa(path: string, stopwatch: Stopwatch): Promise<Digest> {
  stopwatch.start();
  const text = readFileSync(path, "utf8");
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  stopwatch.lap("objects");
  const cells = data.map((row) =>
    row.Longitude === "" ? "" : latLngToCell(Number(row.Latitude), Number(row.Longitude), RESOLUTION),
  );
  stopwatch.lap("cells");
  const n = data.length;
  const [lng, lat] = [new Float64Array(n), new Float64Array(n)];
  const [day, minute] = [new Int32Array(n), new Int16Array(n).fill(-1)];
  const [age, sex, offence] = [new Uint8Array(n).fill(255), new Uint8Array(n), new Uint16Array(n)];
  const codes = new Map<string, number>();
  data.forEach((row, i) => {
    lng[i] = row.Longitude === "" ? Number.NaN : Number(row.Longitude);
    lat[i] = row.Latitude === "" ? Number.NaN : Number(row.Latitude);
    const date = row.Month ?? row["Date From"];
    const [year, month] = row.Month ? [date.slice(0, 4), date.slice(5)] : [date.slice(6), date.slice(3, 5)];
    day[i] = Date.UTC(Number(year), Number(month) - 1, row.Month ? 1 : Number(date.slice(0, 2))) / 86_400_000;
    const time = row["Time From"];
    if (time && time !== "00:00") minute[i] = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    if (row["Victim Age"]) age[i] = Number(row["Victim Age"]);
    sex[i] = row["Victim Sex"] === "F" ? 1 : 0;
    const name = row["Crime type"] ?? row.Offence;
    const code = codes.get(name) ?? codes.size;
    codes.set(name, code);
    offence[i] = code;
  });
  stopwatch.stop();
  const digest: Digest = { rows: n, located: 0, days: 0, minutes: 0, lng: 0, lat: 0, cells: 0, ages: 0, sexes: 0 };
  for (let i = 0; i < n; i++) {
    digest.days += day[i];
    if (minute[i] > 0) digest.minutes += minute[i];
    if (age[i] !== 255) digest.ages += age[i];
    digest.sexes += sex[i];
    if (Number.isNaN(lng[i])) continue;
    digest.located++;
    digest.lng = plus(digest.lng, Math.round(lng[i] * -1e6));
    digest.lat = plus(digest.lat, Math.round(lat[i] * 1e6));
    const bits = cells[i].padStart(16, "0");
    digest.cells = plus(
      digest.cells,
      (Number.parseInt(bits.slice(0, 8), 16) & 0xfffff) * 65536 + Number.parseInt(bits.slice(8, 12), 16),
    );
  }
  return digest;
}
