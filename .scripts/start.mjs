// `npm start`: install what is missing, build, serve, print the address.
//
// The built program, not Vite's development server: what a person tries is then what tests tested and what a council
// would host, with its Content-Security-Policy (the development server cannot run under it). The build takes two or three
// seconds, so it is always made anew rather than guessed to be fresh. `npm run dev` is there for working on the code.
import { ensureInstalled, root } from "./install.mjs";
import { serve } from "./serve.mjs";

ensureInstalled();
process.chdir(root);
try {
  const { build } = await import("vite");
  await build({ logLevel: "warn" });
} catch (error) {
  console.error(`The program could not be built.\n${error.message}`);
  process.exit(1);
}
const { address } = await serve(`${root}dist`, Number(process.env.PORT ?? 4173));
console.log(
  `\nSerious violence hotspots is running at ${address}\nOpen that address in a browser. Press Ctrl+C here to stop.`,
);
