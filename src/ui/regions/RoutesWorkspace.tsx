import { RegionsWorkspace } from "./RegionsWorkspace";
import { routeTexts } from "./region-kinds";

/** School egress routes, and what happened along them. */
export function RoutesWorkspace() {
  return <RegionsWorkspace texts={routeTexts} />;
}
