import type { Page } from "@playwright/test";
import { expect, test } from "./harness";
import { isInHours, type Row, rowsInOutline } from "./second-count";
import { loadSample } from "./steps";

const everyRow = rowsInOutline();

/** What the page opens with: serious violence in the last 24 months of the sample. */
const opening = everyRow.filter((row) => row.date >= "2024-04-01" && row.isSerious);
const afterSchool = (row: Row) => isInHours(row, (weekday, hour) => weekday < 5 && hour >= 15 && hour < 18);

const atWeekendNight = (row: Row) =>
  isInHours(row, (weekday, hour) =>
    hour >= 21 ? weekday === 4 || weekday === 5 : hour < 5 && (weekday === 5 || weekday === 6),
  );

const whole = (n: number) => n.toLocaleString("en-GB");

const controls = (page: Page) => page.getByRole("region", { name: "Controls" });
const answer = (page: Page) => page.getByRole("region", { name: "Answer" });
const headline = (page: Page) => answer(page).getByRole("heading", { level: 2 });

/** The count on the right of a row of the controls. */
const row = (page: Page, label: string) =>
  controls(page)
    .locator("label")
    .filter({ has: page.getByRole("checkbox", { name: label }) });

/** The stamp, the total of the table of places and the sum of the offences all say this number. */
async function expectCount(page: Page, rows: readonly Row[]): Promise<void> {
  const n = whole(rows.length);
  await expect(answer(page).getByText(`n = ${n} ·`)).toBeVisible();
  await expect(answer(page).getByRole("row", { name: /^All / }).getByRole("cell").nth(1)).toHaveText(n);
  await expect(controls(page).getByText(`${n} incident${rows.length === 1 ? "" : "s"} in all`)).toBeVisible();
}

test("every filter leaves what a second program counts", async ({ page }) => {
  await loadSample(page);
  await expectCount(page, opening);

  const inHours = opening.filter(afterSchool);
  const preset = controls(page).getByRole("button", { name: /^After school/ });
  await expect(preset).toContainText(whole(inHours.length));
  await preset.click();
  await expectCount(page, inHours);
  await expect(
    controls(page).getByText(`${whole(opening.filter((r) => r.minutes.length === 0).length)} without a time`),
  ).toBeVisible();

  const inHolidays = inHours.filter((r) => r.isHoliday);
  await expect(row(page, "School holiday")).toContainText(whole(inHolidays.length));
  await controls(page)
    .getByRole("button", { name: /^Holidays/ })
    .click();
  await expectCount(page, inHolidays);

  const robberies = inHolidays.filter((r) => r.category === "robbery-personal");
  await expect(row(page, "Robbery of a person")).toContainText(whole(robberies.length));
  await row(page, "Violence with injury").click();
  await expectCount(
    page,
    inHolidays.filter((r) => r.category !== "violence-with-injury"),
  );

  await page.getByRole("button", { name: "Clear filters" }).click();
  await expectCount(page, everyRow);

  const nights = everyRow.filter(atWeekendNight);
  const ranges = nights.filter((r) => new Set(r.minutes.map((minute) => Math.floor(minute / 60))).size > 1).length;
  expect(ranges, "the sample has ranges that lie in these hours for the greater part").toBeGreaterThan(1);
  await controls(page)
    .getByRole("button", { name: /^Weekend night/ })
    .click();
  await expectCount(page, nights);
  await expect(
    page.getByText(
      `On the map: ${whole(nights.length)} = ${whole(nights.length - ranges)} in these hours + ${whole(ranges)} ranges`,
    ),
  ).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();

  await controls(page)
    .getByRole("button", { name: /^More filters/ })
    .click();
  const ages = controls(page).getByRole("group", { name: "Victim’s age" });
  const ofAge = (from: number, to: number) => everyRow.filter((r) => r.age !== null && r.age >= from && r.age <= to);
  await expect(ages.locator("label").filter({ hasText: "10 to 15" })).toContainText(whole(ofAge(10, 15).length));
  await ages.getByRole("button", { name: /^Under 25/ }).click();
  await expectCount(page, ofAge(0, 24));
  await ages.locator("label").filter({ hasText: "19 to 24" }).click();
  await expectCount(page, ofAge(0, 18));

  // What is folded away while the hours change says what it is of now when it is unfolded.
  const fold = controls(page).getByRole("button", { name: /^More filters/ });
  await fold.click();
  await controls(page)
    .getByRole("button", { name: /^Weekend night/ })
    .click();
  await expectCount(page, ofAge(0, 18).filter(atWeekendNight));
  await fold.click();
  await expect(ages.locator("label").filter({ hasText: "10 to 15" })).toContainText(
    whole(ofAge(10, 15).filter(atWeekendNight).length),
  );
});

test("dates typed and months brushed by keyboard leave the same as a second program", async ({ page }) => {
  await loadSample(page);
  const seriousRows = everyRow.filter((r) => r.isSerious);

  await page.getByRole("slider", { name: "From month" }).focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expectCount(
    page,
    seriousRows.filter((r) => r.date >= "2025-05-01"),
  );
  await page.getByRole("slider", { name: "To month" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expectCount(
    page,
    seriousRows.filter((r) => r.date >= "2025-05-01" && r.date <= "2026-02-28"),
  );

  const from = controls(page).getByRole("textbox", { name: "From" });
  await from.fill("15 Jan 2024");
  await from.press("Enter");
  await expectCount(
    page,
    seriousRows.filter((r) => r.date >= "2024-01-15" && r.date <= "2026-02-28"),
  );
  await from.fill("31 Feb 2024");
  await from.press("Enter");
  await expect(controls(page).getByText("Write a date like 1 Apr 2024.")).toBeVisible();
});

test("hours are painted by keyboard, and undo goes back to the first headline", async ({ page }) => {
  await loadSample(page);
  const first = await headline(page).textContent();
  const undo = page.getByRole("button", { name: /^Undo/ });

  const grid = page.getByRole("grid", { name: /^Hours of the week/ });
  await grid.getByRole("gridcell", { name: /^Monday 15:00/ }).focus();
  await page.keyboard.press("Space");
  await expectCount(
    page,
    opening.filter((r) => isInHours(r, (weekday, hour) => weekday === 0 && hour === 15)),
  );
  await page.keyboard.down("Shift");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.up("Shift");
  await expectCount(
    page,
    opening.filter((r) => isInHours(r, (weekday, hour) => weekday < 2 && (hour === 15 || hour === 16))),
  );
  await expect(grid.getByRole("gridcell", { selected: true })).toHaveCount(4);
  await expect(undo).toHaveAccessibleName("Undo: Set hours");

  await controls(page).getByRole("button", { name: "Days and hours in a form" }).click();
  await controls(page).getByRole("button", { name: "Choose these hours" }).click();
  await expectCount(page, opening.filter(afterSchool));

  for (let step = 0; step < 3; step++) await undo.click();
  await expect(headline(page)).toHaveText(first ?? "");
  await expectCount(page, opening);
});

test("a stroke of the pointer paints hours and drags months, one step each", async ({ page }) => {
  await loadSample(page);
  const cell = (name: RegExp) => page.getByRole("gridcell", { name }).boundingBox();
  const [from, to] = [await cell(/^Monday 15:00/), await cell(/^Friday 17:00/)];
  await page.getByRole("gridcell", { name: /^Monday 15:00/ }).hover();
  expect(await cell(/^Friday 17:00/), "nothing moves when an hour is pointed at").toEqual(to);
  if (!from || !to) throw new Error("Got no cells when expected a week.");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
  await expectCount(page, opening.filter(afterSchool));

  const handle = await page.getByRole("slider", { name: "From month" }).boundingBox();
  if (!handle) throw new Error("Got no handle when expected the brush.");
  expect(handle.width).toBeGreaterThanOrEqual(24);
  const y = handle.y + handle.height / 2;
  await page.mouse.move(handle.x + 20, y);
  await page.mouse.down();
  await page.mouse.move(handle.x - 2000, y, { steps: 5 });
  await page.mouse.up();
  await expectCount(
    page,
    everyRow.filter((r) => r.isSerious && afterSchool(r)),
  );
  await expect(page.getByRole("button", { name: /^Undo/ })).toHaveAccessibleName("Undo: Set dates");
});

test("when nothing matches, the page says which choice leaves nothing and offers a way on", async ({ page }) => {
  await loadSample(page);
  await controls(page)
    .getByRole("button", { name: /^Serious violence/ })
    .click();
  for (const label of [
    "Violence with injury",
    "Robbery of a person",
    "Possession of weapons",
    "Firearms offences",
    "Homicide",
  ]) {
    await row(page, label).click();
  }
  await expect(headline(page)).toHaveText("No incident matches this view");
  const without = everyRow.filter(
    (r) => r.date >= "2024-04-01" && !/^(homicide|violence-with-injury|robbery-person|weapons-)/.test(r.category),
  ).length;
  await expect(answer(page)).toContainText(
    `The offences by name leave none: without that choice, ${whole(without)} incidents would be on the map.`,
  );
  await answer(page).getByRole("button", { name: "Without the offences", exact: true }).click();
  await expectCount(page, opening);
});

test("offences are chosen by definition, with its count, its words and its source, and one step back", async ({
  page,
}) => {
  await loadSample(page);
  const youth = opening.filter((r) => r.age !== null && r.age < 25);
  const chip = controls(page).getByRole("button", { name: /^Serious youth violence/ });
  await expect(chip).toContainText(whole(youth.length));
  await chip.click();
  await expectCount(page, youth);
  await expect(
    answer(page)
      .getByText(/serious youth violence \(victims under 25\)/)
      .first(),
  ).toBeVisible();

  await controls(page).getByRole("button", { name: "What this counts proposed" }).click();
  await expect(controls(page).getByText(/always with a victim under 25\./)).toBeVisible();
  await expect(controls(page).getByText(/^Source: West Midlands Police/)).toBeVisible();

  await controls(page)
    .getByRole("button", { name: /^More by name/ })
    .click();
  await controls(page)
    .getByRole("button", { name: /^Robbery/ })
    .click();
  await expectCount(
    page,
    everyRow.filter((r) => r.date >= "2024-04-01" && r.category === "robbery-personal"),
  );
  const undo = page.getByRole("button", { name: /^Undo/ });
  await expect(undo).toHaveAccessibleName("Undo: Count robbery");
  await undo.click();
  await expectCount(page, youth);
  await undo.click();
  await expectCount(page, opening);
});

test("a place chosen in the table stays chosen, and every hex can be listed and sorted", async ({ page }) => {
  await loadSample(page);
  await answer(page)
    .getByRole("row", { name: /City centre/ })
    .click();
  await expect(answer(page).getByRole("row", { name: /City centre/ })).toHaveAttribute("aria-selected", "true");
  await answer(page)
    .getByRole("tab", { name: /^Hexes/ })
    .click();
  await answer(page)
    .getByRole("button", { name: /Per km²/ })
    .click();
  await expect(answer(page).getByRole("columnheader", { name: /Per km²/ })).toHaveAttribute("aria-sort", "descending");
  await expect(answer(page).getByRole("columnheader", { name: "p", exact: true })).toHaveCount(0);
  await answer(page).getByText("Show the test’s numbers").click();
  await expect(answer(page).getByRole("columnheader", { name: "p", exact: true })).toHaveCount(1);
});
