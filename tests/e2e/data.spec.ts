import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./harness";

/** The analyst's first job: load a file, be told the truth about it, and get to an answer. */

const header = "Crime No,Incident Date,Incident Time,Easting,Northing,HO Code,Victim Age,Victim Name,Shift";
const row = (i: number) =>
  `SYN-${i},${String((i % 28) + 1).padStart(2, "0")}/03/2026,${String(i % 24).padStart(2, "0")}:30,${433000 + (i % 90) * 10},${279000 + (i % 70) * 7},8N,${15 + (i % 20)},Made Up ${i},${1 + (i % 3)}`;
const rows = (n: number) => Array.from({ length: n }, (_, i) => row(i));
/** 60 rows that can be used, one whose date cannot be read, and a column of names. */
const extract = [header, ...rows(60), "SYN-x,99/99/2026,,,,,,,"].join("\r\n");

const choose = (page: Page, name: string, text: string) =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

/** Drops a file on the page, as a hand would. The text is made inside the page, so that it may be large. */
const drop = (page: Page, name: string, text: string, times = 1) =>
  page.evaluate(
    ([fileName, piece, count]) => {
      const transfer = new DataTransfer();
      const [first, ...others] = piece.split("\n");
      const body = `${others.join("\n")}\n`;
      transfer.items.add(new File([first, "\n", ...Array(count).fill(body)], fileName, { type: "text/csv" }));
      for (const type of ["dragenter", "dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }
    },
    [name, text, times] as const,
  );

const confirm = (page: Page) => page.getByRole("heading", { name: "Is this what the columns mean?" });
const loaded = (page: Page) => page.getByRole("heading", { name: /^Loaded: / });

test("the sample loads with one click and ends on an answer whose sums agree", async ({ page }) => {
  await page.goto("");
  await page.getByRole("button", { name: /Load the sample extract/ }).click();
  await expect(page.getByRole("button", { name: "Hotspots" })).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("heading", { name: /stand out beyond chance/ })).toBeVisible();
  await expect(page.getByRole("banner").getByText("Synthetic", { exact: true })).toBeVisible();
  const footer = page.getByRole("contentinfo");
  await expect(footer).toContainText(/51,231 rows read = 51,183 accepted \+ 48 set aside/);
  await expect(footer).toContainText(/all sum to [\d,]+/);
  await footer.getByRole("button", { name: "Show the sums" }).click();
  const sums = page.getByRole("dialog", { name: "Every number, added up" });
  await expect(sums.getByRole("row", { name: /^Map and table .* yes$/ })).toBeVisible();
  await expect(sums.getByText("no", { exact: true })).toHaveCount(0);
});

test("the sample, dropped as a file like anyone's, is confirmed and gives the answer of its one click", async ({
  page,
}) => {
  const sample = "SYNTHETIC_coventry_partnership_2019-04_2026-03.csv";
  const bytes = readFileSync(new URL(`../../data/${sample}`, import.meta.url)).toString("base64");
  await page.goto("");
  await page.evaluate(
    async ([name, base64]) => {
      const transfer = new DataTransfer();
      const text = atob(base64);
      transfer.items.add(new File([Uint8Array.from(text, (sign) => sign.charCodeAt(0))], name));
      for (const type of ["dragenter", "dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }
    },
    [sample, bytes] as const,
  );
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expect(loaded(page)).toHaveText("Loaded: 51,183 incidents you can use, 48 rows set aside");
  await page.getByRole("button", { name: "Go to Hotspots" }).click();
  await expect(page.getByRole("heading", { name: /of 1,137 hexes stand out beyond chance/ })).toBeVisible();
  await expect(page.getByRole("contentinfo")).toContainText("= 5,226 in hexes");
});

test("a dropped file is confirmed, read, and accounted for row by row", async ({ page }) => {
  await page.goto("");
  await drop(page, "partnership.csv", extract);
  await expect(confirm(page)).toBeVisible();
  await expect(page.getByText("1 column refused")).toBeVisible();
  await expect(page.getByRole("button", { name: /What “Victim Name” means/ })).toHaveCount(0);
  await expect(page.getByText("Made Up")).toHaveCount(0);
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expect(loaded(page)).toHaveText("Loaded: 60 incidents you can use, 1 row set aside");
  const reason = page.getByRole("row", { name: /Date cannot be read/ });
  await expect(reason).toContainText("62");
  await expect(page.getByRole("contentinfo")).toContainText("61 rows read = 60 accepted + 1 set aside");
});

test("the report is drawn whole: nothing in it moves under the hand that goes to press it", async ({ page }) => {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seenAt: seen });
    const look = () => {
      const title = document.querySelector("main h2");
      const button = [...document.querySelectorAll("main button")].find((one) => one.textContent === "Read and change");
      if (title?.textContent?.startsWith("Loaded") && button)
        seen.add(`${Math.round(button.getBoundingClientRect().top - title.getBoundingClientRect().top)}`);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto("");
  // No flags and no ages: what the extract lacks is a list that pushes down what is below it.
  const plain = ["Date,Time,Easting,Northing,Offence", ...rows(60).map((one) => one.split(",").slice(1, 6).join(","))];
  await choose(page, "partnership.csv", plain.join("\n"));
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expect(loaded(page)).toBeVisible();
  await expect(page.getByText("no victim age: the age filter is off")).toBeVisible();
  await expect(page.getByRole("button", { name: "Read and change" })).toBeVisible();
  const places = () => page.evaluate(() => [...(window as Window & { seenAt?: Set<string> }).seenAt!]);
  await expect.poll(places).toHaveLength(1);
});

test("the rows that were set aside are saved with their reason and without the refused column", async ({ page }) => {
  await page.addInitScript(() => {
    // The browser's own save dialog cannot be operated from outside; without it the page offers a download.
    for (const name of ["showSaveFilePicker", "showOpenFilePicker"]) Reflect.deleteProperty(window, name);
  });
  await page.goto("");
  await choose(
    page,
    "partnership.csv",
    extract.replace("SYN-x,99/99/2026,,,,,,,", "SYN-x,99/99/2026,,,,,,Secret Name,"),
  );
  await page.getByRole("button", { name: "Read all rows" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the row (CSV)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("set-aside_partnership.csv");
  const stream = await download.createReadStream();
  let text = "";
  for await (const chunk of stream) text += chunk;
  expect(text).toContain("Date cannot be read");
  expect(text).toContain("99/99/2026");
  expect(text).not.toContain("Secret");
});

test("a file that is no table says what happened, which file, and what to do", async ({ page }) => {
  await page.goto("");
  await choose(page, "broken.csv", "\u0000\u0001\u0002PK\u0003\u0004 not a table");
  const problem = page.getByRole("alert").filter({ hasText: "There is a problem with the file" });
  await expect(problem).toBeFocused();
  await expect(problem).toContainText("broken.csv");
  await expect(problem).toContainText("choose that file");
  await expect(page.getByRole("button", { name: "Choose files" })).toBeVisible();
  await expect(page.getByRole("contentinfo")).toContainText("Nothing is loaded");
});

test("reading can be cancelled, and nothing is loaded then", async ({ page }) => {
  await page.goto("");
  await drop(page, "large.csv", [header, ...rows(2000)].join("\n"), 400);
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expect(page.getByText(/[\d,]+ rows, .* MB of .* MB/)).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("button", { name: "Choose files" })).toBeVisible();
  await expect(page.getByRole("contentinfo")).toContainText("Nothing is loaded");
  await expect(page.getByRole("button", { name: "Hotspots" })).toHaveAttribute("aria-disabled", "true");
});

test("columns are confirmed by keyboard alone, and a meaning given twice is refused with a link to its field", async ({
  page,
}) => {
  await page.goto("");
  await choose(page, "partnership.csv", extract);
  await expect(confirm(page)).toBeVisible();
  const shift = page.getByRole("button", { name: /What “Shift” means/ });
  await tabTo(page, shift);
  await page.keyboard.press("Enter");
  await page.getByRole("listbox").waitFor();
  await page.keyboard.type("Victim a");
  await page.keyboard.press("Enter");
  await expect(shift).toContainText("Victim age");
  await tabTo(page, page.getByRole("button", { name: "Read all rows" }));
  await page.keyboard.press("Enter");
  const problem = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(problem).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(problem.getByRole("link", { name: /both Victim age: keep one of them/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /What “Victim Age” means/ })).toBeFocused();
  await tabTo(page, shift);
  await page.keyboard.press("Enter");
  await page.getByRole("listbox").waitFor();
  await page.keyboard.type("Leave");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Read all rows" }));
  await page.keyboard.press("Enter");
  await expect(loaded(page)).toBeFocused();
});

/** Goes on with Tab until the element has the focus; fails when it cannot be reached. */
async function tabTo(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Got no focus on the element when expected Tab to reach it.");
}

test("rows can be pasted, and too few of them are refused in the dialog", async ({ page }) => {
  await page.goto("");
  await page.getByRole("button", { name: "Paste rows" }).click();
  const box = page.getByRole("textbox", { name: /Rows, with the column names/ });
  await box.fill("only one line");
  await page.getByRole("button", { name: "Read the rows" }).click();
  await expect(page.getByText("at least one row below it")).toBeVisible();
  await box.fill(extract.replaceAll(",", "\t"));
  await page.getByRole("button", { name: "Read the rows" }).click();
  await expect(confirm(page)).toBeVisible();
  await expect(page.getByText("tab-separated")).toBeVisible();
});

test("a boundary in metres is refused with its remedy, and one in degrees is used and can be undone", async ({
  page,
}) => {
  await page.goto("");
  await choose(page, "partnership.csv", extract);
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expect(loaded(page)).toBeVisible();
  const square = (side: number, lng: number, lat: number) =>
    JSON.stringify({
      type: "Feature",
      properties: { name: "Test square" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [lng, lat],
            [lng + side, lat],
            [lng + side, lat + side],
            [lng, lat + side],
            [lng, lat],
          ],
        ],
      },
    });
  await drop(page, "grid.geojson", square(1000, 433000, 279000));
  await expect(page.getByRole("alert").filter({ hasText: "grid.geojson was not used" })).toContainText(
    "Export the file in WGS84",
  );
  await drop(page, "square.geojson", square(0.1, -1.55, 52.38));
  await expect(page.getByRole("heading", { name: "Boundary: Test square" })).toBeVisible();
  await page.getByRole("button", { name: "Undo: Load the boundary Test square" }).click();
  await expect(page.getByRole("heading", { name: /Boundary: Coventry/ })).toBeVisible();
});

test("dates that can be read both ways are a question with both readings, and nothing is loaded before its answer", async ({
  page,
}) => {
  const rows = Array.from(
    { length: 40 },
    (_, i) => `0${1 + (i % 9)}/0${1 + ((i * 5) % 9)}/2024,12:15,433000,279000,8N`,
  );
  await page.goto("");
  await choose(page, "two-readings.csv", ["Date,Time,Easting,Northing,HO Code", ...rows].join("\n"));
  await page.getByRole("button", { name: "Read all rows" }).click();
  await page.getByRole("link", { name: /Which comes first in the dates/ }).click();
  await expect(page.getByRole("radio", { name: /Day first/ })).toBeFocused();
  await expect(page.getByText("“02/06/2024” is 2 Jun 2024")).toBeVisible();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expect(page.getByRole("heading", { name: "Loaded: 40 incidents you can use, 0 rows set aside" })).toBeVisible();
});

test("a file that is not loaded after all leaves the extract of before in place", async ({ page }) => {
  await page.goto("");
  await choose(page, "partnership.csv", extract);
  await page.getByRole("button", { name: "Read all rows" }).click();
  const before = await loaded(page).textContent();
  await choose(page, "other.csv", extract.replaceAll("SYN-", "OTHER-"));
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(loaded(page)).toHaveText(before ?? "");
  await choose(page, "empty.csv", "");
  await expect(loaded(page)).toHaveText(before ?? "");
  await expect(page.getByText(/empty\.csv/).first()).toBeVisible();
});
