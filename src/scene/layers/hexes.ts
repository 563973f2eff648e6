import type { PublishedScale } from "../../core/disclosure/published";
import { short, whole } from "../../core/words/numbers";
import { defineLayer } from "../define-layer";
import { thinHexes } from "../geometry";
import type { Palette } from "../palette";
import type { LegendSwatch, SceneLayer } from "../scene";

/** Hairlines thin out where hexes are small. */
const lineWidth = { 8: 1, 9: 1, 10: 0.5 } as const;

/**
 * What each class holds. Counts are whole, so a class ends one before the next begins: "3–4". Densities run to three digits and more,
 * and are named by where they begin: "110+". Times an even spread have the same few classes on every map: "1.5–2".
 */
export function classLabels({ shade, breaks }: PublishedScale): string[] {
  const say = (x: number) => (Number.isInteger(x) ? whole(x) : short(x));
  const ofClass = (low: number, next: number | undefined): string => {
    if (next === undefined || shade === "density") return `${say(low)}+`;
    if (shade === "ratio") return `${say(low)}–${say(next)}`;
    return next - 1 > low ? `${say(low)}–${say(next - 1)}` : say(low);
  };
  const none = shade === "ratio" && breaks.length > 0 ? `<${say(breaks[0])}` : "0";
  return [none, ...breaks.map((low, c) => ofClass(low, breaks[c + 1]))];
}

/** One swatch a class, in the colours that the hexes are filled with. */
function swatchesOf(scale: PublishedScale, palette: Palette): LegendSwatch[] {
  return classLabels(scale).map((label, c) => ({ label, color: palette.ramp[c] }));
}

/** Hexes filled by class. Empty ones are hairlines, and edge ones are cut by the study area. */
export const hexes = defineLayer({
  id: "hexes",
  label: "Incidents by hex",
  shownFor: ["hotspots", "zones"],
  select: ({ published }) =>
    published && { grid: published.grid, shade: published.hexes.shade, scale: published.scale },
  draw: ({ grid, shade, scale }, palette) => {
    const thin = scale.shade === "density" ? thinHexes(grid) : null;
    const hatched = thin !== null && thin.features.length > 0;
    const layers: SceneLayer[] = [
      {
        id: "hexes",
        kind: "classes",
        grid,
        values: shade,
        colors: palette.ramp,
        line: { color: palette.hexLine, width: lineWidth[grid.resolution] },
      },
      ...(hatched ? [{ id: "hexes-thin", kind: "hatch", source: "hexes-thin", color: palette.ward } as const] : []),
    ];
    const across = `${whole(grid.acrossMeters)} m across`;
    return {
      sources: {
        ...(hatched ? { "hexes-thin": { data: thin } } : {}),
      },
      layers,
      legendTitle: `${scale.label} (${scale.shade === "count" ? across : `hexes ${across}`})`,
      swatches: swatchesOf(scale, palette),
      symbols: hatched ? [{ symbol: "hatch", label: "Under a quarter inside: no density" }] : [],
    };
  },
});
