/** The row of a route or zone in the list, by its id. */
export const rowOf = (id: string) => `region-${id}`;

/** A menu or a dialog that closes gives the focus back to where it was opened; what is focused after that stays. */
const FRAMES = 12;

/**
 * Puts the focus on the first of these elements that is there, once whatever was open over the page is closed. Whoever presses a key or
 * a button before that has gone on, and is not called back.
 */
export function focusSoon(...ids: readonly string[]): void {
  let frames = 0;
  const gaveUp = new AbortController();
  for (const event of ["pointerdown", "keydown"] as const)
    document.addEventListener(event, () => gaveUp.abort(), { capture: true, once: true, signal: gaveUp.signal });
  const tryAgain = () => {
    if (gaveUp.signal.aborted) return;
    const target = ids.map((id) => document.getElementById(id)).find((element) => element !== null);
    if (target && document.activeElement !== target) target.focus();
    if (++frames < FRAMES) requestAnimationFrame(tryAgain);
    else gaveUp.abort();
  };
  requestAnimationFrame(tryAgain);
}
