/**
 * The address to start a module worker from so that the page's Content-Security-Policy holds inside it.
 *
 * A worker loaded straight from an address is governed by the headers of its own file, not by the page: on a plain web
 * server that is no policy at all, and the worker, which holds the rows, could reach any host (measured in Chromium 150
 * and Firefox). A worker made from a blob takes the page's policy over, and keeps it for what it imports. So the blob
 * holds one line, an import of the real module. Not an inlined worker: that would put its whole code into the page's script.
 *
 * @param moduleUrl address of the worker's module on the page's own origin, as `?worker&url` gives it
 */
export function confinedWorkerUrl(moduleUrl: string): string {
  const absolute = new URL(moduleUrl, location.href).href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(absolute)};`], { type: "text/javascript" }));
}
