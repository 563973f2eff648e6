import type { Page } from "@playwright/test";
import { expectAccessible, expectNoAxeViolations } from "./axe";
import { expect, keepScreenshot, test } from "./harness";
import { chooseFiles, goTo } from "./steps";

async function openSchools(page: Page): Promise<void> {
  await page.goto("?test");
  await goTo(page, "School routes");
  await page.getByRole("button", { name: "Schools and finishing times" }).click();
  await expect(page.getByRole("heading", { name: "Schools", exact: true })).toBeVisible();
}

test("a school is added by form, with finishing times, and changed, removed and brought back by name @one-file", async ({
  page,
}) => {
  await openSchools(page);
  await expect(page.getByRole("row", { name: /^Grace Academy Coventry/ })).toContainText("15:00");
  await expect(page.getByRole("row", { name: /^Finham Park School/ })).toContainText("not confirmed");
  await expectAccessible(page, "schools");
  await keepScreenshot(page, "schools");

  await page.getByRole("button", { name: "Add a school" }).press("Enter");
  await page.getByLabel("Name", { exact: true }).fill("Example High School");
  await page.getByLabel("Position", { exact: true }).fill("433000, 279000");
  await page.getByLabel("Monday", { exact: true }).fill("3.20");
  await page.getByLabel("Friday", { exact: true }).fill("14:30");
  await page.getByRole("button", { name: "Add the school" }).click();
  await expect(page.getByText("Say where name and position come from.")).toBeVisible();
  await page.getByLabel("Source of name and position").fill("Visited");
  await page.getByLabel("Source of the finishing times").fill("The school’s website");
  await expectAccessible(page, "school form refused");
  await keepScreenshot(page, "schools-form");
  await page.getByRole("button", { name: "Add the school" }).click();
  const row = page.getByRole("row", { name: /^Example High School/ });
  await expect(row).toContainText("Mon 15:20, Tue–Thu 15:10, not confirmed, Fri 14:30");
  await expect(row).toContainText("14:20–15:45");

  await page.getByRole("button", { name: "Remove Example High School" }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Undo: Remove the school Example High School", exact: true }).click();
  await expect(row).toBeVisible();
  await page.getByRole("button", { name: "Undo: Add the school Example High School", exact: true }).click();
  await expect(row).toHaveCount(0);
});

test("the national register's export is recognised: schools are updated, added, and left out with a reason", async ({
  page,
}) => {
  await openSchools(page);
  const header =
    "URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),Easting,Northing,NumberOfPupils";
  const rows = [
    '100001,"Barr\u2019s Hill School",Open,Secondary,432900,279900,812',
    "100002,Example Free School,Open,All-through,433000,279000,301",
    "100003,Example Primary School,Open,Primary,433000,279000,1",
    "100004,Example School Elsewhere,Open,Secondary,530000,180000,1",
  ];
  // The register is not written in UTF-8: 0x92 is the apostrophe of Windows.
  const bytes = Buffer.from([header, ...rows].join("\r\n").replace("\u2019", "\u0092"), "latin1");
  await chooseFiles(page, "Load schools…", { name: "edubasealldata.csv", mimeType: "text/csv", buffer: bytes });
  await expect(page.getByText("the national register: 1 school added, 1 updated.")).toBeVisible();
  await expect(page.getByText("1 not secondary; 1 more than 1 km outside the boundary")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Barr’s Hill School/ })).toContainText("812");
  await expect(page.getByRole("row", { name: /^Example Free School/ })).toContainText("URN 100002");
  await expect(
    page.getByRole("button", { name: "Undo: Load 2 schools from edubasealldata.csv", exact: true }),
  ).toBeEnabled();

  await chooseFiles(page, "Load schools…", { name: "bad.csv", mimeType: "text/csv", buffer: Buffer.from("name\nA\n") });
  await expect(page.getByRole("alert").filter({ hasText: "not loaded" })).toContainText("longitude and latitude");
});

test("fits a narrow window in both themes", async ({ page }) => {
  await openSchools(page);
  await page.getByRole("button", { name: /dark/i }).first().click();
  await keepScreenshot(page, "schools-dark");
  await page.setViewportSize({ width: 341, height: 700 });
  await expectNoAxeViolations(page);
  await keepScreenshot(page, "schools-narrow");
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(341);
});

test("the time on the way is set for all schools but one in one step, and Undo takes it back for all", async ({
  page,
}) => {
  await openSchools(page);
  const rows = page.getByRole("row").filter({ has: page.getByRole("button", { name: /^Edit / }) });
  const times = () => rows.evaluateAll((all) => all.map((row) => row.querySelectorAll("td")[1]?.textContent ?? ""));
  const before = await times();
  await page.getByRole("button", { name: "Time on the way" }).press("Enter");
  const form = page.getByRole("dialog");
  await form.getByRole("textbox", { name: /minutes before the end$/ }).fill("0");
  await form.getByRole("textbox", { name: /minutes after it$/ }).fill("none");
  await form.getByRole("button", { name: "Set it for all" }).press("Enter");
  await expect(form.getByText("Write whole minutes, such as 75.")).toBeVisible();
  await form.getByRole("textbox", { name: /minutes after it$/ }).fill("45");
  await form
    .locator("label")
    .filter({ hasText: /^Finham Park School/ })
    .click();
  await expectAccessible(page, "windows of schools");
  await keepScreenshot(page, "schools-windows");
  await form.getByRole("button", { name: `Set it for ${before.length - 1} schools` }).press("Enter");
  await expect(form).toHaveCount(0);
  await expect(page.getByRole("row", { name: /^Grace Academy Coventry/ })).toContainText("15:00–15:45");
  await expect(page.getByRole("row", { name: /^Barr's Hill/ })).toContainText("15:10–15:55");
  await expect(page.getByRole("row", { name: /^Finham Park School/ })).toContainText("15:00–16:25");
  const changed = (await times()).filter((text, n) => text !== before[n]);
  expect(changed).toHaveLength(before.length - 1);
  await page.getByRole("button", { name: /^Undo: Set the time on the way of/ }).click();
  await expect.poll(times).toEqual(before);
});
