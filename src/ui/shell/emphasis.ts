import type { Emphasis } from "../../scene/compose";
import type { Session } from "../../store/session-store";

/** What the page is about now: the places that stand out, the school routes, or the outreach zones. */
export function emphasisOf({ workspace, presented }: Pick<Session, "workspace" | "presented">): Emphasis {
  if (workspace === "present") return presented;
  return workspace === "routes" ? "routes" : workspace === "outreach" ? "zones" : "hotspots";
}
