// What the two built programs weigh, held to budgets in both directions: too much fails, and so does so much less that the
// budget no longer guards anything; then lower it here. Kilobytes are of 1000 bytes. `npm run build` and `npm test` run this.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { root } from "./install.mjs";

/** A budget may stand this far above what there is, as a share of it; beyond that it is stale. */
const SLACK = 0.1;

const budgets = [
  {
    what: "First load, hosted",
    means: "page, scripts and styles before the first screen, gzip",
    measure: (hosted) => gzipped(firstLoad(hosted)),
    budget: 222_000,
  },
  {
    what: "Whole program, hosted",
    means: "page, scripts, styles and fonts, gzip; without the sample",
    measure: (hosted) => gzipped(filesOf(hosted).filter((path) => /\.(?:html|js|css|woff2)$/.test(path))),
    budget: 1_560_000,
  },
  {
    what: "The one file",
    means: "as it lies on a shared drive, with the sample",
    measure: (_hosted, single) => readFileSync(join(single, "index.html")).length,
    budget: 6_400_000,
  },
];

/** Prints what the built programs weigh; the process fails when one of them does not fit its budget. */
export function checkSizes() {
  for (const { what, means, measure, budget } of budgets) {
    const bytes = measure(join(root, "dist"), join(root, "dist-single"));
    const fault = faultOf(bytes, budget);
    if (fault) process.exitCode = 1;
    const line = `${what.padEnd(22)} ${kilobytes(bytes)} of ${kilobytes(budget)} kB   (${means})`;
    console.log(fault ? `✗ ${line}: ${fault}` : `✓ ${line}`);
  }
}

/**
 * What is wrong with a size under a budget, or null.
 * @param {number} bytes @param {number} budget
 * @returns {string | null}
 */
export function faultOf(bytes, budget) {
  if (bytes > budget) return "over its budget";
  return bytes < budget * (1 - SLACK) ? "far below its budget, which is stale: lower it" : null;
}

/**
 * The page, and every script and style sheet that it names or that those scripts import before they run.
 * @param {string} folder
 * @returns {string[]}
 */
export function firstLoad(folder) {
  const page = join(folder, "index.html");
  const found = new Set([page]);
  const follow = (path) => {
    if (found.has(path)) return;
    found.add(path);
    if (!path.endsWith(".js")) return;
    // Not `import("./…")`, which is fetched when it is used.
    const imports = readFileSync(path, "utf8").matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
    for (const [, name] of imports) follow(join(path, "..", name));
  };
  const named = readFileSync(page, "utf8").matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g);
  for (const [, name] of named) follow(join(folder, name));
  return [...found];
}

function filesOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function gzipped(paths) {
  return paths.reduce((all, path) => all + gzipSync(readFileSync(path), { level: 9 }).length, 0);
}

function kilobytes(bytes) {
  return Math.round(bytes / 1000)
    .toLocaleString("en-GB")
    .padStart(5);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) checkSizes();
