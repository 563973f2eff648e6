import type * as maplibregl from "maplibre-gl";
import type { Projection } from "../scene/projection";
import { metersPerPixel } from "../scene/projection";

/** What the map looks at now. */
export function viewportOf(map: maplibregl.Map): Projection {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const zoom = map.getZoom();
  return {
    project: (lng, lat) => {
      const { x, y } = map.project([lng, lat]);
      return [x, y];
    },
    unproject: (x, y) => {
      const { lng, lat } = map.unproject([x, y]);
      return [lng, lat];
    },
    width,
    height,
    zoom,
    metersPerPixel: metersPerPixel(zoom, map.getCenter().lat),
  };
}
