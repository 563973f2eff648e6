import type { LayerSpecification } from "maplibre-gl";
import type { ShapeLayer } from "../scene/scene";

/** Name of the image of a hatching. */
export const hatchImage = (color: string): string => `hatch ${color}`;

/** A layer of the scene as MapLibre wants it; null for what is drawn over the map instead. */
export function styleLayer(layer: ShapeLayer): LayerSpecification | null {
  const { id, source } = layer;
  switch (layer.kind) {
    case "fill":
      return { id, source, type: "fill", paint: { "fill-color": layer.color, "fill-opacity": layer.opacity } };
    case "hatch":
      return { id, source, type: "fill", paint: { "fill-pattern": hatchImage(layer.color) } };
    case "line":
      return {
        id,
        source,
        type: "line",
        layout: { "line-join": "round", "line-cap": layer.dash ? "butt" : "round" },
        paint: {
          "line-color": layer.color,
          "line-width": layer.width,
          "line-opacity": layer.opacity,
          ...(layer.dash ? { "line-dasharray": [...layer.dash] } : {}),
        },
      };
    case "triangles":
    case "discs":
      return null;
  }
}

const HATCH_PIXELS = 12;

/** Thin diagonal lines as an image that repeats without a seam, at two pixels a CSS pixel. */
export function hatchPixels(color: string): { width: number; height: number; data: Uint8Array } {
  const rgb = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const data = new Uint8Array(4 * HATCH_PIXELS * HATCH_PIXELS);
  for (let y = 0; y < HATCH_PIXELS; y++) {
    for (let x = 0; x < HATCH_PIXELS; x++) {
      if ((x + y) % HATCH_PIXELS < 3) data.set([...rgb, 255], 4 * (y * HATCH_PIXELS + x));
    }
  }
  return { width: HATCH_PIXELS, height: HATCH_PIXELS, data };
}
