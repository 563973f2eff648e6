import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "./harness";
import { goTo, loadSample } from "./steps";

test.describe("the one file", () => {
  test("is opened from a path with spaces and letters beyond ASCII, and asks for no other file", async ({
    page,
    baseURL,
  }) => {
    expect(fileURLToPath(baseURL ?? "")).toMatch(/Ynys Môn – shared drive.Serious violence hotspots\.html$/);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await loadSample(page);
    for (const workspace of ["School routes", "Outreach", "Present", "Help"] as const) await goTo(page, workspace);
    expect(asked.filter((url) => !/^(?:data|blob):/.test(url))).toEqual([`${baseURL}?test`]);
    // Its own letters are there: no other machine's font stands in.
    const fonts = await page.evaluate(() => [...document.fonts].map(({ family, status }) => `${family} ${status}`));
    expect(fonts.map((font) => font.replaceAll('"', ""))).toEqual(["Noto Sans loaded", "Noto Sans loaded"]);
  });

  test("allows its one script and its one style sheet, and no other source of either", async ({ page, baseURL }) => {
    const html = readFileSync(fileURLToPath(baseURL ?? ""), "utf8");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(policy).not.toMatch(/unsafe|https?:|\*|'self'/);
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; /);
    expect(policy).toContain("connect-src data: blob:;");
    await page.goto("");
    await expect(page.getByRole("button", { name: /Load the sample extract/ })).toBeVisible();
    expect(await page.evaluate(() => [document.scripts.length, document.styleSheets.length])).toEqual([1, 1]);
  });

  test("tells who opens it from a disk what that means for the saved study", async ({ page }) => {
    await page.goto("");
    await goTo(page, "Help");
    await page.getByRole("tab", { name: "Privacy" }).click();
    await expect(page.getByText(/opened from a disk, where a browser keeps one storage/)).toBeVisible();
  });
});
