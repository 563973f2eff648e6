import type { Emphasis } from "../../scene/compose";
import { type Session, setSession, useSession } from "../../store/session-store";

/** What the page is about now: the places that stand out, the school routes, or the outreach zones. */
export function emphasisOf({ workspace, presented }: Pick<Session, "workspace" | "presented">): Emphasis {
  if (workspace === "routes") return "routes";
  if (workspace === "outreach") return "zones";
  // From Data and Help one goes back to what one presented before.
  return workspace === "hotspots" ? "hotspots" : presented;
}

/** Goes to Present, which shows what the page was about. */
export const present = (): void => setSession({ workspace: "present", presented: emphasisOf(useSession.getState()) });
