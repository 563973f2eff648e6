import type { Position } from "../../core/hexes/geometry";
import { routesFrom, zonesFrom } from "../../core/places/geojson";
import type { Destination } from "../../core/study/destinations";
import { withoutRoute, withoutZone, withRoute, withZone } from "../../core/study/edits";
import { hoursWhere } from "../../core/study/hour-presets";
import type { Filter, Study } from "../../core/study/study";
import type { RegionKind } from "../../core/words/region-words";

/** A route or a zone as the panel handles it: a name, a note, and the points of its line or outer ring (not closed). */
export interface DrawnRegion {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** The day of the note, ISO; null while there is none. */
  readonly noteDate: string | null;
  /** The school of a route; null for none, and for zones. */
  readonly schoolId: string | null;
  /** Where a route leads; null while nobody said, and for zones. */
  readonly to: Destination | null;
  readonly example: boolean;
  readonly points: readonly Position[];
}

export interface QuickFilter {
  readonly id: string;
  readonly label: string;
  /** What the step is called in Undo. */
  readonly step: string;
  readonly filter: Partial<Filter>;
}

/** All that differs between the workspace of routes and that of zones. */
export interface RegionTexts {
  readonly kind: RegionKind;
  readonly title: string;
  readonly one: string;
  readonly several: string;
  readonly leastPoints: number;
  /** Where pupils walk, or where workers stand: what to draw. */
  readonly drawHint: string;
  readonly exampleNote: string;
  readonly quick: readonly QuickFilter[];
  readonly list: (study: Study) => DrawnRegion[];
  readonly put: (study: Study, region: DrawnRegion) => Study;
  readonly without: (study: Study, id: string) => Study;
  /** Every line, or every polygon, of a GeoJSON text, added. Throws `GeoJsonProblem`. */
  readonly load: (study: Study, text: string) => { readonly study: Study; readonly ids: readonly string[] };
}

const whole: QuickFilter = {
  id: "whole",
  label: "Any day and hour",
  step: "Look at any day and hour",
  filter: { dayKinds: null, hours: null },
};

/** An id that no other region of the list has; the n-th of a file gets the n-th free number. */
function freshIds(prefix: string, taken: readonly { readonly id: string }[]): (n: number) => string {
  const ids = new Set(taken.map((entry) => entry.id));
  let last = 0;
  for (const id of ids)
    if (id.startsWith(`${prefix}-`)) last = Math.max(last, Number(id.slice(prefix.length + 1)) || 0);
  return (n) => `${prefix}-${last + n}`;
}

/** The id of a new region. */
export const newId = (texts: RegionTexts, study: Study): string => freshIds(texts.kind, texts.list(study))(1);

export const routeTexts: RegionTexts = {
  kind: "route",
  title: "School routes",
  one: "route",
  several: "routes",
  leastPoints: 2,
  drawHint: "The line that pupils walk, from the gate on.",
  exampleNote: "Examples, drawn by hand: not real routes.",
  // What counts along routes is decided by rules of their own, not by the filter.
  quick: [],
  list: (study) => study.routes.map(({ line, ...route }) => ({ ...route, points: line })),
  put: (study, { points, ...route }) => withRoute(study, { ...route, line: points }),
  without: withoutRoute,
  load: (study, text) => {
    const loaded = routesFrom(text, freshIds("route", study.routes));
    return { study: loaded.reduce(withRoute, study), ids: loaded.map((route) => route.id) };
  },
};

export const zoneTexts: RegionTexts = {
  kind: "zone",
  title: "Outreach",
  one: "zone",
  several: "zones",
  leastPoints: 3,
  drawHint: "The corners of the zone, one after the other.",
  exampleNote: "Examples, drawn by hand: not real zones.",
  quick: [
    {
      id: "holiday",
      label: "School holidays, 12:00–21:59",
      step: "Look at school holidays, 12:00–21:59",
      filter: { dayKinds: ["holiday"], hours: hoursWhere((_, hour) => hour >= 12 && hour < 22) },
    },
    whole,
  ],
  list: (study) =>
    study.zones.map(({ rings, chosenOn: _, ...zone }) => ({
      ...zone,
      schoolId: null,
      to: null,
      points: rings[0]?.slice(0, -1) ?? [],
    })),
  put: (study, { points, schoolId: _, to: __, ...zone }) => {
    const known = study.zones.find((other) => other.id === zone.id);
    return withZone(study, {
      ...zone,
      chosenOn: known?.chosenOn ?? null,
      rings: [[...points, points[0]], ...(known?.rings.slice(1) ?? [])],
    });
  },
  without: withoutZone,
  load: (study, text) => {
    const loaded = zonesFrom(text, freshIds("zone", study.zones));
    return { study: loaded.reduce(withZone, study), ids: loaded.map((zone) => zone.id) };
  },
};

/** The quick filter that the study's filter is at. */
export const quickOf = ({ quick }: RegionTexts, { dayKinds, hours }: Filter): QuickFilter | undefined =>
  quick.find(({ filter }) => filter.hours === hours && (filter.dayKinds ?? null)?.join() === dayKinds?.join());
