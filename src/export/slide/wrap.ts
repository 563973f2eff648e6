import { textWidth } from "../../scene/text-width";

export interface TextStyle {
  readonly size: number;
  /** Distance from one baseline to the next. */
  readonly lineHeight: number;
  readonly isStrong?: boolean;
}

/** Breaks text into lines of at most `width`; a word that is wider than a line is broken inside. */
export function wrap(text: string, width: number, { size, isStrong = false }: TextStyle): string[] {
  const fits = (line: string) => textWidth(line, size, isStrong ? 600 : 400) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n\t\r]+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const letter of word) {
      if (line !== "" && !fits(line + letter)) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** The lines of a heading, as even in length as the words allow without taking more of them. */
export function balanced(text: string, width: number, style: TextStyle): string[] {
  const lines = wrap(text, width, style);
  let narrow = width / 2;
  let wide = width;
  while (wide - narrow > 4) {
    const middle = (narrow + wide) / 2;
    if (wrap(text, middle, style).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return wrap(text, wide, style);
}

/** At most `most` lines; an ellipsis says that there was more. */
export function cut(lines: readonly string[], most: number, width: number, style: TextStyle): string[] {
  if (lines.length <= most) return [...lines];
  if (most <= 0) return [];
  let last = lines[most - 1];
  while (last !== "" && textWidth(`${last}…`, style.size, style.isStrong ? 600 : 400) > width)
    last = last.replace(/.$/su, "");
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}
