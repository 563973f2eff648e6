// Finds a Chromium to test in, on any machine, or says what to install. A test run is never skipped for want of one.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./install.mjs";

/**
 * @typedef {{ source: string, executablePath?: string, channel?: string, chromiumSandbox: boolean, extraEnv?: Record<string, string> }} Browser
 */

/**
 * The first browser that really starts: the one named by CHROME_PATH (and then no other), Playwright's own, Chrome, Edge or
 * Chromium of this machine, the one that comes as an npm package, Playwright's own after downloading it.
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  // Playwright loads its configuration once per process; the search is made once.
  if (process.env.FOUND_BROWSER) return JSON.parse(process.env.FOUND_BROWSER);
  const browser = await search();
  process.env.FOUND_BROWSER = JSON.stringify(browser);
  return browser;
}

/**
 * What Playwright is to be told to start this browser.
 * @param {Browser} browser
 */
export function launchOptions({ executablePath, channel, chromiumSandbox, extraEnv }) {
  const found = executablePath ? { executablePath } : channel ? { channel } : {};
  return { ...found, chromiumSandbox, env: { ...process.env, ...extraEnv } };
}

async function search() {
  const named = process.env.CHROME_PATH;
  if (named) {
    const browser = await started({ source: `CHROME_PATH (${named})`, executablePath: named });
    if (browser) return browser;
    throw new Error(`CHROME_PATH names ${named}, which does not start as a Chromium. Correct or unset it.`);
  }
  const own = { source: "Playwright's Chromium" };
  for (const candidate of [own, ...installed()]) {
    const browser = await started(candidate);
    if (browser) return browser;
  }
  const packaged = await startedPackaged();
  if (packaged) return packaged;
  console.log("No browser here: downloading one for the tests …");
  const cli = join(root, "node_modules/@playwright/test/cli.js");
  spawnSync(process.execPath, [cli, "install", "chromium", "--only-shell"], { stdio: "inherit", timeout: 300_000 });
  const downloaded = await started(own);
  if (downloaded) return downloaded;
  throw new Error(
    "No browser to test in: none is installed, none could be downloaded. Install Chrome, Edge or Chromium (on Debian: apt-get install chromium), or set CHROME_PATH to one.",
  );
}

function installed() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const paths = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  paths.push("/snap/bin/chromium", "/Applications/Chromium.app/Contents/MacOS/Chromium");
  return [
    { source: "Chrome", channel: "chrome" },
    { source: "Edge", channel: "msedge" },
    ...paths.filter((path) => existsSync(path)).map((path) => ({ source: path, executablePath: path })),
  ];
}

/** The Chromium inside @sparticuz/chromium (Linux on x64), with that package's own libnss3 where the machine has none. */
async function startedPackaged() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  // It unpacks into the temporary folder and takes any file called `chromium` there for its own: give it one of ours.
  const folder = join(root, "node_modules/.cache/chromium");
  mkdirSync(folder, { recursive: true });
  const temporary = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const executablePath = await (await import("@sparticuz/chromium")).default.executablePath();
    const candidate = { source: "@sparticuz/chromium", executablePath };
    const browser = await started(candidate);
    if (browser) return browser;
    const packageFolder = join(root, "node_modules/@sparticuz/chromium");
    const { inflate } = await import(pathToFileURL(join(packageFolder, "build/esm/lambdafs.js")).href);
    await inflate(join(packageFolder, "bin/al2023.tar.br"));
    const extraEnv = { LD_LIBRARY_PATH: join(folder, "al2023/lib") };
    if (!existsSync("/etc/fonts")) extraEnv.FONTCONFIG_PATH = join(folder, "fonts");
    const supported = await started({ ...candidate, source: `${candidate.source} with its libraries`, extraEnv });
    if (!supported) rmSync(folder, { recursive: true }); // it may be half unpacked: begin anew next time
    return supported;
  } catch (error) {
    console.log(`@sparticuz/chromium: ${error.message}`);
    return null;
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
}

/** Start it as the tests will, draw something, close it. With Chromium's sandbox where it can be had: not as root. */
async function started(candidate) {
  const { chromium } = await import("@playwright/test");
  const isRoot = process.getuid?.() === 0;
  for (const chromiumSandbox of isRoot ? [false] : [true, false]) {
    const tried = { ...candidate, chromiumSandbox };
    try {
      const browser = await chromium.launch({ ...launchOptions(tried), timeout: 30_000 });
      try {
        const page = await browser.newPage();
        await page.setContent("<p>It starts</p>");
        if ((await page.textContent("p")) === "It starts")
          return { ...tried, source: `${tried.source} ${browser.version()}` };
      } finally {
        await browser.close();
      }
    } catch {
      // Not there, or not able to start: the next candidate may be.
    }
  }
  return null;
}
