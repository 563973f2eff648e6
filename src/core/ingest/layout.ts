import { squash } from "./header";
import { DAY_FIRST, type DateReading } from "./parse/dates";
import { type RoleId, roles } from "./roles";

/** Where the fields of one file stand. Several files are one extract though their columns stand in different places. */
export interface Layout {
  /** Index of the field of each role; -1 where the file has none. */
  readonly column: Readonly<Record<RoleId, number>>;
  readonly columnOf: ReadonlyMap<RoleId, number>;
  /** The names of its columns, squashed. */
  readonly names: readonly string[];
  /** A row with fewer fields lacks one that has a role. */
  readonly needed: number;
  /** A row with something beyond so many fields does not fit the header. */
  readonly width: number;
  readonly dates: DateReading;
  /** Whether a column is refused: then a row with too few fields may hold what was refused in a column that was not. */
  readonly hasRefused: boolean;
  /** Whether a field too many can push nothing that is refused into a column whose text is kept. */
  readonly canShift: boolean;
}

const textRoles: ReadonlySet<RoleId | null> = new Set(["offence", "offenceCode"]);

/**
 * The layout of a file whose columns are those of `columns` that `indexes` names, in its own order.
 * @throws when two columns of the file have one role.
 */
export function createLayout(
  columns: readonly { readonly name: string; readonly role: RoleId | null; readonly refused: string | null }[],
  indexes: readonly number[] = columns.map((_, c) => c),
  dates: DateReading = DAY_FIRST,
): Layout {
  const columnOf = new Map<RoleId, number>();
  indexes.forEach((index, c) => {
    const { role, name } = columns[index];
    if (!role) return;
    if (columnOf.has(role)) throw new Error(`Got a second column for "${role}", "${name}", when expected one.`);
    columnOf.set(role, c);
  });
  const firstRefused = indexes.findIndex((index) => columns[index].refused !== null);
  const lastText = indexes.findLastIndex((index) => textRoles.has(columns[index].role));
  return {
    hasRefused: firstRefused >= 0,
    canShift: firstRefused < 0 || lastText < firstRefused,
    column: Object.fromEntries(roles.map(({ id }) => [id, columnOf.get(id) ?? -1])) as Record<RoleId, number>,
    columnOf,
    names: indexes.map((index) => squash(columns[index].name)),
    needed: Math.max(-1, ...columnOf.values()) + 1,
    width: indexes.length,
    dates,
  };
}
