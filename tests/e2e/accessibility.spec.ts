import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./harness";
import { chooseFiles, goTo, loadSample } from "./steps";

/** axe over every screen, dialog and state, in three looks. Who adds one, adds it here. */
test.beforeEach(() => test.setTimeout(240_000));

const csv = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const header = "Crime No,Incident Date,Incident Time,Easting,Northing,HO Code,Victim Age,Victim Name,Shift";
const extract = [
  header,
  ...Array.from(
    { length: 60 },
    (_, i) =>
      `SYN-${i},${String((i % 28) + 1).padStart(2, "0")}/03/2026,${String(i % 24).padStart(2, "0")}:30,${433000 + (i % 90) * 10},${279000 + (i % 70) * 7},8N,${15 + (i % 20)},Made Up ${i},${1 + (i % 3)}`,
  ),
  "SYN-x,99/99/2026,,,,,,,",
].join("\r\n");
const twoReadings = [
  "Date,Time,Easting,Northing,HO Code",
  ...Array.from({ length: 40 }, (_, i) => `0${1 + (i % 9)}/0${1 + ((i * 5) % 9)}/2024,12:15,433000,279000,8N`),
].join("\n");

const months = [
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context",
  ...Array.from({ length: 60 }, (_, i) => {
    const month = `2024-${String(1 + (i % 6)).padStart(2, "0")}`;
    const place = `${(-1.5 - (i % 20) / 1000).toFixed(6)},${(52.4 + (i % 15) / 1000).toFixed(6)}`;
    return `,${month},West Midlands Police,West Midlands Police,${place},On or near Example Street,E01000001,Coventry 001A,Robbery,,`;
  }),
].join("\n");

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

test("Data: first screen, dialogs, questions, problems, report", async ({ page }) => {
  await page.goto("");
  await expect(page.getByRole("button", { name: "Choose files" })).toBeVisible();
  await expectAccessible(page, "data first");

  await press(page, /Protective marking/);
  await expect(page.getByRole("listbox")).toBeVisible();
  await expectAccessible(page, "marking open");
  await page.getByRole("option", { name: "OFFICIAL", exact: true }).click();

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
  await expectAccessible(page, "keyboard list");
  await page.keyboard.press("Escape");

  await press(page, "Paste rows");
  await page.getByRole("textbox", { name: /Rows, with the column names/ }).fill("only one line");
  await press(page, "Read the rows");
  await expect(page.getByText("at least one row below it")).toBeVisible();
  await expectAccessible(page, "paste refused");
  await page.keyboard.press("Escape");

  await chooseFiles(page, "Choose files", csv("broken.csv", "\u0000\u0001\u0002"));
  await expect(page.getByText("There is a problem with the file")).toBeVisible();
  await expectAccessible(page, "data problem");

  await chooseFiles(page, "Choose files", csv("two-readings.csv", twoReadings));
  await press(page, "Read all rows");
  await expect(page.getByRole("link", { name: /Which comes first in the dates/ })).toBeVisible();
  await expectAccessible(page, "data question");
  await press(page, "Cancel");

  await chooseFiles(page, "Choose files", csv("partnership.csv", extract));
  await expect(page.getByRole("heading", { name: "Is this what the columns mean?" })).toBeVisible();
  await expectAccessible(page, "data confirm");
  await press(page, /What “Shift” means/);
  await expect(page.getByRole("listbox")).toBeVisible();
  await expectAccessible(page, "data meanings open");
  await page.keyboard.press("Escape");
  // The rows wait until the worker has time, so that reading can be looked at.
  const busy = page.workers().map((worker) =>
    worker.evaluate(() => {
      const until = performance.now() + 8000;
      while (performance.now() < until);
    }),
  );
  await press(page, "Read all rows");
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expectAccessible(page, "data reading");
  await Promise.all(busy);
  await expect(page.getByRole("contentinfo")).toContainText("all sum to");
  await expectAccessible(page, "data report");
  await press(page, "Show the sums");
  await expect(page.getByRole("dialog", { name: "Every number, added up" })).toBeVisible();
  await expectAccessible(page, "sums");

  await page.reload();
  await expect(page.getByRole("button", { name: "Take up where you left off" })).toBeVisible();
  await expectAccessible(page, "data restore");
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["a"], "a.csv"));
    document.body.dispatchEvent(new DragEvent("dragenter", { dataTransfer, bubbles: true }));
  });
  await expectAccessible(page, "data drop");
});

test("Hotspots: everything unfolded, tables, menus, travel on the map, an empty answer", async ({ page }) => {
  await loadSample(page);
  await press(page, /^After school/);
  await expect(page.getByText(/n = 694 ·/).first()).toBeVisible();
  await expectAccessible(page, "hotspots");
  for (const fold of ["More questions", "Days and hours in a form", "More filters"])
    await press(page, new RegExp(`^${fold}`));
  await expectAccessible(page, "hotspots unfolded");
  await page.getByRole("tab", { name: /^Hexes/ }).click();
  await page.getByText("Show the test’s numbers").click();
  await expectAccessible(page, "hotspots hexes");

  await press(page, "Hour and weekday as a table");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "hours as a table");
  await page.keyboard.press("Escape");

  await press(page, "Layers");
  await expectAccessible(page, "layers");
  await page.keyboard.press("Escape");
  await press(page, "Export");
  await expect(page.getByRole("menu")).toBeVisible();
  await expectAccessible(page, "export menu");
  await page.keyboard.press("Escape");

  await page.locator("[data-map-surface]").focus();
  await page.keyboard.press("h");
  await expect(page.locator("[data-travel]")).toContainText("Rank 1");
  await page.keyboard.press("Enter");
  await expectAccessible(page, "hex chosen");

  await press(page, "Clear filters");
  await page.getByRole("textbox", { name: "From", exact: true }).fill("31 Feb 2024");
  await page.getByRole("textbox", { name: "From", exact: true }).press("Enter");
  await expect(page.getByText("Write a date like 1 Apr 2024.")).toBeVisible();
  await expectAccessible(page, "date refused");
});

test("An extract by the month: what cannot be told, and months as a table", async ({ page }) => {
  await page.goto("");
  await chooseFiles(page, "Choose files", csv("2024-05-west-midlands-street.csv", months));
  await expect(page.getByText(/gives only the month/).first()).toBeVisible();
  await expectAccessible(page, "report of months");
  await press(page, "Incidents by month as a table");
  await expect(page.getByRole("dialog").getByRole("table")).toBeVisible();
  await expectAccessible(page, "months as a table");
  await page.keyboard.press("Escape");
  await goTo(page, "Hotspots");
  await expect(page.getByRole("region", { name: "Answer" }).getByRole("heading").first()).toBeVisible();
  await expectAccessible(page, "hotspots of months");
  for (const workspace of ["School routes", "Outreach"] as const) {
    await goTo(page, workspace);
    await expect(page.getByText(/month/).first()).toBeVisible();
    await expectAccessible(page, `${workspace} of months`);
  }
});

test("Hotspots in one column: the filters are a page of their own", async ({ page }) => {
  await page.setViewportSize({ width: 341, height: 700 });
  await loadSample(page);
  await expectAccessible(page, "hotspots narrow");
  await press(page, /^Filters \(/);
  await expect(page.getByRole("button", { name: /^Done: / })).toBeVisible();
  await expectAccessible(page, "filters page");
  for (const label of [
    "Violence with injury",
    "Robbery of a person",
    "Possession of weapons",
    "Firearms offences",
    "Homicide",
  ])
    await page
      .locator("label")
      .filter({ has: page.getByRole("checkbox", { name: label }) })
      .click();
  await press(page, /^Done: /);
  await expect(page.getByText("No incident matches this view").first()).toBeVisible();
  await expectAccessible(page, "nothing matches");
});

for (const [workspace, noun] of [
  ["School routes", "route"],
  ["Outreach", "zone"],
] as const) {
  test(`${workspace}: the list, its menu, the form with its errors, drawing`, async ({ page }) => {
    await loadSample(page);
    await goTo(page, workspace);
    await expect(page.getByRole("region", { name: "Answer" }).getByRole("table").first()).toBeVisible();
    await expectAccessible(page, noun);
    await press(page, /^More for /);
    await expect(page.getByRole("menu")).toBeVisible();
    await expectAccessible(page, `${noun} menu`);
    await page.keyboard.press("Escape");
    await press(page, "Type points");
    await page.getByRole("textbox", { name: "Points" }).fill("52.4081, -1.5128");
    await press(page, `Add the ${noun}`);
    await expect(page.getByText(/has the latitude first/)).toBeVisible();
    await expectAccessible(page, `${noun} form refused`);
    await press(page, "Cancel");
    await press(page, "Draw on the map");
    await expect(page.getByRole("region", { name: `Drawing a ${noun}` })).toBeVisible();
    await expectAccessible(page, `${noun} drawing`);
  });
}

test("Present and every page of Help", async ({ page }) => {
  await loadSample(page);
  await goTo(page, "Present");
  await expect(page.getByRole("img", { name: /incidents/ })).toBeVisible();
  await expectAccessible(page, "present");
  await press(page, /About/);
  await expect(page.getByRole("listbox")).toBeVisible();
  await expectAccessible(page, "present about open");
  await page.keyboard.press("Escape");
  await press(page, "Full screen");
  await expect(page.getByRole("button", { name: "Leave full screen" })).toBeVisible();
  await expectAccessible(page, "full screen");
  await page.keyboard.press("Escape");

  await goTo(page, "Help");
  const tabs = page.getByRole("tablist", { name: "Pages of Help" }).getByRole("tab");
  for (const tab of await tabs.all()) {
    await tab.click();
    await expectAccessible(page, `help ${await tab.innerText()}`);
  }
});
