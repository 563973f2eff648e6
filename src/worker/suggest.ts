import { suggestZones } from "../core/deployment/suggest-zones";
import { withoutTaken } from "../core/deployment/taken-ground";
import { publishSuggestions } from "../core/disclosure/publish-suggestions";
import type { PublishedSuggestion } from "../core/disclosure/published-rota";
import { cellsAround } from "../core/hexes/around";
import { gridOfArea, gridOfCells, type HexGrid } from "../core/hexes/grid";
import { hexOfPoints } from "../core/hexes/locate";
import { SORT } from "../core/places/holidays";
import { countedOf } from "../core/places/outreach-incidents";
import { outreachOf } from "./plan-rota";
import type { Analysed } from "./plan-routes";

/** 331 m across: a hex with its ring is what one team can walk. */
const RESOLUTION = 9;

/** Zones around what stands out in the holidays of the extract, where the study has none yet. */
export function suggestIn(analysed: Analysed): PublishedSuggestion[] {
  const { study, incidents, remember, findings } = analysed;
  const polygon = study.area?.polygon ?? null;
  const own = findings.grid.resolution === RESOLUTION ? findings.grid : null;
  const grid: HexGrid = remember("grid of suggestions", [own, polygon, incidents], () => {
    if (own) return own;
    return polygon
      ? gridOfArea(polygon, RESOLUTION)
      : gridOfCells(cellsAround(incidents.lng, incidents.lat, RESOLUTION), RESOLUTION);
  });
  const { hex } = remember("hex of suggestions", [grid, incidents], () =>
    own ? findings : hexOfPoints(grid, incidents.lng, incidents.lat, polygon),
  );
  const outreach = outreachOf(analysed);
  const { members } = countedOf(outreach, incidents, incidents.day.keys());
  const rows = new Uint32Array(grid.cells.length);
  const events = new Uint32Array(grid.cells.length);
  for (const i of members) {
    if (hex[i] < 0 || outreach.sorts[incidents.day[i] - outreach.firstDay] !== SORT.holiday) continue;
    rows[hex[i]]++;
    events[hex[i]] += outreach.asked.leads[i];
  }
  const suggested = suggestZones(grid, rows, events, study.labels, study.outreach);
  return publishSuggestions(withoutTaken(suggested, grid, study.zones, study.outreach.apartMeters), incidents);
}
