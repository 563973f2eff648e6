import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { expect, test } from "./harness";
import { loadSample } from "./steps";

/**
 * The promise that data stays on the machine, tested from the other side: a real server on another origin counts what
 * reaches it. Nothing of the harness stands in between here; only the page's own Content-Security-Policy does.
 */
test.use({ plantsViolations: true, letsRequestsThrough: true });

let other: Server;
let otherHost: string;
let arrived: string[];

test.beforeEach(async () => {
  arrived = [];
  other = createServer((request, response) => {
    arrived.push(`${request.method} ${request.url}`);
    response.writeHead(200, { "access-control-allow-origin": "*" }).end("reached");
  });
  other.on("upgrade", (request, socket) => {
    arrived.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  otherHost = `127.0.0.1:${(other.address() as AddressInfo).port}`;
});

test.afterEach(async () => {
  other.closeAllConnections();
  await new Promise((resolve) => other.close(resolve));
});

/** What the policy refused in the page so far, by directive. */
async function collectViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const refused: string[] = [];
    (window as unknown as { refused: string[] }).refused = refused;
    document.addEventListener("securitypolicyviolation", (event) =>
      refused.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  return () => page.evaluate(() => (window as unknown as { refused: string[] }).refused);
}

test("the other host can be reached by a page that has no policy, so that its silence means something", async ({
  page,
}) => {
  await page.goto(`http://${otherHost}/`);
  await page.evaluate((host) => fetch(`http://${host}/control`), otherHost);
  await page.evaluate((host) => {
    new WebSocket(`ws://${host}/control-socket`);
  }, otherHost);
  await expect.poll(() => arrived).toEqual(expect.arrayContaining(["GET /control", "UPGRADE /control-socket"]));
});

test("a planted fetch is refused by the page's policy", async ({ page }) => {
  await page.goto("");
  const violations = await collectViolations(page);
  const outcome = await page.evaluate(
    (host) =>
      fetch(`http://${host}/fetch`).then(
        () => "sent",
        () => "refused",
      ),
    otherHost,
  );
  expect(outcome).toBe("refused");
  await expect.poll(violations).toEqual([`connect-src http://${otherHost}/fetch`]);
  expect(arrived).toEqual([]);
});

test("a planted image is refused by the page's policy", async ({ page }) => {
  await page.goto("");
  const violations = await collectViolations(page);
  const outcome = await page.evaluate(
    (host) =>
      new Promise<string>((resolve) => {
        const image = new Image();
        image.onload = () => resolve("sent");
        image.onerror = () => resolve("refused");
        image.src = `http://${host}/image.png`;
      }),
    otherHost,
  );
  expect(outcome).toBe("refused");
  await expect.poll(violations).toEqual([`img-src http://${otherHost}/image.png`]);
  expect(arrived).toEqual([]);
});

test("a planted beacon is refused by the page's policy", async ({ page }) => {
  await page.goto("");
  const violations = await collectViolations(page);
  await page.evaluate((host) => navigator.sendBeacon(`http://${host}/beacon`, "rows"), otherHost);
  await expect.poll(violations).toEqual([`connect-src http://${otherHost}/beacon`]);
  expect(arrived).toEqual([]);
});

test("a planted WebSocket is refused by the page's policy", async ({ page }) => {
  await page.goto("");
  const violations = await collectViolations(page);
  await page.evaluate((host) => {
    try {
      new WebSocket(`ws://${host}/socket`);
    } catch {
      // Some versions throw, some raise an error event: the violation is what counts.
    }
  }, otherHost);
  await expect.poll(async () => (await violations()).length).toBe(1);
  expect((await violations())[0]).toMatch(/^connect-src ws:/);
  expect(arrived).toEqual([]);
});

/** Try, inside a worker, every way that a worker has to reach a host; answers with the names of those that were refused. */
async function tryFromWorker(host: string): Promise<string[]> {
  const refused: string[] = [];
  const directives: string[] = [];
  self.addEventListener("securitypolicyviolation", (event) =>
    directives.push((event as SecurityPolicyViolationEvent).effectiveDirective),
  );
  await fetch(`http://${host}/worker-fetch`).catch(() => refused.push("fetch"));
  await import(/* @vite-ignore */ `http://${host}/worker-import.js`).catch(() => refused.push("import"));
  await new Promise<void>((resolve) => {
    try {
      const socket = new WebSocket(`ws://${host}/worker-socket`);
      socket.onopen = () => resolve();
      socket.onerror = () => {
        refused.push("WebSocket");
        resolve();
      };
    } catch {
      refused.push("WebSocket");
      resolve();
    }
  });
  return [...refused, ...directives.sort()];
}

const refusedInWorker = ["fetch", "import", "WebSocket", "connect-src", "connect-src", "script-src-elem"];

test("a planted worker's requests are refused by the page's policy", async ({ page }) => {
  await page.goto("");
  const source = `(${tryFromWorker})(${JSON.stringify(otherHost)}).then((answer) => postMessage(answer))`;
  const answer = await page.evaluate(
    (text) =>
      new Promise((resolve) => {
        const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
        // Classic: over file:// no module worker starts from a blob.
        const worker = new Worker(url);
        worker.onmessage = (event) => resolve(event.data);
        worker.onerror = (event) => resolve(`The worker did not run: ${event.message}`);
      }),
    source,
  );
  expect(answer).toEqual(refusedInWorker);
  expect(arrived).toEqual([]);
});

test("requests from inside the program's own workers are refused by the page's policy", {
  tag: "@plain-http",
}, async ({ page }) => {
  // The sample starts both: the thread that holds the rows, and the map's own where WebGL draws it.
  await loadSample(page);
  await expect(page.locator("[data-map-surface]")).toBeVisible();
  const isSvg = await page.locator('[data-map-surface="svg"]').isVisible();
  await expect
    .poll(() => page.workers().length, "workers that the program started")
    .toBeGreaterThanOrEqual(isSvg ? 1 : 2);
  for (const worker of page.workers()) {
    expect(worker.url()).toMatch(/^(?:blob|data):/);
    expect(await worker.evaluate(tryFromWorker, otherHost)).toEqual(refusedInWorker);
  }
  expect(arrived).toEqual([]);
});
