import type { RememberedColumns } from "../study/study";
import { changeOf, fitsRole, fitsValue } from "./changed";
import { createEvidence } from "./date-order";
import { guessRoles, isLatitude, isLongitude } from "./guess";
import { squash, wordsOf } from "./header";
import { holdsForename } from "./hide-names";
import type { InspectedColumn } from "./inspection";
import { shownName } from "./memory";
import { isBareMinutes, readTime } from "./parse/times";
import { readFlag, readNumber } from "./parse/values";
import { mayShow, refusedByName } from "./personal";
import { type ContentMatch, masksOf, refusedByContent } from "./personal-content";
import { ordersIn } from "./place-column";
import type { Preset } from "./presets/types";
import { placePairs, type RoleId, roles } from "./roles";

type Rows = readonly (readonly string[])[];

interface Match {
  role: RoleId;
  sure: boolean;
  note: string | null;
}

const EXAMPLES = 5;

function valuesOf(rows: Rows, c: number): string[] {
  return rows.map((row) => (row[c] ?? "").trim()).filter((value) => value !== "");
}

const leftOut: readonly (readonly [RegExp, string])[] = [
  [/ward|beat|lsoa|msoa|npu|lpa|sector|neighbourhood/, "Left out: areas are worked out from the point"],
  [/location|street|road|premises|place/, "Left out: streets and places are never kept as text"],
];

const noteOfLeftOut = (name: string) => leftOut.find(([pattern]) => pattern.test(squash(name)))?.[1] ?? "Left out";

const noteOfLastTime = (overruled: string | null) =>
  overruled ? `Let through as last time, though its values look like this: ${overruled}` : "As last time";

const namesKnives = (values: readonly string[]) =>
  fitsRole("knife", values) &&
  values.filter((value) => typeof readFlag(value) === "boolean").length < values.length / 2;

const isAge = (value: string) => fitsValue("age", value);

function inDegrees(values: readonly string[]): boolean {
  const numbers = values.map(readNumber).filter((number) => number !== 0);
  return numbers.filter((number) => Math.abs(number) <= 180).length > numbers.length / 2;
}

/** Matches by name. Of two columns for one role the better name wins; two of the very same name are left to the person. */
function matchByName(preset: Preset, names: readonly string[], rows: Rows): Map<number, Match> {
  const squashed = names.map(squash);
  const matches = new Map<number, Match>();
  for (const { role, names: certain, maybe = [] } of preset.aliases) {
    for (const alias of [...certain, ...maybe]) {
      const columns = squashed.flatMap((name, c) => (name === squash(alias) && !matches.has(c) ? [c] : []));
      if (columns.length === 0) continue;
      const sure = columns.length === 1 && certain.includes(alias);
      const note = columns.length > 1 ? "Two columns have this name" : sure ? null : "The name may mean something else";
      for (const c of columns) matches.set(c, { role, sure, note });
      break;
    }
  }
  const columnsOf = (role: RoleId) => [...matches].filter(([, match]) => match.role === role);
  // A month beside a date is a label made from it.
  if (columnsOf("date").length > 0) for (const [c] of columnsOf("month")) matches.delete(c);
  // "X" and "Y", and now and then even "Easting" and "Northing", are meters or degrees: the values of both tell.
  const [x] = columnsOf("easting");
  const [y] = columnsOf("northing");
  // A column of both numbers beside columns of each is a copy of them.
  if (placePairs.some((pair) => pair.every((role) => columnsOf(role).length > 0)))
    for (const [c] of columnsOf("place")) matches.delete(c);
  // Such a column is called many things, and a name like "Location" is a street elsewhere: its values have the last word.
  for (const [c] of columnsOf("place")) if (!fitsRole("place", valuesOf(rows, c))) matches.delete(c);
  // "Hour" may be 22:10 or 22, and "Weapon" a knife by name or yes for any: the values have the last word there too.
  for (const [c, { role, sure }] of matches) {
    const values = valuesOf(rows, c);
    const isOther = role === "time" ? !fitsRole(role, values) : role === "knife" && !namesKnives(values);
    if (!sure && isOther) matches.delete(c);
  }
  const degreesElsewhere = columnsOf("longitude").length > 0;
  if (x && y && !degreesElsewhere && inDegrees(valuesOf(rows, x[0])) && inDegrees(valuesOf(rows, y[0]))) {
    matches.set(x[0], { role: "longitude", sure: false, note: "The values are degrees" });
    matches.set(y[0], { role: "latitude", sure: false, note: "The values are degrees" });
  }
  return matches;
}

function noteOfRole(role: RoleId, values: readonly string[]): string {
  if (role === "time") {
    const midnights = values.filter((value) => readTime(value) === 0).length;
    if (midnights > 0) return `00:00 will mean “no time” (${midnights} of the first ${values.length})`;
  }
  return roles.find(({ id }) => id === role)?.note || "Matched by name";
}

/** Roles whose values are read as numbers, dates and words of a list, or hashed: nothing else of them is ever kept. */
const harmless: ReadonlySet<RoleId> = new Set(
  roles.map(({ id }) => id).filter((id) => id !== "offence" && id !== "offenceCode"),
);

/** What is left of a time that lost its zeros is no time until the whole column is seen, and its shape, 99, would pass for a value. */
const isLeftOfTime = (role: RoleId, value: string) => (role === "time" || role === "timeTo") && isBareMinutes(value);

/** Values as they stand; a value that its role does not expect, or that has the marks of a person, only by its shape or not at all. */
function examplesOf(role: RoleId | null, values: readonly string[]): string[] {
  if (values.length === 0) return [""];
  const examples: string[] = [];
  for (const value of values) {
    if (examples.length === EXAMPLES) break;
    const isRead = role !== null && harmless.has(role);
    const [shown] = isRead && !fitsValue(role, value) && !isLeftOfTime(role, value) ? masksOf([value]) : [value];
    if (!examples.includes(shown) && mayShow(value) && (isRead || !holdsForename(value))) examples.push(shown);
  }
  return examples;
}

const looksSwapped: Partial<Record<RoleId, { fits: (value: string) => boolean; note: string }>> = {
  latitude: {
    fits: isLongitude,
    note: "Its values are longitudes: rows are put right by the size of the numbers",
  },
  longitude: {
    fits: isLatitude,
    note: "Its values are latitudes: rows are put right by the size of the numbers",
  },
};

/** What to say of a column of degrees that holds what its name says of the other one; null where it holds what it should. */
function swapOf(role: RoleId | null, values: readonly string[]): string | null {
  const swap = role && looksSwapped[role];
  return swap && values.filter(swap.fits).length > values.length / 2 ? swap.note : null;
}

function evidenceOf(values: readonly string[]) {
  const gathered = createEvidence();
  for (const value of values) gathered.add(value);
  return gathered.evidence;
}

function refusedColumn(
  name: string,
  match: Partial<ContentMatch> & { rule: string },
  wouldBe: RoleId | null,
): InspectedColumn {
  const byContent = match.masked !== undefined;
  return {
    name,
    role: null,
    sure: true,
    examples: [],
    note: byContent ? "Not read: its values look like personal data" : "Not read: looks like personal data",
    refused: match.rule,
    refusedBy: byContent ? "content" : "name",
    overrulable: match.overrulable ?? false,
    masked: match.masked ?? [],
    wouldBe,
    overruled: null,
    changed: false,
    dates: [],
  };
}

/**
 * What each column of a header means, by memory, by name or by its values, and what of it may be shown. Values of a column that
 * is refused by name are not looked at; those of any other only here.
 */
export function matchRoles(
  preset: Preset,
  names: readonly string[],
  rows: Rows,
  memory: RememberedColumns | null,
): InspectedColumn[] {
  const byName = matchByName(preset, names, rows);
  const isKnown = (c: number) =>
    preset.aliases.some((entry) => entry.names.some((alias) => squash(alias) === squash(names[c])));
  const refusals = names.map((name, c) => (isKnown(c) ? null : refusedByName(name)));
  const values = names.map((_, c) => (refusals[c] ? [] : valuesOf(rows, c)));
  const taken = new Set([...byName].filter(([c]) => !refusals[c]).map(([, { role }]) => role));
  const isOpen = (c: number) => !byName.has(c) && refusals[c] === null;
  const guesses = memory ? new Map<number, RoleId>() : guessRoles(values, taken, isOpen);
  const age = values.findIndex(
    (column, c) => isOpen(c) && !guesses.has(c) && wordsOf(names[c]).includes("age") && column.every(isAge),
  );
  if (!memory && age >= 0 && !taken.has("age") && values[age].length > 0) guesses.set(age, "age");
  return names.map((name, c): InspectedColumn => {
    const shown = shownName(name, c);
    const refusedAs = refusals[c];
    if (refusedAs) return refusedColumn(shown, { rule: refusedAs }, null);
    const match = byName.get(c);
    const guess = guesses.get(c);
    const before = memory?.roles[c] ?? null;
    const change = before && changeOf(before, values[c]);
    // A column that changed is what its name says today, if its values agree; else a person must say.
    const today = match && fitsRole(match.role, values[c]) ? match.role : null;
    const role = change ? today : memory ? before : (match?.role ?? guess ?? null);
    const content = role && harmless.has(role) ? null : refusedByContent(values[c]);
    const overruled = content?.overrulable && memory?.overruled[c] === content.rule ? content.rule : null;
    if (content && !overruled) return refusedColumn(shown, content, role);
    const swapped = memory ? null : swapOf(role, values[c]);
    const orders = role === "place" ? ordersIn(values[c]) : null;
    const reason = guess
      ? (orders ?? "Told from its values: check it")
      : role
        ? (orders ?? swapped ?? match?.note ?? noteOfRole(role, values[c]))
        : null;
    return {
      name: shown,
      role,
      sure: !change && swapped === null && (memory !== null || (match?.sure ?? !guess)),
      // What a column holds that nobody knows any more may be anyone's date of birth.
      examples:
        role === "reference" || overruled ? [] : change && !role ? masksOf(values[c]) : examplesOf(role, values[c]),
      note: change || (memory ? noteOfLastTime(overruled) : (reason ?? noteOfLeftOut(name))),
      refused: null,
      refusedBy: null,
      overrulable: false,
      masked: [],
      wouldBe: null,
      overruled,
      changed: change !== null,
      dates: [evidenceOf(values[c])],
    };
  });
}
