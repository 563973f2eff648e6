import type { Inspection } from "./inspection";
import { isSetByHand } from "./inspection-edits";
import { roles } from "./roles";

/** Something that a person said about the files before they were read, in words. */
export interface Decision {
  readonly about: string;
  readonly said: string;
}

const roleWords = (role: Inspection["columns"][number]["role"]) =>
  roles.find(({ id }) => id === role)?.label ?? "Left out";

/** What a person said on the confirmation screen, for the report: columns set by hand or let through, answers, duplicates merged. */
export function decisionsOf({ columns, questions, mergeAlike }: Inspection): Decision[] {
  return [
    ...questions.flatMap(({ about, options, answer }): Decision[] => {
      const said = options.find(({ id }) => id === answer)?.label;
      return said === undefined ? [] : [{ about, said }];
    }),
    ...columns.flatMap((column): Decision[] => {
      const about = `Column “${column.name}”`;
      if (isSetByHand(column)) return [{ about, said: `${roleWords(column.role)}: set by hand` }];
      if (column.overruled === null) return [];
      return [
        {
          about,
          said: `${roleWords(column.role)}: let through, though its values look like this: ${column.overruled}`,
        },
      ];
    }),
    ...(mergeAlike ? [{ about: "Duplicates", said: "Merged: the first of them counts" }] : []),
  ];
}
