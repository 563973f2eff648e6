import type { Study, Zone } from "../../core/study/study";
import { composeScene } from "../../scene/compose";
import { boundsOf } from "../../scene/geometry";
import { sceneToSvg } from "../../scene/svg";

/** One zone, close up: streets and names, no incident and no colour that counts one. */
export function zoneMap(study: Study, zone: Zone): { readonly svg: string; readonly attribution: string } {
  const scene = composeScene({
    // All zones: a letter is a zone's place among them, and a team sees whose ground is next to its own.
    study: { ...study, routes: [] },
    published: null,
    theme: "light",
    emphasis: "zones",
    hidden: [],
  });
  const svg = sceneToSvg(
    { ...scene, bounds: boundsOf(zone.rings[0]) },
    { width: 620, height: 400, padding: 60, labelSize: 13, title: zone.name },
  );
  return { svg, attribution: scene.attribution };
}
