import { writeFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expectNoAxeViolations } from "./axe";
import { expect, keepScreenshot, test } from "./harness";
import { type Row, rowsInOutline, seriousCategories, toNationalGrid } from "./second-count";
import { chooseFiles, goTo, loadSample } from "./steps";

type Point = readonly [number, number];

const serious = seriousCategories();
/** What the page opens with: serious violence in the last 24 months of the sample. */
const opening = rowsInOutline().filter((row) => row.date >= "2024-04-01" && serious.includes(row.category));
const isAfterSchool = (row: Row) => row.isSchoolDay && row.weekday < 5 && row.hour >= 15 && row.hour < 18;
const isHolidayAfternoon = (row: Row) => row.isHoliday && row.hour >= 12 && row.hour < 22;

/** The page must take the ways that every browser has: a download and a file field, not dialogs of the system. */
async function withoutSystemDialogs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ["showSaveFilePicker", "showOpenFilePicker"]) Reflect.deleteProperty(window, name);
  });
}

async function open(page: Page, workspace: "School routes" | "Outreach"): Promise<void> {
  await withoutSystemDialogs(page);
  await loadSample(page);
  await goTo(page, workspace);
}

/** Meters from a point to the nearest place on a line, on the plane of the National Grid. */
function metersToLine({ easting, northing }: Row, line: readonly Point[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i], line[i + 1]];
    const along = ((easting - ax) * (bx - ax) + (northing - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const t = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(easting - ax - t * (bx - ax), northing - ay - t * (by - ay)));
  }
  return nearest;
}

/** Least and most rows within 100 m of a line: those within half a meter of the edge may be counted or not. */
function alongLine(points: readonly Point[], rows: readonly Row[]): [number, number] {
  const line = points.map(toNationalGrid);
  const within = (meters: number) => rows.filter((row) => metersToLine(row, line) <= meters).length;
  return [within(99.5), within(100.5)];
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

const tableRow = (page: Page, name: string) =>
  page
    .getByRole("region", { name: "Answer" })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) });

async function expectCount(page: Page, name: string, [least, most]: readonly [number, number]): Promise<void> {
  await expect(async () => {
    const count = Number((await tableRow(page, name).getByRole("cell").first().innerText()).replace(",", ""));
    expect(count).toBeGreaterThanOrEqual(least);
    expect(count).toBeLessThanOrEqual(most);
    await expect(
      page
        .getByRole("list", { name: /School routes|Outreach/ })
        .getByRole("button", { name: new RegExp(`^${name} ${count.toLocaleString("en-GB")}`) }),
    ).toBeVisible();
  }).toPass();
}

/** Moves the focus forward by Tab until it is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 120; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Got 120 presses of Tab when expected the focus to arrive.");
}

test("a route is drawn with the mouse, and its count follows the hours", { tag: "@one-file" }, async ({ page }) => {
  await open(page, "School routes");
  await page.getByRole("button", { name: "Draw on the map" }).click();
  const bar = page.getByRole("region", { name: "Drawing a route" });
  await expect(bar).toBeVisible();
  // The map takes the focus when it is ready to be drawn on.
  await expect(page.locator("[data-map-surface]")).toBeFocused();
  const map = await page
    .getByRole("application", { name: /^Map of routes/ })
    .first()
    .boundingBox();
  if (!map) throw new Error("Got no map when expected one to draw on");
  // Near the middle of the city, where there is something to count. A pause, or two clicks are a double click.
  for (const [x, y] of [
    [0.5, 0.45],
    [0.55, 0.55],
    [0.66, 0.58],
  ]) {
    await page.mouse.click(map.x + map.width * x, map.y + map.height * y);
    await page.waitForTimeout(400);
  }
  await bar.getByRole("button", { name: "Finish" }).click();
  await expect(bar).toBeHidden();

  await page.getByRole("button", { name: "More for Route 9" }).click();
  await page.getByRole("menuitem", { name: "Edit name, note and points" }).click();
  const text = await page.getByRole("textbox", { name: "Points" }).inputValue();
  await page.getByRole("button", { name: "Cancel" }).click();
  const points = text.split("\n").map((line): Point => line.split(",").map(Number) as unknown as Point);
  expect(points).toHaveLength(3);

  expect(alongLine(points, opening)[1], "there is something to count").toBeGreaterThan(5);
  await expectCount(page, "Route 9", alongLine(points, opening));
  await page.getByRole("button", { name: "After school on school days" }).click();
  await expectCount(page, "Route 9", alongLine(points, opening.filter(isAfterSchool)));
  await keepScreenshot(page, "routes");

  await page.getByRole("button", { name: "Any day and hour" }).click();
  await expectCount(page, "Route 9", alongLine(points, opening));
  for (let i = 0; i < 3; i++) await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "More for Route 9" })).toBeHidden();
});

test("a route is added by its points with the keyboard alone, and an incident on two routes is counted once", async ({
  page,
}) => {
  await open(page, "School routes");
  const along: Point[] = [
    [-1.5128, 52.4081],
    [-1.5071, 52.4079],
    [-1.5034, 52.4062],
  ];
  const add = async (name: string) => {
    await tabTo(page, page.getByRole("button", { name: "Type points" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
    await page.keyboard.type(name);
    await tabTo(page, page.getByRole("textbox", { name: "Points" }));
    await page.keyboard.type("52.4081, -1.5128");
    await tabTo(page, page.getByRole("button", { name: "Add the route" }));
    await page.keyboard.press("Enter");
    await expect(
      page.getByText("Line 1 has the latitude first. Write the longitude first: -1.5128, 52.4081."),
    ).toBeVisible();
    await page.keyboard.press("Shift+Tab");
    await tabTo(page, page.getByRole("textbox", { name: "Points" }));
    await page.keyboard.press("Control+a");
    await page.keyboard.type(along.map(([lng, lat]) => `${lng}, ${lat}`).join("\n"));
    await tabTo(page, page.getByRole("button", { name: "Add the route" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: `More for ${name}` })).toBeVisible();
  };
  await page.getByRole("button", { name: /^Delete all/ }).click();
  await add("Along the market");
  await expectCount(page, "Along the market", alongLine(along, opening));
  await add("The same again");
  const once = await tableRow(page, "The same again").getByRole("cell").first().innerText();
  await expect(tableRow(page, "In any of them").getByRole("cell").first()).toHaveText(once);
  await expect(page.getByText(`${once} of them lie in two or more and count once here.`).first()).toBeVisible();

  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: /^More for / })).toHaveCount(8);
});

test(
  "zones are loaded from a file, and their counts follow the holidays and the hours",
  { tag: "@one-file" },
  async ({ page }, info) => {
    await open(page, "Outreach");
    const ring: Point[] = [
      [-1.5205, 52.403],
      [-1.5001, 52.4024],
      [-1.4983, 52.4112],
      [-1.511, 52.4139],
    ];
    const file = info.outputPath("our-zones.geojson");
    const polygon = { type: "Polygon", coordinates: [[...ring, ring[0]]] };
    writeFileSync(
      file,
      JSON.stringify({ type: "Feature", properties: { name: "<b>Ring road</b>" }, geometry: polygon }),
    );
    const choose = (path: string) => chooseFiles(page, "Load GeoJSON", path);
    await choose(file);
    await expect(page.getByText("Added 1 zone from our-zones.geojson.")).toBeVisible();
    const exact = (rows: readonly Row[]): [number, number] => [insideRing(ring, rows), insideRing(ring, rows)];
    expect(insideRing(ring, opening)).toBeGreaterThan(100);
    await expectCount(page, "<b>Ring road</b>", exact(opening));
    await page.getByRole("button", { name: "School holidays, 12:00–21:59" }).click();
    await expectCount(page, "<b>Ring road</b>", exact(opening.filter(isHolidayAfternoon)));
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
  },
);

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

for (const workspace of ["School routes", "Outreach"] as const) {
  test(`${workspace}: axe finds nothing, in light and in dark`, async ({ page }) => {
    await open(page, workspace);
    await expect(page.getByRole("region", { name: "Answer" }).getByRole("table")).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Dark colours" }).click();
    await expectNoAxeViolations(page);
    await keepScreenshot(page, `${workspace === "Outreach" ? "outreach" : "routes"}-dark`);
  });
}
