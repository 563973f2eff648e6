import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build } from "vite";
import { findBrowser, launchOptions } from "../../.scripts/browser.mjs";
import { serve } from "../../.scripts/serve.mjs";
import type { Bench, Side } from "./recolour-page";
import { tasksBetween } from "./trace";

declare const window: { readonly bench: Bench };

/** CPU ms of the page's thread for one recolouring, a number a run. */
export interface Recoloured {
  readonly hexes: number;
  readonly layer: readonly number[];
  readonly featureState: readonly number[];
  readonly nothing: readonly number[];
}

const SIDES = ["layer", "featureState", "nothing"] as const;
const TIMES = 12;

/**
 * New classes for every hex of the map, in Chromium: by our layer, by MapLibre's feature state, and a repaint without any change as the
 * floor of both. The sides take turns; after each, the colours on the screen are compared with the classes, pixel by pixel.
 */
export async function recolour(runs: number): Promise<Recoloured[]> {
  const folder = join(process.cwd(), "node_modules/.cache/bench-page");
  await buildPage(folder);
  const { address, close } = await serve(folder, 0);
  const options = launchOptions(await findBrowser());
  try {
    const found: Recoloured[] = [];
    for (const hexes of ["city", "60k"] as const) {
      const result = { hexes: 0, layer: [] as number[], featureState: [] as number[], nothing: [] as number[] };
      for (let run = 0; run < runs; run++) {
        for (const side of SIDES) {
          console.error(`recolour by ${side}, ${hexes}, run ${run + 1} of ${runs}`);
          // A browser of its own for each, so that none pays for what another left behind.
          const browser = await chromium.launch(options);
          const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
          await page.goto(address);
          result.hexes = await page.evaluate(([how, many]) => window.bench.open(how, many), [side, hexes] as const);
          await recoloured(page, side, 3);
          result[side].push(await traced(browser, page, side));
          if (side !== "nothing") await check(page, side);
          await browser.close();
        }
      }
      found.push(result);
    }
    return found;
  } finally {
    close();
  }
}

const recoloured = (page: Page, side: Side, times: number) =>
  page.evaluate(([how, often]) => window.bench.recolour(how, often), [side, times] as const);

async function traced(browser: Browser, page: Page, side: Side): Promise<number> {
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing", "devtools.timeline"] });
  await recoloured(page, side, TIMES);
  const tasks = tasksBetween(await browser.stopTracing(), "recolour from", "recolour to");
  return tasks.reduce((sum, task) => sum + task.cpu, 0) / TIMES;
}

async function check(page: Page, side: Side): Promise<void> {
  const { right, wrong } = await page.evaluate(() => window.bench.check());
  if (wrong > 0 || right < 200)
    throw new Error(`${side}: ${wrong} of ${right + wrong} hexes do not have the colour of their class.`);
}

async function buildPage(folder: string): Promise<void> {
  const root = join(process.cwd(), "node_modules/.cache/bench-page-source");
  mkdirSync(root, { recursive: true });
  writeFileSync(
    join(root, "index.html"),
    `<!doctype html><title>Bench</title><link rel="icon" href="data:,"><body style="margin:0"><div id="map" style="width:1280px;height:800px"></div><script type="module" src="${join(process.cwd(), "tests/bench/recolour-page.ts")}"></script>`,
  );
  await build({
    configFile: false,
    root,
    base: "./",
    logLevel: "warn",
    worker: { format: "es" },
    build: { outDir: folder, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 4000 },
  });
}
