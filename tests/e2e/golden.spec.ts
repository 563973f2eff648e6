import { readdirSync, readFileSync } from "node:fs";
import { canonical } from "../golden/canonical";
import { makeExtract } from "../golden/make-extract";
import { expect, test } from "./harness";
import { chooseFiles } from "./steps";

const folder = new URL("../golden/studies/", import.meta.url);
const studies = readdirSync(folder).filter((name) => name.endsWith(".study.json"));

for (const name of studies) {
  test(`the browser gives the bytes that Node gives: ${name}`, async ({ page }) => {
    await page.goto("?test");
    const study = { name, mimeType: "application/json", buffer: readFileSync(new URL(name, folder)) };
    const extract = { name: "SYNTHETIC_golden.csv", mimeType: "text/csv", buffer: Buffer.from(makeExtract()) };
    await chooseFiles(page, "Open a study", study);
    await expect(page.getByText(/Opened the study/)).toBeVisible();
    await chooseFiles(page, "Choose files", extract);
    await page.getByRole("button", { name: "Read all rows" }).click();
    await expect(page.getByRole("heading", { name: /^Loaded/ })).toBeVisible();
    await page.waitForFunction(() => window.__published?.() != null);
    const inBrowser = await page.evaluate(`(${canonical.toString()})(window.__published())`);
    expect(inBrowser).toBe(readFileSync(new URL(name.replace(".study.json", ".published.json"), folder), "utf8"));
  });
}
