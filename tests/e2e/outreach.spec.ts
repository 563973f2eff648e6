import { readFileSync, writeFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { unzip } from "../fixtures/unzip";
import { expectAccessible } from "./axe";
import { expect, keepScreenshot, test } from "./harness";
import { rowsInOutline } from "./second-count";
import { chooseFiles, goTo, loadSample } from "./steps";

const answer = (page: Page) => page.getByRole("region", { name: "Answer" });
const rota = (page: Page) => page.getByRole("region", { name: /^Rota, week/ });
const number = (text: string) => Number(text.replaceAll(",", ""));

/** The rota is there, and no better one is looked for. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: /would have been there for/ })).toBeVisible();
  await expect(answer(page).getByRole("button", { name: "Stop" })).toBeHidden({ timeout: 60_000 });
}

/** Met and missed are all there is: in the headline, in the list of what is missed, and in the footer. */
async function expectSums(page: Page): Promise<void> {
  await expect(async () => {
    const headline = await page.locator("[data-answer]").innerText();
    const found = /for ([\d.,]+) of ([\d.,]+) incidents$/.exec(headline);
    if (!found) throw new Error(`Got the headline “${headline}”.`);
    const [met, all] = found.slice(1).map(number);
    const missed = page.getByRole("region", { name: "What we would miss" });
    const of = async (row: Locator) => number(await row.getByRole("cell").last().innerText());
    const parts = await Promise.all((await missed.locator("tbody tr").all()).map(of));
    const sum = await of(missed.locator("tfoot tr"));
    expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(sum, 6);
    expect(met + sum).toBeCloseTo(all, 6);
  }).toPass();
  await expect(page.getByRole("contentinfo")).toContainText(
    /In the zones: [\d.,]+ = .* met \+ .* missed \| \d+ sessions × 2 people × 2 h = [\d,]+ h/,
  );
}

const middleOf = async (element: Locator) => {
  const box = await element.boundingBox();
  if (!box) throw new Error("Got nothing on the page when expected something to drag.");
  return [box.x + box.width / 2, box.y + box.height / 2] as const;
};

async function handOut(page: Page, name: string | RegExp): Promise<Buffer> {
  await page.getByRole("button", { name: "Hand-outs" }).press("Enter");
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name }).press("Enter");
  return readFileSync(await (await download).path());
}

test("zones are suggested, edited and planned; sessions are dragged and moved by keys; a conflict is shown and mended; nothing of an incident is handed out", async ({
  page,
}, info) => {
  test.setTimeout(240_000);
  await loadSample(page);
  await goTo(page, "Outreach");
  await page.getByRole("button", { name: "Delete all 4 examples" }).press("Enter");
  const suggested = page.getByRole("region", { name: "Suggested zones" });
  await page.getByRole("button", { name: "Suggest zones" }).press("Enter");
  await expect(page.getByText(/Stands out in holidays/).first()).toBeVisible();
  await expect(page.getByText("Suggested, not a zone yet")).toBeVisible();
  // By clicks: the focus that goes on to the next suggestion would take a key that is meant for another button.
  for (let i = 0; i < 3; i++) {
    const next = page.getByRole("button", { name: /^Accept / }).first();
    const name = (await next.getAttribute("aria-label")) ?? "";
    await next.click();
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
  }
  await page
    .getByRole("button", { name: /^Decline / })
    .first()
    .click();
  await expect(page.getByText(/ was declined\. “Suggest zones” suggests it again\./)).toBeVisible();
  await keepScreenshot(page, "outreach-suggestions");
  await suggested.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("Suggested, not a zone yet")).toBeHidden();
  // What is a zone by now is not suggested again.
  await page.getByRole("button", { name: "Suggest zones" }).click();
  await expect(page.getByText(/Stands out in holidays/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Accept City centre" })).toHaveCount(0);
  await suggested.getByRole("button", { name: "Close" }).click();

  await page.getByRole("button", { name: "More for City centre" }).press("Enter");
  await page.getByRole("menuitem", { name: /^Snap to hexes/ }).press("Enter");
  // A suggestion is hexes already.
  await expect(page.getByText("City centre is now 7 hexes, 0.7 km².")).toBeVisible();
  await page.getByRole("button", { name: "More for City centre" }).press("Enter");
  await page.getByRole("menuitem", { name: "Edit name, note and points" }).press("Enter");
  await page.getByRole("textbox", { name: "Name" }).fill("Bull Yard");
  await page.getByRole("textbox", { name: "Note" }).fill("Traders ask for evenings");
  await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
  await expect(page.getByRole("button", { name: /^Bull Yard \d+ session/ })).toBeFocused();

  const hours = page.getByRole("textbox", { name: "Hours" });
  await hours.fill("200");
  await hours.press("Enter");
  await expect(page.getByText("200 of 200 hours planned; 0 left")).toBeVisible();
  await settled(page);
  await expectSums(page);
  await expect(page.getByText(/^Planned on what was known before Summer/)).toBeVisible();
  // What is expected of this summer is said beside what earlier ones saw.
  await expect(
    answer(page).getByText(/^For .* 2026, about [\d.]+ of [\d.]+ incidents are expected to be met\./),
  ).toBeVisible();
  await expect(answer(page).getByText("No rota within these rules is expected to meet more.")).toBeVisible();
  await expect(page.getByRole("img", { name: /^Expected incidents met for 0 to 700 hours/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "What does fairness cost? as a table" })).toBeVisible();
  await keepScreenshot(page, "outreach-rota");

  // From here on nothing moves but what is moved.
  await page.getByRole("button", { name: "Keep all" }).press("Enter");
  await expect(page.getByText("all kept")).toBeVisible();
  const session = rota(page)
    .getByRole("button", { name: /^Bull Yard, .*, team \d, kept/ })
    .first();
  const dragged = await session.locator("span").first().innerText();
  const time = /\d\d:00–\d\d:00/.exec(dragged)?.[0] ?? "";
  const target = rota(page)
    .getByRole("button", { name: /: no session$/ })
    .last();
  const place = ((await target.getAttribute("aria-label")) ?? "").replace(": no session", "");
  const [[fromX, fromY], [toX, toY]] = [await middleOf(session), await middleOf(target)];
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move((fromX + toX) / 2, (fromY + toY) / 2, { steps: 4 });
  await page.mouse.move(toX, toY, { steps: 4 });
  await expect(rota(page).getByText(`To ${place}, ${time}.`)).toBeVisible();
  await page.mouse.up();
  const moved = rota(page).getByRole("button", { name: new RegExp(`^${place}, ${time}, team \\d, kept`) });
  await expect(moved).toBeVisible();
  await settled(page);
  await expectSums(page);

  await moved.focus();
  const [from] = time.split(":").map(Number);
  const isEarly = from < 20;
  await page.keyboard.press(isEarly ? "Shift+ArrowDown" : "Shift+ArrowUp");
  const hour = isEarly ? from + 2 : from - 2;
  const byKeys = rota(page).getByRole("button", { name: new RegExp(`^${place}, ${hour}:00–${hour + 2}:00, .*kept`) });
  await expect(byKeys).toBeFocused();
  await settled(page);
  await page.keyboard.press("Control+z");
  await expect(moved).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(byKeys).toBeVisible();
  await settled(page);

  await byKeys.press("Enter");
  await page.getByRole("menuitem", { name: /^Close .* on this day/ }).press("Enter");
  await expect(rota(page).getByText("1 conflict.")).toBeVisible();
  await expect(rota(page).getByRole("button", { name: /Conflict: .*closed on this day/ })).toBeVisible();
  await expect(page.getByText("These rules cannot be kept together.")).toBeVisible();
  await expectAccessible(page, "a conflict in the rota");
  await rota(page)
    .getByRole("button", { name: /Conflict: / })
    .press("Enter");
  await page.getByRole("menuitem", { name: /^Open .* on this day/ }).press("Enter");
  await expect(rota(page).getByText("1 conflict.")).toBeHidden();
  await settled(page);
  await expectSums(page);
  await expectAccessible(page, "the rota");

  const files = [
    (await handOut(page, /^Rota \(CSV\)/)).toString("utf8"),
    [...unzip(await handOut(page, /^Rota \(Excel\)/)).values()].join("\n"),
    (await handOut(page, /^Team 1 \(ICS\)/)).toString("utf8"),
  ];
  const places = new Set(rowsInOutline().flatMap(({ easting, northing }) => [`${easting}`, `${northing}`]));
  for (const file of files) {
    expect(file).toContain("Bull Yard");
    expect(file).not.toMatch(/SYN-\d/);
    expect(file).not.toMatch(/\b52\.\d{3,}|-1\.[3-6]\d{2,}/);
    expect((file.match(/\b\d{6}\b/g) ?? []).filter((digits) => places.has(digits))).toEqual([]);
  }

  const list = info.outputPath("delivered.csv");
  writeFileSync(
    list,
    "zone,date,from,to,people\nBull Yard,2026-07-25,16:00,18:00,2\nBull Yard,26/07/2026,20:00,22:00,3\n",
  );
  await chooseFiles(page, "Load a list", list);
  await expect(page.getByText(/^2 sessions took place\. Of the \d+ sessions planned up to then/)).toBeVisible();
  writeFileSync(list, "zone,date,from,to,people\nNowhere,2026-07-25,16:00,18:00,2\n");
  await chooseFiles(page, "Load a list", list);
  await expect(page.getByRole("alert").getByText(/there is no zone “Nowhere”/)).toBeVisible();
  await page.getByRole("button", { name: "Its format" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Sessions delivered" })).toBeVisible();
  // The example can be copied: it names a zone that there is.
  await expect(page.getByRole("table", { name: "Columns of the list" })).toContainText("Bull Yard");
  await expectAccessible(page, "the format of files");
});

test("the map shows the whole area above the rota too, and in another window, until somebody looks closer", async ({
  page,
}) => {
  await loadSample(page);
  await goTo(page, "Outreach");
  await settled(page);
  /** Hexes outside the picture or under a panel, and how near the map is. */
  const seen = () =>
    page.evaluate(() => {
      const [view, camera] = [window.__published?.(), window.__camera];
      if (!view || !camera) throw new Error("Got no map.");
      const frame = camera.surface.getBoundingClientRect();
      const panels = Array.from(document.querySelectorAll("[data-map-panel]"), (panel) =>
        panel.getBoundingClientRect(),
      );
      const { project, zoom } = camera.viewport();
      const hidden = view.grid.cells.filter((_, h) => {
        const [x, y] = project(view.grid.centerLngLat[2 * h], view.grid.centerLngLat[2 * h + 1]);
        const [left, top] = [frame.left + x, frame.top + y];
        const isOut = x < 0 || y < 0 || x > frame.width || y > frame.height;
        return isOut || panels.some((box) => left > box.left && left < box.right && top > box.top && top < box.bottom);
      });
      return { hidden: hidden.length, zoom };
    });
  await expect.poll(seen).toHaveProperty("hidden", 0);
  const whole = (await seen()).zoom;
  await page.setViewportSize({ width: 1600, height: 950 });
  await expect.poll(async () => (await seen()).zoom).toBeGreaterThan(whole + 0.2);
  await expect.poll(seen).toHaveProperty("hidden", 0);

  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(async () => (await seen()).hidden).toBeGreaterThan(100);
  await page.waitForTimeout(600);
  const { zoom } = await seen();
  await page.setViewportSize({ width: 1366, height: 768 });
  await goTo(page, "Hotspots");
  await expect(page.getByRole("heading", { name: /stand out beyond chance/ })).toBeVisible();
  await expect.poll(async () => (await seen()).zoom).toBeCloseTo(zoom, 6);
  await page.getByRole("button", { name: "Show the whole area" }).click();
  await expect.poll(seen).toHaveProperty("hidden", 0);
  await page.waitForTimeout(600);
  await goTo(page, "Outreach");
  await settled(page);
  await expect.poll(seen).toEqual({ hidden: 0, zoom: whole });
});

test("provisional dates lead to the school year that holds them, whatever today is", async ({ page }) => {
  await loadSample(page);
  await goTo(page, "Outreach");
  await settled(page);
  // In an autumn of which the summer of 2026 is no part.
  await page.clock.setFixedTime(new Date("2027-11-15T12:00:00Z"));
  await page.getByRole("button", { name: "Check them" }).press("Enter");
  await expect(page.getByRole("gridcell", { name: /^Monday 20 Jul 2026/ })).toBeVisible();
});

test("a kept session is not put where another is: the move is refused with its reason, and none is lost", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await loadSample(page);
  await goTo(page, "Outreach");
  await settled(page);
  const footer = page.getByRole("contentinfo");
  await expect(footer).toContainText("250 sessions × 2 people × 2 h");
  await page.getByRole("button", { name: "Keep all" }).press("Enter");
  await expect(page.getByText("all kept")).toBeVisible();
  await settled(page);
  const names = () => rota(page).locator("[data-session]").allTextContents();
  const before = await names();
  const first = rota(page)
    .getByRole("button", { name: /^City centre \(example\), Tuesday 21 Jul, .* kept$/ })
    .first();
  const time = /\d\d:00–\d\d:00/.exec(await first.innerText())?.[0] ?? "";
  await expect(
    rota(page).getByRole("button", { name: new RegExp(`^City centre .example., Wednesday 22 Jul, ${time}`) }),
  ).toHaveCount(1);
  await first.press("Enter");
  await page.getByRole("menuitem", { name: /^Move it/ }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Move a session" });
  const moveIt = dialog.getByRole("button", { name: "Move it" });
  const buttonAt = () => moveIt.boundingBox();
  const stood = await buttonAt();
  // Another day on which this team has two sessions already: said in a sentence, and the button is still where the hand goes.
  await dialog.getByRole("button", { name: /Zone/ }).press("Enter");
  await page.getByRole("option", { name: "Foleshill Road (example)" }).press("Enter");
  await dialog.getByRole("button", { name: /Day/ }).press("Enter");
  await page.getByRole("option", { name: "Sunday 26 Jul" }).press("Enter");
  await expect(dialog.getByText(/a team does at most 2 a day/)).toBeVisible();
  expect(await buttonAt()).toEqual(stood);
  await keepScreenshot(page, "outreach-move-breaks");
  await dialog.getByRole("button", { name: /Zone/ }).press("Enter");
  await page.getByRole("option", { name: "City centre (example)" }).press("Enter");
  await dialog.getByRole("button", { name: /Day/ }).press("Enter");
  await page.getByRole("option", { name: "Wednesday 22 Jul" }).press("Enter");
  await expect(dialog.getByRole("alert")).toContainText(`Wednesday 22 Jul, ${time}: there is a session already`);
  await expect(moveIt).toBeDisabled();
  expect(await buttonAt()).toEqual(stood);
  await expectAccessible(page, "a move that is refused");
  await keepScreenshot(page, "outreach-move-refused");
  await dialog.getByRole("button", { name: "Cancel" }).press("Enter");

  await first.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page.getByText(/^Not moved\. City centre .*there is a session already/)).toBeVisible();
  await expect(page.getByText("all kept")).toBeVisible();
  await expect(footer).toContainText("250 sessions × 2 people × 2 h");
  expect(await names()).toEqual(before);

  // Everybody else stays as they were, with their teams, when one session moves to a place that is free.
  const free = rota(page)
    .getByRole("button", { name: /: no session$/ })
    .first();
  const place = ((await free.getAttribute("aria-label")) ?? "").replace(": no session", "");
  const [, zone, day] = /^(.*), (\w+ \d+ \w+)$/.exec(place) ?? [];
  await first.press("Enter");
  await page.getByRole("menuitem", { name: /^Move it/ }).press("Enter");
  await dialog.getByRole("button", { name: /Zone/ }).press("Enter");
  await page.getByRole("option", { name: zone }).press("Enter");
  await dialog.getByRole("button", { name: /Day/ }).press("Enter");
  await page.getByRole("option", { name: day }).press("Enter");
  await dialog.getByRole("button", { name: "Move it" }).press("Enter");
  await expect(
    rota(page).getByRole("button", { name: new RegExp(`^${place.replaceAll(/[()]/g, ".")}, ${time}, team \\d, kept`) }),
  ).toBeVisible();
  await settled(page);
  await expect(footer).toContainText("250 sessions × 2 people × 2 h");
  const after = await names();
  expect(after).toHaveLength(before.length);
  expect(before.filter((name) => !after.includes(name))).toHaveLength(1);
});

test("a session is moved by a form, taken away and added without a mouse", async ({ page }) => {
  test.setTimeout(120_000);
  await loadSample(page);
  await goTo(page, "Outreach");
  await settled(page);
  const first = rota(page)
    .getByRole("button", { name: /^City centre \(example\), Tuesday 21 Jul, .* suggested$/ })
    .first();
  const teams = async () =>
    new Map(
      (await rota(page).locator("[data-session]").allTextContents()).map((text): [string, string] => {
        const [, name, team] = /^(.*), team (\d)/.exec(text) ?? [];
        return [name, team];
      }),
    );
  const before = await teams();
  await first.press("Enter");
  await page.getByRole("menuitem", { name: /^Move it/ }).press("Enter");
  await page.getByRole("button", { name: /Hours/ }).press("Enter");
  await page.getByRole("option", { name: "14:00–16:00" }).press("Enter");
  await page.getByRole("button", { name: "Move it", exact: true }).press("Enter");
  const moved = rota(page).getByRole("button", { name: /Tuesday 21 Jul, 14:00–16:00, team \d, kept/ });
  await expect(moved).toBeVisible();
  await settled(page);
  // What is said of the others' teams is what the table showed before, and shows now.
  const words = await rota(page)
    .getByText(/ changed team: /)
    .innerText();
  const [, name, team, was] = /changed team: (.*?), team (\d) \(was (\d)\)/.exec(words) ?? [];
  expect([before.get(name), (await teams()).get(name)]).toEqual([was, team]);
  expect(was).not.toBe(team);
  await moved.press("Enter");
  await page.getByRole("menuitem", { name: /^Delete it/ }).press("Enter");
  await expect(moved).toBeHidden();
  await settled(page);
  const empty = rota(page)
    .getByRole("button", { name: /: no session$/ })
    .first();
  const place = ((await empty.getAttribute("aria-label")) ?? "").replace(": no session", "");
  await empty.press("Enter");
  await page.getByRole("menuitem", { name: /^Add 18:00/ }).press("Enter");
  await expect(rota(page).locator("[data-session]", { hasText: `${place}, 18:00–20:00` })).toBeVisible();
});

test("what would be missed leads to its day in the rota, in whatever week and by whatever rows it is shown", async ({
  page,
}) => {
  await loadSample(page);
  await goTo(page, "Outreach");
  await settled(page);
  await rota(page).getByText("Teams", { exact: true }).click();
  const missed = page.getByRole("region", { name: "What we would miss" });
  const first = missed.locator("tbody").getByRole("button").first();
  const [, zone, weekday, hours] = /^(.*), (\w+)s (\d\d:00–\d\d:00)$/.exec(await first.innerText()) ?? [];
  await first.click();
  const cell = rota(page)
    .locator("td")
    .filter({ has: page.locator(":focus") });
  await expect(cell.locator("xpath=../th")).toContainText(zone);
  await expect(cell.locator(":focus")).toHaveAccessibleName(new RegExp(`, ${weekday} \\d+ \\w+[,:]`));
  await expect(cell).not.toContainText(hours);
  await expect(cell).toBeInViewport({ ratio: 1 });
  await keepScreenshot(page, "outreach-missed");

  // From a later week by keys: there the same day, if nobody is there then either.
  await rota(page).getByRole("button", { name: "The week after" }).click();
  await expect(cell).toHaveCount(0);
  await first.press("Enter");
  await expect(cell.locator("xpath=../th")).toContainText(zone);
  await expect(cell).not.toContainText(hours);
});

test("a rota that was kept as a whole is there again after the page was closed", async ({ page }) => {
  test.setTimeout(120_000);
  await loadSample(page);
  await goTo(page, "Outreach");
  await settled(page);
  await page.getByRole("button", { name: "Keep all" }).press("Enter");
  await expect(page.getByText("all kept")).toBeVisible();
  const kept = await rota(page).locator("[data-session]").count();
  expect(kept).toBeGreaterThan(5);
  // The study is saved a second after the hand rests.
  await page.waitForTimeout(2500);
  await page.reload();
  await page.getByRole("button", { name: "Take up where you left off" }).click();
  await page.getByRole("button", { name: /Load the sample extract/ }).click();
  await goTo(page, "Outreach");
  await settled(page);
  await expect(page.getByText("all kept")).toBeVisible();
  await expect(rota(page).locator("[data-session]")).toHaveCount(kept);
});

test("counting harm is one choice under More rules, and every number then says that it is of severity weight", async ({
  page,
}) => {
  await loadSample(page);
  await goTo(page, "Outreach");
  await settled(page);
  await page.getByRole("button", { name: /^More rules/ }).press("Enter");
  const count = page.getByRole("radiogroup", { name: "What the rota counts" });
  await count.getByRole("radio", { name: /^Harm/ }).check({ force: true });
  await settled(page);
  const found = answer(page);
  await expect(found.getByText(/about [\d.]+% of the severity weight to be expected would be met/)).toBeVisible();
  await expect(
    found.getByText(/far less sure than a count: [\d,]+ incidents behind it, as sure as a count of/),
  ).toBeVisible();
  await expect(page.getByText(/50 more hours: about [\d.]+% of the severity weight/)).toBeVisible();
  await expect(found.getByText(/would have met [\d.]+% of the severity weight of its [\d,]+ incidents/)).toBeVisible();
  // The headline and what is missed stay counts of incidents, and add up.
  await expectSums(page);
  const csv = (await handOut(page, "Rota (CSV)")).toString("utf8");
  expect(csv.split("\r\n")[0]).toContain("expected_severity_percent,expected_severity_added_percent");
  expect(csv).not.toContain("expected_incidents");
  await expectAccessible(page, "a rota by severity weight");
  await count.scrollIntoViewIfNeeded();
  await keepScreenshot(page, "outreach-harm");
  await page.keyboard.press("Control+z");
  await settled(page);
  await expect(found.getByText(/incidents are expected to be met/)).toBeVisible();
});

test("a study that counts harm by other weights than those that ship says so until they are agreed to", async ({
  page,
}) => {
  await loadSample(page);
  const saving = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const file = JSON.parse(readFileSync(await (await saving).path(), "utf8"));
  expect(file.study.outreach.weights).toBe("Cambridge Crime Harm Index 2026");
  Object.assign(file.study.outreach, { weighting: "harm", weights: "Cambridge Crime Harm Index 2020" });
  await page.reload();
  await chooseFiles(page, "Open a study", {
    name: "older.study.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await page.getByRole("button", { name: /Load the sample extract/ }).click();
  await expect(page.getByRole("heading", { name: /stand out beyond chance/ })).toBeVisible();
  await goTo(page, "Outreach");
  await settled(page);
  const notice = answer(page).getByText(/Harm was chosen with the Cambridge Crime Harm Index 2020/);
  await expect(notice).toContainText("This release has the Cambridge Crime Harm Index 2026");
  await expectAccessible(page, "a rota by other weights");
  await keepScreenshot(page, "outreach-weights");
  await page.getByRole("button", { name: "Agree to the new weights" }).press("Enter");
  await expect(notice).toHaveCount(0);
  await expect(page.locator("[data-answer]")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(notice).toBeVisible();
  await page.getByRole("button", { name: /^More rules/ }).press("Enter");
  const counts = page.getByRole("radiogroup", { name: "What the rota counts" });
  await counts.getByRole("radio", { name: /^Incidents/ }).check({ force: true });
  await expect(notice).toHaveCount(0);
  await counts.getByRole("radio", { name: /^Harm/ }).check({ force: true });
  await expect(notice).toHaveCount(0);
});

test("in one column the choices come before the map, and the wheel scrolls the page past it", async ({ page }) => {
  await loadSample(page);
  await goTo(page, "Outreach");
  await settled(page);
  await page.setViewportSize({ width: 800, height: 700 });
  const map = page.getByRole("region", { name: "Map" });
  const top = async (element: Locator) => (await element.boundingBox())?.y ?? Number.NaN;
  await expect(page.locator("[data-answer]")).toBeVisible();
  // Each place is asked for by itself, and the page may still be arranging itself for the other width.
  await expect(async () => {
    const [finding, choices, words, drawn] = [
      await top(page.locator("[data-answer]")),
      await top(page.getByRole("textbox", { name: "Workers" })),
      await top(page.getByText(/^Planned on what was known/)),
      await top(map),
    ];
    expect(finding).toBeLessThan(choices);
    expect(choices).toBeLessThan(words);
    expect(words).toBeLessThan(drawn);
  }).toPass({ timeout: 5000 });
  await keepScreenshot(page, "outreach-800");

  await map.scrollIntoViewIfNeeded();
  const [x, y] = await middleOf(map);
  await page.mouse.move(x, y);
  const scale = map.getByText("Scale bar:").locator("..");
  const before = await scale.innerText();
  await page.mouse.wheel(0, -300);
  // The page has scrolled by what the wheel was turned.
  await expect.poll(async () => (await middleOf(map))[1] - y).toBeGreaterThan(100);
  await expect(scale).toHaveText(before);
  const now = await middleOf(map);
  await page.mouse.move(now[0], Math.min(now[1], 600));
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -600);
  await page.keyboard.up("Control");
  await expect(scale).not.toHaveText(before);
});
