import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./harness";
import { chooseFiles, goTo, loadSample } from "./steps";
import { workbookOf } from "./workbook";

/** What is fetched, and when: the first screen waits for nothing that it does not show. */
const fetched = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name.replace(/^.*\//, "")));

// One file has all of them inside it.
test("drawing tools and the reader of tiles are fetched when they are first used", {
  tag: "@needs-server",
}, async ({ page }) => {
  await loadSample(page);
  await goTo(page, "School routes");
  await expect(page.getByRole("button", { name: "Draw on the map" })).toBeVisible();
  const rare = /^(?:drawing|pmtiles|read-workbook)-/;
  expect((await fetched(page)).filter((name) => rare.test(name))).toEqual([]);
  await page.getByRole("button", { name: "Draw on the map" }).click();
  await expect
    .poll(async () => (await fetched(page)).filter((name) => rare.test(name)))
    .toEqual([expect.stringMatching(/^drawing-.*\.js$/)]);
});

test("an Excel workbook is read like a file of text", { tag: "@plain-http" }, async ({ page }) => {
  const header = ["Crime No", "Incident Date", "Incident Time", "Easting", "Northing", "HO Code", "Victim Age"];
  const rows = Array.from({ length: 40 }, (_, i) => [
    `SYN-${i}`,
    `${String(1 + (i % 28)).padStart(2, "0")}/03/2026`,
    "15:30",
    String(433_000 + 10 * i),
    String(279_000 + 7 * i),
    "8N",
    "16",
  ]);
  await page.goto("");
  await expect(page.getByRole("heading", { name: /Excel workbook \(\.xlsx\)/ })).toBeVisible();
  // The dialog offers workbooks before "all files" is chosen in it.
  await expect(page.locator('input[type="file"][multiple]')).toHaveAttribute("accept", /\.xlsx/);
  await chooseFiles(page, "Choose files", {
    name: "extract.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: workbookOf([header, ...rows]),
  });
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expect(
    page.getByRole("heading", { name: /^Loaded: 40 incidents you can use, 0 rows set aside/ }),
  ).toBeVisible();
});

const written = (rows: number) =>
  ["Incident Date,Easting,Northing", ...Array.from({ length: rows }, (_, i) => `13/03/2026,${433000 + i},279000`)].join(
    "\n",
  );

test("a file that was saved again after it was chosen is said to be so, until another is opened", async ({
  page,
}, testInfo) => {
  const path = testInfo.outputPath("april.csv");
  writeFileSync(path, written(20));
  await page.goto("");
  await chooseFiles(page, "Choose files", path);
  await expect(page.getByRole("button", { name: "Read all rows" })).toBeVisible();
  writeFileSync(path, written(400));
  await page.getByRole("button", { name: "Read all rows" }).click();
  const said = page.getByText(/“april\.csv” was changed since it was chosen.* Choose it again\. Nothing is loaded\./);
  await expect(said).toBeVisible();
  await chooseFiles(page, "Choose files", path);
  await expect(page.getByRole("button", { name: "Read all rows" })).toBeVisible();
  await expect(said).toHaveCount(0);
});

test.describe("a part that does not arrive", () => {
  test.use({ plantsViolations: true });

  // One file has the worker inside it.
  test("is named where it is the one that reads, and the next try reads", { tag: "@needs-server" }, async ({
    page,
    context,
  }) => {
    let asked = 0;
    await context.route(/analysis\.worker/, (route) =>
      ++asked === 1 ? route.fulfill({ status: 404, body: "" }) : route.continue(),
    );
    await page.goto("");
    await page.getByRole("button", { name: /Load the sample extract/ }).click();
    await goTo(page, "School routes");
    await expect(page.getByText(/could not be fetched; try again\. Nothing is loaded\./)).toBeVisible();
    await page.getByRole("button", { name: "Load the sample", exact: true }).click();
    await expect(page.locator("[data-answer]")).toHaveText(/would have seen/);
  });
});
