// `npm run build`: both programs from the one source, and what they weigh.
//   dist/                    static files for any web server
//   dist-single/index.html   one file for a shared drive
import { ensureInstalled } from "./install.mjs";
import { checkSizes } from "./sizes.mjs";

ensureInstalled();
const { build } = await import("vite");
await build({ logLevel: "warn" });
await build({ logLevel: "warn", mode: "single" });
checkSizes();
