import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";
import Papa from "papaparse";
import { expect, keepScreenshot, test } from "./harness";
import { chooseFiles, goTo, loadSample } from "./steps";

/** Files come as downloads, as in every browser without dialogs of the system. */
async function open(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ["showSaveFilePicker", "showOpenFilePicker"]) Reflect.deleteProperty(window, name);
  });
  await loadSample(page);
  await goTo(page, "Present");
  await expect(slide(page)).toBeVisible();
}

const slide = (page: Page) => page.getByRole("img", { name: /incidents/ });

async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const waiting: Promise<Download> = page.waitForEvent("download");
  await act();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const csv = ({ bytes }: { bytes: Buffer }) =>
  Papa.parse<Record<string, string>>(bytes.toString("utf8").replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  }).data;
const exported = (page: Page, label: string) =>
  downloaded(page, async () => {
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: label }).click();
  });

/** n of the view, from the words of the page. */
async function nOf(page: Page): Promise<number> {
  const words = await page
    .getByText(/· n = [\d,]+/)
    .first()
    .innerText();
  return Number(/n = ([\d,]+)/.exec(words)?.[1].replaceAll(",", ""));
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error("Got nothing on the screen when expected an element.");
  return box;
}

test("the slide is shown whole, alone on request, and its words can be read", async ({ page }) => {
  await open(page);
  const box = await boxOf(slide(page));
  expect(box.width / box.height).toBeCloseTo(16 / 9, 2);
  expect(box.y + box.height).toBeLessThanOrEqual(768);
  const words = (await slide(page).getAttribute("alt")) ?? "";
  expect(words).toMatch(/stand out beyond chance.*Between 1 Apr 2024 and 31 Mar 2026/s);
  await keepScreenshot(page, "present");

  await page.getByRole("button", { name: "Full screen", exact: true }).click();
  await expect(page.getByRole("button", { name: "Leave full screen" })).toBeFocused();
  const full = await boxOf(slide(page));
  expect(full.width).toBeGreaterThan(box.width);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Leave full screen" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Full screen", exact: true })).toBeFocused();
});

test("a title and a marking are put on the slide, and can be undone", async ({ page }) => {
  await open(page);
  await page.getByRole("textbox", { name: "Title" }).fill("After <school> & before tea");
  await page.getByRole("textbox", { name: "Title" }).blur();
  await expect(slide(page)).toHaveAttribute("alt", /^After <school> & before tea .* hexes stand out beyond chance/);
  await page.keyboard.press("Control+z");
  await expect(slide(page)).toHaveAttribute("alt", /stand out beyond chance/);
});

test("what a person looked at is what is presented: routes from School routes, zones from Outreach", async ({
  page,
}) => {
  await loadSample(page);
  for (const [workspace, finding, header] of [
    ["School routes", /^Sidney Stringer to Broadgate \(example\) saw most/, "Route"],
    ["Outreach", /^City centre \(example\) saw most/, "Zone"],
  ] as const) {
    await goTo(page, workspace);
    await expect(page.getByRole("region", { name: "Answer" }).getByRole("table").first()).toBeVisible();
    await page.getByRole("banner").getByRole("button", { name: "Present" }).click();
    await expect(slide(page)).toHaveAttribute("alt", finding);
    const figures = page.getByRole("region", { name: "The slide in words and figures" });
    await expect(figures.getByRole("columnheader", { name: header, exact: true })).toBeVisible();
    await expect(figures.getByRole("columnheader", { name: "Place", exact: true })).toHaveCount(0);
    await expect(figures.getByRole("rowheader", { name: /\(example\)/ })).not.toHaveCount(0);
  }
  await keepScreenshot(page, "present-zones");
  await page.getByRole("button", { name: /About/ }).click();
  await page.getByRole("option", { name: "Hotspots" }).click();
  await expect(slide(page)).toHaveAttribute("alt", /^\d+ of [\d,]+ hexes stand out/);
});

test("a route has one number: on School routes, on the slide, in the figures and in the file, whatever the map shows", async ({
  page,
}) => {
  await loadSample(page);
  await goTo(page, "Outreach");
  await page.getByRole("button", { name: /^Which incidents on the map/ }).click();
  await page.getByRole("button", { name: "School holidays, 12:00–21:59" }).click();
  await goTo(page, "School routes");
  const list = page.getByRole("list", { name: "School routes" });
  const first = await list.getByRole("listitem").first().getByRole("button").first().innerText();
  const count = first.match(/^[\d.]+$/m)?.[0] ?? "no count";
  const all = await page.getByText("On any of them").locator("..").innerText();
  const total = all.match(/[\d.]+$/)?.[0] ?? "no total";
  await page.getByRole("banner").getByRole("button", { name: "Present" }).click();
  await expect(slide(page)).toHaveAttribute("alt", /each route in its own hours after school/);
  const figures = page.getByRole("region", { name: "The slide in words and figures" });
  await expect(figures.getByRole("row").nth(1).getByRole("cell").nth(1)).toHaveText(count);
  await expect(figures.getByRole("row").last().getByRole("cell").nth(1)).toHaveText(total);
  await expect(figures).toContainText(
    `in the hours after school on the days of each school; victims of 18 and under; street-relevant · n = ${total}`,
  );
  await expect(figures).not.toContainText("days: school holiday");
  await keepScreenshot(page, "present-routes");
  const rows = csv(await exported(page, "Routes and zones (CSV)"));
  const ofRoutes = rows.find((row) => row.row_is === "routes total");
  expect(Number(ofRoutes?.incidents).toFixed(1)).toBe(Number(total).toFixed(1));
  expect(ofRoutes?.filter).toContain("in the hours after school");
  expect(rows.find((row) => row.row_is === "zone")?.filter).toContain("holiday");
});

test("the picture is 2560 × 1440 and not blank", async ({ page }) => {
  await open(page);
  const { name, bytes } = await downloaded(page, () =>
    page.getByRole("button", { name: "Save picture (PNG)" }).click(),
  );
  expect(name).toBe("coventry-hotspots_2024-04-01_2026-03-31.png");
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2560, 1440]);
  const seen = await page.evaluate(async (base64) => {
    const binary = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([binary], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const halves = [0, image.width / 2].map((left) => {
      const { data } = context.getImageData(left, 0, image.width / 2, image.height);
      const colors = new Map<number, number>();
      for (let i = 0; i < data.length; i += 4) {
        const color = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
        colors.set(color, (colors.get(color) ?? 0) + 1);
      }
      return colors;
    });
    return {
      words: halves[0].get(0x17212b) ?? 0,
      land: halves[1].get(0xfbfaf7) ?? 0,
      darkest: halves[1].get(0x51275a) ?? 0,
      corner: halves[0].get(0xffffff) ?? 0,
    };
  }, bytes.toString("base64"));
  expect(seen.words, "words on the left").toBeGreaterThan(5000);
  expect(seen.land, "the map on the right").toBeGreaterThan(5000);
  expect(seen.darkest, "the busiest hexes").toBeGreaterThan(500);
  expect(seen.corner).toBeGreaterThan(500_000);
});

test("the picture is put on the clipboard where the browser lets a page do that", async ({ page, context }) => {
  // Some browsers let every page write on the clipboard, others ask a person first: here the person has agreed.
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await page.getByRole("button", { name: "Copy picture" }).click();
  await expect(page.getByText("The picture is on the clipboard.")).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap(await item.getType("image/png"));
    return [picture.width, picture.height];
  });
  expect(copied).toEqual([2560, 1440]);
});

test("where the browser refuses the clipboard the page says so, and the picture can be saved", async ({
  page,
  context,
}) => {
  // To grant one permission is to refuse every other.
  await context.grantPermissions(["notifications"]);
  await open(page);
  await page.getByRole("button", { name: "Copy picture" }).click();
  await expect(page.getByRole("alert")).toContainText("Nothing was copied");
  const { name } = await downloaded(page, () => page.getByRole("button", { name: "Save picture (PNG)" }).click());
  expect(name).toMatch(/\.png$/);
});

test("Ctrl + P prints the view from another screen, once its pictures are there", async ({ page }) => {
  // The dialogue of the system cannot be worked from here: what is on paper is looked at when the page asks for it.
  await page.addInitScript(() => {
    window.print = () => {
      const images = [...document.images].filter((image) => image.alt.includes("incidents"));
      document.title = `printed ${images.map((image) => `${image.complete} ${image.naturalWidth}`).join()}`;
    };
  });
  await loadSample(page);
  await page.keyboard.press("Control+p");
  await expect(page).toHaveTitle("printed true 1280");
});

test("paper holds the slide and the tables, not the page", async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print or PDF" })).toBeHidden();
  await expect(slide(page)).toBeVisible();
  const size = await slide(page).evaluate((image: HTMLImageElement) => [
    image.naturalWidth,
    image.naturalHeight,
    image.complete,
  ]);
  expect(size).toEqual([1280, 720, true]);
  await expect(page.getByRole("rowheader", { name: /City centre/ }).first()).toBeVisible();
  await expect(page.getByText(/Operational, not for publication/).filter({ visible: true })).not.toHaveCount(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(2);
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ]);
  expect(new Set(sizes.map(String)).size, "all sheets lie the same way").toBe(1);
  expect(sizes[0][0], "the slide lies across its sheet").toBeGreaterThan(sizes[0][1]);
  // The head and the foot of a table are printed on every sheet that it goes over.
  const sheet = page.locator("table:has(table)");
  const everySheet = (await sheet.locator("> thead, > tfoot").allInnerTexts()).join(" ");
  for (const words of [
    "OFFICIAL-SENSITIVE",
    "Operational, not for publication",
    "Synthetic data",
    "1 Apr 2024 – 31 Mar 2026",
    "n = ",
  ])
    expect(everySheet).toContain(words);
  await expect(sheet.locator("table tfoot"), "a total would be printed again on every sheet").toHaveCount(0);
});

test("tables and shapes are exported, and sum to what the page says", {
  tag: "@plain-http",
}, async ({ page }) => {
  await open(page);
  const n = await nOf(page);
  const sum = (list: readonly Record<string, unknown>[]) => list.reduce((all, row) => all + Number(row.incidents), 0);

  const hexes = await exported(page, "Hexes (CSV)");
  expect(hexes.name).toBe("coventry-hexes_2024-04-01_2026-03-31.csv");
  expect(csv(hexes)).toHaveLength(1137);
  expect(sum(csv(hexes))).toBe(n);

  const places = csv(await exported(page, "Places (CSV)"));
  expect(sum(places.filter((row) => row.row_is !== "total"))).toBe(n);
  expect(places.find((row) => row.row_is === "total")?.incidents).toBe(String(n));
  expect(
    places.every((row) => row.audience === "Operational, not for publication" && row.marking === "OFFICIAL-SENSITIVE"),
  ).toBe(true);

  const shapes = JSON.parse((await exported(page, "Hexes (GeoJSON)")).bytes.toString("utf8"));
  expect(sum(shapes.features.map((feature: { properties: Record<string, unknown> }) => feature.properties))).toBe(n);
  expect(shapes.stamp.source).toContain("Synthetic data, not real incidents");

  const regions = csv(await exported(page, "Routes and zones (CSV)"));
  expect(regions.filter((row) => row.row_is === "route")).toHaveLength(8);

  const svg = (await exported(page, "Slide (SVG)")).bytes.toString("utf8");
  expect(svg).toMatch(/^<svg /);
});

test("a study that was saved and opened again gives the same headline", { tag: "@plain-http" }, async ({ page }) => {
  await open(page);
  await goTo(page, "Outreach");
  await page.getByRole("button", { name: /^Which incidents on the map/ }).click();
  await page.getByRole("button", { name: "School holidays, 12:00–21:59" }).click();
  await goTo(page, "Hotspots");
  await goTo(page, "Present");
  await expect(slide(page)).toHaveAttribute("alt", /after|Between/);
  await page.waitForFunction(() => window.__published?.()?.filterWords.some((words) => words.includes("school")));
  const before = await slide(page).getAttribute("alt");
  const { name, bytes } = await downloaded(page, () => page.keyboard.press("Control+s"));
  expect(bytes.toString("utf8"), "no incident in it").not.toContain("SYN-0");

  await page.goto("?test");
  await page.getByRole("button", { name: "Start afresh" }).click();
  await chooseFiles(page, "Open a study", { name, mimeType: "application/json", buffer: bytes });
  await expect(page.getByText(/Opened the study/)).toBeVisible();
  await page.getByRole("button", { name: /Load the sample extract/ }).click();
  await page.waitForFunction(() => window.__published?.() != null);
  await goTo(page, "Present");
  await expect(slide(page)).toHaveAttribute("alt", before ?? "");
});
