import { type RefObject, useEffect } from "react";

/**
 * Where the map is one part of a page that scrolls, the wheel scrolls the page over it too, and zooms the map only with Ctrl (⌘): whoever reads
 * down the page must not be caught by the map. Stopped above whichever map is drawn, before it hears of the wheel.
 */
export function useWheelForPage(frame: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    const element = frame.current;
    if (!element || !isOn) return;
    const keep = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    };
    const options = { capture: true, passive: true } as const;
    element.addEventListener("wheel", keep, options);
    return () => element.removeEventListener("wheel", keep, options);
  }, [frame, isOn]);
}
