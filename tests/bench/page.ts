import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build } from "vite";
import { findBrowser, launchOptions } from "../../.scripts/browser.mjs";
import { serve } from "../../.scripts/serve.mjs";
import type { Published } from "../../src/core/disclosure/published";
import { ownTasks, type Spell } from "./trace";

/** What the page needed of its thread, in ms, and the browser of memory, in MB. */
export interface PageRun {
  readonly load: Spell;
  readonly drag: Spell;
  /** From each last movement of the hand to the frame with the colours that belong to it, on the wall. */
  readonly latencies: readonly number[];
  /** The most that the page's process had in memory: when the rows were read, and after all dragging. NaN where the system does not tell. */
  readonly peakLoaded: number;
  readonly peak: number;
  readonly hexes: number;
  readonly inHexes: number;
}

interface Watched {
  readonly _render: (...values: unknown[]) => unknown;
  getLayer(id: string): { readonly implementation: { shown(): { readonly values: Uint8Array } } } | undefined;
  on(type: "render", listener: () => void): void;
}

declare const window: {
  readonly __published: () => Published | null;
  readonly __map: Watched | null;
  readonly hand: { movedAt: number; shownAt: number };
} & typeof globalThis;

const DRAGS = 4;
const MOVES = 30;
const categories = ["toplevel", "blink.user_timing", "devtools.timeline"];
const hosted = () => join(process.cwd(), "node_modules/.cache/bench-hosted");

/**
 * The program as it is hosted, in Chromium, with a mouse: an extract is chosen and read, then an end of the months is dragged to and fro
 * over the whole period. The page's thread is traced meanwhile.
 */
export async function page(extract: string, runs: number): Promise<PageRun[]> {
  await build({ logLevel: "warn", build: { outDir: hosted(), emptyOutDir: true } });
  const { address, close } = await serve(hosted(), 0);
  const options = launchOptions(await findBrowser());
  try {
    const done: PageRun[] = [];
    for (let run = 0; run < runs; run++) {
      console.error(`page, run ${run + 1} of ${runs}`);
      const browser = await chromium.launch(options);
      try {
        done.push(await watched(browser, `${address}?test`, extract));
      } finally {
        await browser.close();
      }
    }
    return done;
  } finally {
    close();
  }
}

async function watched(browser: Browser, address: string, extract: string): Promise<PageRun> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(() => {
    // Without a dialog of the system, the page chooses files by a field, which can be filled in from here.
    for (const name of ["showSaveFilePicker", "showOpenFilePicker"]) Reflect.deleteProperty(window, name);
  });
  await page.goto(address);
  const dialog = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).first().click();
  await (await dialog).setFiles(extract);
  const read = page.getByRole("button", { name: "Read all rows" });
  await read.waitFor({ timeout: 60_000 });
  const button = await read.boundingBox();
  if (!button) throw new Error("Got no button to read the rows.");

  const load = await traced(browser, page, async () => {
    // By the mouse alone: to look for a button by its name, the test's own script works in the page for longer than any task of ours.
    await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
    await page.waitForFunction(() => window.__published() !== null, null, { timeout: 120_000 });
  });
  const peakLoaded = await peakMb(browser);

  await page.getByRole("button", { name: "Hotspots", exact: true }).click();
  await page.waitForFunction(() => window.__map?.getLayer("hexes") !== undefined, null, { timeout: 60_000 });
  await page.waitForTimeout(2000);
  await page.evaluate(watchTheMap);
  const handle = await page.getByRole("slider", { name: "To month" }).boundingBox();
  const whole = await page.getByRole("slider", { name: "Chosen months, both ends together" }).boundingBox();
  if (!handle || !whole) throw new Error("Got no months to drag.");
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
  const far = 0.7 * whole.width;
  const latencies: number[] = [];
  const drag = await traced(browser, page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let turn = 0; turn < DRAGS; turn++) {
      for (let step = 1; step <= MOVES; step++) {
        // The last movement is a leap, so that there are new colours to wait for.
        const part = step === MOVES ? 1 : (0.8 * step) / MOVES;
        await page.mouse.move(x - far * (turn % 2 === 0 ? part : 1 - part), y);
        await page.waitForTimeout(10);
      }
      await page.waitForTimeout(1500);
      const { movedAt, shownAt } = await page.evaluate(() => window.hand);
      if (shownAt < movedAt) throw new Error("Got no new colours after the hand had moved.");
      latencies.push(shownAt - movedAt);
    }
    await page.mouse.up();
    await page.waitForTimeout(1500);
  });
  const { hexes, inHexes } = await page.evaluate(() => {
    const published = window.__published();
    return { hexes: published?.grid.cells.length ?? 0, inHexes: published?.sums.inHexes ?? 0 };
  });
  return { load, drag, latencies, peakLoaded, peak: await peakMb(browser), hexes, inHexes };
}

/** In the page: marks every rendering of the map, and notes when the hand moved last and when the colours changed last. */
function watchTheMap(): void {
  const map = window.__map;
  if (!map) throw new Error("Got no map.");
  const hand = { movedAt: 0, shownAt: 0 };
  Object.assign(window, { hand });
  addEventListener(
    "pointermove",
    (event) => {
      hand.movedAt = event.timeStamp;
    },
    true,
  );
  const render = map._render.bind(map);
  Object.assign(map, {
    _render: (...values: unknown[]) => {
      performance.mark("map render from");
      const result = render(...values);
      performance.mark("map render to");
      return result;
    },
  });
  let shown: Uint8Array | undefined;
  map.on("render", () => {
    const values = map.getLayer("hexes")?.implementation.shown().values;
    if (values === shown) return;
    shown = values;
    // When the next frame begins, this one is handed over.
    requestAnimationFrame(() => {
      hand.shownAt = performance.now();
    });
  });
}

async function traced(browser: Browser, page: Page, run: () => Promise<void>): Promise<Spell> {
  await browser.startTracing(page, { categories });
  await page.evaluate(() => performance.mark("spell from"));
  await run();
  await page.evaluate(() => performance.mark("spell to"));
  return ownTasks(await browser.stopTracing(), "spell from", "spell to");
}

/** The most memory that the largest of the browser's page processes ever had, the browser's own code included (VmHWM of Linux). */
async function peakMb(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const peaks = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => peakOfProcess(id));
  return Math.max(...peaks);
}

function peakOfProcess(id: number): number {
  if (process.platform !== "linux") return Number.NaN;
  const [, kilobytes] = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}
