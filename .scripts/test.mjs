// `npm test`: install what is missing, then every check that the project has. All of them run, whatever failed before, so
// that the last line counts everything: types, style, unused code, walls and build count as one check each, tests one by one.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

ensureInstalled();
const startedAt = Date.now();
const reports = join(root, "node_modules/.cache/reports");
rmSync(reports, { recursive: true, force: true });
for (const folder of ["dist", "dist-single"]) rmSync(join(root, folder), { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

// Colours help a person at a terminal and litter a log.
const isTerminal = Boolean(process.stdout.isTTY);
const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];

check("Types", "tsc -b");
check("Walls between folders", "node .scripts/check-walls.mjs");
check("Style", `biome ci --colors=${isTerminal ? "force" : "off"}`);
check("Unused code", "knip --no-progress");
suite(
  "Tests in Node",
  "vitest run --reporter=default --reporter=json --outputFile.json=node_modules/.cache/reports/vitest.json",
  "vitest.json",
  readVitest,
);
const isBuilt = [check("Build, for a web server", "vite build"), check("Build, one file", "vite build --mode single")];
check("Sizes within budget", "node .scripts/sizes.mjs");
await endToEnd();

console.log(`\n${"─".repeat(80)}`);
for (const line of summary) console.log(line);
console.log(`in ${Math.round((Date.now() - startedAt) / 1000)} s\n`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function endToEnd() {
  const title = "Tests in the browser";
  try {
    if (isBuilt.includes(false)) throw new Error("not run, because the build failed");
    const { findBrowser } = await import("./browser.mjs");
    console.log(`\nBrowser: ${(await findBrowser()).source}`);
  } catch (error) {
    count(title, { passed: 0, failed: 1, skipped: 0 }, `: ${error.message}`);
    return;
  }
  suite(
    title,
    "playwright test --config tests/playwright.config.ts --reporter=list,json",
    "playwright.json",
    readPlaywright,
  );
}

/** Run a command that either holds or does not. */
function check(title, command) {
  const passed = run(title, command) === 0;
  count(title, { passed: Number(passed), failed: Number(!passed), skipped: 0 });
  return passed;
}

/** Run a test runner that writes what it really ran to a report. A runner that fails without a failed test counts as one. */
function suite(title, command, report, read) {
  const status = run(title, command, { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, report) });
  let result;
  let remark = "";
  try {
    result = read(JSON.parse(readFileSync(join(reports, report), "utf8")));
    if (result.passed + result.failed === 0) throw new Error("it ran no test");
    if (status !== 0 && result.failed === 0) throw new Error(`it ended with ${status} though no test failed`);
  } catch (error) {
    remark = `: ${error.message}`;
    result = { passed: result?.passed ?? 0, failed: (result?.failed ?? 0) + 1, skipped: result?.skipped ?? 0 };
  }
  count(title, result, remark);
}

function readVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  // A file that cannot even be loaded has no tests to fail.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length, skipped: numPendingTests + numTodoTests };
}

function readPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

function run(title, command, extraEnv = {}) {
  console.log(`\n── ${title} ${"─".repeat(Math.max(0, 76 - title.length))}\n$ ${command}`);
  const path = `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH}`;
  const env = { ...process.env, ...(isTerminal ? {} : { NO_COLOR: "1" }), ...extraEnv, PATH: path };
  return spawnSync(command, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"], shell: true }).status;
}

function count(title, { passed, failed, skipped }, remark = "") {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const skips = skipped ? `, ${skipped} skipped` : "";
  summary.push(`${failed ? "✗" : "✓"} ${title.padEnd(24)} ${passed} passed, ${failed} failed${skips}${remark}`);
}
