import type * as maplibregl from "maplibre-gl";
import type { Drawing } from "../store/session-store";

export function DrawingBar(_: { readonly map: maplibregl.Map; readonly drawing: Drawing }) {
  return null;
}
