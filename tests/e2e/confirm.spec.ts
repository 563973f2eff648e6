import type { Page } from "@playwright/test";
import { makeGrid } from "../fixtures/shift-grid";
import { expectAccessible } from "./axe";
import { expect, keepScreenshot, test } from "./harness";

/** The confirmation screen: every guess about a file is shown, can be changed there, and holds for next month's file. */

const header = "Crime No,Date,Time,Easting,Northing,HO Code,Offence,Victim Age,Knife Flag";
const row = (i: number, more: Partial<Record<"age" | "offence", string>> = {}) =>
  `SYN-${i},${String((i % 28) + 1).padStart(2, "0")}/03/2026,12:${String(i % 60).padStart(2, "0")},${433000 + (i % 90) * 10},${279000 + (i % 70) * 7},8N,${more.offence ?? "Assault"},${more.age ?? 15 + (i % 20)},Y`;
const rows = (n: number, more = {}) => Array.from({ length: n }, (_, i) => row(i, more));

const choose = (page: Page, name: string, buffer: string | Buffer) =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(buffer) });
const confirm = (page: Page) => page.getByRole("heading", { name: "Is this what the columns mean?" });
const readAll = (page: Page) => page.getByRole("button", { name: "Read all rows" }).click();
const loaded = (page: Page) => page.getByRole("heading", { name: /^Loaded: / });
const pick = async (page: Page, field: RegExp, option: string) => {
  await page.getByRole("button", { name: field }).click();
  await page.getByRole("option", { name: new RegExp(`^${option}`) }).click();
};

test("a wrong encoding is put right on the screen, the examples follow, and next month it is as last time", async ({
  page,
}) => {
  // "Ã©" is two characters of Windows-1252 that happen to be one of UTF-8: no program can tell.
  const text = [header, ...rows(30, { offence: "Ã© example" })].join("\r\n");
  const bytes = Buffer.from(text, "latin1");
  await page.goto("");
  await choose(page, "march.csv", bytes);
  await expect(confirm(page)).toBeVisible();
  await expect(page.getByRole("cell", { name: "é example" })).toBeVisible();
  await pick(page, /Found: UTF-8 Encoding/, "Windows-1252");
  await expect(page.getByRole("cell", { name: "Ã© example" })).toBeVisible();
  await readAll(page);
  await expect(loaded(page)).toBeVisible();
  await choose(page, "april.csv", bytes);
  await expect(confirm(page)).toBeVisible();
  await expect(page.getByText("As last time for files with this header.")).toBeVisible();
  await expect(page.getByRole("cell", { name: "Ã© example" })).toBeVisible();
  await pick(page, /Windows-1252 Encoding/, "Find out");
  await expect(page.getByRole("cell", { name: "é example", exact: true })).toBeVisible();
});

test("another delimiter changes the columns at once, and keeps what was set by hand", async ({ page }) => {
  await page.goto("");
  await choose(page, "odd.csv", ["A;B,C;D", ...Array.from({ length: 9 }, () => "14/03/2026;1,2;3")].join("\n"));
  await expect(page.getByRole("button", { name: /What “B,C” means/ })).toBeVisible();
  await pick(page, /What “D” means/, "Month");
  await pick(page, /Found: semicolon/, "comma");
  await expect(page.getByRole("button", { name: /What “A;B” means/ })).toBeVisible();
  await pick(page, /comma Between the columns/, "Find out");
  await expect(page.getByRole("button", { name: /What “B,C” means/ })).toBeVisible();
});

test("duplicates are merged only by choice, on the screen of the columns or where the report tells of them", async ({
  page,
}) => {
  await page.goto("");
  await choose(page, "twice.csv", [header, ...rows(40), row(3), row(4), row(5)].join("\n"));
  const merge = page.getByRole("checkbox", { name: /^Merge duplicates/ });
  await expect(merge).not.toBeChecked();
  await readAll(page);
  await expect(loaded(page)).toHaveText("Loaded: 43 incidents you can use, 0 rows set aside");
  await page.getByRole("button", { name: "Change the columns" }).click();
  await expect(page.getByText("3 rows of these files are duplicates")).toBeVisible();
  await page.getByText(/^Merge duplicates/).click();
  await readAll(page);
  await expect(loaded(page)).toHaveText("Loaded: 40 incidents you can use, 3 rows set aside");
  const aside = page.getByRole("region", { name: "Rows read, accepted and set aside" });
  await expect(aside.getByRole("row", { name: /^Duplicate: alike an earlier row/ })).toContainText("3");
  await expect(page.getByRole("region", { name: "What you decided" })).toContainText("DuplicatesMerged");
  await aside.getByRole("button", { name: "Keep the 3 duplicates" }).press("Enter");
  await expect(loaded(page)).toHaveText("Loaded: 43 incidents you can use, 0 rows set aside");
  await expect(loaded(page)).toBeFocused();
  // In the finding that leads the report, and in the table of what was noticed.
  await expect(page.getByText(/3 rows \(7%\) repeat a reference, 3 of them duplicates/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Merge the 3 duplicates" })).toHaveCount(2);
  await expectAccessible(page, "a report of duplicates");
  await keepScreenshot(page, "report-duplicates");
  await page.getByRole("button", { name: "Merge the 3 duplicates" }).first().click();
  await expect(loaded(page)).toHaveText("Loaded: 40 incidents you can use, 3 rows set aside");
  await expect(page.getByText(/there twice|repeats? an earlier|find repeats/)).toHaveCount(0);
  await choose(page, "next.csv", [header, ...rows(40)].join("\n"));
  await expect(merge).toBeChecked();
  await page.getByText(/^Merge duplicates/).scrollIntoViewIfNeeded();
  await keepScreenshot(page, "confirm-duplicates");
});

test("a grid file of one's own is used, named in the report, and asked for again next time", async ({ page }) => {
  await page.goto("");
  await choose(page, "extract.csv", [header, ...rows(30)].join("\n"));
  await expect(page.getByText(/To within 0.3 m of OSTN15 in Coventry/)).toBeVisible();
  const chooseGrid = async (name: string, buffer: Buffer) => {
    const dialog = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: /Use your own OSTN15 grid file/ }).click();
    await (await dialog).setFiles({ name, mimeType: "application/octet-stream", buffer });
  };
  await chooseGrid("wrong.gsb", Buffer.from("not a grid at all"));
  await expect(page.getByText(/“wrong.gsb” was not used. It is not an NTv2 file/)).toBeVisible();
  await chooseGrid("made-up.gsb", Buffer.from(makeGrid()));
  await expect(page.getByText(/By “made-up.gsb”: to about a centimetre/)).toBeVisible();
  await readAll(page);
  await expect(page.getByText(/Places were worked out by “made-up.gsb”/)).toBeVisible();
  await page.getByRole("button", { name: "Forget this extract" }).click();
  await choose(page, "next.csv", [header, ...rows(30)].join("\n"));
  await expect(page.getByText(/Last time the places were worked out by “made-up.gsb”/)).toBeVisible();
});

test("a column that holds something else than last time is to be checked, and is not read as before", async ({
  page,
}) => {
  await page.goto("");
  await choose(page, "march.csv", [header, ...rows(30)].join("\n"));
  await readAll(page);
  await expect(loaded(page)).toBeVisible();
  await choose(page, "april.csv", [header, ...rows(30, { age: "11/12/2009" })].join("\n"));
  const changed = page.getByRole("row", { name: /Victim Age/ });
  await expect(changed).toContainText("Check");
  await expect(changed).toContainText("Last time this was “Victim age”; now its values look like dates");
  await expect(changed).toContainText("99/99/9999");
  await expect(page.getByText("11/12/2009")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /What “Victim Age” means/ })).toContainText("Leave out");
  const toCheck = page.getByRole("region", { name: "Columns to check" });
  await expect(toCheck).toContainText("Last time this was “Victim age”; now its values look like dates");
  await toCheck.getByRole("button", { name: "Change it: what “Victim Age” means" }).click();
  const field = page.getByRole("button", { name: /What “Victim Age” means/ });
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/Check.*now its values look like dates/);
  await keepScreenshot(page, "confirm-changed");
  await toCheck.getByRole("button", { name: "Yes, leave it out: “Victim Age”" }).click();
  await expect(toCheck.getByRole("status")).toHaveText("“Victim Age” is left out. No column is left to check.");
  await expect(toCheck.getByRole("heading")).toBeFocused();
  await expect(changed).not.toContainText("Check");
});

test("which row has the names of the columns is said on the screen, by keyboard, and known again next month", async ({
  page,
}) => {
  const title = "Extract,for,the,partnership,of,Coventry";
  const lines = Array.from(
    { length: 20 },
    (_, i) =>
      `${(i % 15) + 13}/03/2026,Assault with injury,${433000 + i * 10},${279000 + i * 7},Wendolene Quillfeather`,
  );
  const names = "Happened,What,Across,Up,Victim name";
  await page.goto("");
  await choose(page, "march.csv", [title, "", names, ...lines].join("\n"));
  await expect(page.getByText(/header in row 1\./)).toBeVisible();
  const panel = page.getByRole("region", { name: "Row with the names of the columns" });
  await panel.getByRole("button", { name: /^Names of the columns row 1/ }).press("Enter");
  await expect(panel.getByText("Quillfeather")).toHaveCount(0);
  await expect(panel.getByRole("radio", { name: /^Row 1 / })).toBeChecked();
  await expect(panel.getByRole("radio", { name: /^Row 4 / })).toBeDisabled();
  await panel.getByRole("radio", { name: /^Row 1 / }).focus();
  await page.keyboard.press("ArrowDown");
  const third = panel.getByRole("radio", { name: /^Row 3 Happened/ });
  await expect(third).toBeFocused();
  await expect(third).toBeChecked();
  await expect(panel.getByRole("status")).toHaveText(/^Row 3 has the names now: 5 columns, 4 to check\.$/);
  await expect(page.getByRole("button", { name: /What “Happened” means/ })).toBeVisible();
  await expectAccessible(page, "the row with the names of the columns");
  await keepScreenshot(page, "confirm-header-row");
  await readAll(page);
  await expect(loaded(page)).toHaveText("Loaded: 20 incidents you can use, 0 rows set aside");
  await choose(page, "april.csv", [title, "A second title", "", "", names, ...lines].join("\n"));
  await expect(page.getByText(/header in row 5\./)).toBeVisible();
});

test("bands of ages that reach across those of the filter are explained beside it, with their number", async ({
  page,
}) => {
  await page.goto("");
  await choose(page, "bands.csv", [header, ...rows(30), ...rows(7, { age: "18-24" })].join("\n"));
  await readAll(page);
  await page.getByRole("button", { name: "Go to Hotspots" }).click();
  await page.getByRole("button", { name: /^More filters/ }).click();
  const said = page.getByText("7 ages of this file are bands that reach across these, such as 18-24 (7 here)");
  await expect(said).toContainText("18-24 with “16 to 18” and “19 to 24”");
  const young = page.getByRole("button", { name: /^Under 25 / });
  const years = (from: number) =>
    Array.from({ length: 30 }, (_, i) => 15 + (i % 20)).filter((age) => age >= from && age < 25).length;
  await expect(young).toContainText(String(years(0) + 7));
  await young.click();
  await expect(page.getByRole("contentinfo")).toContainText(`${years(0) + 7} match the filters`);
  await expect(page.getByRole("contentinfo")).toContainText("all sum to");
  // The caption of the table of places says it too, a moment later.
  await expect(page.getByText(/serious violence; victim age: under 25 · n = /).first()).toBeVisible();
  // Picked by hand, the two that hold 18-24 count it too; one of them alone does not.
  await page.getByRole("checkbox", { name: /^Under 10/ }).click();
  await page.getByRole("checkbox", { name: /^10 to 15/ }).click();
  await expect(page.getByRole("contentinfo")).toContainText(`${years(16) + 7} match the filters`);
  await said.scrollIntoViewIfNeeded();
  await keepScreenshot(page, "filter-age-bands");
  await page.getByRole("checkbox", { name: /^16 to 18/ }).click();
  await expect(page.getByRole("contentinfo")).toContainText(`${years(19)} match the filters`);
});

test("forty columns are one screen: the names of the columns and the way on stay in sight", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const spare = Array.from({ length: 31 }, (_, i) => i + 1);
  await page.goto("");
  await choose(
    page,
    "forty.csv",
    [
      `${header},${spare.map((i) => `Recorded field ${i}`).join(",")}`,
      ...rows(60).map((text, r) => `${text},${spare.map((i) => `code ${(r * i) % 7}`).join(",")}`),
    ].join("\n"),
  );
  await expect(confirm(page)).toBeVisible();
  await expect(page.getByRole("button", { name: /^.* What “.*” means$/ })).toHaveCount(40);
  await keepScreenshot(page, "confirm-forty-top");
  const last = page.getByRole("row", { name: /Recorded field 31/ });
  await expect(last).toContainText("code 0 · code 3 · code 6 · code 2 · code 5");
  await last.scrollIntoViewIfNeeded();
  await expect(page.getByRole("button", { name: "Read all rows" })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("columnheader", { name: "Column in the file" })).toBeInViewport({ ratio: 1 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(wide).toBe(true);
  await keepScreenshot(page, "confirm-forty-end");
  await expectAccessible(page, "forty columns to confirm");
});

test("a place in one column is found, can be left out and chosen again, and puts the incidents on the map", async ({
  page,
}) => {
  const at = (i: number) => `52.${4000 + (i % 40) * 5}, -1.${5000 + (i % 30) * 9}`;
  const line = (i: number) =>
    `${String((i % 28) + 1).padStart(2, "0")}/03/2026,12:${String(i % 60).padStart(2, "0")},"${at(i)}",8N`;
  await page.goto("");
  const text = ["Date,Time,Location,HO Code", ...Array.from({ length: 40 }, (_, i) => line(i))].join("\n");
  await choose(page, "one-column.csv", text);
  const location = page.getByRole("button", { name: /What “Location” means/ });
  await expect(location).toContainText("Place, both numbers in one column");
  await expect(page.getByRole("row", { name: /Location/ })).toContainText("Check Latitude, then longitude");
  await keepScreenshot(page, "confirm-one-column");
  await pick(page, /What “Location” means/, "Leave out");
  await readAll(page);
  await expect(page.getByText(/“Location” holds both numbers of a place: choose “Place, both numbers/)).toBeVisible();
  await pick(page, /What “Location” means/, "Place, both numbers in one column");
  await readAll(page);
  await expect(loaded(page)).toHaveText("Loaded: 40 incidents you can use, 0 rows set aside");
  await keepScreenshot(page, "loaded-one-column");
});
