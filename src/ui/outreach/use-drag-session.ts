import { type PointerEvent, useCallback } from "react";
import type { PublishedHoliday, PublishedSession } from "../../core/disclosure/published-rota";
import { cancelSessionMove, holdSession } from "../../store/rota";
import { choiceOf, isWithin } from "./rota-weeks";
import { letGo } from "./use-rota-keys";

/** So many pixels make a press a drag. */
const SLACK = 5;

/**
 * Drags a session to another day or zone; its hours stay. The whole page listens while it is dragged, since the button itself comes to stand
 * in another cell under the hand. Escape puts it back.
 */
export function useDragSession(holiday: PublishedHoliday) {
  return useCallback(
    (event: PointerEvent, session: PublishedSession) => {
      if (event.button !== 0) return;
      const from = choiceOf(session);
      const start = { x: event.clientX, y: event.clientY };
      const ended = new AbortController();
      const { signal } = ended;
      let isDragging = false;
      const move = ({ clientX, clientY }: globalThis.PointerEvent) => {
        isDragging ||= Math.hypot(clientX - start.x, clientY - start.y) > SLACK;
        if (!isDragging) return;
        const cell = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("td[data-date]");
        const { date, zone } = cell?.dataset ?? {};
        // In a row of a team a session keeps its zone: who does it is worked out from the rest.
        if (date && isWithin(holiday, date))
          holdSession(from, { zoneId: zone ?? from.zoneId, date, from: from.from }, "hand");
      };
      const up = () => {
        ended.abort();
        if (!isDragging) return;
        letGo();
        // The press that ends a drag is no click on what it ends over.
        const swallow = (click: MouseEvent) => click.stopPropagation();
        document.addEventListener("click", swallow, { capture: true, once: true });
        setTimeout(() => document.removeEventListener("click", swallow, { capture: true }), 0);
      };
      const back = () => {
        ended.abort();
        cancelSessionMove();
      };
      document.addEventListener("pointermove", move, { signal });
      document.addEventListener("pointerup", up, { signal });
      document.addEventListener("pointercancel", back, { signal });
      document.addEventListener("keydown", (key) => key.key === "Escape" && back(), { signal });
    },
    [holiday],
  );
}
