import type { RoleId } from "../roles";

/** Names that a column with one role goes by, the best first: of two columns that fit, the earlier name wins. */
export interface RoleAliases {
  readonly role: RoleId;
  /** Compared without case, spaces, punctuation and anything in brackets. */
  readonly names: readonly string[];
  /** Names that only may mean this: used when no better column is there, and marked "Check". */
  readonly maybe?: readonly string[];
}

/** Why a file of the same publisher is the wrong one, and which one is wanted. */
interface Refusal {
  readonly what: string;
  readonly remedy: string;
}

/** A CSV source: how its header is known and what its columns mean. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  /** How sure it is that this is its header: 0 not at all, 1 to the letter. Columns already cleaned and squashed. */
  recognise(header: readonly string[]): number;
  /** Sister files that hold something else. */
  refuse?(header: readonly string[]): Refusal | null;
  readonly aliases: readonly RoleAliases[];
  /** False where the layout is known to the letter: loaded without a question. */
  readonly confirm: boolean;
  /** Points were moved to a list of map points before publication. */
  readonly snapped: boolean;
}
