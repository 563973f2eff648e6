// Brings a clone to the state that its lock file names. Node's own modules only: nothing else may be there yet.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository's folder, with a slash at the end. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const readJson = (path) => JSON.parse(readFileSync(`${root}${path}`, "utf8"));

/** Stop with a sentence when Node is too old for the build; the oldest version is the one in package.json. */
export function requireNode() {
  const wanted = readJson("package.json").engines.node.replace(">=", "");
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [wantedMajor, wantedMinor] = wanted.split(".").map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(`This needs Node.js ${wanted} or later; here is ${process.versions.node}.`);
  console.error("Install a newer Node.js, open a new terminal and try again.");
  process.exit(1);
}

/** Install the packages, unless exactly those of the lock file are there. Stops the program when that fails. */
export function ensureInstalled() {
  requireNode();
  const stale = whyStale();
  if (!stale) return;
  console.log(`Installing packages (${stale}) …`);
  // Not `npm ci`: it wants an entry for every operating system in the lock file, and refuses one that was written where the
  // registry held only some of them. This takes the versions and checksums of the lock file too, and leaves it as it is.
  // Dev packages whatever NODE_ENV says: they hold the build. One string, because npm is a .cmd file on Windows.
  const command = "npm install --no-save --include=dev --no-audit --no-fund";
  const { status } = spawnSync(command, { cwd: root, stdio: "inherit", shell: true });
  if (status === 0) return;
  console.error("\nnpm could not install the packages; its message is above. The program cannot start without them.");
  process.exit(1);
}

/** Why packages have to be installed, or null. npm keeps a copy of the lock file of what it installed. */
function whyStale() {
  if (!existsSync(`${root}node_modules/.package-lock.json`)) return "none are there yet";
  const wanted = readJson("package-lock.json").packages;
  const found = readJson("node_modules/.package-lock.json").packages;
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    if (path === "" || (optional && !found[path])) continue; // optional: binaries for other systems
    if (found[path]?.version !== version) return `${path.replace("node_modules/", "")} ${version} is not there`;
    if (!existsSync(`${root}${path}/package.json`)) return `${path} has been deleted`;
  }
  for (const [path, { optional }] of Object.entries(found)) {
    if (!wanted[path] && !optional) return `${path.replace("node_modules/", "")} is not in the lock file`;
  }
  return null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
