import { type ProblemCode, problems, type RemarkCode, remarks } from "./problems";
import type { ReasonLine, RowNumber } from "./report";

/** How many row numbers the report names for each reason; the file of rows set aside has them all. */
const FIRST = 5;

/** Counts rows by reason and keeps the first row numbers of each. */
export interface Tally<Code extends string> {
  add(code: Code, file: string, row: number): void;
  /** The reasons that occurred, in the order of their list. */
  lines(): ReasonLine<Code>[];
}

function createTally<Code extends string>(codes: readonly Code[]): Tally<Code> {
  const rows = new Map<Code, number>();
  const first = new Map<Code, RowNumber[]>();
  return {
    add(code, file, row) {
      const count = rows.get(code) ?? 0;
      rows.set(code, count + 1);
      if (count === 0) first.set(code, [{ file, row }]);
      else if (count < FIRST) first.get(code)?.push({ file, row });
    },
    lines: () =>
      codes.flatMap((code) => {
        const count = rows.get(code);
        return count === undefined ? [] : [{ code, rows: count, first: first.get(code) ?? [] }];
      }),
  };
}

export const createProblemTally = (): Tally<ProblemCode> => createTally(Object.keys(problems) as ProblemCode[]);
export const createRemarkTally = (): Tally<RemarkCode> => createTally(Object.keys(remarks) as RemarkCode[]);
