import type { InspectedColumn, Inspection } from "../../core/ingest/inspection";
import { fieldId } from "./ColumnsTable";
import { questionId } from "./Questions";

const holdsDates = (column: InspectedColumn) => column.dates.some((file) => file.examples.length > 0);

/**
 * The field where what keeps the files from being read is mended: the open question, the column that the sentence names, or of the
 * columns of the files that it is about the likeliest. Null for files that cannot be one extract: no field mends that.
 */
export function fieldOfBlocker(
  blocker: string,
  { files, columns, questions }: Pick<Inspection, "files" | "columns" | "questions">,
): string | null {
  const asked = questions.find((question) => question.text === blocker);
  if (asked) return questionId(asked);
  if (/load them one after the other\.$/.test(blocker)) return null;
  const [, about = "", sentence] = /^(?:In (“.*?”): )?(.*)$/s.exec(blocker) ?? ["", "", blocker];
  const ofFiles = files.filter(({ name }) => about === "" || about.includes(`“${name}”`));
  const here = new Set(ofFiles.flatMap((file) => file.columns));
  const open = columns.filter((column, i) => here.has(i) && column.refused === null);
  const leftOut = open.filter(({ role }) => role === null);
  const column =
    open.find(({ name }) => sentence.includes(`“${name}”`)) ??
    (/^The place stands in one column/.test(sentence) ? open.find(({ role }) => role === "place") : undefined) ??
    (/^No column is the date/.test(sentence) ? leftOut.find(holdsDates) : undefined) ??
    leftOut[0] ??
    open[0];
  return column ? fieldId(columns.indexOf(column)) : null;
}
