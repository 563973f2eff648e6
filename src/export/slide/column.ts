import type { Published } from "../../core/disclosure/published";
import { headline, sentences } from "../../core/words/findings-words";
import { short, whole } from "../../core/words/numbers";
import { palettes } from "../../scene/palette";
import { type Block, ink, line, lines, text } from "./blocks";
import { balanced, cut, type TextStyle, wrap } from "./wrap";

interface Row {
  readonly rank: number | null;
  readonly name: string;
  readonly incidents: number;
  readonly times: number;
}

/** The places that there is room for, the smaller ones together, everywhere else and the total: the rows always add up. */
function placeLines(view: Published, most: number): Row[] {
  const { hotspots, sums } = view;
  if (hotspots.length === 0) return [];
  const compares = hotspots.some((spot) => spot.expected > 0);
  const times = (incidents: number, expected: number) => (expected > 0 ? incidents / expected : Number.NaN);
  const together = hotspots.length > most ? hotspots.slice(most) : [];
  const named = hotspots.slice(0, hotspots.length - together.length);
  const sumOf = (list: typeof hotspots, pick: (spot: (typeof hotspots)[number]) => number) =>
    list.reduce((sum, spot) => sum + pick(spot), 0);
  const rows: Row[] = named.map((spot) => ({
    rank: spot.rank,
    name: spot.name,
    incidents: spot.incidents,
    times: times(spot.incidents, spot.expected),
  }));
  if (together.length > 0) {
    const incidents = sumOf(together, (spot) => spot.incidents);
    rows.push({
      rank: null,
      name: `${whole(together.length)} smaller, together`,
      incidents,
      times: times(
        incidents,
        sumOf(together, (spot) => spot.expected),
      ),
    });
  }
  const rest = sums.inHexes - sumOf(hotspots, (spot) => spot.incidents);
  rows.push({
    rank: null,
    name: "Everywhere else",
    incidents: rest,
    times: times(rest, sums.inHexes - sumOf(hotspots, (spot) => spot.expected)),
  });
  rows.push({
    rank: null,
    name: view.area?.name ?? "In all hexes",
    incidents: sums.inHexes,
    times: compares ? 1 : Number.NaN,
  });
  return rows;
}

const TITLES: readonly { readonly style: TextStyle; readonly most: number }[] = [
  { style: { size: 40, lineHeight: 48, isStrong: true }, most: 3 },
  { style: { size: 34, lineHeight: 41, isStrong: true }, most: 4 },
  { style: { size: 28, lineHeight: 34, isStrong: true }, most: 5 },
];

/** The heading: large while it is short; a long one gets smaller, never longer than five lines. */
function title(x: number, y: number, width: number, words: string): Block {
  for (const { style, most } of TITLES) {
    const content = balanced(words, width, style);
    if (content.length <= most) return lines(x, y, content, style);
  }
  const { style, most } = TITLES[TITLES.length - 1];
  return lines(x, y, cut(wrap(words, width, style), most, width, style), style);
}

/** Larger text and fewer places before smaller text and more of them: it is read from the back row. */
const SIZES = [22, 20, 18, 16].flatMap((size) => [8, 7, 6, 5, 4, 3].map((places) => ({ size, places })));

/** Everything that is said, then, under a heading that leaves too little room, all but the last sentence, and so on. The table stays. */
const choices = (sentences: number) =>
  Array.from({ length: sentences + 1 }, (_, left) => SIZES.map((size) => ({ ...size, said: sentences - left }))).flat();

/** The left column: the finding, the evidence in sentences, the places with their total. Takes at most `height`. */
export function column(
  view: Published,
  heading: string | null,
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  const head = title(x, y, width, heading ?? headline(view));
  const top = y + head.height + 14;
  const room = y + height - top;
  // Where places stand out, the sentences say so themselves; otherwise a heading of one's own must not hide that nothing does.
  const all =
    heading === null || view.hotspots.length > 0 ? sentences(view) : [`${headline(view)}.`, ...sentences(view)];
  for (const { size, places, said } of choices(all.length)) {
    const style = { size, lineHeight: Math.round(size * 1.36) };
    const paragraphs = all.slice(0, said).map((sentence) => wrap(sentence, width, style));
    const rows = placeLines(view, places);
    const rowHeight = Math.round(size * 1.5);
    const words =
      paragraphs.reduce((sum, content) => sum + content.length * style.lineHeight, 0) + paragraphs.length * GAP;
    const table = rows.length === 0 ? 0 : HEADER + rows.length * rowHeight;
    if (words + table > room) continue;
    let at = top;
    const svg = [head.svg];
    for (const content of paragraphs) {
      const block = lines(x, at, content, style);
      svg.push(block.svg);
      at += block.height + GAP;
    }
    if (rows.length > 0) svg.push(tableOf(rows, x, at, width, Math.min(size, 20), rowHeight));
    return svg.join("");
  }
  return head.svg;
}

const HEADER = 22;
const GAP = 8;

function tableOf(rows: readonly Row[], x: number, y: number, width: number, size: number, rowHeight: number): string {
  const right = x + width;
  const middle = right - 120;
  const compares = rows.some((row) => row.times > 0);
  const countAt = compares ? middle : right;
  const svg = [text(countAt, y + 16, "Incidents", { size: 16, fill: ink.text2, anchor: "end" })];
  if (compares) svg.push(text(right, y + 16, "× even spread", { size: 16, fill: ink.text2, anchor: "end" }));
  rows.forEach((row, i) => {
    const top = y + HEADER + i * rowHeight;
    const base = top + rowHeight / 2 + size * 0.36;
    const isTotal = i === rows.length - 1;
    const style = { size, lineHeight: rowHeight, isStrong: isTotal || row.rank !== null };
    svg.push(line(x, right, top, isTotal ? ink.text2 : ink.hairline));
    if (row.rank !== null) {
      const center = top + rowHeight / 2;
      svg.push(`<circle cx="${x + 12}" cy="${center}" r="11" fill="${palettes.light.significant}"/>`);
      svg.push(
        text(x + 12, center + 5, String(row.rank), {
          size: row.rank > 9 ? 13 : 15,
          isStrong: true,
          fill: "#ffffff",
          anchor: "middle",
        }),
      );
    }
    const room = countAt - 96 - (x + 32);
    svg.push(text(x + 32, base, cut(wrap(row.name, room, style), 1, room, style)[0] ?? "", style));
    svg.push(text(countAt, base, whole(row.incidents), { ...style, anchor: "end" }));
    if (compares) svg.push(text(right, base, short(row.times), { ...style, isStrong: isTotal, anchor: "end" }));
  });
  return svg.join("");
}
