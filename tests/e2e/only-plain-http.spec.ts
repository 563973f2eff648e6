import { expect, test } from "./harness";
import { goTo, loadSample } from "./steps";

/** An intranet without https, where browsers withhold features from pages. */
test.describe("plain http", { tag: "@plain-http" }, () => {
  test("has none of the features that a browser keeps for https, and the main job is done without them", async ({
    page,
  }) => {
    await loadSample(page);
    const missing = await page.evaluate(() => ({
      isSecureContext: window.isSecureContext,
      randomUUID: typeof crypto.randomUUID,
      subtle: typeof crypto.subtle,
      clipboard: typeof navigator.clipboard,
      locks: typeof navigator.locks,
      serviceWorker: typeof navigator.serviceWorker,
    }));
    const { isSecureContext, ...features } = missing;
    expect(isSecureContext).toBe(false);
    expect(new Set(Object.values(features))).toEqual(new Set(["undefined"]));

    // An id for a new zone comes from elsewhere.
    await goTo(page, "Outreach");
    await page.getByRole("button", { name: "Type points" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("By the station");
    await page.getByRole("textbox", { name: "Points" }).fill("-1.52, 52.40\n-1.50, 52.40\n-1.50, 52.41");
    await page.getByRole("button", { name: "Add the zone" }).click();
    await expect(page.getByRole("button", { name: "More for By the station" })).toBeVisible();

    // What cannot be done says so and says what to do instead.
    await goTo(page, "Present");
    const copy = page.getByRole("button", { name: "Copy picture" });
    await expect(copy).toBeDisabled();
    await expect(copy).toHaveAccessibleDescription(/Save the picture instead/);
  });
});
