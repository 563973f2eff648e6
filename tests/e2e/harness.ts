import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
} from "@playwright/test";

/**
 * `test` for every end-to-end spec: the ordinary Playwright test, in which the page may reach its own origin and nothing
 * else, and in which every one of these fails the test even when all its expectations hold:
 * a console error, an uncaught error, a policy violation, a request to another host (which is aborted), a failed request
 * or an error status from the page's own host, a worker that is not under the page's policy.
 */
export { expect };

/** What went wrong in a page without the test asking for it, in the order in which it was seen. */
interface Incidentals {
  readonly seen: string[];
}

interface Options {
  /** For specs that do wrong on purpose: what went wrong is recorded, but does not fail the test. */
  readonly plantsViolations: boolean;
  /** For the spec that sees the page's policy at work: requests to other hosts are not aborted before they are sent. */
  readonly letsRequestsThrough: boolean;
}

interface Fixtures {
  readonly incidentals: Incidentals;
}

export const test = base.extend<Options & Fixtures>({
  plantsViolations: [false, { option: true }],
  letsRequestsThrough: [false, { option: true }],

  incidentals: [
    async ({ context, baseURL, plantsViolations, letsRequestsThrough }, use) => {
      const seen: string[] = [];
      const origin = new URL(baseURL ?? "").origin;
      const isOwn = (url: string) =>
        !/^(https?|wss?):/.test(url) || new URL(url.replace(/^ws/, "http")).origin === origin;

      // Before any page opens, so that no first request slips through.
      if (!letsRequestsThrough) await abortRequests(context, seen, isOwn);
      await context.exposeBinding("__policyViolation", (_source, text: string) => {
        seen.push(`policy violation: ${text}`);
      });
      await context.addInitScript(() => {
        const report = (window as unknown as { __policyViolation: (text: string) => void }).__policyViolation;
        document.addEventListener("securitypolicyviolation", (event) => {
          report(
            `${event.effectiveDirective} refused ${event.blockedURI || "inline"} (${event.sourceFile}:${event.lineNumber})`,
          );
        });
      });
      // A dialog of the system cannot be worked from here; without it the page offers a download, as in browsers that have none.
      await context.addInitScript(() => {
        for (const name of ["showSaveFilePicker", "showOpenFilePicker"]) Reflect.deleteProperty(window, name);
      });
      context.on("page", (page) => watch(page, seen, isOwn));

      await use({ seen });
      if (!plantsViolations) expect(seen, "went wrong in the page while the test ran").toEqual([]);
    },
    { auto: true },
  ],
});

async function abortRequests(context: BrowserContext, seen: string[], isOwn: (url: string) => boolean): Promise<void> {
  await context.route(
    (url) => !isOwn(url.href),
    (route) => {
      seen.push(`request to another host: ${route.request().method()} ${route.request().url()}`);
      return route.abort();
    },
  );
  await context.routeWebSocket(/.*/, (socket) => {
    seen.push(`WebSocket: ${socket.url()}`);
    return socket.close();
  });
}

function watch(page: Page, seen: string[], isOwn: (url: string) => boolean): void {
  page.on("console", (message: ConsoleMessage) => {
    if (message.type() === "error") seen.push(`console error: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => seen.push(`uncaught: ${error.stack ?? error.message}`));
  page.on("requestfailed", (request: Request) => {
    const reason = request.failure()?.errorText ?? "";
    // A request that the page itself gave up (left the page, cancelled a read) has not failed.
    if (isOwn(request.url()) && reason !== "net::ERR_ABORTED") seen.push(`request failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) seen.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on("worker", (worker) => {
    // See src/worker/platform/confined.ts: the page's policy holds only in workers that are made of what the page holds.
    if (!/^(?:blob|data):/.test(worker.url())) seen.push(`worker outside the page's policy: ${worker.url()}`);
  });
}

/** Keep a picture of the page under `test-results/screens/<name>.png`, for people to compare with the mockups. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/screens/${name}.png`, animations: "disabled" });
}
