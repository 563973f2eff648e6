import type { Blocker, InspectedColumn, Inspection } from "./inspection";
import { isPlace } from "./place-column";
import { openQuestions } from "./questions";
import { placePairs, type RoleId, roles } from "./roles";

const labelOf = (id: string) => roles.find((role) => role.id === id)?.label ?? id;

const holdsDates = ({ dates }: InspectedColumn) => dates.some(({ examples }) => examples.length > 0);

/** What keeps a file with these of the columns from being loaded; empty when nothing does. */
function blockersOfFile(own: readonly number[], columns: readonly InspectedColumn[]): Blocker[] {
  const blockers: Blocker[] = [];
  const add = (text: string, column: number | undefined) =>
    blockers.push({ text, mendedBy: column === undefined ? null : { column } });
  const open = own.filter((c) => columns[c].refused === null);
  const of = (id: RoleId) => open.filter((c) => columns[c].role === id);
  const has = (id: RoleId) => of(id).length > 0;
  const leftOut = open.filter((c) => columns[c].role === null);
  for (const { id, label } of roles) {
    const same = of(id);
    if (same.length < 2) continue;
    const names = same.map((c) => `“${columns[c].name}”`);
    const all = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
    add(`${all} are ${names.length === 2 ? "both" : "all"} ${label}: keep one of them.`, same[0]);
  }
  if (!has("date") && !has("month")) {
    const likely = leftOut.find((c) => holdsDates(columns[c]));
    add("No column is the date: say which one holds the day, or the month.", likely ?? leftOut[0] ?? open[0]);
  }
  const broken = placePairs.find(([a, b]) => has(a) !== has(b));
  const whole = placePairs.find(([a, b]) => has(a) && has(b));
  if (broken) {
    const [given, missing] = has(broken[0]) ? broken : [broken[1], broken[0]];
    add(
      `${labelOf(given)} has a column but ${labelOf(missing).toLowerCase()} has none: a place needs both.`,
      leftOut[0] ?? of(given)[0],
    );
  } else if (whole && has("place")) {
    const [a, b] = whole.map((id) => labelOf(id).toLowerCase());
    add(`The place stands in one column, and again as ${a} and ${b}: keep one or the other.`, of("place")[0]);
  } else if (!whole && !has("place")) {
    const both = open.find((c) => columns[c].examples.some(isPlace));
    if (both === undefined) {
      add(
        "No columns hold the place: say which ones are easting and northing, or longitude and latitude, or which one holds both numbers.",
        leftOut[0] ?? open[0],
      );
    } else add(`“${columns[both].name}” holds both numbers of a place: choose “${labelOf("place")}” for it.`, both);
  }
  return blockers;
}

/** What keeps the files from being loaded: each sentence once, with the file's name where only some of several files are meant. */
export function blockersOf({
  files,
  columns,
  questions,
}: Pick<Inspection, "files" | "columns" | "questions">): Blocker[] {
  const ofFile = files.map((file) => blockersOfFile(file.columns, columns));
  const sentences = new Set(ofFile.flat().map(({ text }) => text));
  const ofColumns = [...sentences].map((text): Blocker => {
    const ofFiles = ofFile.map((blockers) => blockers.find((blocker) => blocker.text === text));
    const names = files.filter((_, at) => ofFiles[at]).map(({ name }) => `“${name}”`);
    return {
      text: names.length === files.length ? text : `In ${names.join(", ")}: ${text}`,
      mendedBy: ofFiles.find((blocker) => blocker?.mendedBy)?.mendedBy ?? null,
    };
  });
  const months = files.filter((file) => !file.columns.some((c) => columns[c].role === "date"));
  if (months.length > 0 && months.length < files.length && ofColumns.length === 0) {
    const text = "Some of the files have the day and some only the month: load them one after the other.";
    ofColumns.push({ text, mendedBy: null });
  }
  return [...ofColumns, ...openQuestions(questions)];
}
