import type { TextStyle } from "./wrap";
import { xml } from "./xml";

export const FAMILY = "Noto Sans, Segoe UI, Arial, sans-serif";

/** Colours of a slide: always the light ones, since slides are printed and projected. Names as in the page's tokens. */
export const ink = {
  text1: "#17212b",
  text2: "#46525e",
  hairline: "#dddcd6",
  rule: "#12304c",
  warn: "#855300",
  ground: "#ffffff",
} as const;

interface TextOptions extends Partial<TextStyle> {
  readonly size: number;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly spacing?: number;
}

/** One line of text at a baseline. */
export function text(
  x: number,
  y: number,
  content: string,
  { size, isStrong, fill = ink.text1, anchor, spacing }: TextOptions,
): string {
  const attributes = [
    `x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"`,
    isStrong ? ' font-weight="600"' : "",
    anchor && anchor !== "start" ? ` text-anchor="${anchor}"` : "",
    spacing ? ` letter-spacing="${spacing}"` : "",
  ];
  return `<text ${attributes.join("")}>${xml(content)}</text>`;
}

export interface Block {
  readonly svg: string;
  readonly height: number;
}

/** Lines one below the other, the first line's top at `y`. */
export function lines(
  x: number,
  y: number,
  content: readonly string[],
  style: TextStyle,
  fill: string = ink.text1,
): Block {
  // The baseline sits where a line of Noto Sans centred in its line height has it.
  const first = y + style.lineHeight / 2 + style.size * 0.36;
  return {
    svg: content.map((line, i) => text(x, first + i * style.lineHeight, line, { ...style, fill })).join(""),
    height: content.length * style.lineHeight,
  };
}

export const line = (x1: number, x2: number, y: number, color: string, width = 1): string =>
  `<path d="M${round(x1)} ${round(y)}H${round(x2)}" stroke="${color}" stroke-width="${width}" fill="none"/>`;

export const round = (x: number): number => Math.round(x * 100) / 100;
