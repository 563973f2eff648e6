import type { InspectedColumn, Inspection } from "./inspection";
import { isPlace } from "./place-column";
import { openQuestions } from "./questions";
import { placePairs, roles } from "./roles";

const labelOf = (id: string) => roles.find((role) => role.id === id)?.label ?? id;

/** What keeps a file with these columns from being loaded, in sentences; empty when nothing does. */
function blockersOfColumns(columns: readonly InspectedColumn[]): string[] {
  const blockers: string[] = [];
  const has = (id: string) => columns.some((column) => column.role === id);
  for (const { id, label } of roles) {
    const names = columns.filter((column) => column.role === id).map((column) => `“${column.name}”`);
    if (names.length < 2) continue;
    const all = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
    blockers.push(`${all} are ${names.length === 2 ? "both" : "all"} ${label}: keep one of them.`);
  }
  if (!has("date") && !has("month")) blockers.push("No column is the date: say which one holds the day, or the month.");
  const broken = placePairs.find(([a, b]) => has(a) !== has(b));
  const whole = placePairs.find(([a, b]) => has(a) && has(b));
  if (broken) {
    const [given, missing] = has(broken[0]) ? broken : [broken[1], broken[0]];
    blockers.push(`${labelOf(given)} has a column but ${labelOf(missing).toLowerCase()} has none: a place needs both.`);
  } else if (whole && has("place")) {
    const [a, b] = whole.map((id) => labelOf(id).toLowerCase());
    blockers.push(`The place stands in one column, and again as ${a} and ${b}: keep one or the other.`);
  } else if (!whole && !has("place")) {
    const both = columns.find(({ examples }) => examples.some(isPlace));
    blockers.push(
      both
        ? `“${both.name}” holds both numbers of a place: choose “${labelOf("place")}” for it.`
        : "No columns hold the place: say which ones are easting and northing, or longitude and latitude, or which one holds both numbers.",
    );
  }
  return blockers;
}

/** What keeps the files from being loaded: each sentence once, with the file's name where only some of several files are meant. */
export function blockersOf({
  files,
  columns,
  questions,
}: Pick<Inspection, "files" | "columns" | "questions">): string[] {
  const ofFile = files.map((file) => blockersOfColumns(file.columns.map((c) => columns[c])));
  const sentences = new Set(ofFile.flat());
  const ofColumns = [...sentences].map((sentence) => {
    const names = files.filter((_, at) => ofFile[at].includes(sentence)).map(({ name }) => `“${name}”`);
    return names.length === files.length ? sentence : `In ${names.join(", ")}: ${sentence}`;
  });
  const months = files.filter((file) => !file.columns.some((c) => columns[c].role === "date"));
  if (months.length > 0 && months.length < files.length && ofColumns.length === 0) {
    ofColumns.push("Some of the files have the day and some only the month: load them one after the other.");
  }
  return [...ofColumns, ...openQuestions(questions)];
}
