import { expect, keepScreenshot, test } from "./harness";
import { loadSample } from "./steps";

/** Virtual desktops, and Edge where an administrator switched 3D off. */
test.describe("without WebGL", () => {
  test("the map is there as SVG: every hex of the area, with its colour", async ({ page }) => {
    await loadSample(page);
    const offers = await page.evaluate(() => document.createElement("canvas").getContext("webgl2"));
    expect(offers, "WebGL is switched off in this project").toBeNull();
    const hexes = page.locator('svg path[data-layer="hexes"]');
    await expect(hexes.first()).toBeVisible();
    const drawn = await hexes.evaluateAll((paths) => ({
      colors: new Set(paths.map((path) => path.getAttribute("fill"))).size,
      rings: paths.reduce((all, path) => all + (path.getAttribute("d")?.match(/M/g)?.length ?? 0), 0),
    }));
    expect(drawn.colors, "the classes of the legend above none").toBe(6);
    const filled = await page.evaluate(() => window.__published?.()?.hexes.count.filter((n) => n > 0).length ?? 0);
    expect(filled).toBeGreaterThan(500);
    // A hex that the boundary cuts in two has two rings.
    expect(drawn.rings).toBeGreaterThanOrEqual(filled);
    await expect(page.locator(".maplibregl-canvas")).toHaveCount(0);
    await keepScreenshot(page, "no-webgl");
    await page.getByRole("button", { name: "Layers" }).click();
    await expect(page.getByText(/Archives of tiles need WebGL/)).toBeVisible();
  });
});
