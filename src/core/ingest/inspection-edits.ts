import { blockersOf } from "./blockers";
import { fitsRole } from "./changed";
import type { Blocker, InspectedColumn, Inspection } from "./inspection";
import { roles } from "./roles";
import { settled } from "./settled";

const SET_BY_HAND = "Set by hand";

/** Whether a person said what the column means. */
export const isSetByHand = ({ note }: Pick<InspectedColumn, "note">): boolean => note.startsWith(SET_BY_HAND);

/** What the files themselves keep from being loaded, whatever is said about their columns. */
function blockersOfFiles(inspection: Inspection): Blocker[] {
  const known = new Set(blockersOf(inspection).map(({ text }) => text));
  return inspection.blockers.filter(({ text }) => !known.has(text));
}

const withColumns = (inspection: Inspection, columns: readonly InspectedColumn[]): Inspection =>
  settled({ ...inspection, columns }, blockersOfFiles(inspection));

/**
 * The inspection with another role for one column (an index into `columns`). A refused column keeps none. Where its examples cannot be
 * read as that role it is still to be checked, until the same is said again: what cannot be read would be blank in every row.
 */
export function withRole(inspection: Inspection, column: number, role: InspectedColumn["role"]): Inspection {
  const columns = inspection.columns.map((known, c): InspectedColumn => {
    if (c !== column || known.refused) return known;
    const examples = role === "reference" ? [] : known.examples;
    const isSaidAgain = known.role === role && isSetByHand(known);
    const fits =
      role === null ||
      isSaidAgain ||
      fitsRole(
        role,
        examples.filter((value) => value !== ""),
      );
    const note = fits ? SET_BY_HAND : `${SET_BY_HAND}, but values like these cannot be read as “${labelOf(role)}”`;
    return { ...known, role, sure: fits, changed: false, note, examples };
  });
  return withColumns(inspection, columns);
}

const labelOf = (role: InspectedColumn["role"]) => roles.find(({ id }) => id === role)?.label;

/** The inspection with an answer to one of its questions. */
export function withAnswer(inspection: Inspection, question: string, answer: string): Inspection {
  const questions = inspection.questions.map((known) =>
    known.id === question && known.options.some(({ id }) => id === answer) ? { ...known, answer } : known,
  );
  return settled({ ...inspection, questions }, blockersOfFiles(inspection));
}

/** The inspection with a column let through that only its content spoke against, after a person saw the rule and the masked examples. */
export function withOverrule(inspection: Inspection, column: number): Inspection {
  const columns = inspection.columns.map((known, c): InspectedColumn => {
    if (c !== column || !known.refused || !known.overrulable) return known;
    return {
      ...known,
      refused: null,
      role: known.wouldBe,
      overruled: known.refused,
      note: "Let through by hand",
      overrulable: false,
    };
  });
  return withColumns(inspection, columns);
}

/** The inspection with what the whole of a file says about its dates: `dates[c]` for column `c`, null to leave it. */
export function withEvidence(
  inspection: Inspection,
  file: number,
  dates: readonly (InspectedColumn["dates"][number] | null)[],
): Inspection {
  const columns = inspection.columns.map((known, c): InspectedColumn => {
    const evidence = dates[c];
    return evidence ? { ...known, dates: known.dates.map((old, f) => (f === file ? evidence : old)) } : known;
  });
  // Nobody was asked yet: an answer of last time that the whole file speaks against is none.
  return settled({ ...inspection, columns, questions: [] }, blockersOfFiles(inspection));
}

/** What a person has set on another look at the same files (another encoding), as far as the columns still have those names. */
export function carriedOver(before: Inspection, looked: Inspection): Inspection {
  let now: Inspection = { ...looked, mergeAlike: before.mergeAlike };
  for (const known of before.columns) {
    const at = now.columns.findIndex(({ name }) => name === known.name);
    if (at < 0) continue;
    if (known.overruled && now.columns[at].refused === known.overruled) now = withOverrule(now, at);
    if (isSetByHand(known)) now = withRole(now, at, known.role);
  }
  for (const { id, answer } of before.questions) if (answer) now = withAnswer(now, id, answer);
  return now;
}
