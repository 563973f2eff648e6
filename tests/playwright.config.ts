import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath, pathToFileURL } from "node:url";
import { defineConfig } from "@playwright/test";
import { findBrowser, launchOptions } from "../.scripts/browser.mjs";

// A free port, so that two checkouts on one machine never test each other's build. Playwright loads this file in every
// process: the first one chooses.
process.env.E2E_PORT ??= String(await freePort());
const address = `http://127.0.0.1:${process.env.E2E_PORT}/`;
process.env.E2E_ONE_FILE ??= placeOneFile();
const inCi = Boolean(process.env.CI);
const browser = launchOptions(await findBrowser());

/** How the browser is started: `hosts` are the rules by which it finds hosts before it finds none. */
const launch = (hosts: string, ...more: string[]) => ({
  launchOptions: {
    ...browser,
    args: [
      "--disable-quic",
      "--disable-sync",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
      // The browser's own errands, which no page can see, find no host either.
      `--host-resolver-rules=${hosts}MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      ...more,
    ],
  },
});

/**
 * The programs as built by `npm run build`, in a real Chromium, with the network of the machine out of reach.
 *
 * Every spec runs three times: from a web server, as one file from a disk, and without WebGL. A test that makes no sense in
 * one of them says so by a tag, with its reason beside it:
 * - `@needs-server`: about what only a page from a server has (other files beside it, a server that answers);
 * - `@needs-webgl`: about WebGL itself.
 * On plain http run those that are tagged `@plain-http`. The files `only-*.spec.ts` are about one project alone.
 */
export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: inCi,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: address,
    viewport: { width: 1366, height: 768 },
    locale: "en-GB",
    // Not London: a date that is right only in the reader's own zone must fail here.
    timezoneId: "America/Los_Angeles",
    screenshot: "only-on-failure",
    // No trace: to record one costs every test a tenth of its time. A test that fails is run again with --trace on.
    browserName: "chromium",
  },
  projects: [
    { name: "hosted", testIgnore: /only-/, use: launch("") },
    {
      name: "one file",
      testIgnore: /only-(?!one-file)/,
      grepInvert: /@needs-server/,
      use: { ...launch(""), baseURL: process.env.E2E_ONE_FILE },
    },
    {
      name: "no WebGL",
      testIgnore: /only-(?!no-webgl)/,
      grepInvert: /@needs-webgl/,
      use: launch("", "--disable-3d-apis"),
    },
    {
      // Another name than localhost: to the browser an insecure context, like an intranet without https.
      name: "plain http",
      testIgnore: /only-(?!plain-http)/,
      grep: /@plain-http/,
      use: {
        ...launch("MAP intranet.test 127.0.0.1, "),
        baseURL: `http://intranet.test:${process.env.E2E_PORT}/`,
      },
    },
  ],
  webServer: {
    command: `node .scripts/serve.mjs dist ${process.env.E2E_PORT}`,
    cwd: "..",
    url: address,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});

/** Puts the one file where a shared drive would have it, and gives its address; an earlier one's, if it is not built. */
function placeOneFile(): string {
  const folder = fileURLToPath(new URL("../node_modules/.cache/one-file/Ynys Môn – shared drive/", import.meta.url));
  const place = `${folder}Serious violence hotspots.html`;
  const built = fileURLToPath(new URL("../dist-single/index.html", import.meta.url));
  mkdirSync(folder, { recursive: true });
  if (existsSync(built)) copyFileSync(built, place);
  return pathToFileURL(place).href;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const bound = server.address();
      server.close(() =>
        bound && typeof bound === "object" ? resolve(bound.port) : reject(new Error("No free port.")),
      );
    });
  });
}
