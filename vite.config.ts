import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/**
 * What the page may do, written into the page itself so that it holds on any web server. `blob:` workers are how a worker
 * comes under this policy at all: browsers apply a page's policy to a worker made from a blob, and **not** to one loaded
 * from an address (measured in Chromium and Firefox; see src/worker/platform). `'self'` is for the module that such a
 * worker imports. The end-to-end tests refuse any worker that does not start from a blob.
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
].join("; ");

/** Put the policy first in the built page's head, before anything that it must govern. */
function contentSecurityPolicy(policy: string): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html) {
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
        if (!html.includes("<head>"))
          throw new Error("Got a page without <head> when expected one to hold the policy.");
        return html.replace("<head>", `<head>\n    ${meta}`);
      },
    },
  };
}

/**
 * Write licences.txt: every package that the program is made of, and the licence it came under. Read from the lock file,
 * because Vite's own list leaves out what only a worker uses, and fonts.
 */
function licences(): Plugin {
  const root = fileURLToPath(new URL(".", import.meta.url));
  return {
    name: "licences",
    apply: "build",
    generateBundle() {
      const lock = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")) as {
        packages: Record<string, { version?: string; license?: string; dev?: boolean }>;
      };
      const packagesByText = new Map<string, string[]>();
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

function licenceText(folder: string): string {
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

export default defineConfig({
  base: "./",
  plugins: [react(), contentSecurityPolicy(hostedPolicy), licences()],
  // Which build this is (pages on a server now, one file on a shared drive later) is decided in this one line.
  resolve: { alias: { "#platform": fileURLToPath(new URL("./src/worker/platform/hosted.ts", import.meta.url)) } },
  worker: { format: "es" },
  build: {
    target: "es2022",
    // Nothing is turned into a data: address: the policy allows none for fonts, scripts and fetches.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
  test: {
    environment: "node",
    include: ["tests/{unit,property,oracle,contract,golden}/**/*.test.{ts,tsx}"],
    // Seeded maps and real extracts take seconds each on two busy cores.
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
