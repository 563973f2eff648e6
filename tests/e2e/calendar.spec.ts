import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import ICAL from "ical.js";
import { expectAccessible, expectNoAxeViolations } from "./axe";
import { expect, keepScreenshot, test } from "./harness";
import { chooseFiles, goTo } from "./steps";

async function textOf(download: Download): Promise<string> {
  const path = await download.path();
  return readFileSync(path, "utf8");
}

async function save(page: Page, item: RegExp): Promise<{ readonly name: string; readonly text: string }> {
  await page.getByRole("button", { name: "Save the calendar" }).click();
  const waiting = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: item }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await textOf(download) };
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`${label}$`) }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

/** The calendar, by School routes, at the school year 2026–27. */
async function openCalendar(page: Page): Promise<void> {
  await page.goto("?test");
  await goTo(page, "School routes");
  await page.getByRole("button", { name: "Check them in the calendar" }).click();
  await expect(page.getByRole("heading", { name: "School calendar: Coventry" })).toBeVisible();
  await choose(page, "School year", "2026–27");
}

const day = (page: Page, name: RegExp | string) => page.getByRole("gridcell", { name });

test("the year is edited by keyboard alone: a run of days becomes INSET, with name and source, and Undo names it @one-file", async ({
  page,
}) => {
  await openCalendar(page);
  // Provisional dates look provisional, and what nobody knows is not known.
  await expect(day(page, "Monday 26 Oct 2026, School holiday, provisional")).toBeVisible();
  await expect(day(page, /^Saturday 12 Sep 2026, Weekend in term/)).toBeVisible();

  await day(page, /^Tuesday 1 Sep 2026/).focus();
  for (const key of ["ArrowDown", "ArrowRight", "Space", "Shift+ArrowRight"]) await page.keyboard.press(key);
  await expect(page.getByRole("gridcell", { selected: true })).toHaveCount(2);
  await expect(day(page, /^Wednesday 9 Sep 2026/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /For all schools these days are$/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Staff training");
  await page.getByRole("button", { name: "Make 2 days INSET day" }).click();
  await expect(page.getByText("Say where the dates come from")).toBeVisible();
  await page.getByLabel("Source", { exact: true }).fill("Council’s page");
  await page.getByRole("radio", { name: "Confirmed" }).press("Space");
  await page.getByRole("button", { name: "Make 2 days INSET day" }).press("Enter");
  await expect(day(page, "Wednesday 9 Sep 2026, INSET day")).toBeVisible();
  await expect(page.getByRole("row", { name: /Staff training/ })).toContainText("confirmed");
  await expectAccessible(page, "calendar days chosen");

  const undo = page.getByRole("button", { name: "Undo: Make 9 Sep 2026 – 10 Sep 2026 INSET day", exact: true });
  await undo.click();
  await expect(day(page, /^Wednesday 9 Sep 2026, School day/)).toBeVisible();
});

test("one school has days of its own on top of the authority's, and the others have not", async ({ page }) => {
  await openCalendar(page);
  await choose(page, "Whose days", "Finham Park School");
  await day(page, /^Tuesday 27 Oct 2026/).click();
  await choose(page, "For Finham Park School these days are", "School day");
  await page.getByLabel("Source", { exact: true }).fill("The school’s website");
  await page.getByRole("button", { name: "Make 1 day School day" }).click();
  await expect(day(page, "Tuesday 27 Oct 2026, School day, provisional, this school’s own")).toBeVisible();
  await expectAccessible(page, "calendar of one school");
  await keepScreenshot(page, "calendar-one-school");
  await choose(page, "Whose days", "All schools");
  await expect(day(page, "Tuesday 27 Oct 2026, School holiday, provisional")).toBeVisible();
  // It is in the list, for that school, and can be taken out there.
  await page.getByRole("button", { name: /^Remove School day, 27 Oct 2026/ }).click();
  await expect(page.getByRole("button", { name: "Undo: Remove “School day”", exact: true })).toBeEnabled();
});

test("what is saved as CSV and as ICS is loaded again, and a file with a fault is refused by row and column", async ({
  page,
}) => {
  await openCalendar(page);
  const csv = await save(page, /CSV/);
  expect(csv.name).toBe("coventry-school-calendar.csv");
  const ics = await save(page, /ICS/);
  const root = new ICAL.Component(ICAL.parse(ics.text));
  expect(root.getAllSubcomponents("vevent").length).toBe(csv.text.trim().split("\r\n").length - 1);

  for (const file of [csv, ics]) {
    await chooseFiles(page, "Load dates…", {
      name: file.name,
      mimeType: "text/plain",
      buffer: Buffer.from(file.text),
    });
    await page.getByRole("radio", { name: "Replace all of it" }).press("Space");
    await expectAccessible(page, "calendar file shown before it is taken");
    await page.getByRole("button", { name: "Replace the calendar" }).click();
    await expect(day(page, "Monday 26 Oct 2026, School holiday, provisional")).toBeVisible();
  }
  expect((await save(page, /CSV/)).text).toBe(csv.text);

  await chooseFiles(page, "Load dates…", {
    name: "mine.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("kind,name,from\ninset,Training,31/02/2027\n"),
  });
  await expect(page.getByRole("alert").filter({ hasText: "not loaded" })).toContainText(
    "Row 2, column “from”: “31/02/2027” is no date.",
  );
});

test("a council's calendar is read, and asks what is not clear", async ({ page }) => {
  await openCalendar(page);
  const event = (summary: string, from: string, to: string) =>
    `BEGIN:VEVENT\r\nUID:${from}\r\nSUMMARY:${summary}\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}\r\nEND:VEVENT\r\n`;
  await chooseFiles(page, "Load dates…", {
    name: "council.ics",
    mimeType: "text/calendar",
    buffer: Buffer.from(
      `BEGIN:VCALENDAR\r\n${event("Easter holiday", "20270325", "20270409")}${event("Autumn term ends", "20261218", "20261219")}END:VCALENDAR\r\n`,
    ),
  });
  await page.getByRole("button", { name: "Add to the calendar" }).click();
  await expect(page.getByText("Say what one entry is")).toBeVisible();
  await choose(page, "What is “Autumn term ends”\\?", "Leave it out");
  await page.getByRole("radio", { name: "Confirmed" }).press("Space");
  await page.getByRole("button", { name: "Add to the calendar" }).click();
  await expect(day(page, "Thursday 25 Mar 2027, School holiday")).toBeVisible();
  // The provisional Easter that it overlaps has made room.
  await expect(day(page, "Friday 9 Apr 2027, School day, provisional")).toBeVisible();
});

test("looks right in light, dark and a narrow window", async ({ page }) => {
  await openCalendar(page);
  await keepScreenshot(page, "calendar-light");
  await page.getByRole("button", { name: /dark/i }).first().click();
  await expectNoAxeViolations(page);
  await keepScreenshot(page, "calendar-dark");
  await page.setViewportSize({ width: 341, height: 700 });
  await keepScreenshot(page, "calendar-narrow");
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(341);
});

test("an entry that is moved into a holiday is cut out of it, and the page says so", async ({ page }) => {
  await openCalendar(page);
  await page.getByRole("button", { name: /^Edit October half-term 2026-27/ }).click();
  const form = page.getByRole("dialog");
  await form.getByRole("button", { name: /Kind of day$/ }).click();
  await page.getByRole("option", { name: "INSET day", exact: true }).click();
  await form.getByLabel("First day").fill("24 Oct 2026");
  await form.getByLabel("Last day").fill("25 Oct 2026");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("A Saturday or Sunday is never “INSET day” here")).toBeVisible();
  await form.getByLabel("First day").fill("21 Dec 2026");
  await form.getByLabel("Last day").fill("22 Dec 2026");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(
    page.getByText(/saved: 21 Dec 2026 – 22 Dec 2026, INSET day\. Taken out of “Christmas 2026-27”\./),
  ).toBeVisible();
  await expect(page.getByText(/5 weekdays that it no longer names: now school day/)).toBeVisible();
  await expect(day(page, /^Monday 21 Dec 2026, INSET day/)).toBeVisible();
  await expect(day(page, /^Wednesday 23 Dec 2026, School holiday/)).toBeVisible();
  await expect(day(page, /^Monday 26 Oct 2026, School day/)).toBeVisible();
  await keepScreenshot(page, "calendar-entry-moved");
});
