import {
  everything,
  type Filter,
  type RememberedColumns,
  type Route,
  type RouteRules,
  type Study,
  type Zone,
} from "./study";

/** A copy of the study with parts of its filter replaced. */
export function withFilter(study: Study, part: Partial<Filter>): Study {
  return { ...study, filter: { ...study.filter, ...part } };
}

/** Everything in: a choice like any other, so a copy, which `startView` can tell from a study that nobody has touched. */
export function withoutFilters(study: Study): Study {
  return { ...study, filter: { ...everything } };
}

/** Adds a route, or replaces the one with its id. */
export function withRoute(study: Study, route: Route): Study {
  return { ...study, routes: put(study.routes, route) };
}

export function withoutRoute(study: Study, id: string): Study {
  return { ...study, routes: study.routes.filter((route) => route.id !== id) };
}

/** A copy of the study with parts of the rules for routes replaced. */
export function withRouteRules(study: Study, part: Partial<RouteRules>): Study {
  return { ...study, routeRules: { ...study.routeRules, ...part } };
}

/** Adds a zone, or replaces the one with its id. */
export function withZone(study: Study, zone: Zone): Study {
  return { ...study, zones: put(study.zones, zone) };
}

export function withoutZone(study: Study, id: string): Study {
  return { ...study, zones: study.zones.filter((zone) => zone.id !== id) };
}

function put<T extends { readonly id: string }>(list: readonly T[], entry: T): T[] {
  return list.some((other) => other.id === entry.id)
    ? list.map((other) => (other.id === entry.id ? entry : other))
    : [...list, entry];
}

/** Remembers how files of these headers were read, for next month's files. What was known of a header before gives way. */
export function withColumns(study: Study, remembered: readonly RememberedColumns[]): Study {
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((name, i) => name === b[i]);
  const others = study.columns.filter((known) => !remembered.some(({ header }) => same(known.header, header)));
  return { ...study, columns: [...others, ...remembered] };
}

/**
 * One id of a list filter chosen, or no longer chosen, as a person sees it and means it: asked for twice it is the same as once. `null`
 * stands for all of them: the first un-choosing leaves the others, and choosing the last one missing is `null` again.
 */
export function withChosen<T extends string>(
  choice: readonly T[] | null,
  id: T,
  isChosen: boolean,
  all: readonly T[],
): readonly T[] | null {
  const chosen = choice ?? all;
  const next = all.filter((other) => (other === id ? isChosen : chosen.includes(other)));
  return next.length === all.length ? null : next;
}
