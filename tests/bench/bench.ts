import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { makeExtract } from "./data";
import { clock, median } from "./measure";
import { page as drivePage } from "./page";
import { recolour } from "./recolour";
import type { Run } from "./side";

/**
 * npm run bench: the program against what people would use instead, on the same work, side by side on this machine.
 *
 * Made-up data with a seed, written to the system's folder for temporary files. Every side runs in a process of its own, the
 * sides of a comparison take turns, and their answers must be equal, number by number, or there is no table. Compared is the time
 * on a processor, not on the wall: other programs that run meanwhile then count little. `--quick`: fewer rows, once, to try it;
 * `ingest`, `filters`, `statistics`, `posts`, `rota`, `routes`, `map`, `page` or `growth`: that part alone.
 */
const quick = process.argv.includes("--quick");
const rows = quick ? 100_000 : 1_000_000;
const runs = quick ? 1 : 3;
const rings = quick ? "48" : "141";
const inHexes = quick ? 7057 : 60_067;

// The server that compiles this file has said "development", and Vite would build the page with React's development half: three times as slow.
process.env.NODE_ENV = "production";
const folder = join(tmpdir(), "bench-extracts");
const bundle = join(process.cwd(), "node_modules/.cache/bench");
mkdirSync(folder, { recursive: true });
await build({
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  resolve: { alias: { "#platform": join(process.cwd(), "src/worker/platform/hosted.ts") } },
  build: {
    ssr: "tests/bench/side.ts",
    outDir: bundle,
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rollupOptions: { output: { entryFileNames: "[name].mjs" } },
  },
});

function runSide(side: string, argument: string): Run {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(bundle, "side.mjs"), side, argument], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${side} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Runs the sides in turns, and sees to it that they agree. */
function compare(sides: readonly string[], argument: string, times = runs): Record<string, Run[]> {
  const done: Record<string, Run[]> = Object.fromEntries(sides.map((side) => [side, []]));
  for (let turn = 0; turn < times; turn++) {
    for (const side of sides) {
      console.error(`${side}, run ${turn + 1} of ${times}`);
      done[side].push(runSide(side, argument));
    }
  }
  const answers = Object.values(done).flatMap((of) => of.map(({ digest }) => digest));
  for (const [name, value] of Object.entries(answers[0])) {
    for (const answer of answers) {
      // Scores may differ in the last digits, counts may not.
      if (!(Math.abs(answer[name] - value) <= 1e-9 * Math.abs(value)))
        throw new Error(`${sides.join(" and ")} do not agree on ${name}: ${value} and ${answer[name]}.`);
    }
  }
  return done;
}

const lines: string[] = [];
const number = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const spread = (values: readonly number[]) =>
  `${number(median(values))}${values.length > 1 ? ` (${number(Math.min(...values))} to ${number(Math.max(...values))})` : ""}`;

/** A line of the table: medians with their spread, and the ratio of the medians. `most` is what the ratio may be. */
function report(work: string, ours: readonly number[], other: readonly number[], unit: string, most: number | null) {
  const ratio = median(ours) / median(other);
  const verdict = most === null || quick ? "" : `${ratio <= most ? "holds" : "**misses**"}, at most ${most}`;
  lines.push(`| ${work} | ${spread(ours)} ${unit} | ${spread(other)} ${unit} | ${ratio.toFixed(3)} | ${verdict} |`);
}

/** A line about the program alone. `most` is what it may be. */
function limit(work: string, ours: readonly number[], unit: string, most: number | null) {
  const verdict =
    most === null || quick ? "" : `${median(ours) <= most ? "holds" : "**misses**"}, at most ${most} ${unit}`;
  lines.push(`| ${work} | ${spread(ours)} ${unit} | | | ${verdict} |`);
}

const total = (of: readonly Run[]) => of.map((run) => run.total);
const threads = (of: readonly Run[]) => of.map((run) => run.allThreads);
const peak = (of: readonly Run[]) => of.map((run) => run.peak);
const lap = (of: readonly Run[], ...names: string[]) =>
  of.map((run) => names.reduce((sum, name) => sum + run.laps[name], 0));

function ingest() {
  for (const [layout, most] of [
    ["street", 0.35],
    ["partnership", 0.5],
  ] as const) {
    const { readColumns, readOurs, readSlices, readPapa } = compare(
      ["readColumns", "readOurs", "readSlices", "readPapa"],
      makeExtract(folder, layout, rows),
    );
    const what = `${rows.toLocaleString("en-GB")} ${layout} rows`;
    const strict = lap(readPapa, "objects", "cells");
    report(`${what} to columns with H3; to objects and a cell a row`, total(readColumns), strict, "ms", most);
    report("the same with all checks on: references, events, quality; as above", total(readOurs), strict, "ms", most);
    report(
      "with all checks on; the objects made into the same columns too",
      total(readOurs),
      total(readPapa),
      "ms",
      null,
    );
    report("the same, all threads", threads(readOurs), threads(readPapa), "ms", null);
    report("with all checks on, in slices by Node's files; as above", total(readSlices), total(readPapa), "ms", null);
    report("peak memory, in slices", peak(readSlices), peak(readPapa), "MB", 0.4);
  }
}

function filters() {
  const extract = makeExtract(folder, "partnership", rows);
  const { filterOurs, filterCrossfilter, filterPage } = compare(
    ["filterOurs", "filterCrossfilter", "filterPage"],
    extract,
  );
  const changes = Object.keys(filterOurs[0].laps);
  const hexes = filterOurs[0].digest.hexes.toLocaleString("en-GB");
  const drag = changes[0];
  for (const change of changes)
    report(
      `rows in ${hexes} hexes after ${change}`,
      lap(filterOurs, change),
      lap(filterCrossfilter, change),
      "ms",
      change === drag ? 1.3 : null,
    );
  const mean = (of: readonly Run[]) => lap(of, ...changes).map((sum) => sum / changes.length);
  report("mean of the five", mean(filterOurs), mean(filterCrossfilter), "ms", 0.12);
  report("set-up of the five", total(filterOurs), total(filterCrossfilter), "ms", 0.333);
  for (const change of changes)
    report(
      `everything that the page shows after ${change}`,
      lap(filterPage, change),
      lap(filterCrossfilter, change),
      "ms",
      null,
    );
}

function statistics() {
  const { giStarOurs, giStarWhole, giStarDisks } = compare(["giStarOurs", "giStarWhole", "giStarDisks"], rings);
  const what = `Gi* of ${inHexes.toLocaleString("en-GB")} hexes`;
  const [ours, whole, disks] = [giStarOurs, giStarWhole, giStarDisks].map((of) => lap(of, "once"));
  report(`${what}, z scores; the same with gridDisk for each hex`, ours, disks, "ms", 1 / 200);
  report(`${what}, with p, q and marks; z scores alone with gridDisk`, whole, disks, "ms", null);
  const { defaultTest } = compare(["defaultTest"], "48");
  limit("default test of 7,057 hexes", lap(defaultTest, "once"), "ms", 2);
}

/** Posts on routes: the program's planner against yalps, a general solver, on the same problem; both end at ten seconds. */
function posts() {
  for (const [kind, work, most] of [
    ["gap", "20 posts at best on 24 routes × 40 places, gap rule", 1000],
    ["street", "the same with street that routes share and a post for every school", 10_000],
  ] as const) {
    const { postsOurs, postsYalps } = compare(["postsOurs", "postsYalps"], kind);
    report(`${work}; yalps`, total(postsOurs), total(postsYalps), "ms", null);
    const [best] = postsOurs;
    const { covered, bound, greedy, "greedy ms": greedyMs } = best.laps;
    const percent = (x: number) => `${(100 * x).toFixed(2)} %`;
    const proof = bound <= covered ? "proved best" : `gap ${percent(bound / covered - 1)}`;
    const slow = Math.max(...total(postsOurs));
    lines.push(
      `| covered there of ${number(best.digest.demand)}, ${proof}; yalps${postsYalps[0].laps.ended === 1 ? "" : " at ten seconds"} | ${covered.toFixed(2)} | ${postsYalps[0].laps.covered.toFixed(2)} | ${(covered / postsYalps[0].laps.covered).toFixed(4)} | ${slow < most ? "holds" : "**misses**"}, under ${most / 1000} s |`,
      `| the quick (greedy) plan there, after ${number(greedyMs)} ms; the best | ${greedy.toFixed(2)} | ${covered.toFixed(2)} | ${(greedy / covered).toFixed(4)} | |`,
    );
  }
}

/** A rota of a summer: the program's planner against yalps, on the same problem; both end at twenty seconds. */
function rota() {
  const { rotaOurs, rotaYalps } = compare(["rotaOurs", "rotaYalps"], "");
  report("rota of 12 zones × 42 days × 5 periods × 4 teams; yalps", total(rotaOurs), total(rotaYalps), "ms", null);
  const [{ laps: ours }] = rotaOurs;
  const [{ laps: yalps }] = rotaYalps;
  const gap = ours.bound / ours.worth - 1;
  lines.push(
    `| worth of it, gap ${(100 * gap).toFixed(3)} %; yalps${yalps.ended === 1 ? "" : " at twenty seconds"} | ${ours.worth.toFixed(2)} | ${yalps.worth.toFixed(2)} | ${yalps.worth > 0 ? (ours.worth / yalps.worth).toFixed(4) : "none found"} | ${gap <= 0.01 ? "holds" : "**misses**"}, at most 1 % |`,
    `| the quick (greedy) rota there, after ${number(ours["greedy ms"])} ms; the best | ${ours.greedy.toFixed(2)} | ${ours.worth.toFixed(2)} | ${(ours.greedy / ours.worth).toFixed(4)} | |`,
  );
  const toGap = rotaOurs.map(({ laps }) => laps["greedy ms"] + laps["near ms"]);
  report("the same until its gap is at most 1 %; yalps to its end", toGap, total(rotaYalps), "ms", null);
  limit("the same rota, alone", total(rotaOurs), "ms", 20_000);
  limit("longest step of it: so long until it is cancelled", lap(rotaOurs, "longest"), "ms", 1000);
  limit("memory of it at its most", peak(rotaOurs), "MB", 500);
}

/** Routes while a vertex is dragged: all sixty, against who lies beside the one that moved by Turf. */
function routes() {
  const incidents = quick ? 10_000 : 100_000;
  const { routesOurs, routesTurf } = compare(["routesOurs", "routesTurf"], String(incidents));
  const [again, first] = ["again", "first"].map((name) => lap(routesOurs, name));
  const what = `60 routes of 1.5 km over ${incidents.toLocaleString("en-GB")} incidents`;
  report(
    `${what}, scored again after a vertex moved; who is in that one corridor, by Turf`,
    again,
    lap(routesTurf, "again"),
    "ms",
    null,
  );
  limit("the same, alone", again, "ms", 100);
  limit("the same, for the first time", first, "ms", null);
}

/** Five times the rows: what grows by more than five grows faster than the extract. */
function growth() {
  for (const side of ["readSlices", "filterOurs", "filterPage"]) {
    const small = compare([side], makeExtract(folder, "partnership", rows))[side];
    const large = compare([side], makeExtract(folder, "partnership", 5 * rows))[side];
    const times = side === "readSlices" ? total : (of: readonly Run[]) => lap(of, ...Object.keys(small[0].laps));
    report(
      `${side}: ${(5 * rows).toLocaleString("en-GB")} rows; ${rows.toLocaleString("en-GB")}`,
      times(large),
      times(small),
      "ms",
      5,
    );
    report(`the same, peak memory`, peak(large), peak(small), "MB", 5);
  }
}

async function map() {
  for (const { hexes, layer, featureState, nothing } of await recolour(runs)) {
    const work = `new colours for ${hexes.toLocaleString("en-GB")} hexes; by MapLibre's feature state`;
    report(work, layer, featureState, "ms", hexes > 10_000 ? 0.15 : 0.5);
    report("the same; a repaint without any change", layer, nothing, "ms", null);
  }
}

/** Targets in ms and MB, not ratios: nothing else does this work on a page. */
async function page() {
  const done = await drivePage(makeExtract(folder, "city", rows), runs);
  const [{ hexes, inHexes }] = done;
  const number = (value: number) => value.toLocaleString("en-GB");
  const where = `${number(inHexes)} incidents in ${number(hexes)} hexes shown`;
  limit(
    `longest task of the page while ${number(rows)} rows load`,
    done.map(({ load }) => load.own),
    "ms",
    25,
  );
  limit(
    "the same, on the wall",
    done.map(({ load }) => load.ownWall),
    "ms",
    null,
  );
  limit(
    `longest task of the page while an end of the months is dragged, without the map's rendering (${where} at the end)`,
    done.map(({ drag }) => drag.own),
    "ms",
    25,
  );
  limit(
    "the same, on the wall",
    done.map(({ drag }) => drag.ownWall),
    "ms",
    null,
  );
  limit(
    "longest rendering of the map in it",
    done.map(({ drag }) => drag.render),
    "ms",
    null,
  );
  limit(
    "from the hand's last movement to the new colours, on the wall",
    done.flatMap(({ latencies }) => latencies),
    "ms",
    150,
  );
  limit(
    "the page's process at its most, rows read",
    done.map(({ peakLoaded }) => peakLoaded),
    "MB",
    400,
  );
  limit(
    "the same, after the dragging",
    done.map(({ peak }) => peak),
    "MB",
    400,
  );
}

const parts = { ingest, filters, statistics, posts, rota, routes, map, page, growth };
const only = process.argv.find((argument) => argument in parts);
for (const [name, run] of Object.entries(parts)) {
  if (only ? only === name : !(quick && name === "growth")) await run();
}
const processor = cpus();
console.log(`
${new Date().toISOString().slice(0, 10)}, ${processor.length} × ${processor[0].model.trim()}, Node ${process.versions.node}, ${runs === 1 ? "one run" : `${runs} runs`}: ${clock}, median (spread).

| work | the program | the other | ratio | target |
|---|---:|---:|---:|---|
${lines.join("\n")}`);
