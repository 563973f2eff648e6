import { type ComponentType, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Published } from "../../core/disclosure/published";
import type { Study } from "../../core/study/study";
import { useSession } from "../../store/session-store";

export interface ViewProps {
  readonly view: Published;
  readonly study: Study;
}

interface InTurnProps extends ViewProps {
  readonly of: ComponentType<ViewProps>;
}

/**
 * A panel that takes up a new view in a task of its own. Under a hand that drags a filter the map and the chart in the hand come first;
 * then one panel after another, the longest out of date next and with pauses, so that none holds up the hand and none is left behind.
 */
export function InTurn({ of: Panel, view, study }: InTurnProps) {
  const [shown, setShown] = useState<ViewProps>({ view, study });
  const latest = useRef<ViewProps>(shown);
  if (latest.current.view !== view || latest.current.study !== study) latest.current = { view, study };
  const takeUp = useCallback(() => flushSync(() => setShown(latest.current)), []);
  useEffect(() => {
    if (shown.view !== view || shown.study !== study) wait(takeUp);
  }, [shown, view, study, takeUp]);
  useEffect(() => () => void waiting.delete(takeUp), [takeUp]);
  return useMemo(() => <Panel view={shown.view} study={shown.study} />, [Panel, shown]);
}

const waiting = new Set<() => void>();
let isDue = false;

function wait(job: () => void): void {
  waiting.add(job);
  if (isDue) return;
  isDue = true;
  runLater();
}

/** While a newer view is on its way, whatever comes to the page's thread must find it free. */
const PACE_MS = 40;

const runLater = () => setTimeout(runNext, useSession.getState().updating ? PACE_MS : 0);

function runNext(): void {
  const [job] = waiting;
  if (job) waiting.delete(job);
  isDue = waiting.size > 0;
  if (isDue) runLater();
  job?.();
}
