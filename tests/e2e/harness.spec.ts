import type { Page } from "@playwright/test";
import { expect, test } from "./harness";

/** The harness must notice what it promises to notice; here every such thing is planted. */

interface Planted {
  readonly title: string;
  readonly noticed: RegExp;
  readonly plant: (page: Page) => Promise<unknown>;
  /** It is about other files of the page's own: a page from a disk has none. */
  readonly needsServer?: true;
}

const planted: readonly Planted[] = [
  {
    title: "an error on the console",
    noticed: /^console error: planted/m,
    plant: (page) => page.evaluate(() => console.error("planted")),
  },
  {
    title: "an error that nobody catches",
    noticed: /^uncaught: .*planted/m,
    plant: (page) => page.evaluate(() => void Promise.reject(new Error("planted"))),
  },
  {
    title: "a breach of the page's policy",
    noticed: /^policy violation: style-src-elem refused inline/m,
    plant: (page) =>
      page.evaluate(() =>
        document.head.append(Object.assign(document.createElement("style"), { textContent: "p {}" })),
      ),
  },
  {
    title: "a request to another host",
    noticed: /^request to another host: GET http:\/\/127\.0\.0\.1:9\/planted/m,
    plant: (page) => page.goto("http://127.0.0.1:9/planted").catch(() => "aborted, as it should be"),
  },
  {
    title: "a file of its own that is not there",
    noticed: /^status 404: .*planted\.json/m,
    needsServer: true,
    plant: (page) => page.evaluate(() => fetch("./planted.json").then((response) => response.status)),
  },
  {
    title: "a worker that the page's policy does not reach",
    noticed: /^worker outside the page's policy: http:/m,
    needsServer: true,
    plant: async (page) => {
      const script = await page.locator("script[src]").first().getAttribute("src");
      await page.evaluate((url) => void new Worker(url, { type: "module" }), script ?? "");
    },
  },
];

test.describe("the harness notices", () => {
  test.use({ plantsViolations: true });
  for (const { title, noticed, plant, needsServer } of planted) {
    test(title, { tag: needsServer ? "@needs-server" : [] }, async ({ page, incidentals }) => {
      await page.goto("");
      expect(incidentals.seen.join("\n")).not.toMatch(noticed);
      await plant(page);
      await expect.poll(() => incidentals.seen.join("\n")).toMatch(noticed);
    });
  }
});

test("what the harness notices fails the test (this one fails, as it must)", async ({ page, incidentals }) => {
  test.fail();
  await page.goto("");
  await page.evaluate(() => console.error("planted"));
  await expect.poll(() => incidentals.seen.length).toBeGreaterThan(0);
});
