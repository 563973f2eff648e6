import type { PublishedScale } from "../../core/disclosure/published";
import { short, whole } from "../../core/words/numbers";
import { defineLayer } from "../define-layer";
import { shapesOf } from "../geometry";
import type { Palette } from "../palette";
import type { LegendSwatch, SceneLayer } from "../scene";

/** Hairlines thin out where hexes are small. */
const lineWidth = { 8: 1, 9: 1, 10: 0.5 } as const;

/** "3–4", "12+": what a class holds. Counts are whole, so a class ends one before the next begins; the others run up to it. */
export function classLabels({ shade, breaks }: PublishedScale): string[] {
  const say = shade === "count" ? whole : (x: number) => (Number.isInteger(x) ? whole(x) : short(x));
  const none = shade === "ratio" && breaks.length > 0 ? `under ${say(breaks[0])}` : "0";
  return [
    none,
    ...breaks.map((low, c) => {
      const next = breaks[c + 1];
      if (next === undefined) return `${say(low)}+`;
      if (shade !== "count") return `${say(low)}–${say(next)}`;
      return next - 1 > low ? `${say(low)}–${say(next - 1)}` : say(low);
    }),
  ];
}

/** One swatch a class, in the colours that the hexes are filled with. */
export function swatchesOf(scale: PublishedScale, palette: Palette): LegendSwatch[] {
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
    const shapes = shapesOf(grid);
    const hatched = scale.shade === "density" && shapes.thin.features.length > 0;
    const layers: SceneLayer[] = [
      { id: "hexes", kind: "classes", source: "hexes", colors: palette.ramp },
      ...(hatched ? [{ id: "hexes-thin", kind: "hatch", source: "hexes-thin", color: palette.ward } as const] : []),
      {
        id: "hex-lines",
        kind: "line",
        source: "hexes",
        color: palette.hexLine,
        width: lineWidth[grid.resolution],
        opacity: 1,
        dash: null,
      },
    ];
    const across = `${whole(grid.acrossMeters)} m across`;
    return {
      sources: {
        hexes: { data: shapes.hexes, values: shade },
        ...(hatched ? { "hexes-thin": { data: shapes.thin, values: null } } : {}),
      },
      layers,
      legendTitle: `${scale.label} (${scale.shade === "count" ? across : `hexes ${across}`})`,
      swatches: swatchesOf(scale, palette),
      symbols: hatched ? [{ symbol: "hatch", label: "Under a quarter inside: no density" }] : [],
    };
  },
});
