import { expect, test } from "./harness";
import { goTo, loadSample } from "./steps";

/** What is always in sight: marking, undo, theme, the saved study. */

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    // The browser's own save dialog cannot be operated from outside; without it the page offers a download.
    for (const name of ["showSaveFilePicker", "showOpenFilePicker"]) Reflect.deleteProperty(window, name);
  });
  await page.goto("");
});

test("a step is undone and redone by keyboard, by its name, but not while text is written", async ({ page }) => {
  const marking = page.getByRole("button", { name: /Protective marking/ });
  await expect(marking).toContainText("OFFICIAL-SENSITIVE");
  await marking.click();
  await page.getByRole("option", { name: "OFFICIAL", exact: true }).click();
  await expect(page.getByRole("button", { name: "Undo: Mark as OFFICIAL", exact: true })).toBeEnabled();
  await page.getByRole("button", { name: "Paste rows" }).click();
  await page.getByRole("textbox").fill("text");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Escape");
  await expect(marking).not.toContainText("SENSITIVE");
  await page.keyboard.press("Control+z");
  await expect(marking).toContainText("OFFICIAL-SENSITIVE");
  await expect(page.getByRole("button", { name: "Redo: Mark as OFFICIAL", exact: true })).toBeEnabled();
  await page.keyboard.press("Control+y");
  await expect(marking).not.toContainText("SENSITIVE");
});

test("a study is saved as a file, and the file opens again", async ({ page }) => {
  await page.getByRole("button", { name: /Protective marking/ }).click();
  await page.getByRole("option", { name: "OFFICIAL", exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  expect(download.suggestedFilename()).toBe("coventry.study.json");
  await expect(page.getByRole("status").filter({ hasText: "Saved coventry.study.json" })).toBeVisible();
  const path = await download.path();
  await page.keyboard.press("Control+z");
  await page.locator("input[type=file]").nth(1).setInputFiles(path);
  await expect(page.getByRole("alert").filter({ hasText: "damaged" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Protective marking/ })).not.toContainText("SENSITIVE");
});

test("a study is offered again after the tab was closed, and starting afresh deletes it", async ({ page }) => {
  await page.getByRole("button", { name: /Protective marking/ }).click();
  await page.getByRole("option", { name: "OFFICIAL", exact: true }).click();
  // The study is kept a second after the hand rests.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const [{ name = "" } = {}, ...others] = await indexedDB.databases();
        if (others.length > 0) throw new Error("Got several databases when expected one.");
        if (!name.startsWith("serious-violence-hotspots")) return false;
        return new Promise<boolean>((resolve) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const asked = opening.result.transaction("studies").objectStore("studies").get("latest");
            asked.onsuccess = () => {
              resolve(asked.result !== undefined);
              opening.result.close();
            };
          };
        });
      }),
    )
    .toBe(true);
  await page.reload();
  await page.getByRole("button", { name: "Take up where you left off" }).click();
  await expect(page.getByRole("button", { name: /Protective marking/ })).not.toContainText("SENSITIVE");
  await page.reload();
  await page.getByRole("button", { name: "Start afresh" }).click();
  await expect(page.getByRole("button", { name: "Start afresh" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("button", { name: "Choose files" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Take up where you left off" })).toHaveCount(0);
});

test("the colours are remembered", async ({ page }) => {
  await page.getByRole("button", { name: "Dark colours" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a question mark opens the list of keys, unless that is switched off, which is remembered", async ({ page }) => {
  const list = page.getByRole("dialog", { name: "Keyboard" });
  const opener = page.getByRole("button", { name: "Choose files" });
  await opener.focus();
  await page.keyboard.press("?");
  await expect(list.getByText("Undo the last step")).toBeVisible();
  await list.getByRole("checkbox", { name: "The key ? opens this list" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(opener, "the focus goes back").toBeFocused();
  await page.keyboard.press("?");
  await page.reload();
  await opener.focus();
  await page.keyboard.press("?");
  await expect(list).toBeHidden();

  await page.getByRole("button", { name: "Help", exact: true }).click();
  await page.getByRole("tab", { name: "Keyboard" }).click();
  await page.locator("label").filter({ hasText: "The key ? opens this list" }).click();
  await page.keyboard.press("?");
  await expect(list).toBeVisible();
});

test("the first things that Tab reaches skip to the content and to the answer", async ({ page }) => {
  const skip = page.getByRole("button", { name: "Skip to the content" });
  // The page opens with the focus on its one primary action: back to the beginning.
  await expect(page.getByRole("button", { name: "Choose files" })).toBeFocused();
  const isFirst = () => skip.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < 30 && !(await isFirst()); i++) await page.keyboard.press("Shift+Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").getByRole("button", { name: "Choose files" })).toBeFocused();

  await page.getByRole("button", { name: /Load the sample extract/ }).press("Enter");
  const headline = page.getByRole("heading", { name: /stand out beyond chance/ });
  await expect(headline).toBeVisible();
  await page.getByRole("button", { name: "Skip to the answer" }).focus();
  await page.keyboard.press("Enter");
  await expect(headline).toBeFocused();
});

test("at 400 % zoom nothing is cut off sideways on any screen", async ({ page }) => {
  // What 1280 × 768 leaves.
  await page.setViewportSize({ width: 320, height: 192 });
  const expectNoneCut = (screen: string) =>
    expect
      .poll(
        () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        screen,
      )
      .toBe(0);
  await expectNoneCut("the first screen");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
  await expectNoneCut("the list of keys");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Load the sample extract/ }).click();
  await expect(page.getByRole("heading", { name: /stand out beyond chance/ })).toBeVisible();
  await expectNoneCut("Hotspots");
  for (const workspace of ["Data", "School routes", "Outreach", "Present", "Help"] as const) {
    await goTo(page, workspace);
    await expect(page).toHaveTitle(new RegExp(`^${workspace} `));
    await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
    await expectNoneCut(workspace);
  }
  for (const tab of await page.getByRole("tablist", { name: "Pages of Help" }).getByRole("tab").all()) {
    await tab.click();
    await expectNoneCut(`Help, ${await tab.innerText()}`);
  }
});

test("where the sums at the foot take two rows, nothing is drawn after the words of the first", async ({ page }) => {
  await loadSample(page);
  await goTo(page, "Outreach");
  const sums = page.getByRole("contentinfo").getByRole("paragraph");
  await expect(sums).toContainText(/sessions × 2 people/);
  const rest = await sums.evaluate((element) => {
    const lines: DOMRect[] = [];
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const words = document.createRange();
      words.selectNode(texts.currentNode);
      lines.push(...words.getClientRects());
    }
    const first = lines.filter(({ top }) => Math.abs(top - lines[0].top) < 6);
    if (first.length === lines.length) throw new Error("Got one row when expected two.");
    const x = Math.max(...first.map(({ right }) => right)) + 2;
    // The rows stand close: only the middle of the first.
    const [y, height] = [lines[0].top + 4, lines[0].height - 8];
    return { x, y, width: element.getBoundingClientRect().right - x, height };
  });
  const bytes = (await page.screenshot({ clip: rest, animations: "disabled" })).toString("base64");
  const colors = await page.evaluate(async (png) => {
    const picture = await createImageBitmap(
      new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))], { type: "image/png" }),
    );
    const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    if (!context) throw new Error("Got no canvas.");
    context.drawImage(picture, 0, 0);
    return new Set(new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer)).size;
  }, bytes);
  expect(colors).toBe(1);
});
