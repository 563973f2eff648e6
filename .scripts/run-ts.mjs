// node .scripts/run-ts.mjs <file.ts> [arguments…]: run a TypeScript file of this repository in Node, compiled as the page's
// build compiles it (JSON, `?raw` and the `#platform` alias included). The file sees its arguments in process.argv from [2].
import { resolve } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error("Got no file when expected: node .scripts/run-ts.mjs <file.ts> [arguments…]");
  process.exit(1);
}
ensureInstalled();
const { createServer } = await import("vite");
const path = resolve(file);
process.argv = [process.argv[0], path, ...rest];
const server = await createServer({
  root,
  configFile: `${root}vite.config.ts`,
  appType: "custom",
  logLevel: "silent", // what goes wrong is thrown, and printed below once
  optimizeDeps: { noDiscovery: true, include: [] },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  await server.ssrLoadModule(path);
} catch (error) {
  server.ssrFixStacktrace(error);
  console.error(error);
  process.exitCode = 1;
} finally {
  await server.close();
}
