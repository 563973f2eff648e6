import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, keepScreenshot, test } from "./harness";
import { type Row, rowsInOutline, toNationalGrid } from "./second-count";
import { goTo, loadSample } from "./steps";

type Point = readonly [number, number];

/** What the rules of the page count: the last 36 months of the sample, on the street, by the part of it in 15:00–16:24 of a school day. */
const street = rowsInOutline().filter((row) => row.date >= "2023-04-01" && row.isSchoolDay && row.isStreet !== false);
const [FROM, TO] = [900, 985];

function shareInWindow({ minutes }: Row): number {
  const inside = minutes.filter((minute) => minute < 5 * 1440 && minute % 1440 >= FROM && minute % 1440 < TO);
  return minutes.length === 0 ? 0 : inside.length / minutes.length;
}

/** Meters from a point to the nearest place on a line, on the plane of the National Grid. */
function metersToLine({ easting, northing }: Row, line: readonly Point[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i], line[i + 1]];
    const along = ((easting - ax) * (bx - ax) + (northing - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const t = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(easting - ax - t * (bx - ax), northing - ay - t * (by - ay)));
  }
  return nearest;
}

/** Least and most that may be counted within 100 m of a line: rows within half a meter of the edge, or of no stated place, may be in or out. */
function alongLine(points: readonly Point[]): [number, number] {
  const line = points.map(toNationalGrid);
  const within = (meters: number, isSure: boolean) =>
    street
      .filter((row) => metersToLine(row, line) <= meters && (!isSure || row.isStreet === true))
      .reduce((sum, row) => sum + shareInWindow(row), 0);
  return [within(99.5, true), within(100.5, false)];
}

const answer = (page: Page) => page.getByRole("region", { name: "Answer" });
const headline = (page: Page) => page.locator("[data-answer]");

/** The numbers of "… would have seen 34 of 107 incidents, and missed 73". */
async function headlineSums(page: Page): Promise<{ covered: number; total: number; missed: number }> {
  const text = await headline(page).innerText();
  const found = /seen ([\d.,]+) of ([\d.,]+) incidents?, and missed ([\d.,]+)(?:; .*)?$/.exec(text);
  if (!found) throw new Error(`Got the headline “${text}”.`);
  const [covered, total, missed] = found.slice(1).map((part) => Number(part.replaceAll(",", "")));
  return { covered, total, missed };
}

const lastNumber = async (row: Locator) => Number((await row.getByRole("cell").last().innerText()).replaceAll(",", ""));

/** Covered and missed are all there is, in the headline, in both tables and in the footer. */
async function expectSums(page: Page): Promise<void> {
  await expect(async () => {
    const { covered, total, missed } = await headlineSums(page);
    expect(covered + missed).toBeCloseTo(total, 6);
    expect(
      await lastNumber(
        answer(page)
          .getByRole("row")
          .filter({ hasText: /^Covered/ }),
      ),
    ).toBe(covered);
    const miss = page.getByRole("region", { name: "What we would miss" });
    const rows = await miss.locator("tbody tr").all();
    const parts = await Promise.all(rows.map(lastNumber));
    expect(parts.reduce((sum, n) => sum + n, 0)).toBeCloseTo(missed, 6);
    expect(await lastNumber(miss.locator("tfoot tr"))).toBe(missed);
  }).toPass();
  await expect(page.getByRole("contentinfo")).toContainText(
    /On the routes of the plan: [\d.,]+ = .* covered \+ .* missed/,
  );
}

async function open(page: Page): Promise<void> {
  await loadSample(page);
  await goTo(page, "School routes");
  await expect(headline(page)).toHaveText(/would have seen/);
}

/** Waits for the search to end. */
const settled = (page: Page) => expect(page.getByRole("button", { name: "Stop" })).toHaveCount(0, { timeout: 40_000 });

async function countOf(page: Page, name: string): Promise<number> {
  const text = await page
    .getByRole("list", { name: "School routes" })
    .getByRole("button", { name: new RegExp(`^${name} [\\d.]+`) })
    .innerText();
  return Number(/\n([\d.,]+)\n/.exec(text)?.[1].replaceAll(",", ""));
}

async function expectCount(page: Page, name: string, points: readonly Point[]): Promise<void> {
  const [least, most] = alongLine(points);
  expect(most, "there is something to count").toBeGreaterThan(5);
  await expect(async () => {
    const count = await countOf(page, name);
    expect(count).toBeGreaterThanOrEqual(least - 0.5);
    expect(count).toBeLessThanOrEqual(most + 0.5);
  }).toPass();
}

async function saved(page: Page, item: RegExp): Promise<string> {
  await page.getByRole("button", { name: "Hand-outs" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: item }).click();
  return readFileSync(await (await download).path(), "utf8");
}

test("two routes are drawn and typed, scored, and planned for four people; a post is locked and moved; nothing of an incident is handed out", async ({
  page,
}) => {
  test.setTimeout(150_000);
  await open(page);
  await page.getByRole("button", { name: "Count victims of any age" }).click();

  await settled(page);
  // Around the best post there is something to count.
  const best = await page.locator("[data-post=A]").boundingBox();
  if (!best) throw new Error("Got no post on the map.");
  const [x, y] = [best.x + best.width / 2, best.y + best.height / 2];
  await page.getByRole("button", { name: "Draw on the map" }).click();
  const bar = page.getByRole("region", { name: "Drawing a route" });
  await expect(page.locator("[data-map-surface]")).toBeFocused();
  for (const [right, down] of [
    [-12, -9],
    [10, 8],
    [34, 15],
  ])
    await page.mouse.click(x + right, y + down);
  await bar.getByRole("button", { name: "Finish" }).click();
  await expect(page.getByText("Route 9 added, 3 points.")).toBeVisible();
  const list = page.getByRole("list", { name: "School routes" });
  await expect(list.getByRole("button", { name: /^Route 9 / })).toBeFocused();
  await page.getByRole("button", { name: "More for Route 9" }).click();
  await page.getByRole("menuitem", { name: "Edit name, note and points" }).click();
  const text = await page.getByRole("textbox", { name: "Points" }).inputValue();
  const drawn = text.split("\n").map((line): Point => line.split(",").map(Number) as unknown as Point);
  await page.getByRole("textbox", { name: "Note" }).fill("Pupils asked for it");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /From the school/ })
    .press("Enter");
  await page.getByRole("option", { name: /^No school/ }).press("Enter");
  await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await expectCount(page, "Route 9", drawn);
  await page.getByRole("button", { name: "Delete all 8 examples" }).click();

  const typed: Point[] = [
    [-1.5128, 52.4081],
    [-1.5071, 52.4079],
    [-1.5034, 52.4062],
  ];
  await page.getByRole("button", { name: "Type points" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("Along the market");
  await page.keyboard.press("Tab");
  await page.keyboard.type(typed.map(([lng, lat]) => `${lng}, ${lat}`).join("\n"));
  await page.getByRole("textbox", { name: "Note" }).fill("Pupils asked for it");
  await page.getByRole("button", { name: "Add the route" }).press("Enter");
  await expectCount(page, "Along the market", typed);

  const people = page.getByRole("textbox", { name: "Chaperones" });
  await people.fill("4");
  await people.press("Enter");
  await expect(headline(page)).toHaveText(/^Two posts would have seen/);
  await settled(page);
  await expectSums(page);

  await answer(page).locator("tr[data-key]").first().press("Enter");
  await page.getByRole("button", { name: /^More for post / }).press("Enter");
  await page.getByRole("menuitem", { name: /^Keep it here/ }).press("Enter");
  const locked = answer(page).locator("tr", { hasText: "stays here" });
  await expect(locked).toHaveCount(1);
  await settled(page);
  const metersOf = async () =>
    Number(/, ([\d,]+)\s*stays here/.exec(await locked.innerText())?.[1].replaceAll(",", ""));
  const before = await metersOf();
  await locked.press("ArrowRight");
  await locked.press("ArrowRight");
  await expect.poll(metersOf).toBe(before + 50);
  await expectSums(page);
  await settled(page);
  await expect.poll(metersOf).toBe(before + 50);
  await expectSums(page);
  await expect(
    page.getByText(/^You fixed 1 post: no other plan with it would have more of what is expected in sight\./),
  ).toBeVisible();
  await expect(page.getByText("No other plan within these rules")).toHaveCount(0);
  await keepScreenshot(page, "routes-plan");

  await expect(page.getByText(/Planned on data to 31 Mar 2025, .* would since have seen/)).toBeVisible();
  await expect(page.getByText(/put anywhere on the routes would have seen about/)).toBeVisible();
  const files = [
    await saved(page, /^The plan and/),
    await saved(page, /^Rota \(CSV\)/),
    await saved(page, /^Rota \(ICS\)/),
  ];
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole("button", { name: "Hand-outs" }).click();
  await page.getByRole("menuitem", { name: /^Print/ }).click();
  await page.emulateMedia({ media: "print" });
  const pages = page.locator("body > div article");
  await expect(pages.filter({ hasText: "Rota for the week" })).toHaveCount(1);
  const printed = await page.evaluate(() => document.body.lastElementChild?.outerHTML ?? "");
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));

  const near = street.filter((row) =>
    [drawn, typed].some((line) => metersToLine(row, line.map(toNationalGrid)) <= 100),
  );
  expect(near.length).toBeGreaterThan(50);
  for (const out of [...files, decodeURIComponent(printed.replaceAll(/%(?![0-9A-F]{2})/g, "%25"))]) {
    expect(out.length).toBeGreaterThan(200);
    expect(out).not.toMatch(/SYN-\d/);
    for (const { easting, northing } of near)
      expect(out.includes(String(easting)) && out.includes(String(northing))).toBe(false);
  }
  expect(printed).toMatch(/Note, \d+ \w{3} \d{4}:.*Pupils asked for it/);
  expect(printed).toContain("OFFICIAL-SENSITIVE");
});

test("the sample that is loaded from here is answered here, with the focus on the answer, and the walk is told by the clock", async ({
  page,
}) => {
  await page.goto("?test");
  await goTo(page, "School routes");
  await page.getByRole("button", { name: "Load the sample" }).press("Enter");
  await expect(headline(page)).toHaveText(/would have seen/);
  await expect(headline(page)).toBeFocused();
  await settled(page);
  const row = page.getByRole("list", { name: "School routes" }).getByRole("button", { name: /^Sidney Stringer/ });
  await row.click();
  await expect(row).toContainText(/Some of it is luck: likely between [\d.]+ and [\d.]+ in 580 school days/);
  await keepScreenshot(page, "routes-light");
  await page.getByRole("button", { name: "Along the walk as a table" }).click();
  const table = page.getByRole("dialog").getByRole("table");
  await expect(table.getByRole("columnheader", { name: "A pupil gets there" })).toBeVisible();
  // 400 m at 80 m a minute: five minutes after the bell.
  const [gate, later] = [table.getByRole("row").nth(1), table.getByRole("row").nth(5)].map((row) =>
    row.getByRole("cell").first(),
  );
  const minutes = async (cell: Locator) => {
    const [hour, minute] = (await cell.innerText()).split(":").map(Number);
    return 60 * hour + minute;
  };
  expect((await minutes(later)) - (await minutes(gate))).toBe(5);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Dark colours" }).click();
  await keepScreenshot(page, "routes-dark");
});

test("what the plan misses is in sight without scrolling, posts can be told apart, and examples are called so once", async ({
  page,
}) => {
  await open(page);
  await settled(page);
  await expect(page.getByRole("heading", { name: "What we would miss" })).toBeInViewport();
  // Of victims of any age so many posts still miss some.
  await page.getByRole("button", { name: "Count victims of any age" }).click();
  await settled(page);
  const people = page.getByRole("textbox", { name: "Chaperones" });
  await people.fill("20");
  await people.press("Enter");
  await expect(headline(page)).toHaveText(/^(Eight|Nine|Ten) posts would have seen/);
  await settled(page);
  // However long the table of posts is.
  await expect(page.getByText(/^Missed most: .*\d m \([\d.]+\)$/)).toBeInViewport();
  const grips = await page.locator("[data-post]").all();
  expect(grips.length).toBeGreaterThan(7);
  const middles = await Promise.all(
    grips.map(async (grip) => {
      const box = await grip.boundingBox();
      return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    }),
  );
  // Signs are 22 pixels wide.
  for (let a = 0; a < middles.length; a++)
    for (let b = a + 1; b < middles.length; b++)
      expect(Math.hypot(middles[a][0] - middles[b][0], middles[a][1] - middles[b][1])).toBeGreaterThan(22);
  await keepScreenshot(page, "routes-many-posts");
  // And it leads to its route.
  const most = page.getByRole("button", { name: /^Missed most: / });
  const [, route] = /^Missed most: (.*?)\s+at \d/.exec(await most.innerText()) ?? [];
  await most.click();
  await expect(page.getByRole("button", { name: new RegExp(`^${route}`), pressed: true })).toBeVisible();
  const list = page.getByRole("list", { name: "School routes" });
  await expect(list).not.toContainText("(example)");
  await expect(page.getByText("Example routes, not real ones")).toHaveCount(2);
});

test("a post is dragged along its route, stays where it was put, and Undo puts it back", async ({ page }) => {
  await open(page);
  await settled(page);
  // Which letter a post has that the planner moves is its own affair.
  const places = async () => {
    const texts = await answer(page).locator("tr[data-key]").allInnerTexts();
    return texts.map((text) => text.replaceAll(/\s+/g, " ").slice(2)).sort();
  };
  const before = await places();
  const grip = await page.locator("[data-post=C]").boundingBox();
  if (!grip) throw new Error("Got no post to drag.");
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 6, y + 9, { steps: 4 });
  await page.mouse.up();
  await expect(answer(page).locator("tr", { hasText: "stays here" })).toHaveCount(1);
  await settled(page);
  await expectSums(page);
  await page.keyboard.press("Control+z");
  await expect(answer(page).locator("tr", { hasText: "stays here" })).toHaveCount(0);
  await settled(page);
  await expect.poll(places).toEqual(before);
});

test("a post is put on a route by keys, moved, and taken back; one more than there are people for is said to be too many", async ({
  page,
}) => {
  await open(page);
  await settled(page);
  const fixed = answer(page).locator("tr", { hasText: "stays here" });
  const name = /^More for Lyng Hall/;
  const put = async () => {
    await page.getByRole("button", { name }).press("Enter");
    await page.getByRole("menuitem", { name: /^Put a post on this route/ }).press("Enter");
  };
  const letters = async () =>
    new Map(
      await answer(page)
        .locator("tr[data-key]")
        .evaluateAll((rows) =>
          rows.map((row): [string, string] => {
            const letter = row.getAttribute("data-key") ?? "";
            const place = row.querySelector("th")?.textContent?.slice(letter.length) ?? "";
            return [place.replace("stays here", "").trim(), letter];
          }),
        ),
    );
  const lettersBefore = await letters();
  await put();
  await expect(fixed).toHaveCount(1);
  await expect(fixed).toHaveAttribute("data-key", "D");
  await expect(page.getByText(/^Post D stays at /)).toBeVisible();
  await expect(fixed).toContainText("Lyng Hall to Bell Green");
  await expect(page.getByRole("button", { name })).toBeFocused();
  await settled(page);
  await expectSums(page);
  await expect(page.getByText(/^You fixed 1 post: .* Without it, /)).toBeVisible();
  const kept = [...(await letters())].filter(([place]) => lettersBefore.has(place));
  expect(kept.length).toBeGreaterThan(0);
  for (const [place, letter] of kept) expect(letter, place).toBe(lettersBefore.get(place));
  await keepScreenshot(page, "routes-put-post");
  const metersOf = async () => Number(/, ([\d,]+)\s*stays here/.exec(await fixed.innerText())?.[1].replaceAll(",", ""));
  const before = await metersOf();
  await fixed.press("ArrowLeft");
  await expect.poll(metersOf).toBe(before - 25);
  await page.keyboard.press("Tab");
  await settled(page);
  await expect(fixed).toHaveAttribute("data-key", "D");
  for (let more = 0; more < 3; more++) await put();
  await expect(page.getByText(/The 4 locked posts take 4 posts, and there are people for 3/)).toBeVisible();
  // Three posts more, the move, and the first.
  for (let step = 0; step < 5; step++) await page.getByRole("button", { name: /^Undo/ }).click();
  await settled(page);
  await expect(fixed).toHaveCount(0);
  await expect(headline(page)).toHaveText(/^Three posts would have seen/);
});

test("with some schools left out, what lies on their routes is named, and with the plan it is all of the list", async ({
  page,
}) => {
  await open(page);
  await settled(page);
  const onAny = async () => Number(/On any of them\s+([\d.,]+)/.exec(await page.getByRole("main").innerText())?.[1]);
  await page.getByRole("button", { name: /^Which schools/ }).click();
  const left = page.getByText(/more on the 7 routes that are not of the chosen schools\./);
  await expect(left).toHaveCount(0);
  for (const name of [
    /^Blue Coat/,
    /^Stoke Park/,
    /^West Coventry/,
    /^Cardinal Wiseman/,
    /^Ernesford/,
    /^Lyng Hall/,
    /^Barr/,
  ])
    await page.locator("label").filter({ hasText: name }).click();
  await expect(left).toBeVisible();
  await settled(page);
  await expectSums(page);
  const miss = page.getByRole("region", { name: "What we would miss" });
  await expect(miss.getByRole("row", { name: /of this plan/ })).toHaveCount(1);
  const { total } = await headlineSums(page);
  expect(total + Number.parseFloat(await left.innerText())).toBe(await onAny());
  await keepScreenshot(page, "routes-some-schools");
});

test("rules that contradict each other are named, and a place that is forbidden stays empty", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "More rules" }).click();
  await page.locator("label").filter({ hasText: "Every school with a route gets a post" }).click();
  await expect(
    page.getByText(/A post for each of \d+ schools takes? \d+ posts, and there are people for 3/),
  ).toBeVisible();
  await expectAccessible(page, "routes rules");
  await page.keyboard.press("Control+z");
  await expect(headline(page)).toHaveText(/^Three posts would have seen/);
  await settled(page);
  const first = answer(page).locator("tr[data-key=A]");
  const place = (await first.getByRole("rowheader").innerText()).replaceAll(/^A\s*/g, "").replaceAll("\n", " ");
  await first.press("Enter");
  await page.getByRole("button", { name: "More for post A" }).press("Enter");
  await page.getByRole("menuitem", { name: /^Remove it/ }).press("Enter");
  await settled(page);
  await expect(answer(page).getByRole("rowheader", { name: place })).toHaveCount(0);
  await expect(page.getByText(/^You ruled out 1 place \(and its route for 75 m each way\)/)).toBeVisible();
  await page.getByRole("button", { name: /^Allow / }).press("Enter");
  await expect(answer(page).getByRole("rowheader", { name: place })).toHaveCount(1);
});

test("a route's menu leaves its school out of the plan, and takes it in again", async ({ page }) => {
  await open(page);
  await settled(page);
  const ofSchool = answer(page).getByRole("rowheader", { name: /Sidney Stringer/ });
  await expect(ofSchool).not.toHaveCount(0);
  const more = page.getByRole("button", { name: "More for Sidney Stringer to Broadgate" });
  await more.press("Enter");
  await page.getByRole("menuitem", { name: /^No posts for Sidney Stringer/ }).press("Enter");
  await expect(page.getByText(/^No route of Sidney Stringer.* gets a post now\./)).toBeVisible();
  await settled(page);
  const posts = answer(page).locator("tr[data-key]");
  await expect(posts.getByRole("rowheader", { name: /Sidney Stringer/ })).toHaveCount(0);
  await expect(posts).not.toHaveCount(0);
  // The same choice as stands under Which schools.
  await page.getByRole("button", { name: /^Which schools/ }).click();
  await expect(page.getByRole("checkbox", { name: /^Sidney Stringer/ })).not.toBeChecked();
  await keepScreenshot(page, "routes-no-posts-for-school");
  await more.press("Enter");
  await page.getByRole("menuitem", { name: /^Plan posts for Sidney Stringer.* again/ }).press("Enter");
  await expect(posts.getByRole("rowheader", { name: /Sidney Stringer/ })).not.toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: /^Sidney Stringer/ })).toBeChecked();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("checkbox", { name: /^Sidney Stringer/ })).not.toBeChecked();
});

test("the plan and its charts are accessible, and in one column nothing is lost", async ({ page }) => {
  await open(page);
  await settled(page);
  await answer(page).locator("tr[data-key=A]").press("Enter");
  await expectAccessible(page, "routes plan");
  for (const name of ["Along the walk as a table", /^What each further pair adds as a table/]) {
    await page.getByRole("button", { name }).click();
    await expect(page.getByRole("dialog").getByRole("table")).toBeVisible();
    await expectAccessible(page, "routes chart as a table");
    await page.keyboard.press("Escape");
  }
  await page.setViewportSize({ width: 341, height: 192 });
  await expect(headline(page)).toBeVisible();
  await expect(page.getByRole("region", { name: "What we would miss" })).toBeAttached();
  await expect(page.getByRole("textbox", { name: "Chaperones" })).toBeAttached();
  // The charts are drawn anew for the width that they find.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
});

test("a file that gives only the month says why there is no plan", async ({ page }) => {
  const header =
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
  const rows = Array.from(
    { length: 40 },
    (_, i) => `,2026-0${1 + (i % 3)},Made up,Made up,${-1.51 + i / 10_000},52.408,On or near Nowhere,,,Robbery,,`,
  );
  await page.goto("");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "SYNTHETIC-street.csv",
      mimeType: "text/csv",
      buffer: Buffer.from([header, ...rows].join("\n")),
    });
  await expect(page.getByRole("contentinfo")).toContainText("40 rows read");
  await goTo(page, "School routes");
  await expect(headline(page)).toHaveText("No plan: this file gives only the month");
  await expect(page.getByText(/Without the day and the hour of an incident nobody can tell/)).toBeVisible();
  // Nothing was counted, and nothing says 0.
  const first = page.getByRole("list", { name: "School routes" }).getByRole("listitem").first();
  await expect(first).toContainText("–");
  await page.getByRole("banner").getByRole("button", { name: "Present" }).click();
  const figures = page.getByRole("region", { name: "The slide in words and figures" });
  await expect(figures).toContainText("Routes are not counted: this file gives only the month");
  await expect(figures.getByRole("row").last()).toContainText("–");
  await expect(page.getByRole("main")).not.toContainText("NaN");
});
