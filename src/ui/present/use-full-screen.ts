import { type RefObject, useEffect, useRef, useState } from "react";

interface FullScreen {
  readonly isFull: boolean;
  readonly enter: () => void;
  readonly leave: () => void;
}

/**
 * Shows an element alone: by the browser's full screen where it is allowed, and over the whole page in any case. Escape leaves, and
 * focus goes back to where it was.
 */
export function useFullScreen(element: RefObject<HTMLElement | null>): FullScreen {
  const [isFull, setFull] = useState(false);
  const cameFrom = useRef<Element | null>(null);
  const enter = () => {
    cameFrom.current = document.activeElement;
    setFull(true);
    // Where it is refused, the slide covers the page all the same.
    element.current?.requestFullscreen?.().catch(() => undefined);
  };
  const leave = () => setFull(false);
  useEffect(() => {
    if (!isFull) return;
    const onKeyDown = (event: KeyboardEvent) => {
      // Nothing under the slide may take the focus; the button that leaves has it.
      if (event.key === "Tab") event.preventDefault();
      if (event.key === "Escape") setFull(false);
    };
    const onChange = () => {
      if (!document.fullscreenElement) setFull(false);
    };
    document.addEventListener("keydown", onKeyDown);
    document.addEventListener("fullscreenchange", onChange);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("fullscreenchange", onChange);
      void backToPage(cameFrom.current);
    };
  }, [isFull]);
  return { isFull, enter, leave };
}

/** While a part of the page is in full screen, nothing outside of it can take the focus. */
async function backToPage(focus: Element | null): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  if (focus instanceof HTMLElement) focus.focus();
}
