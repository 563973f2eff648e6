// The plugins of our own that vite.config.ts builds the program with.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * What the page on a web server may do. `blob:` workers are how a worker comes under this policy at all: browsers apply a
 * page's policy to a worker made from a blob, and **not** to one loaded from an address (measured in Chromium and Firefox;
 * see src/worker/platform). `'self'` is for the module that such a worker imports. The end-to-end tests refuse any worker
 * that starts from an address.
 */
const hostedPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** What the one file may do: run its one script and its one style sheet, by their hashes, and read what it carries itself. */
const singlePolicy = (script, style) => [
  "default-src 'none'",
  `script-src ${hashOf(script)}`,
  `style-src ${hashOf(style)}`,
  "img-src data: blob:",
  "font-src data:",
  "connect-src data: blob:",
  "worker-src data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
];

const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Puts a policy first in the page's head, before anything that it must govern. */
function withPolicy(html, policy) {
  if (!html.includes("<head>")) throw new Error("Got a page without <head> when expected one to hold the policy.");
  return html.replace(
    "<head>",
    `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">`,
  );
}

/**
 * The policy of the pages on a web server, written into the page itself so that it holds on any server.
 * @returns {import("vite").Plugin}
 */
export function hostedPage() {
  return {
    name: "hosted-page",
    apply: "build",
    transformIndexHtml: { order: "post", handler: (html) => withPolicy(html, hostedPolicy) },
  };
}

/**
 * The whole program as one HTML file under its own policy: the script and the style sheet move into the page. Fonts, workers
 * and the sample are in the script already (see vite.config.ts and src/worker/platform/single.ts). A browser runs such a page
 * over file://, where every file is a foreign origin to the next.
 * @returns {import("vite").Plugin}
 */
export function singlePage() {
  return {
    name: "single-page",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const page = take(bundle, /^index\.html$/);
        // What an HTML parser takes for the end of a script, or for the start of a comment in it, written as an escape: the
        // same character to JavaScript in strings, templates and regular expressions, which is where such text can stand.
        const script = take(bundle, /\.js$/).replace(/<(?=\/script|!--)/gi, "\\x3C");
        const style = take(bundle, /\.css$/);
        if (/<\/style/i.test(style)) throw new Error("Got a style sheet that would end its own element.");
        const html = page
          .replace(/<script type="module"[^>]*><\/script>/, () => `<script type="module">${script}</script>`)
          .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`);
        this.emitFile({
          type: "asset",
          fileName: "index.html",
          source: withPolicy(html, singlePolicy(script, style)),
        });
        const left = Object.keys(bundle).filter((name) => name !== "index.html" && name !== "licences.txt");
        if (left.length > 0) throw new Error(`Got files beside the one file: ${left.join(", ")}.`);
      },
    },
  };
}

/** Takes the one file of this name out of what is to be written, and gives its text. */
function take(bundle, name) {
  const [file, ...more] = Object.values(bundle).filter(({ fileName }) => name.test(fileName));
  if (!file || more.length > 0)
    throw new Error(`Got ${file ? more.length + 1 : 0} files like ${name} when expected one.`);
  delete bundle[file.fileName];
  return file.type === "chunk" ? file.code : String(file.source);
}

/**
 * `import text from "./file?gzip"`: the file's bytes, compressed, as base64. For what the one file carries.
 * @returns {import("vite").Plugin}
 */
export function gzipped() {
  const query = "?gzip";
  return {
    name: "gzipped",
    enforce: "pre",
    load(id) {
      if (!id.endsWith(query)) return null;
      const base64 = gzipSync(readFileSync(id.slice(0, -query.length)), { level: 9 }).toString("base64");
      return `export default ${JSON.stringify(base64)};`;
    },
  };
}

/**
 * React Aria's words for screen readers in English only, the language of the page around them, instead of in the browser's
 * own. The other 29 languages would be 5 kB more of the first load.
 * @returns {import("vite").Plugin}
 */
export function englishOnly() {
  const foreign =
    /[\\/](?:react-aria|react-aria-components|react-stately)[\\/].*[\\/]intl[\\/].*[\\/]?(?!en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;
  return {
    name: "english-only",
    apply: "build",
    load: (id) => (foreign.test(id) ? 'export { default } from "./en-US.mjs";' : null),
  };
}

/**
 * Write licences.txt: every package that the program is made of, and the licence it came under. Read from the lock file,
 * because Vite's own list leaves out what only a worker uses, and fonts.
 * @returns {import("vite").Plugin}
 */
export function licences() {
  return {
    name: "licences",
    apply: "build",
    generateBundle() {
      const lock = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8"));
      const packagesByText = new Map();
      for (const [path, { version, license, dev }] of Object.entries(lock.packages)) {
        if (path === "" || dev) continue;
        const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
        const text = licenceText(`${root}${path}`);
        const members = packagesByText.get(text) ?? [];
        packagesByText.set(text, [...members, `${name} ${version} (${license ?? "licence not named"})`]);
      }
      const source = [...packagesByText]
        .map(([text, names]) => `${names.join("\n")}\n\n${text}\n`)
        .join(`\n${"-".repeat(80)}\n\n`);
      this.emitFile({ type: "asset", fileName: "licences.txt", source });
    },
  };
}

function licenceText(folder) {
  for (const name of [
    "LICENSE",
    "LICENSE.md",
    "LICENSE.txt",
    "LICENCE",
    "license",
    "license.md",
    "License.md",
    "LICENSE-MIT",
  ]) {
    if (existsSync(`${folder}/${name}`)) return readFileSync(`${folder}/${name}`, "utf8").trim();
  }
  return "(The package ships no licence text; the name of its licence is above.)";
}
