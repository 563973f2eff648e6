import { type Case, resolutions, runCase, sizes } from "./chance-maps";
import { routeCases, runRouteCase } from "./chance-routes";

/*
 * `npm run calibrate`: a thousand maps of each kind, printed as the tables that stand in the README. A number of maps
 * may be given as an argument, and `hexes` or `routes` for that part alone.
 */
const words = process.argv.slice(2);
const maps = Number(words.find((word) => /^\d+$/.test(word)) ?? 1000);
const isAsked = (part: "hexes" | "routes") => words.includes(part) || !words.some((word) => /^[a-z]/.test(word));
const percent = (count: number) => `${((100 * count) / maps).toFixed(1)} %`;
const print = (cells: readonly string[]) => console.log(`| ${cells.join(" | ")} |`);

function calibrateHexes() {
  console.log(
    `Maps of pure chance on which the default test marks anything, of ${maps} each (at most 5 % is promised):\n`,
  );
  const perRow = resolutions.flatMap((resolution) => [`resolution ${resolution}`, "10 % of events in 2 or 3 rows"]);
  print(["events", ...perRow]);
  print(["---:", ...perRow.map(() => "---:")]);
  for (const events of sizes) {
    const kinds = resolutions.flatMap((resolution): Case[] =>
      [false, true].map((repeats) => ({ events, resolution, repeats, planted: 0 })),
    );
    print([events.toLocaleString("en-GB"), ...kinds.map((kind) => percent(runCase(kind, maps).anything))]);
  }

  const planted = runCase({ events: 500, resolution: 9, repeats: false, planted: 15 }, maps);
  console.log(
    `\n15 extra incidents in one hex among 500, resolution 9: found on ${percent(planted.found)} of ${maps} maps.`,
  );
  const exploratory = runCase({ events: 500, resolution: 9, repeats: false, planted: 0 }, maps, "gi-star");
  console.log(
    `For comparison, Gi* (exploratory) marks something on ${percent(exploratory.anything)} of chance maps of 500.`,
  );
}

function calibrateRoutes() {
  console.log(`\nExtracts of pure chance, of ${maps} each, 24 routes (at most 5 % is promised):\n`);
  print(["events per km²", "repeats", "any route stands out", "routes are put in an order"]);
  print(["---:", "---", "---:", "---:"]);
  for (const kind of routeCases) {
    const { anything, ranked } = runRouteCase(kind, maps);
    print([String(kind.density), kind.repeats ? "10 %" : "none", percent(anything), percent(ranked)]);
  }
  for (const planted of [2, 3, 4]) {
    const { found } = runRouteCase({ density: 40, repeats: false, planted }, maps);
    console.log(`\nA route with ${planted} times the events of elsewhere, 40 per km²: found in ${percent(found)}.`);
  }
}

if (isAsked("hexes")) calibrateHexes();
if (isAsked("routes")) calibrateRoutes();
