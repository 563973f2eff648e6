// A plain static web server for the built program: a content type and nothing else, so that whatever works here works on
// any host. In particular it sends no policy: the page carries its own.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve as resolvePath, sep } from "node:path";
import { fileURLToPath } from "node:url";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/**
 * Serve a folder on this machine only, on the first free port from `port` up (0: any free one).
 * @param {string} folder @param {number} port
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serve(folder, port) {
  const server = createServer((request, response) => {
    const file = fileFor(folder, request.url ?? "/");
    const allowed = request.method === "GET" || request.method === "HEAD";
    if (!file || !allowed) {
      response.writeHead(allowed ? 404 : 405, { "content-type": "text/plain" });
      response.end(allowed ? "Not found" : "Only GET and HEAD");
      return;
    }
    // no-cache: a rebuilt program must not be mixed with the last one's files
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-cache",
    });
    if (request.method === "HEAD") response.end();
    else
      createReadStream(file)
        .on("error", () => response.destroy())
        .pipe(response);
  });
  for (let attempt = port; ; attempt++) {
    const error = await new Promise((resolve) => {
      server.once("error", resolve);
      server.listen(attempt, "127.0.0.1", () => resolve(null));
    });
    if (!error) break;
    if (error.code !== "EADDRINUSE" || attempt - port >= 20) throw error;
  }
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** The file that an address asks for, or null; never one outside the folder. */
function fileFor(folder, url) {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    return file.startsWith(normalize(folder + sep)) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

// node .scripts/serve.mjs <folder> <port>
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = "dist", port = "4173"] = process.argv.slice(2);
  const { address } = await serve(resolvePath(folder), Number(port));
  console.log(address);
}
