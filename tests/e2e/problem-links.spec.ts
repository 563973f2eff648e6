import type { Locator, Page } from "@playwright/test";
import { expect, keepScreenshot, test } from "./harness";

/** What the red summary of the Data screen says is a link to where it is mended: the focus goes there, in sight, with a ring around it. */

const header = "Crime No,Date,Time,Easting,Northing,HO Code,Offence,Victim Age";
const fillers = Array.from({ length: 16 }, (_, i) => `Extra ${i + 1}`);
/** Rows of a table that is higher than the window: what is at its end is out of sight. Days up to `days`. */
const rows = (days: number) =>
  Array.from(
    { length: 40 },
    (_, i) =>
      `SYN-${i},${String((i % days) + 1).padStart(2, "0")}/03/2026,12:${String(i + 10)},${433000 + i * 10},${279000 + i * 7},8N,Assault,${15 + (i % 20)},${fillers.map(() => "a").join(",")}`,
  );
const table = (names: string, days = 28) => [`${names},${fillers.join(",")}`, ...rows(days)].join("\n");

const choose = (page: Page, ...files: (readonly [name: string, text: string])[]) =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles(files.map(([name, text]) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) })));
const confirm = (page: Page) => page.getByRole("heading", { name: "Is this what the columns mean?" });
const field = (page: Page, column: string) => page.getByRole("button", { name: new RegExp(`What “${column}” means`) });
const pick = async (page: Page, target: Locator, option: RegExp) => {
  await target.click();
  await page.getByRole("option", { name: option }).first().click();
};
const summary = (page: Page) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: /^There is a problem/ }) });

/** Presses the only link of the summary with the mouse. What it leads to has the focus, is wholly in sight, and shows a ring of its own. */
async function expectLeadsTo(page: Page, says: RegExp, target: Locator, ringed = target): Promise<void> {
  const link = summary(page).getByRole("link");
  await expect(link).toHaveCount(1);
  await expect(link).toHaveText(says);
  const ring = () =>
    ringed.evaluate((element) => {
      const { boxShadow, outlineStyle } = getComputedStyle(element);
      return `${boxShadow} ${outlineStyle}`;
    });
  const before = await ring();
  await link.click();
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport({ ratio: 1 });
  const box = await target.boundingBox();
  const onTop = await target.evaluate((element, { x, y }) => element.contains(document.elementFromPoint(x, y)), {
    x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  });
  expect(onTop, "nothing lies over it").toBe(true);
  await expect.poll(ring).not.toBe(before);
  await target.evaluate((element: HTMLElement) => element.blur());
  await expect.poll(ring).toBe(before);
}

test("a meaning given twice leads to its column, and a column out of sight is brought into sight", async ({ page }) => {
  await page.goto("");
  await choose(page, ["march.csv", table(header)]);
  await pick(page, field(page, "Time"), /^Leave out/);
  await pick(page, field(page, "Extra 16"), /^Victim age/);
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expectLeadsTo(page, /both Victim age/, field(page, "Victim Age"));
  await pick(page, field(page, "Victim Age"), /^Leave out/);
  await pick(page, field(page, "Extra 16"), /^Offence Used/);
  await pick(page, field(page, "Offence"), /^Leave out/);
  await pick(page, field(page, "Extra 15"), /^Offence Used/);
  await page.getByRole("button", { name: "Read all rows" }).click();
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectLeadsTo(page, /“Extra 15” and “Extra 16” are both Offence/, field(page, "Extra 15"));
});

test("no column that is the date leads to the one left out that holds dates", async ({ page }) => {
  await page.goto("");
  await choose(page, ["march.csv", table(header)]);
  await pick(page, field(page, "Time"), /^Leave out/);
  await pick(page, field(page, "Date"), /^Leave out/);
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expectLeadsTo(page, /^No column is the date/, field(page, "Date"));
});

test("a place that stands twice leads to the column that holds both numbers", async ({ page }) => {
  await page.goto("");
  await choose(page, ["march.csv", table(header)]);
  await pick(page, field(page, "Extra 16"), /^Place/);
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expectLeadsTo(page, /^The place stands in one column/, field(page, "Extra 16"));
});

test("what is wrong in one of two files leads to a column of that file", async ({ page }) => {
  const other = header.replace("Crime No,Date", "Crime No,Day of it");
  await page.goto("");
  await choose(
    page,
    ["march.csv", `Ward,${table(header)}`.replaceAll("\nSYN", "\nCentre,SYN")],
    ["april.csv", table(other)],
  );
  await expect(confirm(page)).toBeVisible();
  await pick(page, field(page, "Day of it"), /^Leave out/);
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expectLeadsTo(page, /^In “april.csv”: No column is the date/, field(page, "Day of it"));
});

test("an open question leads to its answers, ringed together", async ({ page }) => {
  await page.goto("");
  await choose(page, ["march.csv", table(header, 12)]);
  await expect(confirm(page)).toBeVisible();
  await expectLeadsTo(
    page,
    /^Which comes first in the dates/,
    page.getByRole("radio", { name: /^Day first/ }),
    page.getByRole("group", { name: /^Which comes first/ }),
  );
  await summary(page).getByRole("link").click();
  await keepScreenshot(page, "problem-question");
});

test("files of different kinds are no field’s fault, and offer no link", async ({ page }) => {
  const street = [
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context",
    "a1,2026-02,Example Police,Example Police,-1.51,52.40,On or near,E01,Coventry 1,Robbery,,",
  ].join("\n");
  await page.goto("");
  await choose(page, ["street.csv", street], ["march.csv", table(header)]);
  await expect(summary(page)).toContainText("load them one after the other");
  await expect(summary(page).getByRole("link")).toHaveCount(0);
});

test("a refused file leads to the button that chooses another, with an extract loaded or not", async ({ page }) => {
  const pdf = ["report.csv", "%PDF-1.7 not a table"] as const;
  await page.goto("");
  await choose(page, pdf);
  await expectLeadsTo(page, /^report\.csv: It is a PDF/, page.getByRole("button", { name: "Choose files" }));
  await choose(page, ["march.csv", table(header)]);
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expect(page.getByRole("heading", { name: /^Loaded: / })).toBeVisible();
  await choose(page, pdf);
  await expectLeadsTo(page, /^report\.csv: It is a PDF/, page.getByRole("button", { name: "Load another file" }));
});

test("bytes or a header that make no table lead back to what was chosen", async ({ page }) => {
  await page.goto("");
  await choose(page, ["march.csv", table(header)]);
  await pick(page, page.getByRole("button", { name: /Found: UTF-8 Encoding/ }), /^UTF-16.?LE/);
  await expectLeadsTo(page, /^march\.csv: /, page.getByRole("button", { name: /UTF-8 Encoding/ }));
});
