import { letterOf } from "../kit/letters";

/**
 * A letter for each of some posts: the one that it has already, where it has one, and the first free ones for the others. Of two that want the same the
 * first keeps it.
 */
export function lettersOf(wanted: readonly (string | null)[]): string[] {
  const taken = new Set(wanted.filter((letter) => letter !== null));
  const given = new Set<string>();
  let n = 0;
  return wanted.map((letter) => {
    let own = letter;
    if (own === null || given.has(own)) {
      while (taken.has(letterOf(n))) n++;
      own = letterOf(n++);
    }
    given.add(own);
    return own;
  });
}
