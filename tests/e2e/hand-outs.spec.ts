import type { Page } from "@playwright/test";
import { expect, test } from "./harness";
import { goTo, loadSample } from "./steps";

/** A part of the structure of a PDF: its type, and the objects that it holds. */
interface Part {
  readonly type: string;
  readonly text: string;
}

/** The parts of a PDF's structure, by object, as they stand in the file: Chromium writes them uncompressed. */
function partsOf(pdf: string): Part[] {
  return [...pdf.matchAll(/\n\d+ 0 obj\n(<<\/Type \/StructElem[\s\S]*?)\nendobj/g)].map(([, text]) => ({
    type: /\/S \/(\w+)/.exec(text)?.[1] ?? "",
    text,
  }));
}

/** What PDF 1.7 knows (ISO 32000-1, 14.8.4), of which a reader of tags can make something. */
const STANDARD =
  "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form".split(
    " ",
  );

/**
 * Prints the hand-outs of a workspace and checks their tags: a heading and a table on every sheet, header cells that know what they head, and
 * each picture in words. Gives what is written on the sheets.
 */
async function expectTagged(page: Page, title: string, pictures: string | null, item = /^Print/): Promise<string> {
  const titleOfPage = await page.title();
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole("button", { name: "Hand-outs" }).click();
  await page.getByRole("menuitem", { name: item }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page).toHaveTitle(title);
  const sheets = page.locator("body > div article");
  const sheetCount = await sheets.count();
  const written = (await sheets.allTextContents()).join("\n");
  const headers = await sheets.locator("th").count();
  const images = await sheets.locator("img").count();
  if (pictures === null) expect(images).toBe(0);
  else expect(images).toBeGreaterThan(0);
  expect(sheetCount).toBeGreaterThan(images);
  const pdf = (await page.pdf({ tagged: true, preferCSSPageSize: true })).toString("latin1");

  expect(pdf.match(/\/Type \/Page\b/g), "a page for each sheet").toHaveLength(sheetCount);
  expect(pdf).toContain("/Marked true");
  expect(pdf).toContain("/Lang (en-GB)");
  expect(/\/Title (?:\(|<FEFF)([^)>]*)/.exec(pdf)?.[1] ?? "").toMatch(new RegExp(`^${title}$|^(?:00[0-9A-F]{2})+$`));
  const parts = partsOf(pdf);
  const count = (type: string) => parts.filter((part) => part.type === type).length;
  expect(count("H1"), "a heading for each sheet").toBe(sheetCount);
  expect(count("Table")).toBe(sheetCount);
  expect(count("TH")).toBe(headers);
  expect(parts.filter(({ type, text }) => type === "TH" && !/\/Scope \/(Column|Row)/.test(text))).toEqual([]);
  const cells = parts.filter(({ type }) => type === "TD");
  expect(cells.length).toBeGreaterThan(0);
  expect(
    cells.filter(({ text }) => !text.includes("/Headers")),
    "each cell knows its headers",
  ).toEqual([]);
  expect(parts.filter(({ text }) => text.includes(`/Alt (${pictures}`))).toHaveLength(images);
  expect([...new Set(parts.map(({ type }) => type))].filter((type) => !STANDARD.includes(type))).toEqual([]);

  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page).toHaveTitle(titleOfPage);
  return written;
}

test("hand-outs of routes print as a tagged PDF, a page each", async ({ page }) => {
  await loadSample(page);
  await goTo(page, "School routes");
  await expect(page.locator("[data-answer]")).toHaveText(/would have seen/);
  await expectTagged(page, "Chaperone hand-outs, Coventry", "Map of the route with");
});

test("the plan with its reasons prints on one tagged page: every route, every post, and no count", async ({ page }) => {
  await loadSample(page);
  await goTo(page, "School routes");
  await expect(page.locator("[data-answer]")).toHaveText(/would have seen/);
  await expect(page.getByText(/would since have seen/)).toBeVisible();
  const picks = page.getByRole("list", { name: "School routes" }).locator("button[aria-pressed]");
  const routes = (await picks.allInnerTexts()).map((text) => text.split("\n")[0]);
  const posts = page.getByRole("region", { name: "Answer" }).locator("tr[data-key]");
  const letters = await posts.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-key") ?? ""));
  const written = await expectTagged(page, "Chaperone plan, Coventry", null, /^Summary/);
  for (const name of routes) expect(written).toContain(name);
  for (const letter of letters) expect(written).toMatch(new RegExp(`${letter}: [\\d,]+, \\d\\d:\\d\\d–`));
  expect(written).toContain("Example routes, not real ones");
  expect(written).toMatch(
    /is in sight of a post; the rest is missed\. This share looks ahead\. .* Most is missed at .* Planned on data to/,
  );
  expect(written).not.toMatch(/\d+ incidents?|\d of \d|significan|interval|false discovery|\bp\b|%/);
  await page.emulateMedia({ media: "screen" });
  // And the hand-outs of its routes say why of every post; so does the table, of the one that is chosen.
  await posts.first().press("Enter");
  await expect(page.getByText(/of what is expected on this route is in sight here.* would bring /)).toBeVisible();
  await page.getByRole("button", { name: "Hand-outs" }).click();
  await page.getByRole("menuitem", { name: /^Print/ }).click();
  await page.emulateMedia({ media: "print" });
  const sheets = page.locator("body > div article");
  await expect(sheets.getByText(/^Why [A-Z] stands there: /)).toHaveCount(letters.length);
  await expect(sheets.getByText(/^Why this route: /).first()).toBeVisible();
});

test("what was said of a route is printed once, with its posts or on the list of routes without one", async ({
  page,
}) => {
  await loadSample(page);
  await goTo(page, "School routes");
  await expect(page.locator("[data-answer]")).toHaveText(/would have seen/);
  // The list has every route by name; the notes of the examples say that they are examples.
  const picks = page.getByRole("list", { name: "School routes" }).locator("button[aria-pressed]");
  const routes = (await picks.allInnerTexts()).map((text) => `${text.split("\n")[0]} (example)`);
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole("button", { name: "Hand-outs" }).click();
  await page.getByRole("menuitem", { name: /^Print/ }).click();
  await page.emulateMedia({ media: "print" });
  const sheets = page.locator("body > div article");
  const last = sheets.last();
  await expect(last.getByRole("heading")).toHaveText("Routes without a post, and what was said of them");
  const listed = await last.locator("tbody th").allInnerTexts();
  const withPosts = await sheets
    .filter({ has: page.locator("figure") })
    .locator("h1")
    .allInnerTexts();
  expect(listed.length).toBeGreaterThan(0);
  expect([...listed, ...withPosts].sort()).toEqual([...routes].sort());
  await expect(sheets.filter({ hasText: "not a real Step Together route" })).toHaveCount(withPosts.length + 1);
  await expect(sheets.first().getByText(/^Names, post [A-Z]$/)).toHaveCount(
    await sheets.first().locator("tbody tr").count(),
  );
  await page.screenshot({ path: "test-results/screens/hand-outs-list.png", fullPage: true });
});

test("rota and zone cards print as a tagged PDF, a page each", async ({ page }) => {
  test.setTimeout(120_000);
  await loadSample(page);
  await goTo(page, "Outreach");
  await expect(page.locator("[data-answer]")).toHaveText(/would have been there for/);
  const written = await expectTagged(
    page,
    "Outreach rota and zone cards, Coventry, 2026-07-21 to 2026-09-01",
    "Map of ",
  );
  expect(written).toContain("Hand-over");
  // What the examples say of themselves is no note of a place.
  expect(written).not.toMatch(/planted|placebo|Note:/);
});

test("printing leaves the screen behind it as it was: what is unfolded, scrolled to and in sight on the map", async ({
  page,
}) => {
  await loadSample(page);
  await goTo(page, "Outreach");
  await expect(page.locator("[data-answer]")).toHaveText(/would have been there for/);
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden({ timeout: 60_000 });
  await page.evaluate(() => {
    window.print = () => {};
  });
  const rules = page.getByRole("button", { name: /^More rules/ });
  await rules.click();
  await page.getByRole("button", { name: "The week after" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  const seen = () =>
    page.evaluate(() => {
      const camera = window.__camera?.viewport();
      const scrolled = [...document.querySelectorAll("#root *")].map(({ scrollTop }) => scrollTop);
      return { zoom: camera?.zoom, at: camera?.project(-1.5, 52.4), scrolled: scrolled.filter((top) => top > 0) };
    });
  await expect(async () => {
    const before = await seen();
    await page.waitForTimeout(600);
    expect(await seen()).toEqual(before);
  }).toPass();
  await rules.evaluate((button) => {
    for (let at: Element | null = button; at; at = at.parentElement) at.scrollTop = 90;
  });
  const before = await seen();
  expect(before.scrolled).toEqual([90]);
  const title = await page.title();
  await page.getByRole("button", { name: "Hand-outs" }).click();
  await page.getByRole("menuitem", { name: /^Print/ }).click();
  await expect(page).not.toHaveTitle(title);
  await expect(page.locator("body > div article").first()).toBeAttached();
  // Paper is narrower than the screen.
  await page.pdf({ preferCSSPageSize: true });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page).toHaveTitle(title);

  await expect(rules).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("heading", { name: /^Rota, week 2 of/ })).toBeVisible();
  expect(await seen()).toEqual(before);
});
