import { type EntryKind, entryKinds } from "./calendar";

/** How calendars of councils and schools name their days; the first line that matches decides. */
const words: readonly (readonly [RegExp, EntryKind])[] = [
  [/\binset\b|\b(teacher|staff)\s+(training|development)|\btraining day|\bnon[- ]?pupil|\bpupil[- ]free/, "inset"],
  [
    /\bbank holiday|\bgood friday|\beaster monday|\bchristmas day|\bboxing day|\bnew year'?s day|\bmay day/,
    "bank-holiday",
  ],
  [/\bhalf[- ]?term|\bholidays?\b|\bbreak\b|\bvacation/, "holiday"],
  [/\bclosed|\bclosure|\bstrike/, "closed"],
];

/** Only the edge of something, such as "Summer term ends": what the days beside it are, it does not say. */
const ONE_EDGE = /\b(starts?|begins?|ends?|finish(es)?|first day|last day|return|back to)\b/;

/** The kind of day that a summary names, or null where that is not clear and a person should say. */
export function kindOfWords(summary: string): EntryKind | null {
  const text = summary.toLowerCase().replaceAll("’", "'");
  if (ONE_EDGE.test(text)) return null;
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? (/\bterm\b/.test(text) ? "term" : null);
}

/** The kind that a cell of a table names: an id, a label, or the words of a council. */
export function kindOfCell(cell: string): EntryKind | null {
  const text = cell.trim().toLowerCase();
  const named = entryKinds.find(({ id, label }) => id === text || label.toLowerCase() === text);
  return named?.id ?? kindOfWords(text);
}
