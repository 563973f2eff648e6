import type { Page } from "@playwright/test";
import { expect, keepScreenshot, test } from "./harness";
import { pmtilesWithOneSquare } from "./pmtiles-file";
import { chooseFiles, loadSample } from "./steps";

interface TestMap {
  getSource(id: string): unknown;
  querySourceFeatures(id: string, options: { sourceLayer: string }): unknown[];
}

const tilesDrawn = (page: Page) =>
  page.evaluate(() => {
    const map = (window as unknown as { __map?: TestMap }).__map;
    return map?.getSource("backdrop-tiles")
      ? map.querySourceFeatures("backdrop-tiles", { sourceLayer: "landuse" }).length
      : 0;
  });

async function addBackground(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page
    .getByRole("button", { name: /Layers|on the map/i })
    .first()
    .click();
  await chooseFiles(page, "Add a background map…", file);
}

// Tiles are drawn by WebGL alone: only-no-webgl.spec.ts looks for the words that say so.
test("a PMTiles file of the user's is drawn under the map without a network, and its provider is named", {
  tag: "@needs-webgl",
}, async ({ page }) => {
  await loadSample(page);
  await addBackground(page, {
    name: "coventry.pmtiles",
    mimeType: "application/octet-stream",
    buffer: pmtilesWithOneSquare("landuse"),
  });
  await expect(page.getByText(/Background: coventry\.pmtiles, Test council/)).toBeVisible();
  await expect.poll(() => tilesDrawn(page)).toBeGreaterThan(0);
  await keepScreenshot(page, "backdrop-pmtiles");
});

test("a GeoJSON file of the user's is drawn under the map, and one that is none is refused in words", async ({
  page,
}) => {
  await loadSample(page);
  const road = {
    type: "Feature",
    properties: {},
    geometry: {
      type: "LineString",
      coordinates: [
        [-1.6, 52.4],
        [-1.43, 52.42],
      ],
    },
  };
  await addBackground(page, {
    name: "roads.geojson",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(road)),
  });
  await expect(page.getByText(/Background: roads\.geojson/)).toBeVisible();
  await page.getByRole("button", { name: "Remove it" }).click();
  await chooseFiles(page, "Add a background map…", {
    name: "picture.pmtiles",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("not an archive"),
  });
  await expect(
    page.getByText(/picture\.pmtiles cannot be the background map\. It is not a PMTiles archive\./),
  ).toBeVisible();
});
