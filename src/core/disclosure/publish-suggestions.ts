import { isoOfDay } from "../calendar/days";
import type { SuggestedZone } from "../deployment/suggest-zones";
import type { Incidents } from "../incidents/incidents";
import type { PublishedSuggestion } from "./published-rota";

/** Suggested zones with the data that they rest on: sums of hexes, and their outline. */
export function publishSuggestions(
  zones: readonly SuggestedZone[],
  { files, firstDay, lastDay }: Incidents,
): PublishedSuggestion[] {
  return zones.map(({ hexes, ...zone }) => ({
    ...zone,
    hexes: hexes.length,
    chosenOn: { files, from: isoOfDay(firstDay), to: isoOfDay(lastDay) },
  }));
}
