import { useEffect, useRef } from "react";
import { useSession } from "../../store/session-store";
import { DRAW } from "./AddRegions";
import { focusSoon, rowOf } from "./focus";

/** From a drawing that has ended to the row of what was drawn, also when it is the first, or back to where it was begun. */
export function useFocusAfterDrawing(): void {
  const drawing = useSession((session) => session.drawing);
  const before = useRef(drawing);
  useEffect(() => {
    const wasDrawing = before.current !== null;
    before.current = drawing;
    if (!wasDrawing || drawing) return;
    const { selectedRegion } = useSession.getState();
    focusSoon(...(selectedRegion === null ? [] : [rowOf(selectedRegion)]), DRAW);
  }, [drawing]);
}
