import { setSession } from "../../store/session-store";

const KEY = "serious-violence-hotspots.single-keys";

/** Whether a key by itself may do something away from any control, as chosen on an earlier visit; yes unless told. */
export function startSingleKeys(): void {
  try {
    if (localStorage.getItem(KEY) === "off") setSession({ singleKeys: false });
  } catch {
    // Storage is refused: then the choice holds for one visit.
  }
}

/** Switches those keys on or off, and remembers it. */
export function rememberSingleKeys(singleKeys: boolean): void {
  setSession({ singleKeys });
  try {
    localStorage.setItem(KEY, singleKeys ? "on" : "off");
  } catch {
    // Not remembered then; the choice holds for this visit.
  }
}
