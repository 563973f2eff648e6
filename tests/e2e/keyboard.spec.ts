import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./harness";
import { chooseFiles } from "./steps";

/** Presses Tab until the element with this name has the focus, as a person without a mouse does; fails when it never comes. */
async function tabTo(page: Page, name: RegExp, atMost = 120): Promise<void> {
  for (let i = 0; i < atMost; i++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const labelled = element?.getAttribute("aria-labelledby")?.split(" ") ?? [];
      const labels = labelled.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
      const own =
        element instanceof HTMLInputElement
          ? [...(element.labels ?? [])].map((l) => l.textContent).join(" ")
          : element?.textContent;
      return `${element?.getAttribute("aria-label") ?? ""} ${labels} ${own ?? ""}`.trim();
    });
    if (name.test(focused)) return;
  }
  expect(null, `Tab never reached ${name}`).not.toBeNull();
}

/** What was done to the map since the page opened, but for going past it with Tab. */
async function watchMap(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const done: string[] = [];
    Object.assign(window, { __doneToMap: done });
    for (const type of ["keydown", "pointerdown", "wheel"])
      document.addEventListener(
        type,
        (event) => {
          const isOnMap = event.target instanceof Element && event.target.closest("[data-map-frame]") !== null;
          const key = event instanceof KeyboardEvent ? event.key : "";
          if (isOnMap && key !== "Tab") done.push(`${type} ${key}`);
        },
        true,
      );
  });
  return () => page.evaluate(() => (window as unknown as { __doneToMap: string[] }).__doneToMap);
}

test("an analyst without a mouse loads, filters, reads and exports, and never needs the map", async ({ page }) => {
  const doneToMap = await watchMap(page);
  await page.goto("?test");
  await tabTo(page, /^Load the sample extract/);
  await page.keyboard.press("Enter");
  const headline = page.getByRole("heading", { name: /stand out beyond chance/ });
  await expect(headline).toBeVisible();
  const before = await headline.textContent();

  await tabTo(page, /^After school/);
  await page.keyboard.press("Enter");
  await expect(headline).not.toHaveText(before ?? "");
  const after = await page.evaluate(() => window.__published?.()?.sums.inHexes);

  // The first place of the table, chosen by keys, is lit on the map.
  await tabTo(page, /^Places \(\d+\)/);
  await page.keyboard.press("Tab");
  await tabTo(page, /^1\s*(City centre|Pool Meadow|Broadgate)/);
  await page.keyboard.press("Enter");
  await expect(page.locator('tr[aria-selected="true"]').first()).toBeVisible();

  await tabTo(page, /^Export/);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Hexes");
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const file = readFileSync(await (await download).path(), "utf8");
  expect(file).toContain("Operational, not for publication");

  // Back to the start by Undo alone.
  for (let i = 0; i < 5; i++) await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+y");
  await expect(headline).toHaveText(before ?? "");
  expect(after).toBeLessThan((await page.evaluate(() => window.__published?.()?.sums.inHexes)) ?? 0);

  expect(await doneToMap()).toEqual([]);
  // That this silence means something: a key on the map is noticed.
  await page.locator("[data-map-surface]").focus();
  await page.keyboard.press("h");
  expect(await doneToMap()).toEqual(["keydown h"]);
});

test("next month's extract, loaded into a saved study, gives the same view of the new data", async ({ page }) => {
  const month = (iso: string, n: number) => {
    const lines = ["Ref,Date,Time,Easting,Northing,HO Code,Victim Age"];
    for (let i = 0; i < n; i++)
      lines.push(
        `S-${iso}-${i},${String(1 + (i % 28)).padStart(2, "0")}/${iso.slice(5)}/${iso.slice(0, 4)},1${i % 9}:15,${433000 + (i % 40) * 10},${279000 + (i % 7) * 10},8N,${14 + (i % 20)}`,
      );
    return `${lines.join("\n")}\n`;
  };
  const extract = (months: readonly string[]) => ({
    name: "extract.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      months.map((m, i) => (i === 0 ? month(m, 60) : month(m, 60).split("\n").slice(1).join("\n"))).join(""),
    ),
  });
  const inView = () =>
    page.evaluate(() => {
      const view = window.__published?.();
      return view && { from: view.periodFrom, to: view.periodTo, n: view.sums.inHexes, words: view.filterWords };
    });

  await page.goto("?test");
  await chooseFiles(page, "Choose files", extract(["2025-01", "2025-02", "2025-03"]));
  await page.getByRole("button", { name: "Read all rows" }).click();
  await page.getByRole("button", { name: "Go to Hotspots" }).click();
  await page.getByRole("button", { name: /^12 months/ }).click();
  await page.getByRole("button", { name: /^After school/ }).click();
  await expect.poll(async () => (await inView())?.words.join()).toContain("after school");
  const march = await inView();
  expect(march).toMatchObject({ to: "2025-03-28" });

  const saved = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const study = readFileSync(await (await saved).path());
  expect(study.toString()).not.toMatch(/4330\d\d|S-2025/);

  await page.reload();
  await chooseFiles(page, "Open a study", { name: "coventry.study.json", mimeType: "application/json", buffer: study });
  await expect(page.getByText(/Opened the study/)).toBeVisible();
  await chooseFiles(page, "Choose files", extract(["2025-02", "2025-03", "2025-04"]));
  await page.getByRole("button", { name: "Read all rows" }).click();
  await page.getByRole("button", { name: "Go to Hotspots" }).click();
  await expect.poll(async () => (await inView())?.to).toBe("2025-04-28");
  expect((await inView())?.words).toEqual(march?.words);
});
