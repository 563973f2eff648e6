import { CircleHelp, Database, Hexagon, Presentation, Route, UsersRound } from "lucide-react";
import type { ComponentType } from "react";
import type { Workspace } from "../../store/session-store";

/** The rail, top to bottom, in the order of the work. To add a screen: add it to the session's `workspaces`, here, and in App.tsx. */
export const railEntries: readonly {
  readonly id: Workspace;
  readonly label: string;
  readonly icon: ComponentType<{ readonly size?: number; readonly "aria-hidden"?: boolean }>;
  /** It shows incidents, so it waits for an extract. */
  readonly needsExtract: boolean;
}[] = [
  { id: "data", label: "Data", icon: Database, needsExtract: false },
  { id: "hotspots", label: "Hotspots", icon: Hexagon, needsExtract: true },
  { id: "routes", label: "School routes", icon: Route, needsExtract: false },
  { id: "outreach", label: "Outreach", icon: UsersRound, needsExtract: false },
  { id: "present", label: "Present", icon: Presentation, needsExtract: true },
  { id: "help", label: "Help", icon: CircleHelp, needsExtract: false },
];

export const NEEDS_EXTRACT = "Load an extract first: this screen shows its incidents.";
