// What the two built programs weigh, held to budgets in both directions: too much fails, and so does so much less that the
// budget no longer guards anything; then lower it here. Kilobytes are of 1000 bytes. `npm run build` and `npm test` run this.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./install.mjs";

/** A budget may stand this far above what there is; below that it is stale. */
const SLACK = 0.12;

const [hosted = join(root, "dist"), single = join(root, "dist-single")] = process.argv.slice(2);
const gzipped = (path) => gzipSync(readFileSync(path), { level: 9 }).length;
const sum = (paths) => paths.reduce((all, path) => all + gzipped(path), 0);

const files = readdirSync(hosted, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const isProgram = (path) => /\.(?:html|js|css|woff2)$/.test(path);

const measured = [
  {
    what: "First load, hosted",
    means: "page, scripts and styles before the first screen, gzip",
    bytes: sum(firstLoad(hosted)),
    budget: 220_000,
  },
  {
    what: "Whole program, hosted",
    means: "every page, script, style and font, gzip; without the sample",
    bytes: sum(files.filter(isProgram)),
    budget: 1_520_000,
  },
  {
    what: "The one file",
    means: "as it lies on a shared drive, with the sample",
    bytes: readFileSync(join(single, "index.html")).length,
    budget: 6_000_000,
  },
];

for (const { what, means, bytes, budget } of measured) {
  const floor = Math.round(budget * (1 - SLACK));
  const fault = bytes > budget ? "over its budget" : bytes < floor ? "far below its budget: lower it" : null;
  if (fault) process.exitCode = 1;
  const line = `${what.padEnd(22)} ${kilobytes(bytes)} kB of ${kilobytes(budget)} kB   (${means})`;
  console.log(fault ? `✗ ${line}: ${fault}` : `✓ ${line}`);
}

function kilobytes(bytes) {
  return (bytes / 1000).toLocaleString("en-GB", { maximumFractionDigits: 0 }).padStart(5);
}

/** The page, and every script and style sheet that it names or that those scripts import before they run. */
function firstLoad(folder) {
  const page = join(folder, "index.html");
  const found = new Set([page]);
  const follow = (path) => {
    if (found.has(path)) return;
    found.add(path);
    if (!path.endsWith(".js")) return;
    const imports = readFileSync(path, "utf8").matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
    for (const [, name] of imports) follow(join(path, "..", name));
  };
  const named = readFileSync(page, "utf8").matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g);
  for (const [, name] of named) follow(join(folder, name));
  if (found.size < 3)
    throw new Error(`Got a page that names ${found.size - 1} files when expected scripts and styles.`);
  return [...found];
}
