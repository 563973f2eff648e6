import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, keepScreenshot, test } from "./harness";
import { chooseFiles, goTo } from "./steps";

/** Real files of data.police.uk, read where they are: `../shared` beside the checkout, where it exists. */
const folder = fileURLToPath(new URL("../../../shared/oracles/datasets/nottingham-burglary/street/", import.meta.url));

test.describe("files of data.police.uk", () => {
  test.skip(!existsSync(folder), "the real files are not beside this checkout");

  test("twelve at once load without a question, say what they cannot tell, and claim no chance", async ({ page }) => {
    const files = readdirSync(folder).map((name) => folder + name);
    await page.goto("?test");
    await chooseFiles(page, "Choose files", files);
    await expect(
      page.getByRole("heading", { name: "Loaded: 1,795 incidents you can use, 0 rows set aside" }),
    ).toBeVisible();
    await expect(page.getByText(/gives only the month/).first()).toBeVisible();
    await keepScreenshot(page, "police-report");

    await goTo(page, "Hotspots");
    await expect(page.getByRole("heading", { name: /incidents mapped, without a boundary/ })).toBeVisible();
    await expect(page.getByText(/load a boundary first/).first()).toBeVisible();
    await page.waitForFunction(() => window.__published?.() != null);
    const view = await page.evaluate(() => {
      const published = window.__published?.();
      if (!published) throw new Error("no view");
      return {
        sums: published.sums,
        cells: published.hexes.count.reduce((a, b) => a + b, 0),
        resolution: published.grid.resolution,
      };
    });
    expect(view.cells).toBe(view.sums.inHexes);
    expect(view.sums.accepted).toBe(1795);
    await expect(page.getByText(/stands? out beyond chance/)).toHaveCount(0);
    await keepScreenshot(page, "police-hotspots");
  });
});
