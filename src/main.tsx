import { createRoot } from "react-dom/client";
import { followStudy } from "./store/actions";
import { startAutosave } from "./store/autosave";
import { useSession } from "./store/session-store";
import { useStudyStore } from "./store/study-store";
import { App } from "./ui/App";
import { startSingleKeys } from "./ui/shell/single-keys";
import { startTheme } from "./ui/shell/theme";
import "./ui/tokens.css";
import "./ui/global.css";

startTheme();
startSingleKeys();
followStudy();
void startAutosave();

// For the end-to-end tests, which compare the view that is shown with the one that Node gives, and look for what must not be in the store.
if (new URLSearchParams(location.search).has("test")) {
  Object.assign(window, {
    __published: () => useSession.getState().published,
    __stores: () => [useSession.getState(), useStudyStore.getState(), useStudyStore.temporal.getState()],
  });
}

const root = document.getElementById("root");
if (!root) throw new Error("Got a page without #root when expected one to draw in.");
createRoot(root).render(<App />);
