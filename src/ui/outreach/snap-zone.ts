import { withZone } from "../../core/study/edits";
import { many, short } from "../../core/words/numbers";
import { client } from "../../store/client";
import { setSession } from "../../store/session-store";
import { change, currentStudy } from "../../store/study-store";

const zoneOf = (id: string) => currentStudy().zones.find((zone) => zone.id === id);

/** Draws a zone anew along the hexes of the map, so that it holds what their colours count. */
export async function snapZone(id: string): Promise<void> {
  const drawn = zoneOf(id);
  if (!drawn) return;
  const snapped = await client.snapToHexes(drawn.rings, currentStudy().resolution);
  const zone = zoneOf(id);
  // Whoever has changed it meanwhile has decided otherwise.
  if (!zone || zone.rings !== drawn.rings) return;
  if (!snapped) {
    setSession({ notice: { tone: "bad", text: `${zone.name} has no ground yet: draw it first.` } });
    return;
  }
  const { rings, hexes, km2 } = snapped;
  change(`Snap “${zone.name}” to hexes`, (study) => withZone(study, { ...zone, rings }));
  setSession({
    selectedRegion: id,
    notice: { tone: "good", text: `${zone.name} is now ${many(hexes, "hex", "hexes")}, ${short(km2)} km².` },
  });
}
