import { allThreadsMs, peakMb, threadMs } from "./measure";
import { filterCrossfilter, filterOurs, filterPage } from "./sides-filter";
import { readColumns, readOurs, readPapa, readSlices } from "./sides-ingest";
import { postsOurs, postsYalps } from "./sides-posts";
import { rotaOurs, rotaYalps } from "./sides-rota";
import { routesOurs, routesTurf } from "./sides-routes";
import { defaultTest, giStarDisks, giStarOurs, giStarWhole } from "./sides-statistics";

/** What the sides of a comparison must agree on, number by number. */
export type Digest = Record<string, number>;

/** Marks what is timed of a side; what comes before `start` and after `stop` (making data, the answer's digest) is not. */
export interface Stopwatch {
  start(): void;
  lap(name: string): void;
  stop(): void;
  /** Times one thing, and only gives the time back. */
  time(run: () => void): number;
  set(name: string, ms: number): void;
}

/** What a process says when it is done. Times in ms, memory in MB. */
export interface Run {
  readonly total: number;
  readonly allThreads: number;
  readonly peak: number;
  readonly laps: Record<string, number>;
  readonly digest: Digest;
}

const sides: Record<string, (argument: string, stopwatch: Stopwatch) => Promise<Digest>> = {
  readColumns,
  readOurs,
  readPapa,
  readSlices,
  filterOurs,
  filterPage,
  filterCrossfilter,
  giStarOurs,
  giStarWhole,
  giStarDisks,
  defaultTest,
  postsOurs,
  postsYalps,
  rotaOurs,
  rotaYalps,
  routesOurs,
  routesTurf,
};

const laps: Record<string, number> = {};
let [began, beganAll, last] = [0, 0, 0];
let [total, allThreads, peak] = [0, 0, 0];
const stopwatch: Stopwatch = {
  start() {
    [began, beganAll] = [threadMs(), allThreadsMs()];
    last = began;
  },
  lap(name) {
    const now = threadMs();
    laps[name] = now - last;
    last = now;
  },
  stop() {
    [total, allThreads, peak] = [threadMs() - began, allThreadsMs() - beganAll, peakMb()];
  },
  time(run) {
    const before = threadMs();
    run();
    return threadMs() - before;
  },
  set(name, ms) {
    laps[name] = ms;
  },
};

// One side in a process of its own: nothing is warm from another, and its peak memory is its own.
const [name, argument] = process.argv.slice(2);
const digest = await sides[name](argument, stopwatch);
const run: Run = { total, allThreads, peak, laps, digest };
console.log(JSON.stringify(run));
