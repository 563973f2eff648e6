import { type Case, resolutions, runCase, sizes } from "./chance-maps";

/*
 * `npm run calibrate`: a thousand maps of each kind, printed as the table that stands in the README. A number of maps
 * may be given as an argument.
 */
const maps = Number(process.argv[2] ?? 1000);
const percent = (count: number) => `${((100 * count) / maps).toFixed(1)} %`;
const print = (cells: readonly string[]) => console.log(`| ${cells.join(" | ")} |`);

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
