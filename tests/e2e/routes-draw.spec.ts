import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, keepScreenshot, test } from "./harness";
import { goTo } from "./steps";

const { schools } = JSON.parse(readFileSync("data/schools.json", "utf8")) as {
  schools: readonly { readonly name: string; readonly lng: number; readonly lat: number }[];
};
const school = schools.find(({ name }) => name === "Finham Park School") ?? schools[0];

/** Where a place is on the screen. */
async function onScreen(page: Page, lng: number, lat: number): Promise<readonly [number, number]> {
  const box = await page.locator("[data-map-surface]").boundingBox();
  const [x, y] = await page.evaluate(
    ([east, north]) => window.__camera?.viewport().project(east, north) ?? [0, 0],
    [lng, lat],
  );
  return [(box?.x ?? 0) + x, (box?.y ?? 0) + y];
}

const zoomOf = (page: Page) => page.evaluate(() => window.__camera?.viewport().zoom ?? 0);

/** Waits until the map no longer moves under a place. */
const still = (page: Page, [lng, lat]: readonly [number, number]) =>
  expect(async () => {
    const before = await onScreen(page, lng, lat);
    await page.waitForTimeout(200);
    expect(await onScreen(page, lng, lat)).toEqual(before);
  }).toPass();

/** The points of a route as its form shows them. */
async function pointsOf(page: Page, name: string): Promise<readonly (readonly number[])[]> {
  await page.getByRole("button", { name: `More for ${name}` }).click();
  await page.getByRole("menuitem", { name: "Edit name, note and points" }).click();
  const text = await page.getByRole("textbox", { name: "Points" }).inputValue();
  return text.split("\n").map((line) => line.split(",").map(Number));
}

test("a route snaps to a school and to another route while it is drawn, and not where nothing is near", async ({
  page,
}) => {
  await page.goto("?test");
  await goTo(page, "School routes");
  await expect(page.locator("[data-map-surface]")).toBeVisible();
  await page.getByRole("button", { name: "Draw on the map" }).click();
  const bar = page.getByRole("region", { name: "Drawing a route" });
  await expect(bar).toContainText("Near a school it snaps to that; close up, to another route too.");
  const [x, y] = await onScreen(page, school.lng, school.lat);
  await page.mouse.click(x + 4, y - 5);
  await page.mouse.click(x + 60, y - 60);
  // The far end of an example route, where no school is.
  const end = [-1.46008, 52.38775] as const;
  // Over the whole city ten pixels are streets away.
  const cityZoom = await zoomOf(page);
  const [cityX, cityY] = await onScreen(page, ...end);
  await page.mouse.click(cityX - 6, cityY + 6);
  // Close up they are the same street.
  await expect(async () => {
    await page.mouse.move(...(await onScreen(page, ...end)));
    await page.mouse.wheel(0, -600);
    await still(page, end);
    expect(await zoomOf(page)).toBeGreaterThan(cityZoom + 3);
  }).toPass();
  const [right, down] = await onScreen(page, ...end);
  await page.mouse.move(right - 6, down + 6);
  await keepScreenshot(page, "routes-snap");
  await page.mouse.click(right - 6, down + 6);
  await bar.getByRole("button", { name: "Finish" }).click();
  await expect(page.getByText("Route 9 added, 4 points.")).toBeVisible();
  const [first, second, third, fourth] = await pointsOf(page, "Route 9");
  expect(first).toEqual([school.lng, school.lat]);
  const [[freeX, freeY], [schoolX, schoolY]] = [
    await onScreen(page, second[0], second[1]),
    await onScreen(page, school.lng, school.lat),
  ];
  const larger = 2 ** ((await zoomOf(page)) - cityZoom);
  expect(Math.hypot((freeX - schoolX) / larger - 60, (freeY - schoolY) / larger + 60)).toBeLessThan(1.5);
  expect(third).not.toEqual(end);
  expect(fourth).toEqual(end);
  await expect(page.getByRole("button", { name: /From the school/ })).toContainText("Finham Park School");
  await page.getByRole("button", { name: "Cancel" }).click();

  // A point that is dragged snaps as one that is placed.
  const other = schools.find(({ lng, lat }) => lng > second[0] && lng < end[0] && lat > school.lat && lat < second[1]);
  if (!other) throw new Error("Got no school between the points.");
  await page.getByRole("button", { name: "More for Route 9" }).click();
  await page.getByRole("menuitem", { name: "Edit the shape on the map" }).click();
  await expect(page.getByRole("region", { name: "Reshaping a route" })).toContainText("Drag a point");
  await still(page, [other.lng, other.lat]);
  await page.mouse.move(...(await onScreen(page, second[0], second[1])));
  await page.mouse.down();
  const [toX, toY] = await onScreen(page, other.lng, other.lat);
  await page.mouse.move(toX - 30, toY - 30, { steps: 5 });
  await page.mouse.move(toX + 4, toY + 6, { steps: 5 });
  await page.mouse.up();
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  expect((await pointsOf(page, "Route 9"))[1]).toEqual([other.lng, other.lat]);
});

test("a route by its points begins at a school that is chosen, and says where it leads, in the form and in the list", async ({
  page,
}) => {
  await page.goto("?test");
  await goTo(page, "School routes");
  await page.getByRole("button", { name: "Type points" }).press("Enter");
  const form = page.getByRole("dialog");
  await form.getByRole("textbox", { name: "Name" }).fill("To the bus");
  await form.getByRole("button", { name: /From the school$/ }).press("Enter");
  await page.getByRole("option", { name: "Finham Park School" }).press("Enter");
  await form.getByRole("textbox", { name: "Points" }).fill("-1.5080, 52.3780");
  await form.getByRole("button", { name: "Put this school first in the points" }).press("Enter");
  await expect(form.getByRole("textbox", { name: "Points" })).toHaveValue(
    `${school.lng}, ${school.lat}\n-1.5080, 52.3780`,
  );
  await form.getByRole("button", { name: /To$/ }).press("Enter");
  await page.getByRole("option", { name: "Bus stop" }).press("Enter");
  await form.getByRole("textbox", { name: "Called" }).fill("Green Lane");
  await expectAccessible(page, "route form");
  await form.getByRole("button", { name: "Add the route" }).press("Enter");
  await expect(page.getByRole("button", { name: /^To the bus/ })).toContainText("To Green Lane (bus stop)");
  await page.getByRole("button", { name: "More for To the bus" }).click();
  await page.getByRole("menuitem", { name: "Edit name, note and points" }).click();
  await expect(form.getByRole("textbox", { name: "Called" })).toHaveValue("Green Lane");
  await form.getByRole("button", { name: /To$/ }).press("Enter");
  await page.getByRole("option", { name: "Not said" }).press("Enter");
  await form.getByRole("button", { name: "Save" }).press("Enter");
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "More for To the bus" }).click();
  await page.getByRole("menuitem", { name: "Edit name, note and points" }).click();
  await expect(form.getByRole("textbox", { name: "Called" })).toHaveValue("Green Lane");
  await keepScreenshot(page, "route-form");
});
