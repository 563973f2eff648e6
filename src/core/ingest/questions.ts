import { whole } from "../words/numbers";
import { type DateEvidence, dateInWords, losesZeros, noEvidence, orderOf, plusEvidence } from "./date-order";
import type { Blocker, InspectedColumn, Inspection, Question } from "./inspection";
import { DAY_FIRST, type DateReading } from "./parse/dates";
import type { RoleId } from "./roles";

type Files = Inspection["files"];
type Columns = readonly InspectedColumn[];

const dateRoles: readonly RoleId[] = ["date", "dateTo"];
const timeRoles: readonly RoleId[] = ["time", "timeTo"];

/** What the columns of the date and of its end say together: one system wrote both. */
export function evidenceOf(columns: Columns, file: number, of: readonly (RoleId | null)[] = dateRoles): DateEvidence {
  return columns
    .filter(({ role }) => of.includes(role))
    .reduce((sum, column) => plusEvidence(sum, column.dates[file] ?? noEvidence), noEvidence);
}

/** "59 of the first 200 dates": what is counted are the values that were looked at, and the file may hold more of them. */
function ofFirst(n: number, { looked }: DateEvidence): string {
  if (looked === 1) return "the first date";
  return `${n === looked ? "all" : whole(n)} of the first ${whole(looked)} dates`;
}

function orderQuestion(file: string, id: string, evidence: DateEvidence): Omit<Question, "answer" | "lastTime"> {
  const { dayFirst, monthFirst, either } = evidence;
  const why =
    dayFirst === 0 && monthFirst === 0
      ? `no day above 12 was found, and ${ofFirst(either, evidence)} can be read either way`
      : `${ofFirst(dayFirst, evidence)} can only have the day first, ${whole(monthFirst)} only the month`;
  const examples = (reading: DateReading) =>
    evidence.examples.map((text) => `“${text}” ${readable(dateInWords(text, reading))}`);
  return {
    id,
    about: `Day or month first in “${file}”`,
    text: `Which comes first in the dates of “${file}”: the day or the month? The file does not tell: ${why}.`,
    options: [
      { id: "day-first", label: "Day first, as in Britain", examples: examples(DAY_FIRST) },
      { id: "month-first", label: "Month first", examples: examples({ ...DAY_FIRST, monthFirst: true }) },
    ],
  };
}

const readable = (words: string) => (words.startsWith("cannot") ? words : `is ${words}`);

function epochQuestion(file: string, id: string, evidence: DateEvidence): Omit<Question, "answer" | "lastTime"> {
  const { examples, serials } = evidence;
  const which = ofFirst(serials, evidence);
  const numbers = examples.filter((text) => /^\d{5}/.test(text));
  const read = (epoch: 1900 | 1904) =>
    numbers.map((text) => `“${text}” is ${dateInWords(text, { ...DAY_FIRST, epoch })}`);
  return {
    id,
    about: `Serial dates in “${file}”`,
    text: `${which[0].toUpperCase()}${which.slice(1)} of “${file}” ${serials === 1 ? "is one" : "are some"} of Excel’s serial numbers. Which days are meant?`,
    options: [
      { id: "1900", label: "Counted from 1900, as Excel does", examples: read(1900) },
      { id: "1904", label: "Counted from 1904, as old Macintoshes did", examples: read(1904) },
    ],
  };
}

/**
 * What only a person can say about these files, one question at most of a kind for each file. Answers given before, by the
 * question's id, stay. The answer of last time holds again where no value speaks against it. Where there is an answer by default
 * the question does not keep the files from being loaded.
 */
export function questionsOf(files: Files, columns: Columns, answers: Readonly<Record<string, string>>): Question[] {
  return files.flatMap(({ name, lastTime }, file) => {
    const evidence = evidenceOf(columns, file);
    const questions: Question[] = [];
    if (orderOf(evidence) === null) {
      const id = `date-order-${file}`;
      const against = lastTime.dateOrder === "month-first" ? evidence.dayFirst : evidence.monthFirst;
      const again = against === 0 ? lastTime.dateOrder : null;
      questions.push({
        ...orderQuestion(name, id, evidence),
        answer: answers[id] ?? again,
        lastTime: lastTime.dateOrder,
      });
    }
    if (evidence.serials > 0) {
      const id = `date-epoch-${file}`;
      const before = lastTime.epoch === null ? null : String(lastTime.epoch);
      questions.push({
        ...epochQuestion(name, id, evidence),
        answer: answers[id] ?? before ?? "1900",
        lastTime: before,
      });
    }
    return questions;
  });
}

/** What keeps files from being loaded while a question is open. */
export const openQuestions = (questions: readonly Question[]): Blocker[] =>
  questions.filter(({ answer }) => answer === null).map(({ id, text }) => ({ text, mendedBy: { question: id } }));

/** How the dates of each file are to be read: as its values prove, or as the question was answered. */
export function dateReadings({
  files,
  columns,
  questions,
}: Pick<Inspection, "files" | "columns" | "questions">): DateReading[] {
  const answer = (id: string) => questions.find((question) => question.id === id)?.answer;
  return files.map((_, file) => ({
    monthFirst: (answer(`date-order-${file}`) ?? orderOf(evidenceOf(columns, file))) === "month-first",
    epoch: answer(`date-epoch-${file}`) === "1904" ? 1904 : 1900,
    losesZeros: losesZeros(evidenceOf(columns, file, timeRoles)),
  }));
}
