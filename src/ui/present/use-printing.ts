import { useEffect } from "react";

interface Printing {
  /** The pages are on the page, and their pictures are there: print them. Left out where a person prints them. */
  readonly onReady?: (() => void) | undefined;
  /** The print dialogue is closed. */
  readonly onDone?: (() => void) | undefined;
  /** Whether what is to be printed is known. */
  readonly isThere?: boolean;
  /** Resolves when its pictures are there. */
  readonly drawn?: () => Promise<unknown>;
}

/** Has the component printed that is mounted for it, once. */
export function usePrinting({ onReady, onDone, isThere = true, drawn = async () => {} }: Printing): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is on the page
  useEffect(() => {
    if (!isThere || !onReady) return;
    let here = true;
    // Never at once: a dialogue may be closed, and the pages taken away, before `print()` returns.
    void drawn().then(() => here && onReady());
    return () => {
      here = false;
    };
  }, [isThere]);
  useEffect(() => {
    if (!onDone) return;
    window.addEventListener("afterprint", onDone);
    return () => window.removeEventListener("afterprint", onDone);
  }, [onDone]);
}
