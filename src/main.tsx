import { createRoot } from "react-dom/client";
import { followStudy } from "./store/actions";
import { startAutosave } from "./store/autosave";
import { App } from "./ui/App";
import { startTheme } from "./ui/shell/theme";
import "./ui/tokens.css";
import "./ui/global.css";

startTheme();
followStudy();
void startAutosave();

const root = document.getElementById("root");
if (!root) throw new Error("Got a page without #root when expected one to draw in.");
createRoot(root).render(<App />);
