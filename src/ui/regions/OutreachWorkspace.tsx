import { RegionsWorkspace } from "./RegionsWorkspace";
import { zoneTexts } from "./region-kinds";

/** Holiday outreach zones, and what happened inside them. */
export function OutreachWorkspace() {
  return <RegionsWorkspace texts={zoneTexts} />;
}
