/**
 * Runs one job at a time and never queues more than one: a job asked for while another runs replaces whatever was waiting. Dragging a
 * handle across fifty positions costs a few runs, and the last one always wins.
 */
export function latest<Job, Result>(
  run: (job: Job) => Promise<Result>,
  done: (result: Result, job: Job) => void,
  failed: (error: unknown) => void,
): (job: Job) => void {
  let running = false;
  let waiting: { job: Job } | null = null;
  const next = async () => {
    while (waiting) {
      const { job } = waiting;
      waiting = null;
      try {
        const result = await run(job);
        // An answer that is already out of date is still shown: under a moving hand, late is better than frozen.
        done(result, job);
      } catch (error) {
        failed(error);
      }
    }
    running = false;
  };
  return (job) => {
    waiting = { job };
    if (running) return;
    running = true;
    void next();
  };
}
