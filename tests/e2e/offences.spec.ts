import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expectAccessible, expectNoAxeViolations } from "./axe";
import { expect, keepScreenshot, test } from "./harness";
import { rowsInOutline } from "./second-count";
import { chooseFiles, goTo, loadSample } from "./steps";

const shipped = (name: string) => JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), "utf8"));
/** How many offences the table has as it is shipped: classes, crime types and everyday wordings. */
const OFFENCES: number =
  shipped("offence-categories").rows.length +
  shipped("offence-wordings").wordings.flatMap(({ words }: { words: string[] }) => words).length;

/** The page must take the way that every browser has: a download, not a dialog of the system. */
test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    for (const name of ["showSaveFilePicker", "showOpenFilePicker"]) Reflect.deleteProperty(window, name);
  });
});

const unmatched = (page: Page) => page.getByRole("region", { name: "Offences not in the table", exact: true });
const withoutCategory = (page: Page) =>
  page.getByRole("list", { name: "Offences without a category" }).getByRole("listitem");
const table = (page: Page) => page.getByRole("region", { name: "Table of offences", exact: true });
const definitions = (page: Page) => page.getByRole("region", { name: "Definitions", exact: true });
const undo = (page: Page) => page.getByRole("button", { name: /^Undo/ });

async function openPage(page: Page): Promise<void> {
  await goTo(page, "Data");
  await page.getByRole("button", { name: "Read and change" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Offences and definitions" })).toBeFocused();
}

/** Chooses in a list that opens from a button with this name. */
async function choose(where: Page | Locator, list: RegExp, option: string): Promise<void> {
  await where.getByRole("button", { name: list }).click();
  const page = "page" in where ? where.page() : where;
  await page.getByRole("option", { name: option, exact: true }).click();
}

test("an offence that is not in the table is given a category, undone, saved with the study and known again", {
  tag: ["@one-file"],
}, async ({ page }) => {
  await loadSample(page);
  await openPage(page);
  const codes = ["8Z", "99X"];
  for (const code of codes) await expect(withoutCategory(page).filter({ hasText: code })).toBeVisible();
  const before = await withoutCategory(page).count();

  await choose(page, /What “8Z.* counts as/, "Violence with injury");
  await expect(withoutCategory(page)).toHaveCount(before - 1);
  await expect(unmatched(page).getByRole("status")).toContainText("now counts as Violence with injury");
  await expect(unmatched(page).getByRole("heading", { level: 3 })).toBeFocused();
  await expect(page.getByText(/changed by you in 1 place\./)).toBeVisible();
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Count “8Z.*” as Violence with injury/);

  const given = page.getByRole("list", { name: "Offences given a category by you" }).getByRole("listitem");
  await expect(given).toContainText("Violence with injury");
  await choose(given, /What “8Z.* counts as, given by you/, "Robbery");
  await expect(given).toContainText("Robbery");
  await expect(unmatched(page).getByRole("status")).toContainText("now counts as Robbery.");
  await choose(given, /What “8Z.* counts as, given by you/, "Not in the offence table");
  await expect(given).toHaveCount(0);
  await expect(withoutCategory(page)).toHaveCount(before);
  await expect(unmatched(page).getByRole("heading", { level: 3 })).toBeFocused();
  for (let step = 0; step < 2; step++) await undo(page).click();
  await expect(given).toContainText("Violence with injury");

  await undo(page).click();
  await expect(withoutCategory(page)).toHaveCount(before);
  await page.getByRole("button", { name: /^Redo/ }).click();
  await expect(withoutCategory(page)).toHaveCount(before - 1);

  const saving = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const file = readFileSync(await (await saving).path());
  await page.getByRole("button", { name: "Use the shipped table" }).click();
  await expect(withoutCategory(page)).toHaveCount(before);
  await page.reload();
  await chooseFiles(page, "Open a study", { name: "kept.study.json", mimeType: "application/json", buffer: file });
  await page.getByRole("button", { name: /Load the sample extract/ }).click();
  await expect(page.getByRole("heading", { name: /stand out beyond chance/ })).toBeVisible();
  await openPage(page);
  await expect(withoutCategory(page)).toHaveCount(before - 1);
  await expect(page.getByText(/changed by you in 1 place\./)).toBeVisible();
});

test("offences of a new file are given a category where its columns are confirmed, and the report lists what each counts as", async ({
  page,
}) => {
  const kinds = ["8N,Assault with injury", "34B,Robbery of personal property", "99X,Odd matter", ",Breach of bylaw"];
  const rows = Array.from(
    { length: 60 },
    (_, i) => `${(i % 28) + 1}/03/2026,12:30,${433000 + i * 10},${279000 + i * 7},${kinds[i % 4]}`,
  );
  const buffer = Buffer.from(["Date,Time,Easting,Northing,HO Code,Offence", ...rows].join("\n"));
  await page.goto("");
  await chooseFiles(page, "Choose files", { name: "new.csv", mimeType: "text/csv", buffer });
  await expect(page.getByRole("heading", { name: "Is this what the columns mean?" })).toBeVisible();
  await expect(unmatched(page)).toContainText("30 incidents of 2 offences that the table does not know.");
  await expect(withoutCategory(page)).toHaveText([/^Breach of bylaw15/, /^99X · Odd matter15/]);
  await choose(page, /What “99X.* counts as/, "Robbery of a person");
  await expect(withoutCategory(page)).toHaveText([/^Breach of bylaw15/]);
  await expect(unmatched(page).getByRole("heading", { level: 3 })).toBeFocused();
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Count “99X.*” as Robbery of a person/);
  await expectNoAxeViolations(page);
  await keepScreenshot(page, "confirm-offences");
  // Another column is the offence: the list follows it.
  await choose(page, /What “HO Code” means/, "Leave out Never kept");
  await expect(withoutCategory(page)).toHaveText([/^Breach of bylaw15/, /^Odd matter15/]);
  await choose(page, /What “HO Code” means/, "Offence code Kept as text: 4.1 is not 4.10");

  await page.getByRole("button", { name: "Read all rows" }).click();
  await expect(page.getByRole("heading", { name: /^Loaded: 60 incidents/ })).toBeVisible();
  const known = page.getByRole("region", { name: "What the offences count as" });
  await known.getByRole("button", { name: /^What the offences count as 3 offences/ }).press("Enter");
  const cells = (row: Locator) => row.getByRole("cell").or(row.getByRole("rowheader")).allTextContents();
  const lines = await Promise.all((await known.getByRole("row").all()).slice(1).map(cells));
  expect(lines.toSorted()).toEqual([
    ["34B · Robbery of personal property", "Robbery of a person", "15"],
    ["8N · Assault with injury", "Violence with injury", "15"],
    ["99X · Odd matter", "Robbery of a person", "15"],
  ]);
  await expectNoAxeViolations(page);
  await known.scrollIntoViewIfNeeded();
  await keepScreenshot(page, "report-known-offences");
});

test("an offence of the table is found, changed in one step, and put back as shipped", async ({ page }) => {
  await loadSample(page);
  await openPage(page);
  await table(page).getByRole("searchbox").fill("strangul");
  await expect(table(page).getByRole("status")).toHaveText(`3 offences of ${OFFENCES}`);
  await table(page)
    .getByRole("button", { name: /^Change “Non-fatal/ })
    .click();
  await choose(page.getByRole("dialog"), /Category/, "Violence without injury");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(table(page).getByRole("row", { name: /8V/ })).toContainText("Violence without injury yours");
  await expect(undo(page)).toHaveAccessibleName(/Change the offence “Non-fatal/);
  await table(page)
    .getByRole("button", { name: /^Change “Non-fatal/ })
    .click();
  await page.getByRole("button", { name: "As shipped" }).click();
  await expect(table(page).getByRole("row", { name: /8V/ })).not.toContainText("yours");
  await expect(page.getByText(/, unchanged\./)).toBeVisible();
});

test("young is under 25 or 25 and under, and a definition is read and changed", async ({ page }) => {
  const serious = rowsInOutline().filter((row) => row.date >= "2024-04-01" && row.isSerious);
  const upTo = (age: number) =>
    serious.filter((row) => row.age !== null && row.age <= age).length.toLocaleString("en-GB");
  expect(upTo(24)).not.toBe(upTo(25));
  await loadSample(page);
  await openPage(page);
  const youth = definitions(page).getByRole("button", { name: /^Serious youth violence/ });
  await expect(youth).toContainText(`proposed · ${upTo(24)}`);
  await definitions(page).getByText("25 and under", { exact: true }).click();
  await expect(youth).toContainText(`proposed · ${upTo(25)}`);
  await expect(undo(page)).toHaveAccessibleName("Undo: Choose who is young");

  const robbery = definitions(page).getByRole("button", { name: /^Robbery/ });
  await robbery.click();
  await expect(definitions(page).getByText(/^Source: Home Office classes 34A and 34B/)).toBeVisible();
  await definitions(page)
    .getByRole("group", { name: "Counts any of these offences" })
    .locator("label")
    .filter({ hasText: "Theft from the person" })
    .click();
  await expect(robbery).toContainText("changed by you");
  await expect(definitions(page).getByText(/^Robbery of a person, .*theft from the person\.$/)).toBeVisible();
  await expect(definitions(page).getByText(/^You changed the rule: the words and the source are still/)).toBeVisible();
  await definitions(page).getByRole("button", { name: "Change the words…" }).click();
  const words = page.getByRole("dialog", { name: "Words of “Robbery”" });
  await words.getByRole("textbox", { name: "Name" }).fill("Knife crime");
  await expect(words.getByText("Another definition has this name: choose another one.")).toBeVisible();
  await words.getByRole("textbox", { name: "Name" }).fill("Robbery and theft from people");
  await words.getByRole("textbox", { name: /^Source/ }).fill("Agreed by the board, 12 May 2026.");
  await expectNoAxeViolations(page);
  await keepScreenshot(page, "definition-words");
  await words.getByRole("button", { name: "Save" }).click();
  const renamed = definitions(page).getByRole("button", { name: /^Robbery and theft from people/ });
  await expect(renamed).toContainText("changed by you");
  await expect(definitions(page).getByText("Source: Agreed by the board, 12 May 2026.", { exact: true })).toBeVisible();
  await keepScreenshot(page, "definition-changed");
  await definitions(page).getByRole("button", { name: "As shipped" }).click();
  await expect(robbery).toContainText("sourced");

  await page.getByRole("button", { name: "Back to Data" }).click();
  await goTo(page, "Hotspots");
  await page.getByRole("button", { name: /^Serious youth violence/ }).click();
  await expect(page.getByText(/serious youth violence \(victims 25 and under\)/).first()).toBeVisible();
});

for (const [name, width] of [
  ["wide", 1366],
  ["narrow", 320],
] as const) {
  test(`the page of offences is accessible, ${name}`, async ({ page }) => {
    await loadSample(page);
    await openPage(page);
    await page.setViewportSize({ width, height: name === "wide" ? 768 : 640 });
    await definitions(page)
      .getByRole("button", { name: /^Knife crime/ })
      .click();
    await expectNoAxeViolations(page);
    await keepScreenshot(page, `offences-${name}`);
  });
}

test("the table is saved, changed in a spreadsheet and loaded again: first what is wrong, then what would change", async ({
  page,
}) => {
  await page.goto("");
  // Without a file too: an analyst settles what counts before the first extract.
  await keepScreenshot(page, "first-screen");
  await openPage(page);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the table (CSV)" }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe("coventry-offences.csv");
  const text = readFileSync(await download.path(), "utf8");
  const load = (buffer: string) =>
    chooseFiles(page, "Load a table…", { name: "ours.csv", mimeType: "text/csv", buffer: Buffer.from(buffer) });

  await load(text);
  await expect(page.getByRole("dialog")).toContainText(
    `Nothing to change: ${OFFENCES} offences stay as the table has them.`,
  );
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();

  const edited = text.replace(
    "Robbery of personal property,Robbery of a person",
    "Robbery of personal property,Muggings",
  );
  expect(edited).not.toBe(text);
  await load(edited);
  const alert = page.getByRole("alert").filter({ hasText: "The table was not loaded." });
  await expect(alert).toContainText("ours.csv. Row 59, column “category”: “Muggings” is no category.");
  await keepScreenshot(page, "offences-file-wrong");

  await load(
    `${text.replace("Robbery of personal property,Robbery of a person", "Robbery of personal property,Robbery")}99X,=1+1,Robbery,\r\n`,
  );
  await expect(alert).toHaveCount(0);
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(
    `1 offence is new; 1 offence changes; ${OFFENCES - 1} offences stay as the table has them.`,
  );
  await expect(dialog).toContainText("34B · Robbery of personal property: Robbery of a person → Robbery");
  await expectAccessible(page, "offences file shown before it is taken");
  await keepScreenshot(page, "offences-file");
  await dialog.getByRole("button", { name: "Put them into the table" }).click();
  await expect(page.getByText(/changed by you in 2 places\./)).toBeVisible();
  await undo(page).click();
  await expect(page.getByText(/, unchanged\./)).toBeVisible();
});

test("a wording that was left out because it looks like a name is added by hand, and read the next time", async ({
  page,
}) => {
  const line = (i: number, offence: string) =>
    `${String((i % 28) + 1).padStart(2, "0")}/03/2026,12:30,${433000 + i * 10},${279000 + i * 7},${offence}`;
  const lines = Array.from({ length: 40 }, (_, i) => line(i, i === 30 ? "Zebedee Overbury" : "Assault with injury"));
  const file = {
    name: "extract.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["Date,Time,Easting,Northing,Offence", ...lines].join("\n")),
  };
  const readAll = async () => {
    await page.getByRole("button", { name: "Read all rows" }).click();
    await expect(page.getByRole("heading", { name: /^Loaded: 40 incidents/ })).toBeVisible();
  };
  await page.goto("");
  await chooseFiles(page, "Choose files", file);
  await readAll();
  await openPage(page);
  const left = withoutCategory(page);
  await expect(left).toHaveCount(1);
  await expect(left).toContainText("(left out: may be a name)");
  await expect(left.getByRole("button", { name: /counts as/ })).toHaveCount(0);
  await left.getByRole("button", { name: "add its wording" }).click();
  const dialog = page.getByRole("dialog", { name: "Add an offence" });
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByText("Write the code or the wording, as the extract has it.")).toBeVisible();
  await expect(dialog.getByRole("alert")).toHaveText("Choose what it counts as.");
  await keepScreenshot(page, "offences-add");
  await dialog.getByRole("textbox", { name: /^Wording/ }).fill("assault with injury");
  await expect(dialog.getByText(/The table has it already, as “Assault with injury”/)).toBeVisible();
  await dialog.getByRole("textbox", { name: /^Wording/ }).fill("Zebedee Overbury");
  await choose(dialog, /Category/, "Public order");
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(
    page.getByText(/is in the table\. If its text was left out of this extract, load the file again\./),
  ).toBeVisible();

  await page.getByRole("button", { name: "Back to Data" }).click();
  await chooseFiles(page, "Load another file", file);
  await readAll();
  await openPage(page);
  await expect(withoutCategory(page)).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Offences given a category by you" })).toContainText("Zebedee Overbury");
});
