interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs since some start, on the wall. */
  readonly ts: number;
  /** µs that the thread had on a processor since it began. */
  readonly tts?: number;
  readonly dur?: number;
  /** µs that the thread had on a processor. */
  readonly tdur?: number;
}

/** One task of the page's thread, in ms. */
export interface Task {
  readonly from: number;
  readonly wall: number;
  readonly cpu: number;
  /** Of `cpu` and `wall`, what was spent inside the map's rendering. */
  readonly render: number;
  readonly renderWall: number;
}

/** The longest tasks of the page's thread in a spell, in ms; what the map's rendering took is left out of the first two. */
export interface Spell {
  readonly own: number;
  readonly ownWall: number;
  readonly render: number;
  /** Processor time of all tasks. */
  readonly total: number;
}

const eventsOf = (trace: Buffer): TraceEvent[] => JSON.parse(trace.toString("utf8")).traceEvents;

function findMark(events: readonly TraceEvent[], name: string): TraceEvent {
  const found = events.find((event) => event.name === name && event.ph !== "M");
  if (!found) throw new Error(`Got a trace without the mark "${name}".`);
  return found;
}

/** The tasks of the page's thread between two `performance.mark`s, in a trace of Chromium. */
export function tasksBetween(trace: Buffer, from: string, to: string): Task[] {
  const events = eventsOf(trace);
  const [start, end] = [findMark(events, from), findMark(events, to)];
  const onThread = events.filter(
    ({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts && ts < end.ts,
  );
  const tasks = onThread.filter(
    ({ name, ph }) => ph === "X" && (name === "ThreadControllerImpl::RunTask" || name === "RunTask"),
  );
  // Browsers name both; each task is to be counted once.
  const has = new Set(tasks.map((task) => task.name));
  const name = has.has("ThreadControllerImpl::RunTask") ? "ThreadControllerImpl::RunTask" : "RunTask";
  const [began, ended] = ["map render from", "map render to"].map((mark) =>
    onThread.filter((event) => event.name === mark).sort((a, b) => a.ts - b.ts),
  );
  return tasks
    .filter((task) => task.name === name)
    .map(({ ts, dur = 0, tdur }) => {
      if (tdur === undefined) throw new Error("Got a trace without the time of threads.");
      let [render, renderWall] = [0, 0];
      began.forEach((mark, i) => {
        if (mark.ts < ts || mark.ts >= ts + dur || !ended[i]) return;
        render += ((ended[i].tts ?? Number.NaN) - (mark.tts ?? Number.NaN)) / 1000;
        renderWall += (ended[i].ts - mark.ts) / 1000;
      });
      return { from: ts / 1000, wall: dur / 1000, cpu: tdur / 1000, render, renderWall };
    });
}

export function ownTasks(trace: Buffer, from: string, to: string): Spell {
  const tasks = tasksBetween(trace, from, to);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0);
  return {
    own: most(tasks.map(({ cpu, render }) => cpu - render)),
    ownWall: most(tasks.map(({ wall, renderWall }) => wall - renderWall)),
    render: most(tasks.map(({ render }) => render)),
    total: tasks.reduce((sum, { cpu }) => sum + cpu, 0),
  };
}
