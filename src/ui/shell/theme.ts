import { setSession, useSession } from "../../store/session-store";

const KEY = "serious-violence-hotspots.theme";
type Theme = "light" | "dark";

/** What was chosen on an earlier visit; null where nothing was, or storage is refused. */
function remembered(): Theme | null {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === "light" || theme === "dark" ? theme : null;
  } catch {
    return null;
  }
}

const show = (theme: Theme) => {
  document.documentElement.dataset.theme = theme;
};

/** Light or dark as chosen before, else as the system has it; follows the session from then on. Called once, before the first paint. */
export function startTheme(): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const theme = remembered() ?? (system.matches ? "dark" : "light");
  setSession({ theme });
  show(theme);
  useSession.subscribe((state, before) => {
    if (state.theme !== before.theme) show(state.theme);
  });
  system.addEventListener("change", () => {
    if (!remembered()) setSession({ theme: system.matches ? "dark" : "light" });
  });
}

/** Turns light to dark or back, and remembers it. */
export function toggleTheme(): void {
  const theme = useSession.getState().theme === "dark" ? "light" : "dark";
  setSession({ theme });
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Not remembered then; the choice holds for this visit.
  }
}
