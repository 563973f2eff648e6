import { writeFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect, keepScreenshot, test } from "./harness";
import { isInHours, type Row, rowsInOutline, toNationalGrid } from "./second-count";
import { chooseFiles, goTo, loadSample } from "./steps";

type Point = readonly [number, number];

/** What the page opens with: serious violence in the last 24 months of the sample. */
const opening = rowsInOutline().filter((row) => row.date >= "2024-04-01" && row.isSerious);
const isAfterSchool = (row: Row) =>
  row.isSchoolDay && isInHours(row, (weekday, hour) => weekday < 5 && hour >= 15 && hour < 18);
const isHolidayAfternoon = (row: Row) => row.isHoliday && isInHours(row, (_, hour) => hour >= 12 && hour < 22);

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

test("a route is drawn with the mouse, and its count follows the hours", async ({ page }) => {
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
  // Near the middle of the city, where there is something to count. The last two lie near each other: a click beside a point is a point.
  const [x, y] = [map.x + map.width / 2, map.y + map.height * 0.45];
  for (const [right, down] of [
    [0, 0],
    [40, 70],
    [62, 84],
  ])
    await page.mouse.click(x + right, y + down);
  await expect(bar.getByText("3 points placed")).toBeVisible();
  await bar.getByRole("button", { name: "Finish" }).click();
  await expect(bar).toBeHidden();
  await expect(page.getByText("Route 9 added, 3 points.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Route 9 / })).toBeFocused();

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
  await expect(tableRow(page, "Mirrored").getByRole("cell").first()).toHaveText("outside the area");

  await page.getByRole("button", { name: "More for Mirrored" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByRole("button", { name: /^War Memorial Park/ })).toBeFocused();
  await expect(page.getByText(warning)).toHaveCount(0);
});

test("what is counted is said, and one click leaves out what is not about the street", async ({ page }) => {
  await open(page, "School routes");
  await expect(page.getByText("Incidents are rows of the extract; several may be one event.").first()).toBeVisible();
  await expect(page.getByText(/Domestic abuse and incidents in private places are included/)).toBeVisible();
  const button = page.getByRole("button", { name: /^Street-relevant only/ });
  const leavesOut = Number(/leaves out ([\d,]+)/.exec(await button.innerText())?.[1].replace(",", ""));
  const before = opening.length;
  await button.click();
  const n = page.getByText(/n = [\d,]+ along routes, of [\d,]+ in all hexes/).first();
  await expect(n).toContainText(`of ${(before - leavesOut).toLocaleString("en-GB")} in all hexes`);
  await page.getByRole("button", { name: "Bring them back" }).click();
  await expect(n).toContainText(`of ${before.toLocaleString("en-GB")} in all hexes`);
  await page.getByRole("button", { name: "After school on school days: Monday to Friday 15:00–17:59" }).click();
  await expect(page.getByText(/after school \(Monday to Friday 15:00–17:59\)/).first()).toBeVisible();
});

test("a corridor that is too narrow is refused in words, and stays as it was typed", async ({ page }) => {
  await open(page, "School routes");
  const field = page.getByRole("textbox", { name: /Counted on each side/ });
  await field.fill("12");
  await field.press("Enter");
  await expect(page.getByText(/From 25 m on: 12 m is finer than the places in the data/)).toBeVisible();
  await expect(field).toHaveValue("12");
  await field.fill("50");
  await field.press("Enter");
  await expect(page.getByText("Corridor, 50 m each side")).toBeVisible();
  await expect(
    page.getByRole("contentinfo").getByText(/by route − \d+ counted again = \d+ along any route/),
  ).toBeVisible();
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
  const exact = (rows: readonly Row[]): [number, number] => [insideRing(ring, rows), insideRing(ring, rows)];
  expect(insideRing(ring, opening)).toBeGreaterThan(100);
  await expectCount(page, "<b>Ring road</b>", exact(opening));
  await page.getByRole("button", { name: /^Which incidents on the map/ }).click();
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
