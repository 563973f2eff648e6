import type { RememberedColumns } from "../study/study";
import { squash } from "./header";
import type { InspectedColumn } from "./inspection";
import { readTime } from "./parse/times";
import { readNumber } from "./parse/values";
import { mayShow, refusedByName } from "./personal";
import type { Preset } from "./presets/types";
import { type RoleId, roles } from "./roles";

type Rows = readonly (readonly string[])[];

interface Match {
  role: RoleId;
  sure: boolean;
  note: string | null;
}

const EXAMPLES = 3;

function valuesOf(rows: Rows, c: number): string[] {
  return rows.map((row) => (row[c] ?? "").trim()).filter((value) => value !== "");
}

const leftOut: readonly (readonly [RegExp, string])[] = [
  [/ward|beat|lsoa|msoa|npu|lpa|sector|neighbourhood/, "Left out: areas are worked out from the point"],
  [/location|street|road|premises|place/, "Left out: streets and places are never kept as text"],
];

const noteOfLeftOut = (name: string) => leftOut.find(([pattern]) => pattern.test(squash(name)))?.[1] ?? "Left out";

function inDegrees(rows: Rows, c: number): boolean {
  const numbers = valuesOf(rows, c)
    .map(readNumber)
    .filter((number) => number !== 0);
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
  // "X" and "Y" are meters or degrees: the values of both tell.
  const [x] = columnsOf("easting");
  const [y] = columnsOf("northing");
  if (x && y && !x[1].sure && !y[1].sure && inDegrees(rows, x[0]) && inDegrees(rows, y[0])) {
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

function examplesOf(values: readonly string[]): string[] {
  const examples: string[] = [];
  for (const value of values) {
    if (examples.length === EXAMPLES) break;
    if (!examples.includes(value) && mayShow(value)) examples.push(value);
  }
  return examples;
}

/** What each column means, by memory or by name, and what of it may be shown. Values of refused columns are not looked at. */
export function matchRoles(
  preset: Preset,
  names: readonly string[],
  rows: Rows,
  memory: RememberedColumns | null,
): InspectedColumn[] {
  const byName = matchByName(preset, names, rows);
  const isKnown = (c: number) =>
    preset.aliases.some((entry) => entry.names.some((alias) => squash(alias) === squash(names[c])));
  return names.map((name, c): InspectedColumn => {
    const refused = isKnown(c) ? null : refusedByName(name);
    const shown = name === "" ? `Column ${c + 1}` : name;
    if (refused)
      return { name: shown, role: null, sure: true, examples: [], note: "Not read: looks like personal data", refused };
    const match = byName.get(c);
    const role = memory ? (memory.roles[c] ?? null) : (match?.role ?? null);
    const values = valuesOf(rows, c);
    const note = memory ? "As last time" : role ? (match?.note ?? noteOfRole(role, values)) : noteOfLeftOut(name);
    return {
      name: shown,
      role,
      sure: memory !== null || (match?.sure ?? true),
      examples: role === "reference" ? [] : examplesOf(values),
      note,
      refused: null,
    };
  });
}
