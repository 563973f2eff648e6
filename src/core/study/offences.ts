import type { OffenceName } from "../incidents/incidents";

export interface OffenceCategory {
  readonly id: string;
  readonly label: string;
  /** Holds what most people call serious violence: shown first. What counts as it is a definition (`definitions.ts`). */
  readonly serious: boolean;
  readonly order: number;
}

/**
 * One line of the table: what a code or a police.uk type means. Codes are text. "code" is a code by itself, as a person adds one: that an
 * unknown code counts as robbery says nothing of other codes with the same vague wording.
 */
export interface OffenceRow {
  readonly scheme: "ho_class" | "police_uk" | "code";
  readonly code: string;
  readonly label: string;
  readonly category: string;
  /** Where it mostly happens: "public", "mixed", "mostly private" …; used where an extract has no public-place flag. */
  readonly setting: string;
  /** Added or changed by a person; the others are as they were shipped. */
  readonly own: boolean;
}

export interface OffenceTable {
  /** The day of the table that shipped, whatever a person has changed since. */
  readonly version: string;
  readonly source: string;
  readonly categories: readonly OffenceCategory[];
  readonly rows: readonly OffenceRow[];
}

/** The category of what the table does not know: shown and counted, never silently "other". */
export const NOT_IN_TABLE: OffenceCategory = {
  id: "not-in-table",
  label: "Not in the offence table",
  serious: false,
  order: 999,
};

/** The table's categories in order, and last what it does not know. Category codes are indexes into this list. */
export function categoriesOf(table: OffenceTable): readonly OffenceCategory[] {
  return [...table.categories].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).concat(NOT_IN_TABLE);
}

export interface MatchedOffences {
  /** Index into `categoriesOf(table)`, for each offence name. */
  readonly category: Uint8Array;
  /** 1 where the table's setting says that the offence mostly happens in private. */
  readonly private: Uint8Array;
  /** 1 where the table's row is a person's own (`OffenceRow.own`). */
  readonly own: Uint8Array;
}

/** A section of an Act in a wording: "S18", "s 18", "sec 18", "section 18". */
const section = /\b(?:section|sect|sec|s) ?(\d+[a-z]?)\b/;

/**
 * A wording without the differences that mean nothing: case, spaces, marks between words, and how and where the section of an Act is written:
 * "GBH with intent (S.18)" is "Section 18 GBH with intent".
 */
export function plainWording(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[\s\-–—_.,;:/()]+/g, " ")
    .trim();
  const found = section.exec(words);
  return found ? `s${found[1]} ${words.replace(section, "")}`.replace(/ +/g, " ").trim() : words;
}

/** "34B Robbery of personal property", "Robbery of personal property (34B)": where code and wording are of one row, that row. */
function rowOfBoth(text: string, byCode: ReadonlyMap<string, OffenceRow>): OffenceRow | undefined {
  const before = /^(\S+?)[\s:–-]+(.+)$/.exec(text.trim());
  const behind = /^(.+?)[\s–-]+\(?(\S+?)\)?$/.exec(text.trim());
  for (const [code, wording] of [
    [before?.[1], before?.[2]],
    [behind?.[2], behind?.[1]],
  ]) {
    const row = byCode.get(code?.toUpperCase() ?? "");
    if (row && plainWording(row.label) === plainWording(wording ?? "")) return row;
  }
  return undefined;
}

/**
 * Looks every offence name up: by code, then by the wording of a Home Office class, then by the police.uk type, then by both in one text, and
 * last by the name of a category.
 */
export function matchOffences(table: OffenceTable, names: readonly OffenceName[]): MatchedOffences {
  const categories = categoriesOf(table);
  const codeOfCategory = new Map(categories.map((category, code) => [category.id, code]));
  const byCode = new Map<string, OffenceRow>();
  const byText = new Map<string, OffenceRow>();
  for (const row of table.rows) {
    if (row.scheme !== "police_uk" && row.code !== "") byCode.set(row.code.trim().toUpperCase(), row);
    if (row.scheme !== "code" && !byText.has(plainWording(row.label))) byText.set(plainWording(row.label), row);
  }
  for (const row of table.rows) if (row.scheme === "police_uk") byText.set(plainWording(row.code || row.label), row);
  const codeOfLabel = new Map(table.categories.map(({ id, label }) => [plainWording(label), codeOfCategory.get(id)]));
  const category = new Uint8Array(names.length);
  const isPrivate = new Uint8Array(names.length);
  const own = new Uint8Array(names.length);
  names.forEach((name, i) => {
    const row =
      byCode.get(name.code.trim().toUpperCase()) ??
      byText.get(plainWording(name.text)) ??
      byText.get(plainWording(name.code)) ??
      rowOfBoth(name.text, byCode) ??
      rowOfBoth(name.code, byCode);
    const code = row
      ? codeOfCategory.get(row.category)
      : (codeOfLabel.get(plainWording(name.text)) ?? codeOfLabel.get(plainWording(name.code)));
    category[i] = code ?? categories.length - 1;
    isPrivate[i] = row?.setting.includes("private") ? 1 : 0;
    own[i] = row?.own ? 1 : 0;
  });
  return { category, private: isPrivate, own };
}
