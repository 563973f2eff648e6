import { useSyncExternalStore } from "react";

const query = "(max-width: 899.98px)";

function subscribe(changed: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}

let wasNarrow = false;

/**
 * Paper is narrow, and would have the screen behind it built anew in one column and again in three: without what was unfolded, scrolled to
 * and chosen there. So while the page prints it is as it was on the screen.
 */
function isNarrow(): boolean {
  if (!matchMedia("print").matches) wasNarrow = matchMedia(query).matches;
  return wasNarrow;
}

/** Is there room for one column only? True on small screens and at high zoom. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow);
