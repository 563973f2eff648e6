import type { Emphasis } from "../define-layer";
import { backdrop } from "./backdrop";
import { hexes } from "./hexes";
import { hotspots } from "./hotspots";
import { land, outline } from "./land";
import { names } from "./names";
import { posts } from "./posts";
import { roadsLayer } from "./roads";
import { routeChoice } from "./route-choice";
import { routeSegments } from "./route-segments";
import { routes } from "./routes";
import { schools } from "./schools";
import { selection } from "./selection";
import { suggestedZones } from "./suggested-zones";
import { zones } from "./zones";

/** Every layer of the map, bottom to top. To add one: write its file, add its line. */
export const layers = [
  land,
  backdrop,
  hexes,
  roadsLayer,
  outline,
  zones,
  suggestedZones,
  routes,
  routeChoice,
  routeSegments,
  hotspots,
  schools,
  selection,
  posts,
  names,
] as const;

/** The layers that a person may switch on and off, in the order of the menu. */
export const switchable = [hexes, hotspots, routes, routeSegments, posts, zones, schools, names, roadsLayer] as const;

/** What is off for a question until a person decides otherwise. */
export const hiddenFor = (emphasis: Emphasis): string[] =>
  switchable.filter((layer) => layer.shownFor !== null && !layer.shownFor.includes(emphasis)).map((layer) => layer.id);
