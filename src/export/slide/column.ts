import { palettes } from "../../scene/palette";
import { textWidth } from "../../scene/text-width";
import { type Block, ink, line, lines, text } from "./blocks";
import type { Row, Story } from "./story";
import { balanced, cut, type TextStyle, wrap } from "./wrap";

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

/** The left column: the finding or a heading of one's own, the evidence in sentences, the table with its total. Takes at most `height`. */
export function column(
  story: Story,
  heading: string | null,
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  const head = title(x, y, width, heading ?? story.finding);
  const top = y + head.height + 14;
  const room = y + height - top;
  // Under a heading of one's own the finding stays, as the first sentence: the last to go when room is short.
  const all = heading === null ? story.sentences : [`${story.finding}.`, ...story.sentences];
  for (const { size, places, said } of choices(all.length)) {
    const style = { size, lineHeight: Math.round(size * 1.36) };
    const paragraphs = all.slice(0, said).map((sentence) => wrap(sentence, width, style));
    const rows = story.rows(places);
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
    if (rows.length > 0) svg.push(tableOf(rows, story.second, x, at, width, Math.min(size, 20), rowHeight));
    return svg.join("");
  }
  return head.svg;
}

const HEADER = 22;
const GAP = 8;

/** A name in one line. What says that it is an example is never what is left out. */
function shortened(name: string, room: number, style: TextStyle): string {
  const mark = / \(example\)$/.exec(name)?.[0] ?? "";
  const left = room - textWidth(mark, style.size, style.isStrong ? 600 : 400);
  const plain = name.slice(0, name.length - mark.length);
  return (cut(wrap(plain, left, style), 1, left, style)[0] ?? "") + mark;
}

function tableOf(
  rows: readonly Row[],
  second: string | null,
  x: number,
  y: number,
  width: number,
  size: number,
  rowHeight: number,
): string {
  const right = x + width;
  const widest = (words: readonly string[], at: number) => Math.max(...words.map((word) => textWidth(word, at, 600)));
  const secondWidth =
    second === null
      ? 0
      : Math.max(
          textWidth(second, 16, 400),
          widest(
            rows.map((row) => row.second),
            size,
          ),
        );
  const countAt = second === null ? right : right - secondWidth - 20;
  const countWidth = Math.max(
    textWidth("Incidents", 16, 400),
    widest(
      rows.map((row) => row.incidents),
      size,
    ),
  );
  // Numbers stand on the left only where the map shows them too.
  const nameAt = rows.some((row) => row.rank !== null) ? x + 32 : x;
  const svg = [text(countAt, y + 16, "Incidents", { size: 16, fill: ink.text2, anchor: "end" })];
  if (second !== null) svg.push(text(right, y + 16, second, { size: 16, fill: ink.text2, anchor: "end" }));
  rows.forEach((row, i) => {
    const top = y + HEADER + i * rowHeight;
    const base = top + rowHeight / 2 + size * 0.36;
    const style = { size, lineHeight: rowHeight, isStrong: row.isTotal || row.rank !== null };
    svg.push(line(x, right, top, row.isTotal ? ink.text2 : ink.hairline));
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
    const room = countAt - countWidth - 12 - nameAt;
    svg.push(text(nameAt, base, shortened(row.name, room, style), style));
    if (row.incidents !== "") svg.push(text(countAt, base, row.incidents, { ...style, anchor: "end" }));
    if (second !== null && row.second !== "")
      svg.push(text(right, base, row.second, { ...style, isStrong: row.isTotal, anchor: "end" }));
  });
  return svg.join("");
}
