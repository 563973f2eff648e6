import { namedFlavor, layers as protomapsLayers } from "@protomaps/basemaps";
import type { LayerSpecification } from "maplibre-gl";
import * as maplibregl from "maplibre-gl";
import { FileSource, PMTiles, Protocol, TileType } from "pmtiles";

const SOURCE = "backdrop-tiles";

interface Metadata {
  readonly vector_layers?: readonly { readonly id: string }[];
  readonly attribution?: string;
}

interface Archive {
  readonly tiles: PMTiles;
  readonly layerIds: readonly string[];
  readonly attribution: string;
}

/** Opens a tile archive on the user's disk; nothing of it goes anywhere. Throws, in words, when it is no archive of vector tiles. */
export async function readArchive(file: File): Promise<Archive> {
  const tiles = new PMTiles(new FileSource(file));
  const header = await tiles.getHeader().catch(() => {
    throw new Error("It is not a PMTiles archive.");
  });
  if (header.tileType !== TileType.Mvt)
    throw new Error("It holds pictures, not vector tiles. Make the archive from a vector map.");
  const { vector_layers = [], attribution = "" } = (await tiles.getMetadata()) as Metadata;
  return { tiles, layerIds: vector_layers.map((layer) => layer.id), attribution: withoutMarkup(attribution) };
}

/** Providers write their attribution as HTML; on this page it is only ever text. */
const withoutMarkup = (html: string) => html.replace(/<[^>]*>/g, "").trim();

let protocol: Protocol | null = null;

/** MapLibre fetches tiles of `pmtiles://` addresses from archives that were added here. */
function theProtocol(): Protocol {
  if (!protocol) {
    protocol = new Protocol();
    maplibregl.addProtocol("pmtiles", protocol.tile);
  }
  return protocol;
}

/** A plain drawing of tiles whose layers are unknown: areas pale, lines thin. */
function plainLayers(layerIds: readonly string[], dark: boolean): LayerSpecification[] {
  const [area, line] = dark ? ["#1f2932", "#46525e"] : ["#e6e5df", "#b9bcbd"];
  return layerIds.flatMap((id): LayerSpecification[] => [
    {
      id: `${SOURCE} ${id} area`,
      type: "fill",
      source: SOURCE,
      "source-layer": id,
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": area, "fill-opacity": 0.5 },
    },
    {
      id: `${SOURCE} ${id} line`,
      type: "line",
      source: SOURCE,
      "source-layer": id,
      filter: ["!=", ["geometry-type"], "Point"],
      paint: { "line-color": line, "line-width": 0.75 },
    },
  ]);
}

/** Protomaps' own style where the archive follows its schema, without what asks for a picture sheet that this page does not have. */
function styleOf(layerIds: readonly string[], dark: boolean): LayerSpecification[] {
  const known = new Set(layerIds);
  if (!known.has("earth") || !known.has("roads")) return plainLayers(layerIds, dark);
  const wanted = protomapsLayers(SOURCE, namedFlavor(dark ? "black" : "white"), {
    lang: "en",
  }) as LayerSpecification[];
  return wanted
    .filter((layer) => layer.type !== "background" && "source-layer" in layer && known.has(layer["source-layer"] ?? ""))
    .filter(
      (layer) =>
        !("layout" in layer && layer.layout && "icon-image" in layer.layout) &&
        !("paint" in layer && layer.paint && "fill-pattern" in layer.paint),
    )
    .map((layer) => ({ ...layer, id: `${SOURCE} ${layer.id}` }));
}

/** Puts the tiles under everything else on the map. Resolves to the provider's attribution and what takes them away again. */
export async function showTiles(
  map: maplibregl.Map,
  file: File,
  dark: boolean,
): Promise<{ attribution: string; remove: () => void }> {
  const { tiles, layerIds, attribution } = await readArchive(file);
  theProtocol().add(tiles);
  const added = styleOf(layerIds, dark);
  const [, lowest] = map.getStyle().layers;
  map.addSource(SOURCE, { type: "vector", url: `pmtiles://${tiles.source.getKey()}` });
  for (const layer of added) map.addLayer(layer, lowest?.id);
  return {
    attribution,
    remove: () => {
      if (!map.getSource(SOURCE)) return;
      for (const layer of added) map.removeLayer(layer.id);
      map.removeSource(SOURCE);
    },
  };
}
