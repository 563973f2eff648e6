import type * as maplibregl from "maplibre-gl";
import { centered, type Projection } from "../scene/projection";

/**
 * What the map looks at now. Its places are worked out here rather than asked of MapLibre one by one, which makes four objects for each: a
 * map with names around a thousand marked hexes asks for thousands while a filter is dragged.
 */
export function viewportOf(map: maplibregl.Map): Projection {
  const { clientWidth, clientHeight } = map.getContainer();
  const { lng, lat } = map.getCenter();
  return centered(lng, lat, map.getZoom(), clientWidth, clientHeight);
}
