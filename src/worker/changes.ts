import type { Study } from "../core/study/study";

/**
 * The parts of a study that are other objects than in the one told last; all of it where none was. A hand that drags a filter changes one
 * part, a hundred times: the area, the schools and the table of offences need not be copied to the other thread as often.
 */
export function changesOf(last: Study | null, next: Study): Partial<Study> {
  if (!last) return next;
  const names = new Set([...Object.keys(last), ...Object.keys(next)]) as Set<keyof Study>;
  return Object.fromEntries([...names].filter((name) => last[name] !== next[name]).map((name) => [name, next[name]]));
}
