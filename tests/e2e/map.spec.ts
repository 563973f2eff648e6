import type { Page } from "@playwright/test";
import { palettes, type Theme } from "../../src/scene/palette";
import { expect, keepScreenshot, test } from "./harness";
import { goTo, loadSample } from "./steps";

const map = (page: Page) => page.locator("[data-map-surface]");
const card = (page: Page) => page.locator('[class*="_card_"]');

/** Switches layers of the map off or on by their names. */
async function toggleLayers(page: Page, ...names: string[]): Promise<void> {
  await page.getByRole("button", { name: "Layers" }).click();
  for (const name of names) await page.getByRole("checkbox", { name, exact: true }).click();
  await page.keyboard.press("Escape");
}

interface Spot {
  readonly hex: number;
  readonly shade: number;
  readonly x: number;
  readonly y: number;
}

/** Whole hexes whose middle is in sight and under nothing else, with their place on the page and their class. */
const spots = (page: Page): Promise<Spot[]> =>
  page.evaluate(() => {
    const [view, camera] = [window.__published?.(), window.__camera];
    if (!view || !camera) throw new Error("Got no map.");
    const { left, top } = camera.surface.getBoundingClientRect();
    const { project } = camera.viewport();
    const SHADOW = 24;
    const panels = Array.from(document.querySelectorAll("[data-map-panel]"), (panel) => panel.getBoundingClientRect());
    return view.grid.cells.flatMap((_, hex) => {
      const [x, y] = project(view.grid.centerLngLat[2 * hex], view.grid.centerLngLat[2 * hex + 1]);
      const isCovered = panels.some(
        (box) =>
          left + x > box.left - SHADOW &&
          left + x < box.right + SHADOW &&
          top + y > box.top - SHADOW &&
          top + y < box.bottom + SHADOW,
      );
      const isAtEdge = x < 6 || y < 6 || x > camera.surface.clientWidth - 6 || y > camera.surface.clientHeight - 6;
      if (view.grid.share[hex] < 1 || isAtEdge || isCovered) return [];
      return [{ hex, shade: view.hexes.shade[hex], x: left + x, y: top + y }];
    });
  });

/** The colours that the page shows at places, "#rrggbb". */
async function colorsAt(page: Page, places: readonly Spot[]): Promise<string[]> {
  const bytes = (await page.screenshot({ animations: "disabled" })).toString("base64");
  return page.evaluate(
    async ([png, points]) => {
      const picture = await createImageBitmap(
        new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))], { type: "image/png" }),
      );
      const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
      if (!context) throw new Error("Got no canvas.");
      context.drawImage(picture, 0, 0);
      return points.map(({ x, y }) => {
        const { data } = context.getImageData(Math.round(x), Math.round(y), 1, 1);
        return `#${[...data.slice(0, 3)].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
      });
    },
    [bytes, places] as const,
  );
}

/** Every hex in sight has the colour of its class; none the colour of the ground. */
async function expectColors(page: Page, theme: Theme): Promise<void> {
  const { ramp, land } = palettes[theme];
  await expect(async () => {
    const seen = await spots(page);
    expect(seen.length).toBeGreaterThan(300);
    expect(new Set(seen.map(({ shade }) => shade)).size, "classes in sight").toBe(7);
    expect(await colorsAt(page, seen)).toEqual(seen.map(({ shade }) => (shade === 0 ? land : ramp[shade])));
  }).toPass();
}

/** So that nothing lies over a hex that would tint it. */
const onlyHexes = (page: Page) => toggleLayers(page, "Hotspots", "Schools", "Place names", "Main roads (schematic)");

test("every hex is drawn in the colour of its class, light and dark", async ({ page }) => {
  await loadSample(page);
  await onlyHexes(page);
  await expectColors(page, "light");
  await page.getByRole("button", { name: "Dark colours" }).click();
  await expectColors(page, "dark");
});

test("the legend covers no hex of the area as it is first shown", async ({ page }) => {
  await loadSample(page);
  await expect(map(page)).toBeVisible();
  const covered = await page.evaluate(() => {
    const [view, camera] = [window.__published?.(), window.__camera];
    const legend = document.querySelector('section[aria-label="Legend"]')?.getBoundingClientRect();
    if (!view || !camera || !legend) throw new Error("Got no map.");
    const { left, top } = camera.surface.getBoundingClientRect();
    const { project } = camera.viewport();
    return view.grid.cells.filter((_, h) => {
      const [x, y] = project(view.grid.centerLngLat[2 * h], view.grid.centerLngLat[2 * h + 1]);
      return left + x < legend.right && top + y < legend.bottom;
    });
  });
  expect(covered).toEqual([]);
});

test("a map is moved by drag, wheel, buttons and keys, and a hex is chosen by a click", async ({ page }) => {
  await loadSample(page);
  const place = (): Promise<{ x: number; y: number; zoom: number }> =>
    page.evaluate(() => {
      const [view, camera] = [window.__published?.(), window.__camera];
      if (!view || !camera) throw new Error("Got no map.");
      const { project, zoom } = camera.viewport();
      const busiest = view.hotspots[0].strongest;
      const { left, top } = camera.surface.getBoundingClientRect();
      const [x, y] = project(view.grid.centerLngLat[2 * busiest], view.grid.centerLngLat[2 * busiest + 1]);
      return { x: left + x, y: top + y, zoom };
    });
  const before = await place();
  await page.mouse.move(before.x, before.y);
  await expect(card(page)).toContainText("rank 1 of 1,137");
  await page.mouse.down();
  await page.mouse.move(before.x - 30, before.y + 20, { steps: 4 });
  await page.mouse.move(before.x - 60, before.y + 40, { steps: 4 });
  await page.waitForTimeout(200);
  await page.mouse.up();
  await expect.poll(async () => Math.round((await place()).x)).toBe(Math.round(before.x - 60));
  expect(await page.evaluate(() => window.__published?.()?.grid.cells.length)).toBe(1137);
  await expect(page.getByRole("row", { selected: true })).toHaveCount(0);

  const dragged = await place();
  await page.mouse.move(dragged.x, dragged.y);
  await page.mouse.wheel(0, -450);
  await expect.poll(async () => (await place()).zoom).toBeGreaterThan(before.zoom + 0.3);
  await expect
    .poll(async () => Math.abs((await place()).x - dragged.x), "what is under the pointer stays")
    .toBeLessThan(2);

  await page.mouse.click(dragged.x, dragged.y);
  await expect(page.getByRole("row", { selected: true }).first()).toContainText("City centre");

  await map(page).focus();
  const zoomed = (await place()).zoom;
  await page.keyboard.press("-");
  await expect.poll(async () => Math.round(10 * ((await place()).zoom - zoomed))).toBe(-10);
  const still = await place();
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => Math.round((await place()).x)).toBe(Math.round(still.x - 100));
  await page.getByRole("button", { name: "Move the map", exact: true }).click();
  await keepScreenshot(page, "map-moves-by-buttons");
  await page.getByRole("button", { name: "Move the map up" }).click();
  await expect.poll(async () => Math.round((await place()).y)).toBe(Math.round(still.y + 100));
  await page.getByRole("button", { name: "Move the map left" }).click();
  await expect.poll(async () => Math.round((await place()).x)).toBe(Math.round(still.x));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Move the map", exact: true })).toBeFocused();
  await page.getByRole("button", { name: "Show the whole area" }).click();
  await expect.poll(async () => Math.round(10 * (await place()).zoom)).toBe(Math.round(10 * before.zoom));
});

test("the outlines of hotspots stand around their hexes, wherever the map looks and whatever is chosen", async ({
  page,
}) => {
  await loadSample(page);
  await expect(map(page)).toBeVisible();
  /** The box of the outlines as drawn, that of the hexes they are of, and how far our places are from MapLibre's own. */
  const boxes = () =>
    page.evaluate(() => {
      const [view, camera] = [window.__published?.(), window.__camera];
      const path = document.querySelector<SVGPathElement>('path[data-layer="hotspots"]');
      const matrix = path?.getScreenCTM();
      if (!view || !camera || !path || !matrix) throw new Error("Got no outlines.");
      const { grid, hotspots } = view;
      const { x, y, width, height } = path.getBBox();
      const corner = (px: number, py: number) => new DOMPoint(px, py).matrixTransform(matrix);
      const [from, to] = [corner(x, y), corner(x + width, y + height)];
      const { left, top } = camera.surface.getBoundingClientRect();
      const { project } = camera.viewport();
      const hexes = hotspots.flatMap((spot) => spot.hexes);
      const points = hexes.flatMap((h) => {
        const first = grid.pointStart[grid.ringStart[grid.pieceStart[h]]];
        const last = grid.pointStart[grid.ringStart[grid.pieceStart[h + 1]]];
        return Array.from({ length: last - first }, (_, i) => [
          grid.ringLngLat[2 * (first + i)],
          grid.ringLngLat[2 * (first + i) + 1],
        ]);
      });
      const places = points.map(([lng, lat]) => project(lng, lat));
      const off = points.map(([lng, lat], i) => {
        const own = window.__map?.project([lng, lat]);
        return own ? Math.hypot(own.x - places[i][0], own.y - places[i][1]) : 0;
      });
      const [xs, ys] = [places.map(([px]) => left + px), places.map(([, py]) => top + py)];
      return {
        drawn: [from.x, from.y, to.x, to.y],
        meant: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
        off: Math.max(...off),
      };
    });
  const expectAround = async (state: string) =>
    expect(async () => {
      const { drawn, meant, off } = await boxes();
      for (const [i, edge] of drawn.entries())
        expect(Math.abs(edge - meant[i]), `${state}, edge ${i}`).toBeLessThan(0.2);
      expect(off, `${state}, against MapLibre`).toBeLessThan(0.01);
    }).toPass({ timeout: 10_000 });
  await expectAround("as it opens");
  const opened = await boxes();
  await map(page).focus();
  for (let moves = 1; moves <= 3; moves++) {
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => Math.round((await boxes()).meant[0] - opened.meant[0])).toBe(-100 * moves);
  }
  await expectAround("moved");
  await page.keyboard.press("+");
  await expect
    .poll(async () => {
      const { meant } = await boxes();
      return (meant[2] - meant[0]) / (opened.meant[2] - opened.meant[0]);
    })
    .toBeCloseTo(2, 3);
  await expectAround("closer");
  await page.keyboard.press("ArrowDown");
  await expectAround("closer and moved");
  await page.getByRole("button", { name: /^12 months/ }).click();
  await expect(page.getByRole("contentinfo")).toContainText(/all sum to/);
  await expectAround("another period");
});

test("keys go from hex to hex, the card follows, and each is spoken", async ({ page }) => {
  await loadSample(page);
  const said = page.locator("[data-travel]");
  await map(page).focus();
  await page.keyboard.press("h");
  await expect(said).toHaveText(
    /^.+: \d+ incidents\. Rank 1 of 1,137\. With its ring .* even spread .*\. In hotspot 1, City centre\./,
  );
  await expect(card(page)).toContainText("rank 1 of 1,137");
  const start = await said.textContent();
  await page.keyboard.press("ArrowRight");
  await expect(said).not.toHaveText(start ?? "");
  await expect(card(page)).not.toContainText("rank 1 of 1,137");
  await page.keyboard.press("ArrowLeft");
  await expect(said).toHaveText(start ?? "");
  for (let i = 0; i < 60; i++) await page.keyboard.press("ArrowDown");
  await expect(said).toHaveText("No hex that way.");
  await page.keyboard.press("ArrowUp");
  await expect(said).toContainText("incident");

  await page.keyboard.press("Enter");
  await expect(said).toHaveText(/^Chosen\./);
  await page.keyboard.press("Escape");
  await expect(said).toHaveText(/Left the hexes/);
  await page.keyboard.press("Enter");
  await expect(said, "travel begins at the chosen hex").toContainText("incident");
  await expect(said).not.toContainText("Rank 1 of");
  await page.getByRole("button", { name: "Zoom in" }).focus();
  await expect(said).toHaveText("");
});

/** Takes the graphics context away, or gives it back. */
const graphics = (page: Page, what: "loseContext" | "restoreContext") =>
  page.evaluate((method) => {
    const canvas = document.querySelector<HTMLCanvasElement>(".maplibregl-canvas");
    const holder = window as unknown as { __extension?: WEBGL_lose_context | null };
    holder.__extension ??= canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    holder.__extension?.[method]();
  }, what);

// There is no graphics context to lose without WebGL.
test("when the graphics context is lost the same map goes on as SVG, and comes back", {
  tag: "@needs-webgl",
}, async ({ page }) => {
  await loadSample(page);
  await onlyHexes(page);
  await map(page).focus();
  await page.keyboard.press("+");
  await expectColors(page, "light");
  const before = await spots(page);
  const [target] = before.filter(({ shade }) => shade === 6);

  await graphics(page, "loseContext");
  await page.mouse.click(target.x, target.y);
  await expect(page.getByRole("row", { selected: true }).first()).toBeVisible();
  await expect(map(page)).toHaveAttribute("data-map-surface", "svg");
  await expect(map(page), "the focus goes along").toBeFocused();
  await page.mouse.click(target.x, target.y);
  await expect(page.getByRole("row", { selected: true })).toHaveCount(0);
  await page.mouse.move(0, 0);
  await expectColors(page, "light");
  expect((await spots(page)).map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual(
    before.map(({ x, y }) => [Math.round(x), Math.round(y)]),
  );
  await keepScreenshot(page, "context-lost");

  await page.getByRole("button", { name: "Dark colours" }).click();
  await map(page).focus();
  // The other map comes back before this one has come to rest.
  await page.keyboard.press("ArrowRight");
  const moved = await spots(page);
  await graphics(page, "restoreContext");
  await expect(page.locator('[data-map-surface="webgl"]')).toBeVisible();
  await expect(page.locator('[data-map-surface="svg"]')).toHaveCount(0);
  await expectColors(page, "dark");
  const now = new Map((await spots(page)).map((spot) => [spot.hex, spot]));
  for (const spot of moved) expect(Math.abs((now.get(spot.hex)?.x ?? 0) - spot.x)).toBeLessThan(1);
});

/** Clicks the map that takes over in the moment in which it takes over. */
const clickOnTakeover = (page: Page, clientX: number, clientY: number) =>
  page.evaluate(
    (at) =>
      new MutationObserver((_, observer) => {
        const surface = document.querySelector('[data-map-surface="svg"]');
        if (!surface) return;
        observer.disconnect();
        for (const type of ["pointermove", "pointerdown", "pointerup"])
          surface.dispatchEvent(
            new PointerEvent(type, { ...at, bubbles: true, isPrimary: true, button: type === "pointermove" ? -1 : 0 }),
          );
      }).observe(document.body, { subtree: true, childList: true, attributes: true }),
    { clientX, clientY },
  );

test("a drawing that was begun before the graphics context was lost is finished after", {
  tag: "@needs-webgl",
}, async ({ page }) => {
  await loadSample(page);
  await goTo(page, "School routes");
  await page.getByRole("button", { name: "Draw on the map" }).click();
  await expect(map(page)).toBeFocused();
  const box = await map(page).boundingBox();
  if (!box) throw new Error("Got no map.");
  const click = async (x: number, y: number) => {
    await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
    await page.waitForTimeout(400);
  };
  const bar = page.getByRole("region", { name: "Drawing a route" });
  await click(0.5, 0.45);
  await click(0.55, 0.55);
  await expect(bar).toContainText("2 points placed");
  await clickOnTakeover(page, box.x + box.width * 0.57, box.y + box.height * 0.42);
  await graphics(page, "loseContext");
  await expect(page.locator('[data-map-surface="svg"]')).toBeFocused();
  await expect(bar, "a click as soon as the other map is there").toContainText("3 points placed");
  await click(0.6, 0.5);
  await expect(bar).toContainText("4 points placed");
  await graphics(page, "restoreContext");
  await expect(page.locator('[data-map-surface="webgl"]')).toBeFocused();
  await expect(bar).toContainText("4 points placed");
  await click(0.65, 0.55);
  await bar.getByRole("button", { name: "Finish" }).click();
  await page.getByRole("button", { name: "More for Route 9" }).click();
  await page.getByRole("menuitem", { name: "Edit name, note and points" }).click();
  expect((await page.getByRole("textbox", { name: "Points" }).inputValue()).trim().split("\n")).toHaveLength(5);
});
