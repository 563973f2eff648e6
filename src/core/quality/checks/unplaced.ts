import { many, percent } from "../../words/numbers";
import type { QualityCheck } from "../types";

/** Below this share of incidents with a place, maps of crime mislead: Ratcliffe (2004), IJGIS 18(1), found 85 % by experiment. */
const LEAST_LOCATED_SHARE = 0.85;

export const unplaced: QualityCheck = {
  id: "unplaced",
  label: "Fewer than 85% of incidents have a place",
  find({ report: { accepted, located } }) {
    if (located === 0 || located >= accepted * LEAST_LOCATED_SHARE) return null;
    const missing = accepted - located;
    const sentence =
      `${many(missing, "incident")} (${percent(missing / accepted)}) ${missing === 1 ? "has" : "have"} no place, where a reliable ` +
      `map needs at least ${percent(LEAST_LOCATED_SHARE)} placed: hotspots may be missing or shifted; ask the source for coordinates.`;
    return { level: "care", sentence, rows: missing, of: accepted };
  },
};
