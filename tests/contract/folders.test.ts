import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/**
 * The rules of the folders that the compiler cannot keep (it keeps the order of imports; see tsconfig.json).
 * Every rule carries a line that breaks it, and is tried on that line first: a guard that cannot bark is no guard.
 */
interface Rule {
  readonly title: string;
  /** Files that must keep the rule, as a path from src/ with forward slashes. */
  readonly where: (path: string) => boolean;
  /** What must not be in their code; comments are taken out first. */
  readonly refused: RegExp;
  readonly breaks: string;
}

const inFolders =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(`${folder}/`));
const everywhereBut =
  (...allowed: string[]) =>
  (path: string) =>
    !allowed.some((start) => path.startsWith(start));
const imports = (packages: string) => new RegExp(`(?:from|import)\\s*\\(?\\s*["'](?:${packages})(?:["'/?])`);

const rules: readonly Rule[] = [
  {
    title: "the pure folders roll no dice and read no clock",
    where: inFolders("core", "scene", "export"),
    refused: /Math\.random|Date\.now|new Date\b|performance\.now|crypto\./,
    breaks: "const seed = Date.now();",
  },
  {
    title: "core takes no function from Math whose last digit differs between engines",
    where: inFolders("core"),
    refused: /Math\.(?:exp|expm1|log|log2|log10|log1p|pow|a?sinh?|a?cosh?|a?tanh?|atan2|hypot|cbrt)\b/,
    breaks: "const x = Math.atan2(y, x);",
  },
  {
    title: "core takes no power by `**`, which is Math.pow in other clothes",
    where: inFolders("core"),
    refused: /\*\*/,
    breaks: "squares += deviation ** 2;",
  },
  {
    title: "PapaParse is imported by the one file that reads records",
    where: everywhereBut("worker/record-reader.ts"),
    refused: imports("papaparse"),
    breaks: 'import Papa from "papaparse";',
  },
  {
    title: "only map imports the map and its drawing tools (the worker's platform file names the map's own worker)",
    where: everywhereBut("map/", "worker/platform/"),
    refused: imports("maplibre-gl|terra-draw|terra-draw-maplibre-gl-adapter|pmtiles|@protomaps/basemaps"),
    breaks: 'import { Map } from "maplibre-gl";',
  },
  {
    title: "only worker talks through Comlink",
    where: everywhereBut("worker/"),
    refused: imports("comlink"),
    breaks: 'const { wrap } = await import("comlink");',
  },
  {
    title: "grid references become degrees in one place",
    where: everywhereBut("worker/", "core/ingest/project.ts"),
    refused: imports("proj4"),
    breaks: 'import proj4 from "proj4";',
  },
  {
    title: "React stays in map and ui",
    where: everywhereBut("map/", "ui/", "main.tsx"),
    refused: imports("react|react-dom|react-aria-components|lucide-react"),
    breaks: 'import { useState } from "react";',
  },
  {
    title: "no code names an address on a network",
    where: () => true,
    refused: /\b(?:https?|wss?):\/\/(?!www\.w3\.org\/)/,
    breaks: 'fetch("https://tiles.example/0/0/0.png");',
  },
  {
    title: "every worker is started through worker/platform, which brings it under the page's policy",
    where: everywhereBut("worker/platform/"),
    refused: /new (?:Shared)?Worker\(|serviceWorker\.register|\?(?:shared)?worker/,
    breaks: 'import Analysis from "./analysis.worker?worker";',
  },
];

const src = fileURLToPath(new URL("../../src/", import.meta.url));
const folders = ["core", "scene", "export", "worker", "store", "map", "ui"];
const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((path) => path.split(sep).join("/"))
  .filter((path) => /\.(?:ts|tsx|css)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(src, path), "utf8") }));

/** The code without its comments; strings are kept, and so are line numbers. */
function withoutComments(text: string): string {
  return text.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (comment, string) => (string === undefined ? comment.replace(/[^\n]/g, " ") : string),
  );
}

function offences({ where, refused }: Rule): string[] {
  return files
    .filter(({ path }) => where(path))
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split("\n")
        .flatMap((line, i) => (refused.test(line) ? [`src/${path}:${i + 1} ${line.trim()}`] : [])),
    );
}

describe("folders under src", () => {
  it("are all there to be looked at, and hold files", () => {
    for (const folder of folders)
      expect(files.filter(({ path }) => path.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(0);
  });

  it.each(folders)("%s says in at most 60 lines what lives in it", (folder) => {
    const readme = join(src, folder, "README.md");
    expect(existsSync(readme), `src/${folder}/README.md`).toBe(true);
    expect(readFileSync(readme, "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(60);
  });

  it("hold no file of more than 400 lines", () => {
    const long = files
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });
});

describe.each(rules)("$title", (rule) => {
  it("and a line that breaks the rule is noticed, but not in a comment", () => {
    expect(withoutComments(rule.breaks)).toMatch(rule.refused);
    expect(withoutComments(`/* ${rule.breaks} */ // ${rule.breaks}`)).not.toMatch(rule.refused);
  });

  it("and src keeps it", () => {
    expect(files.filter(({ path }) => rule.where(path)).length, "files looked at").toBeGreaterThan(0);
    expect(offences(rule)).toEqual([]);
  });
});
