import { existsSync, readFileSync } from "node:fs";

const SCHEDULER = "/proc/thread-self/schedstat";
const hasScheduler = existsSync(SCHEDULER);

/** What is measured: the time that this thread had on a processor; where the system does not tell, that of all threads. */
export const clock = hasScheduler
  ? "CPU time of the main thread (schedstat)"
  : "CPU time of all threads (process.cpuUsage)";

/** CPU time of this thread so far, in ms. What other programs do meanwhile does not count, but for the caches they take. */
export function threadMs(): number {
  // Asking for the time of all threads brings the scheduler's books up to date; else they lag behind by up to a tick (4 ms).
  const all = allThreadsMs();
  if (!hasScheduler) return all;
  return Number(readFileSync(SCHEDULER, "utf8").split(" ")[0]) / 1e6;
}

/** CPU time of all threads, those that compile and collect garbage included, in ms. */
export function allThreadsMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The most memory that this process ever had, in MB. */
export const peakMb = () => process.resourceUsage().maxRSS / 1024;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

/** Dice with a seed (mulberry32): the same data on every machine. */
export function createDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
