// Proves that the compiler keeps the folder order: in a copy of the configuration, with a stub in every folder, plants an
// import for each pair of folders. Each to the left must compile, each to the right must be refused.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

ensureInstalled();
const folders = ["core", "scene", "export", "worker", "store", "map", "ui"];
const copy = mkdtempSync(join(tmpdir(), "walls-"));
try {
  prepare();
  const rightly = plant("right", (i, j) => j < i);
  const allowed = compile();
  const wrongly = plant("wrong", (i, j) => j > i);
  compile(); // what was written by this run must not let anything pass in the next
  const refused = compile();
  console.log(
    [
      ...rightly.map((planted) => verdict(planted, allowed, false)),
      ...wrongly.map((planted) => verdict(planted, refused, true)),
    ].join("\n"),
  );
  console.log(`${rightly.length} imports to the left tried, ${wrongly.length} to the right`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** The configuration, with one stub in every folder. */
function prepare() {
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  // The copy borrows the packages, and must not write its declarations among the repository's.
  const base = readFileSync(join(root, "tsconfig.json"), "utf8").replace('"node_modules/.cache/tsc"', '"declarations"');
  if (!base.includes('"declarations"'))
    throw new Error("Got a tsconfig.json without the outDir that this check moves.");
  writeFileSync(join(copy, "tsconfig.json"), base);
  mkdirSync(join(copy, "src/worker/platform"), { recursive: true });
  for (const folder of folders) {
    mkdirSync(join(copy, "src", folder), { recursive: true });
    copyFileSync(join(root, "src", folder, "tsconfig.json"), join(copy, "src", folder, "tsconfig.json"));
    writeFileSync(join(copy, "src", folder, "stub.ts"), `export const ${folder}Stub: number = 1;\n`);
  }
}

/** Write a file with one import for every pair of folders that `wanted` asks for. */
function plant(direction, wanted) {
  const planted = [];
  for (const [i, folder] of folders.entries()) {
    for (const [j, other] of folders.entries()) {
      if (!wanted(i, j)) continue;
      const file = `src/${folder}/${direction}-${other}.ts`;
      const lines = [
        `import { ${other}Stub } from "../${other}/stub";`,
        `export const value: number = ${other}Stub;`,
        "",
      ];
      writeFileSync(join(copy, file), lines.join("\n"));
      planted.push({ file, title: `${other} into ${folder}` });
    }
  }
  return planted;
}

/** The compiler's errors. */
function compile() {
  const command = `"${join(root, "node_modules/.bin/tsc")}" -b --pretty false ${folders.map((folder) => `src/${folder}`).join(" ")}`;
  const { stdout, status, error } = spawnSync(command, { cwd: copy, encoding: "utf8", shell: true });
  if (error || status === null) throw new Error(`The compiler did not run: ${error?.message}`);
  return stdout.split(/\r?\n/).filter((line) => line.includes("error TS"));
}

function verdict({ file, title }, errors, mustBeRefused) {
  const error = errors.find((line) => line.startsWith(`${file}(`));
  const asItMust = Boolean(error) === mustBeRefused && (mustBeRefused || errors.length === 0);
  if (!asItMust) process.exitCode = 1;
  const answer = error ? `refused (${/TS\d+/.exec(error)[0]})` : "compiles";
  return `${asItMust ? "✓" : "✗"} ${title.padEnd(18)} ${answer}`;
}
