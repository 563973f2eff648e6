import { createServer } from "node:net";
import { defineConfig } from "@playwright/test";
import { findBrowser, launchOptions } from "../.scripts/browser.mjs";

// A free port, so that two checkouts on one machine never test each other's build. Playwright loads this file in every
// process: the first one chooses.
process.env.E2E_PORT ??= String(await freePort());
const address = `http://127.0.0.1:${process.env.E2E_PORT}/`;
const inCi = Boolean(process.env.CI);

/** The program as built by `npm run build`, in a real Chromium, with the network of the machine out of reach. */
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
    trace: "retain-on-failure",
    browserName: "chromium",
    launchOptions: {
      ...launchOptions(await findBrowser()),
      args: [
        "--disable-quic",
        "--disable-sync",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        // The browser's own errands, which no page can see, find no host either.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ],
    },
  },
  webServer: {
    command: `node .scripts/serve.mjs dist ${process.env.E2E_PORT}`,
    cwd: "..",
    url: address,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});

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
