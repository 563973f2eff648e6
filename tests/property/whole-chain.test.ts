import fc from "fast-check";
import { latLngToCell } from "h3-js";
import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import outline from "../../data/coventry-outline.json";
import { dayKinds, kindsOfDays } from "../../src/core/calendar/calendar";
import { createStudy } from "../../src/core/study/defaults";
import { withFilter } from "../../src/core/study/edits";
import type { Filter, Study } from "../../src/core/study/study";
import { publishFiles } from "../../src/worker/headless";

/** From the text of a CSV to every number on the screen, and the same numbers counted a second time, straight from that text. */

const header = "Ref,Date From,Time From,Date To,Time To,Easting,Northing,HO Code,Victim Age,Victim Sex,Knife Flag";
const two = (n: number) => String(n).padStart(2, "0");
/** Date and time `until` minutes after the start; blank where there is no range or no start. */
function endOf(r: { day: number; month: number; year: number; time: string; until: number | null }): string {
  if (r.until === null || r.time === "") return ",";
  const [hour, minute] = r.time.split(":").map(Number);
  const end = new Date(Date.UTC(r.year, r.month - 1, r.day, hour, minute + r.until));
  return `${two(end.getUTCDate())}/${two(end.getUTCMonth() + 1)}/${end.getUTCFullYear()},${two(end.getUTCHours())}:${two(end.getUTCMinutes())}`;
}
const row = fc
  .record({
    ref: fc.integer({ min: 1, max: 60 }),
    day: fc.integer({ min: 1, max: 31 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 2024, max: 2025 }),
    time: fc.oneof(
      { weight: 1, arbitrary: fc.constant("") },
      {
        weight: 5,
        arbitrary: fc
          .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 59 }))
          .map(([h, m]) => `${two(h)}:${two(m)}`),
      },
    ),
    // Minutes from the start to the end of a range, from a quarter of an hour before it to six hours over the limit.
    until: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.integer({ min: -15, max: 1800 })),
    place: fc.oneof(
      { weight: 1, arbitrary: fc.constant(",") },
      {
        weight: 8,
        arbitrary: fc
          .tuple(fc.integer({ min: 426000, max: 440000 }), fc.integer({ min: 273500, max: 286500 }))
          .map(([e, n]) => `${e},${n}`),
      },
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.integer({ min: 433200, max: 433500 }), fc.integer({ min: 278900, max: 279200 }))
          .map(([e, n]) => `${e},${n}`),
      },
    ),
    code: fc.constantFrom("34B", "8N", "105A", "8Z"),
    age: fc.oneof(fc.constant(""), fc.integer({ min: 1, max: 70 }).map(String)),
    sex: fc.constantFrom("M", "F", "U", ""),
    knife: fc.constantFrom("Y", "N"),
  })
  .map(
    (r) =>
      `S-${r.ref},${two(r.day)}/${two(r.month)}/${r.year},${r.time},${endOf(r)},${r.place},${r.code},${r.age},${r.sex},${r.knife}`,
  );

const filters: fc.Arbitrary<Partial<Filter>> = fc.record({
  hours: fc.option(
    fc.integer({ min: 0, max: 150 }).map((from) => "0".repeat(from) + "1".repeat(18) + "0".repeat(150 - from)),
    { nil: null },
  ),
  dayKinds: fc.option(fc.subarray(dayKinds.map((kind) => kind.id)), { nil: null }),
  categories: fc.option(fc.subarray(["robbery-personal", "violence-with-injury", "not-in-table"]), { nil: null }),
  dates: fc.constantFrom({ kind: "all" as const }, { kind: "between" as const, from: "2024-05-03", to: "2025-08-09" }),
  knife: fc.boolean(),
});

interface Second {
  iso: string;
  weekday: number;
  /** Every hour of the week that a minute of it lies in, a minute each; empty without a time. */
  minutes: number[];
  category: string;
  knife: boolean;
  lng: number;
  lat: number;
}

proj4.defs(
  "EPSG:27700",
  "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs",
);

/** A moment is one minute; 00:00 is no time, and a range without two times is its start, or, over days, nothing. */
function hoursByMinute(iso: string, time: string, isoTo: string, timeTo: string): number[] {
  if (time === "") return [];
  const start = Date.parse(`${iso}T${time}Z`);
  const isUnknown = timeTo === "" || timeTo === "00:00";
  if (isUnknown && isoTo > iso) return [];
  const minutes = isUnknown ? 0 : (Date.parse(`${isoTo}T${timeTo}Z`) - start) / 60_000;
  if (minutes > 24 * 60) return [];
  return Array.from({ length: Math.max(1, minutes) }, (_, m) => {
    const at = new Date(start + m * 60_000);
    return ((at.getUTCDay() + 6) % 7) * 24 + at.getUTCHours();
  });
}

/** The rows as a person would read them, and how many could not be. */
function readAgain(text: string): { rows: Second[]; unreadable: number } {
  const rows: Second[] = [];
  let unreadable = 0;
  for (const line of text.trim().split("\n").slice(1)) {
    const [, dmy, time, dmyTo, timeTo, e, n, code, , , knife] = line.split(",");
    const [d, m, y] = dmy.split("/").map(Number);
    const date = new Date(Date.UTC(y, m - 1, d));
    if (date.getUTCMonth() !== m - 1) {
      unreadable++;
      continue;
    }
    let [lng, lat] = [Number.NaN, Number.NaN];
    if (e !== "") {
      [lng, lat] = proj4("EPSG:27700", "WGS84", [Number(e), Number(n)]);
      const inBox = Number(e) >= 426500 && Number(e) <= 439500 && Number(n) >= 274500 && Number(n) <= 285500;
      lng = Math.round((inBox ? lng + 9.05e-6 : lng) * 1e7) / 1e7;
      lat = Math.round((inBox ? lat + 1.669e-5 : lat) * 1e7) / 1e7;
    }
    const category =
      { "34B": "robbery-personal", "8N": "violence-with-injury", "105A": "violence-without-injury" }[code] ??
      "not-in-table";
    rows.push({
      iso: date.toISOString().slice(0, 10),
      weekday: (date.getUTCDay() + 6) % 7,
      minutes: hoursByMinute(`${y}-${two(m)}-${two(d)}`, time, dmyTo.split("/").reverse().join("-"), timeTo),
      category,
      knife: knife === "Y",
      lng,
      lat,
    });
  }
  return { rows, unreadable };
}

function inOutline(lng: number, lat: number): boolean {
  let inside = false;
  const ring = outline.ring;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [ring[i], ring[j]];
    if (yi > lat !== yj > lat && lng < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

const kindOf = (study: Study, iso: string) => {
  const day = Date.parse(iso) / 86_400_000;
  return dayKinds[kindsOfDays(study.calendar, day, day).kind[0]].id;
};

const matches = (study: Study, r: Second, but: keyof Filter | null = null) => {
  const f = {
    ...study.filter,
    ...(but ? { [but]: { dates: { kind: "all" }, knife: false }[but as "dates" | "knife"] ?? null } : {}),
  } as Filter;
  if (f.dates.kind === "between" && (r.iso < f.dates.from || r.iso > f.dates.to)) return false;
  const inHours = r.minutes.filter((hour) => f.hours?.[hour] === "1").length;
  if (f.hours && (r.minutes.length === 0 || 2 * inHours < r.minutes.length)) return false;
  if (f.dayKinds && !f.dayKinds.includes(kindOf(study, r.iso))) return false;
  if (f.categories && !f.categories.includes(r.category)) return false;
  return !f.knife || r.knife;
};

/** Metres from a point to a line on a plane laid on Coventry: no code in common with the corridor's polygon. */
function metersTo(line: readonly (readonly [number, number])[], lng: number, lat: number): number {
  const x = (v: number) => v * 111_320 * Math.cos((52.41 * Math.PI) / 180);
  const y = (v: number) => v * 111_270;
  let best = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay, bx, by] = [x(line[i - 1][0]), y(line[i - 1][1]), x(line[i][0]), y(line[i][1])];
    const [px, py] = [x(lng), y(lat)];
    const t = Math.max(
      0,
      Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)),
    );
    best = Math.min(best, Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay)));
  }
  return best;
}

describe("every number on the screen", () => {
  it("equals a second count straight from the CSV text, and nothing is lost", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), filters, async (lines, filter) => {
        const text = `${header}\n${lines.join("\n")}\n`;
        const again = readAgain(text);
        fc.pre(again.rows.length > 0);
        const study = withFilter({ ...createStudy(), resolution: 8 }, filter);
        const { published, report } = await publishFiles([new File([text], "SYNTHETIC.csv")], study, {
          today: "2026-01-01",
          // A few random dates may leave open whether the day or the month comes first.
          answers: { "date-order-0": "day-first" },
        });
        expect(report.rowsRead).toBe(lines.length);
        expect(report.setAside).toBe(again.unreadable);
        expect(report.accepted + report.setAside).toBe(report.rowsRead);

        const { sums } = published;
        const kept = again.rows.filter((r) => matches(study, r));
        const onMap = kept.filter((r) => inOutline(r.lng, r.lat));
        expect(sums).toMatchObject({
          accepted: again.rows.length,
          matching: kept.length,
          inHexes: onMap.length,
          withoutPlace: kept.filter((r) => Number.isNaN(r.lng)).length,
        });
        expect(sums.inHexes + sums.outside + sums.withoutPlace).toBe(sums.matching);

        const byCell = new Map<string, number>();
        for (const r of onMap)
          byCell.set(latLngToCell(r.lat, r.lng, 8), (byCell.get(latLngToCell(r.lat, r.lng, 8)) ?? 0) + 1);
        expect([...published.hexes.count]).toEqual(published.grid.cells.map((cell) => byCell.get(cell) ?? 0));
        expect(published.hexes.count.reduce((a, b) => a + b, 0)).toBe(onMap.length);

        const left = (but: keyof Filter) => again.rows.filter((r) => matches(study, r, but) && inOutline(r.lng, r.lat));
        published.months.counts.forEach((n, m) => {
          const at = published.months.firstMonth + m;
          const month = `${1970 + Math.floor(at / 12)}-${two((at % 12) + 1)}`;
          expect(n).toBe(left("dates").filter((r) => r.iso.startsWith(month)).length);
        });
        published.hours.counts.forEach((n, h) => {
          const shares = left("hours").map(
            ({ minutes }) => minutes.filter((hour) => hour === h).length / Math.max(1, minutes.length),
          );
          expect(Math.abs(n - shares.reduce((a, b) => a + b, 0))).toBeLessThan(1e-8);
        });
        expect(published.hours.withoutTime).toBe(left("hours").filter((r) => r.minutes.length === 0).length);
        expect(published.hours.spread).toBe(left("hours").filter((r) => new Set(r.minutes).size > 1).length);
        for (const { id, count } of published.controls.categories)
          expect(count).toBe(left("categories").filter((r) => r.category === id).length);
        for (const { id, count } of published.controls.dayKinds)
          expect(count).toBe(left("dayKinds").filter((r) => kindOf(study, r.iso) === id).length);

        // By rules of their own, whatever the filter: never more than lie beside the line at all.
        expect(published.routes.regions.map(({ incidents }) => incidents)).toEqual(
          published.routeScores.routes.map(({ incidents }) => incidents),
        );
        published.routes.regions.forEach(({ id, incidents }) => {
          const line = study.routes.find((route) => route.id === id)?.line ?? [];
          expect(incidents).toBeLessThanOrEqual(again.rows.filter((r) => metersTo(line, r.lng, r.lat) <= 101).length);
        });
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
