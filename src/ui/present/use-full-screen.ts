import { type RefObject, useEffect, useState } from "react";

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
  const [before, setBefore] = useState<HTMLElement | null>(null);
  const enter = () => {
    setBefore(document.activeElement instanceof HTMLElement ? document.activeElement : null);
    setFull(true);
    // Where it is refused, the slide covers the page all the same.
    element.current?.requestFullscreen?.().catch(() => undefined);
  };
  const leave = () => {
    setFull(false);
    if (document.fullscreenElement) void document.exitFullscreen();
    before?.focus();
  };
  useEffect(() => {
    if (!isFull) return;
    const onKeyDown = (event: KeyboardEvent) => {
      // Nothing under the slide may take the focus; the button that leaves has it.
      if (event.key === "Tab") event.preventDefault();
      if (event.key !== "Escape") return;
      setFull(false);
      before?.focus();
    };
    const onChange = () => {
      if (document.fullscreenElement) return;
      setFull(false);
      before?.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    document.addEventListener("fullscreenchange", onChange);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("fullscreenchange", onChange);
    };
  }, [isFull, before]);
  return { isFull, enter, leave };
}
