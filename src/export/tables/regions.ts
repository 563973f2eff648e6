import type { Published, PublishedRegion } from "../../core/disclosure/published";
import type { Study } from "../../core/study/study";
import { awayWords } from "../../core/words/away-words";
import { regionName } from "../../core/words/region-words";
import { routeFilterWords } from "../../core/words/route-words";
import type { Row } from "../table";

export const regionColumns = [
  "row_is",
  "name",
  "incidents",
  "incidents_on_days",
  "days",
  "kind_of_day",
  "incidents_per_day",
  "length_m",
  "corridor_m",
  "example",
  "outside_area",
] as const;

/** The school routes and the outreach zones with what each holds, in the order of the lists. */
export function routeRows(view: Published, study: Study): Row[] {
  const { routes, corridorMeters } = view;
  const away = awayWords(study, view, "route");
  return routes.regions.map((region) => ({
    ...regionRow(region, "route", "school day", corridorMeters, away.has(region.id)),
    ...routeStamp(view),
  }));
}

/** The part of the stamp that is other for routes: they are counted by the rules of School routes, whatever the map is filtered by. */
const routeStamp = ({ routeScores, routes }: Published) => ({
  period_from: routeScores.from,
  period_to: routeScores.to,
  filter: routeFilterWords(routeScores),
  n: routes.inAny,
});

export function zoneRows(view: Published, study: Study): Row[] {
  const away = awayWords(study, view, "zone");
  return view.zones.regions.map((region) => regionRow(region, "zone", "school holiday day", null, away.has(region.id)));
}

function regionRow(
  region: PublishedRegion,
  kind: string,
  day: string,
  corridorMeters: number | null,
  isAway: boolean,
): Row {
  const { days } = region;
  return {
    row_is: kind,
    name: regionName(region),
    // Nothing can have been counted there, which is not none.
    incidents: isAway ? null : region.incidents,
    incidents_on_days: days === 0 || isAway ? null : region.onDays,
    days,
    kind_of_day: day,
    incidents_per_day: isAway ? null : region.perDay,
    length_m: region.lengthMeters,
    corridor_m: corridorMeters,
    example: region.example,
    outside_area: isAway,
  };
}

/** All of them, and for each kind the total in which an incident that lies in several counts once. */
export function regionRowsWithTotals(view: Published, study: Study): Row[] {
  const { routes, zones } = view;
  const total = (row_is: string, name: string, incidents: number, days: number | null, day: string): Row => ({
    row_is,
    name,
    incidents,
    incidents_on_days: null,
    days,
    kind_of_day: day,
    incidents_per_day: null,
    length_m: null,
    corridor_m: null,
    example: null,
    outside_area: null,
  });
  const rows = [...routeRows(view, study)];
  if (rows.length > 0) {
    // Routes of different schools have school days of their own: there is no number of them all.
    const of = (row_is: string, name: string, incidents: number) =>
      rows.push({ ...total(row_is, name, incidents, null, "school day"), ...routeStamp(view) });
    of("routes total", "In any route, each incident once", routes.inAny);
    of("routes overlap", "Of these, in two or more routes", routes.inSeveral);
  }
  const inZones = zoneRows(view, study);
  if (inZones.length === 0) return rows;
  rows.push(...inZones);
  rows.push(total("zones total", "In any zone, each incident once", zones.inAny, zones.days, "school holiday day"));
  rows.push(
    total("zones overlap", "Of these, in two or more zones", zones.inSeveral, zones.days, "school holiday day"),
  );
  return rows;
}

/** What a reader of these rows must know, apart from the stamp. */
export function regionNote({ routes, zones, corridorMeters }: Published): string {
  const examples = [...routes.regions, ...zones.regions].some((region) => region.example);
  const corridor = `Routes count incidents within ${corridorMeters} m of the line in the hours after school, by the rules of School routes and not by the filter of the map; an incident near two routes counts in both, and once in the total. Zones count by the filter of the map.`;
  return examples ? `${corridor} Rows marked as examples were drawn by hand: not real routes or zones.` : corridor;
}
