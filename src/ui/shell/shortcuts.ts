import { tinykeys } from "tinykeys";
import { setSession, useSession } from "../../store/session-store";
import { redo, undo } from "../../store/study-store";
import { saveStudy } from "./save-study";

/** Where keys belong to the text that is being written. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !["checkbox", "radio", "range", "button", "file", "submit"].includes(target.type)
  );
}

/** Listens for the shortcuts, which `keys.ts` lists, until the returned function is called. */
export function startShortcuts(): () => void {
  const unlessWriting = (action: () => void) => (event: KeyboardEvent) => {
    if (isWriting(event.target)) return;
    event.preventDefault();
    action();
  };
  const showKeys = (event: KeyboardEvent) => {
    if (useSession.getState().singleKeys) unlessWriting(() => setSession({ showsKeys: true }))(event);
  };
  return tinykeys(window, {
    "$mod+z": unlessWriting(undo),
    "$mod+y": unlessWriting(redo),
    "$mod+Shift+Z": unlessWriting(redo),
    "$mod+s": (event) => {
      event.preventDefault();
      void saveStudy();
    },
    "$mod+p": (event) => {
      // Without a view there is nothing but the page to print, and the browser does that by itself.
      if (!useSession.getState().published) return;
      event.preventDefault();
      // Fetched when it is first used: slides are no part of the first screen.
      const isReport = useSession.getState().workspace === "data";
      void import("../present/print-view").then(({ printView, printReport }) => (isReport ? printReport : printView)());
    },
    "?": showKeys,
    "Shift+?": showKeys,
  });
}
