import { fitsValue } from "./changed";
import { LEFT_OUT, MAY_BE_NAME } from "./left-out";
import { copyText } from "./parse/text";
import { mayShow } from "./personal";
import type { ProblemCode } from "./problems";
import type { RoleId } from "./roles";

/** Rows of which nothing is kept: nobody knows what their fields are, or nobody needs them. */
const keepNothing: ReadonlySet<ProblemCode> = new Set(["ragged", "heading", "totals", "duplicate"]);

/** Roles whose values have a figure in them; words in such a field slipped in from a column beside it. */
const inFigures: ReadonlySet<RoleId> = new Set([
  "date",
  "month",
  "time",
  "dateTo",
  "timeTo",
  "easting",
  "northing",
  "longitude",
  "latitude",
]);

/** Roles whose values are words or figures of a short list, or two numbers: anything else in them is of another column. */
const inLists: ReadonlySet<RoleId> = new Set(["age", "sex", "knife", "gun", "domestic", "publicPlace", "place"]);

function mayKeep(role: RoleId, value: string): boolean {
  if (value === "") return true;
  if (inLists.has(role)) return fitsValue(role, value) && mayShow(value);
  return mayShow(value) && (!inFigures.has(role) || /\d/.test(value));
}

/**
 * What of a row is kept when it is set aside: the fields with a role, never the reference, nothing that looks like personal
 * data, no offence for which `mayBeName` holds. Of a row that does not fit the header nothing is kept, because nobody knows which column a field belongs to; `mayBeShifted`
 * says that of a row with too few fields in a file with refused columns.
 */
export function fieldsToKeep(
  problem: ProblemCode,
  columnOf: ReadonlyMap<RoleId, number>,
  fields: readonly string[],
  mayBeShifted: boolean,
  mayBeName: (value: string) => boolean,
): Partial<Record<RoleId, string>> {
  const kept: Partial<Record<RoleId, string>> = {};
  if (mayBeShifted || keepNothing.has(problem)) return kept;
  for (const [role, c] of columnOf) {
    if (role === "reference" || c >= fields.length) continue;
    const value = fields[c].trim();
    // However often it stands there: rows set aside are not counted against each other.
    if ((role === "offence" || role === "offenceCode") && mayBeName(value)) kept[role] = MAY_BE_NAME;
    else kept[role] = mayKeep(role, value) ? copyText(value) : LEFT_OUT;
  }
  return kept;
}
