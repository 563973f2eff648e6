import { readFileSync } from "node:fs";
import { cleanRows, csvOf } from "../fixtures/clean-extract";
import { expectAccessible } from "./axe";
import { expect, keepScreenshot, test } from "./harness";

/** The quality report is read on the page, printed, and forwarded as a table. */

const isGap = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 7) === "2025-06";

test("the report names the month that is missing, shows it among its limits, and goes on paper and into a table", async ({
  page,
}) => {
  const rows = cleanRows({ rows: 2_000, months: 24, seed: 7, byAddress: false }).filter(({ day }) => !isGap(day));
  const buffer = Buffer.from(await csvOf(rows, "extract.csv").arrayBuffer());
  await page.goto("");
  await page.locator("input[type=file]").first().setInputFiles({ name: "extract.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expect(page.getByRole("heading", { name: /^Loaded: / })).toBeVisible();
  await expect(page.getByText("Fit for this map: with care.")).toBeVisible();
  await expect(page.getByText(/June 2025 has 0 incidents where the months around it/)).toBeVisible();
  await expect(page.getByText("1 month outside the limits: see the findings.")).toBeVisible();
  await page.getByText("1 month outside the limits: see the findings.").scrollIntoViewIfNeeded();
  await keepScreenshot(page, "quality-months");
  await page.getByRole("button", { name: "Incidents by month as a table" }).click();
  await expect(page.getByRole("dialog").getByRole("row", { name: /^June 2025 0 \d+ to \d+ outside$/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expectAccessible(page, "quality report");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save this report (CSV)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("quality_extract.csv");
  expect(readFileSync(await download.path(), "utf8")).toContain("Fit for this map: with care.");

  await page.evaluate(() => {
    window.print = () => {
      document.title = "printed";
    };
  });
  await page.keyboard.press("Control+p");
  await expect(page).toHaveTitle("printed");
  await page.emulateMedia({ media: "print" });
  const paper = page.locator("body > div").last();
  await expect(paper.getByRole("heading", { name: "Quality of the extract" })).toBeVisible();
  await expect(paper).toContainText("June 2025 has 0 incidents where the months around it");
  // The chart, in words for who cannot see it, with a bar for each month and a mark on the one that is missing; then its table.
  const chart = paper.getByRole("img", { name: /^1 month outside the limits/ });
  const monthOf = (day: number) =>
    new Date(day * 86_400_000).getUTCFullYear() * 12 + new Date(day * 86_400_000).getUTCMonth();
  const months = rows.map(({ day }) => monthOf(day));
  await expect(chart.locator("rect")).toHaveCount(Math.max(...months) - Math.min(...months) + 1);
  await expect(chart.getByText("!", { exact: true })).toHaveCount(1);
  await expect(paper.getByRole("row", { name: /^June 2025 0 \d+ to \d+ outside$/ })).toBeVisible();
  await expect(paper.getByText("OFFICIAL-SENSITIVE")).toHaveCount(2);
  await expect(paper).toContainText(/extract\.csv · .* · no filter · n = [\d,]+/);
  await expect(page.getByRole("heading", { name: /^Loaded: / })).toBeHidden();
  await page.screenshot({ path: "test-results/screens/quality-print.png", fullPage: true });
});

test("a report is printed again and again, though a browser closes its dialogue before print() returns", async ({
  page,
}) => {
  const rows = cleanRows({ rows: 300, months: 12, seed: 8, byAddress: false });
  const buffer = Buffer.from(await csvOf(rows, "x.csv").text());
  await page.goto("");
  await page.locator("input[type=file]").first().setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Read all rows" }).click();
  const printed: string[] = [];
  await page.exposeFunction("__printed", (heading: string) => printed.push(heading));
  await page.evaluate(() => {
    window.print = () => {
      const paper = document.querySelector("body > [data-theme] h1")?.textContent;
      void (window as unknown as { __printed: (heading: string) => void }).__printed(String(paper));
      window.dispatchEvent(new Event("afterprint"));
    };
  });
  const before = await page.locator("body > div").count();
  for (const times of [1, 2]) {
    await page.getByRole("button", { name: "Print this report" }).click();
    await expect(() => expect(printed).toEqual(Array(times).fill("Quality of the extract"))).toPass();
    await expect(page.locator("body > div")).toHaveCount(before);
  }
});

test("what is decided after reading stands in page, print and table, and Cancel takes nothing away", async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ["showSaveFilePicker", "showOpenFilePicker"]) Reflect.deleteProperty(window, name);
  });
  const lines = ["Ref,Date,Offence,Easting,Northing,Age"];
  for (let i = 0; i < 60; i++) {
    const offence = i < 20 ? "Wibble of persons" : "Robbery of personal property";
    lines.push(`S-${i},${(i % 12) + 1}/${(i % 9) + 1}/2025,${offence},${433000 + i * 20},${279000 + i * 17},10-15`);
  }
  const buffer = Buffer.from(lines.join("\n"));
  await page.goto("");
  await page.locator("input[type=file]").first().setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer });
  await page.getByText("Day first, as in Britain").click();
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expect(page.getByText(/20 incidents \(33%\) have an offence that is not in the table/)).toBeVisible();

  await page.getByRole("button", { name: /What “Wibble of persons” counts as/ }).click();
  await page.getByRole("option", { name: "Robbery", exact: true }).click();
  await expect(page.getByText(/have an offence that is not in the table/)).toHaveCount(0);
  const decided = page.getByRole("region", { name: "What you decided" });
  await expect(decided).toContainText("Day or month first in “x.csv”");
  await expect(decided).toContainText("Offence “Wibble of persons”Counts as Robbery: given by hand (20 incidents)");
  await decided.scrollIntoViewIfNeeded();
  await keepScreenshot(page, "quality-decided");
  await expectAccessible(page, "quality report with decisions");

  const change = page.getByRole("button", { name: "Change the columns" });
  await change.click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { name: /^Loaded: 60/ })).toBeVisible();
  await expect(change).toBeVisible();
  const other = { name: "other.csv", mimeType: "text/csv", buffer: Buffer.from(lines.slice(0, 30).join("\n")) };
  await page.locator("input[type=file]").first().setInputFiles(other);
  await page.getByRole("button", { name: "Cancel" }).click();
  await change.click();
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expect(page.getByRole("heading", { name: /^Loaded: 60/ })).toBeVisible();

  // A save that fails says so; the next one that succeeds takes that away, and says so too.
  const broken = await page.evaluateHandle(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = () => {
      throw new Error("no room");
    };
    return () => {
      URL.createObjectURL = create;
    };
  });
  const save = page.getByRole("button", { name: "Save this report (CSV)" });
  await save.click();
  await expect(page.getByRole("alert").getByText("quality_x.csv was not saved: no room.")).toBeVisible();
  await broken.evaluate((mend) => mend());
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  const text = readFileSync(await download.path(), "utf8");
  expect(text).not.toContain("not in the table");
  expect(text).toContain("decided by the analyst,Offence “Wibble of persons”,20");
  await expect(page.getByRole("status").getByText(/^Saved quality_x\.csv/)).toBeVisible();
  await expect(page.getByRole("alert").getByText(/was not saved/)).toHaveCount(0);

  await page.evaluate(() => {
    window.print = () => {
      document.title = "printed";
    };
  });
  await page.getByRole("button", { name: "Print this report" }).click();
  await expect(page).toHaveTitle("printed");
  await page.emulateMedia({ media: "print" });
  const paper = page.locator("body > div").last();
  await expect(paper.getByRole("heading", { name: "Decided by the analyst" })).toBeVisible();
  await expect(
    paper.getByRole("row", { name: /Wibble of persons.* Counts as Robbery: given by hand 20/ }),
  ).toBeVisible();
  await expect(paper).not.toContainText("not in the table");
});
