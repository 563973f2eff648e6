import type { Legend, LegendSymbol } from "../../scene/scene";
import { textWidth } from "../../scene/text-width";
import { ink, round, text } from "./blocks";

const SIZE = 16;

/** What the colours and the outlines of the map say: 62 units high. The same legend as on the screen, from the same scene. */
export function legend({ title, swatches, symbols }: Legend, x: number, y: number, width: number): string {
  const svg: string[] = [];
  if (title) svg.push(text(x, y + 16, title, { size: SIZE, isStrong: true }));
  let right = x + width;
  // From the right, as many as there is room for: the outline of what stands out comes first in the list and is never left out.
  for (const entry of symbols) {
    const wide = 30 + textWidth(entry.label, SIZE, 400);
    if (right - wide < x + (title ? textWidth(title, SIZE, 600) : 0) + 20) break;
    svg.push(symbol(entry, right - wide + 10, y + 10), text(right - wide + 26, y + 16, entry.label, { size: SIZE }));
    right -= wide + 22;
  }
  const step = width / Math.max(1, swatches.length);
  swatches.forEach((swatch, i) => {
    const fill = swatch.color === "transparent" ? ink.ground : swatch.color;
    svg.push(
      `<rect x="${round(x + i * step)}" y="${y + 26}" width="${round(step)}" height="14" fill="${fill}" stroke="${ink.text2}" stroke-width="0.75"/>`,
    );
    svg.push(text(x + (i + 0.5) * step, y + 57, swatch.label, { size: SIZE, anchor: "middle" }));
  });
  return svg.join("");
}

const hexagon = (x: number, y: number, r: number) =>
  `M${round(x + r)} ${round(y)}l${round(-r / 2)} ${round(0.866 * r)}h${-r}l${round(-r / 2)} ${round(-0.866 * r)}l${round(r / 2)} ${round(-0.866 * r)}h${r}z`;

function symbol({ symbol: kind }: LegendSymbol, x: number, y: number): string {
  const [accent, dark] = ["#1b4f82", "#10202f"];
  switch (kind) {
    case "marked":
      return `<path d="${hexagon(x, y, 9)}" fill="none" stroke="${dark}" stroke-width="2.25"/>`;
    case "school":
      return `<path d="M${x} ${y - 7}l8 14h-16z" fill="#fff" stroke="${accent}" stroke-width="2"/>`;
    case "hatch":
      return `<path d="M${x - 9} ${y + 7}l14 -14M${x - 3} ${y + 7}l12 -12M${x - 9} ${y + 1}l8 -8" stroke="${ink.text2}" stroke-width="1.25"/>`;
    case "zone":
    case "example-zone":
      return `<rect x="${x - 8}" y="${y - 7}" width="16" height="14" fill="none" stroke="${accent}" stroke-width="2"${kind === "zone" ? "" : ' stroke-dasharray="4 3"'}/>`;
    case "corridor":
      return `<rect x="${x - 9}" y="${y - 5}" width="18" height="10" rx="5" fill="${accent}" fill-opacity="0.2"/>`;
    case "route":
    case "example-route":
      return `<path d="M${x - 9} ${y}h18" stroke="${accent}" stroke-width="4"${kind === "route" ? "" : ' stroke-dasharray="4 3"'}/>`;
  }
}
