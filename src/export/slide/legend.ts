import type { Legend, LegendSymbol } from "../../scene/scene";
import { textWidth } from "../../scene/text-width";
import { type Block, ink, round, text } from "./blocks";

const SIZE = 16;

const ROW = 24;
const BETWEEN = 22;
/** Swatches with the numbers below them. */
const SWATCHES = 34;

/**
 * What the colours and the outlines of the map say, with its top left corner at `left`, `top`: the same legend as on the
 * screen, from the same scene. Every symbol has its words; those without room beside the title stand in rows below it.
 */
export function legend({ title, swatches, symbols }: Legend, left: number, top: number, width: number): Block {
  const svg: string[] = [];
  let row = 0;
  let x = 0;
  if (title) {
    svg.push(text(left, top + 16, title, { size: SIZE, isStrong: true }));
    x = textWidth(title, SIZE, 600) + BETWEEN;
  }
  for (const entry of symbols) {
    const wide = 26 + textWidth(entry.label, SIZE, 400);
    if (x > 0 && x + wide > width) {
      row++;
      x = 0;
    }
    const middle = top + row * ROW + 10;
    svg.push(symbol(entry, left + x + 10, middle), text(left + x + 26, middle + 6, entry.label, { size: SIZE }));
    x += wide + BETWEEN;
  }
  const below = (row + 1) * ROW;
  const step = width / Math.max(1, swatches.length);
  swatches.forEach((swatch, i) => {
    const fill = swatch.color === "transparent" ? ink.ground : swatch.color;
    svg.push(
      `<rect x="${round(left + i * step)}" y="${round(top + below)}" width="${round(step)}" height="14" fill="${fill}" stroke="${ink.text2}" stroke-width="0.75"/>`,
    );
    svg.push(text(left + (i + 0.5) * step, top + below + 31, swatch.label, { size: SIZE, anchor: "middle" }));
  });
  return { svg: svg.join(""), height: below + (swatches.length > 0 ? SWATCHES : 0) };
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
    case "suggested-zone":
      return `<rect x="${x - 8}" y="${y - 7}" width="16" height="14" fill="none" stroke="${dark}" stroke-width="2" stroke-dasharray="2 3"/>`;
    case "corridor":
      return `<rect x="${x - 9}" y="${y - 5}" width="18" height="10" rx="5" fill="${accent}" fill-opacity="0.2"/>`;
    case "post":
      return `<circle cx="${x}" cy="${y}" r="9" fill="#12304c"/>`;
    case "missed":
      return `<circle cx="${x}" cy="${y}" r="8" fill="none" stroke="#a1282c" stroke-width="2" stroke-dasharray="4 3"/>`;
    case "route":
    case "example-route":
      return `<path d="M${x - 9} ${y}h18" stroke="${accent}" stroke-width="4"${kind === "route" ? "" : ' stroke-dasharray="4 3"'}/>`;
  }
}
