import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, keepScreenshot, test } from "./harness";
import { isInHours, type Row, rowsInOutline, toNationalGrid } from "./second-count";
import { chooseFiles, goTo, loadSample } from "./steps";

type Point = readonly [number, number];

/** What the page opens with: serious violence in the last 24 months of the sample. */
const opening = rowsInOutline().filter((row) => row.date >= "2024-04-01" && row.isSerious);
const isHolidayAfternoon = (row: Row) => row.isHoliday && isInHours(row, (_, hour) => hour >= 12 && hour < 22);

/** The page must take the ways that every browser has: a download and a file field, not dialogs of the system. */
async function withoutSystemDialogs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ["showSaveFilePicker", "showOpenFilePicker"]) Reflect.deleteProperty(window, name);
  });
}

async function open(page: Page, workspace: "Outreach"): Promise<void> {
  await withoutSystemDialogs(page);
  await loadSample(page);
  await goTo(page, workspace);
}

/** Rows inside a ring of longitudes and latitudes, by the number of edges to the east. */
function insideRing(points: readonly Point[], rows: readonly Row[]): number {
  const ring = points.map(toNationalGrid);
  return rows.filter(({ easting: x, northing: y }) => {
    let isInside = false;
    for (let a = 0, b = ring.length - 1; a < ring.length; b = a++) {
      const [[ax, ay], [bx, by]] = [ring[a], ring[b]];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
    }
    return isInside;
  }).length;
}

test("a double click ends a drawing and keeps its point; keys place points and say so", async ({ page }) => {
  await open(page, "Outreach");
  await page.getByRole("button", { name: "Draw on the map" }).click();
  const bar = page.getByRole("region", { name: "Drawing a zone" });
  const surface = page.locator("[data-map-surface]");
  await expect(surface).toBeFocused();
  const box = await surface.boundingBox();
  if (!box) throw new Error("Got no map when expected one to draw on");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const [right, down] of [
    [0, 0],
    [30, 0],
    [30, 25],
  ])
    await page.mouse.click(x + right, y + down);
  await page.mouse.dblclick(x + 10, y + 30);
  await expect(page.getByText("Zone 5 added, 4 points.")).toBeVisible();

  await page.getByRole("button", { name: "Draw on the map" }).click();
  await expect(surface).toBeFocused();
  await page.keyboard.press("Space");
  await expect(bar.getByRole("status")).toHaveText("1 point placed");
  await page.keyboard.press("Enter");
  await expect(bar.getByText("A zone needs three points or more.")).toBeVisible();
  for (const key of ["ArrowRight", "ArrowDown"]) {
    await page.keyboard.press(key);
    // The map glides; a point is placed where it has come to rest.
    await page.waitForTimeout(700);
    await page.keyboard.press("Space");
  }
  await expect(bar.getByRole("status")).toHaveText("3 points placed");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Zone 6 added, 3 points.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Zone 6 / })).toBeFocused();
});

test("a zone where no incident can be is warned of, and its count is no 0", async ({ page }) => {
  await open(page, "Outreach");
  await page.getByRole("button", { name: "Type points" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Mirrored");
  await page.getByRole("textbox", { name: "Points" }).fill("1.5205, 52.403\n1.5001, 52.4024\n1.4983, 52.4112");
  await page.getByRole("button", { name: "Add the zone" }).click();
  const warning = /Mirrored lies outside Coventry \(about \d+ km away\).*Check the sign of the longitude\./;
  await expect(page.getByRole("status").getByText(warning)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Mirrored outside the area/ })).toBeFocused();

  await page.getByRole("button", { name: "More for Mirrored" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(
    page.getByRole("list", { name: "Outreach" }).getByRole("button", { name: /^War Memorial Park/ }),
  ).toBeFocused();
  await expect(page.getByText(warning)).toHaveCount(0);
});

test("what is counted is said, and one click leaves out what is not about the street", async ({ page }) => {
  await open(page, "Outreach");
  await page.getByRole("button", { name: /^Which incidents on the map/ }).click();
  await expect(page.getByText("Incidents are rows of the extract; several may be one event.").first()).toBeVisible();
  await expect(page.getByText(/Domestic abuse and incidents in private places are included/)).toBeVisible();
  const button = page.getByRole("button", { name: /^Street-relevant only/ });
  const leavesOut = Number(/leaves out ([\d,]+)/.exec(await button.innerText())?.[1].replace(",", ""));
  const before = opening.length;
  await button.click();
  const n = page.getByRole("contentinfo");
  await expect(n).toContainText(`= ${(before - leavesOut).toLocaleString("en-GB")} in hexes`);
  await page.getByRole("button", { name: "Bring them back" }).click();
  await expect(n).toContainText(`= ${before.toLocaleString("en-GB")} in hexes`);
});

test("zones are loaded from a file, and their counts follow the holidays and the hours", async ({ page }, info) => {
  await open(page, "Outreach");
  const ring: Point[] = [
    [-1.5205, 52.403],
    [-1.5001, 52.4024],
    [-1.4983, 52.4112],
    [-1.511, 52.4139],
  ];
  const file = info.outputPath("our-zones.geojson");
  const polygon = { type: "Polygon", coordinates: [[...ring, ring[0]]] };
  writeFileSync(file, JSON.stringify({ type: "Feature", properties: { name: "<b>Ring road</b>" }, geometry: polygon }));
  const choose = (path: string) => chooseFiles(page, "Load GeoJSON", path);
  await choose(file);
  await expect(page.getByText("Added 1 zone from our-zones.geojson.")).toBeVisible();
  // The map and the slide count by the filters; the rota beside them counts by its own rules.
  const expectInside = (rows: readonly Row[]) =>
    expect
      .poll(() =>
        page.evaluate(
          () => window.__published?.()?.zones.regions.find(({ name }) => name.includes("Ring road"))?.incidents,
        ),
      )
      .toBe(insideRing(ring, rows));
  expect(insideRing(ring, opening)).toBeGreaterThan(100);
  await expectInside(opening);
  await page.getByRole("button", { name: /^Which incidents on the map/ }).click();
  await page.getByRole("button", { name: "School holidays, 12:00–21:59" }).click();
  await expectInside(opening.filter(isHolidayAfternoon));
  await keepScreenshot(page, "outreach");

  const grid = info.outputPath("national-grid.geojson");
  writeFileSync(
    grid,
    JSON.stringify({
      ...polygon,
      coordinates: [
        [
          [433000, 279000],
          [434000, 279000],
          [434000, 280000],
          [433000, 279000],
        ],
      ],
    }),
  );
  await choose(grid);
  await expect(page.getByRole("alert").getByText(/national-grid.geojson: .*Export the file in WGS84/)).toBeVisible();
});

test("routes and zones can be worked on before any extract is loaded, and are saved as a file that loads again", async ({
  page,
}, info) => {
  await withoutSystemDialogs(page);
  await page.goto("");
  await goTo(page, "School routes");
  await expect(page.getByRole("heading", { name: "8 routes" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as GeoJSON" }).click();
  const path = info.outputPath("routes.geojson");
  await (await download).saveAs(path);
  await page.getByRole("button", { name: "Delete all 8 examples" }).click();
  await expect(page.getByRole("heading", { name: "No route yet" })).toBeVisible();
  await chooseFiles(page, "Load GeoJSON", path);
  await expect(page.getByRole("heading", { name: "8 routes" })).toBeVisible();
});
