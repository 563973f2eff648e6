interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs since some start, on the wall. */
  readonly ts: number;
  readonly dur?: number;
  /** µs that the thread had on a processor. */
  readonly tdur?: number;
}

/** One task of the page's thread, in ms. */
export interface Task {
  readonly from: number;
  readonly wall: number;
  readonly cpu: number;
}

/** The tasks of the page's thread between two `performance.mark`s, in a trace of Chromium. */
export function tasksBetween(trace: Buffer, from: string, to: string): Task[] {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: TraceEvent[] };
  const mark = (name: string) => {
    const found = traceEvents.find((event) => event.name === name && event.ph !== "M");
    if (!found) throw new Error(`Got a trace without the mark "${name}".`);
    return found;
  };
  const [start, end] = [mark(from), mark(to)];
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid, ts }) =>
      ph === "X" &&
      pid === start.pid &&
      tid === start.tid &&
      (name === "ThreadControllerImpl::RunTask" || name === "RunTask") &&
      ts >= start.ts &&
      ts < end.ts,
  );
  // Browsers name both; each task is to be counted once.
  const has = new Set(tasks.map((task) => task.name));
  const name = has.has("ThreadControllerImpl::RunTask") ? "ThreadControllerImpl::RunTask" : "RunTask";
  return tasks
    .filter((task) => task.name === name)
    .map(({ ts, dur = 0, tdur }) => {
      if (tdur === undefined) throw new Error("Got a trace without the time of threads.");
      return { from: ts / 1000, wall: dur / 1000, cpu: tdur / 1000 };
    });
}
