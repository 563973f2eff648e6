import { tinykeys } from "tinykeys";
import { setSession, useSession } from "../../store/session-store";
import { redo, undo } from "../../store/study-store";
import { saveStudy } from "./save-study";

/** Every shortcut of the page, as Help lists them. */
export const shortcuts = [
  { keys: "Ctrl + Z", does: "Undo the last step" },
  { keys: "Ctrl + Y or Ctrl + Shift + Z", does: "Redo" },
  { keys: "Ctrl + S", does: "Save the study as a file" },
  { keys: "Ctrl + P", does: "Print the view as a slide and tables" },
  { keys: "?", does: "Open this page" },
  { keys: "Tab, arrow keys, Enter, Space, Escape", does: "Move, choose, and close, everywhere" },
] as const;

/** Where keys belong to the text that is being written. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !["checkbox", "radio", "range", "button", "file", "submit"].includes(target.type)
  );
}

/** Listens for the shortcuts until the returned function is called. */
export function startShortcuts(): () => void {
  const unlessWriting = (action: () => void) => (event: KeyboardEvent) => {
    if (isWriting(event.target)) return;
    event.preventDefault();
    action();
  };
  const help = unlessWriting(() => setSession({ workspace: "help" }));
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
      void import("../present/print-view").then(({ printView }) => printView());
    },
    "?": help,
    "Shift+?": help,
  });
}
