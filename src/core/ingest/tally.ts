import type { PairOrder } from "./joint-place";
import { type ProblemCode, problems, type RemarkCode, remarks } from "./problems";
import type { ReasonLine, RowNumber } from "./report";

/** How many row numbers are kept of each reason, for the file of rows that were noticed; that of rows set aside has them all. */
export const MOST_ROW_NUMBERS = 1_000;

/** Counts rows by reason and keeps the first row numbers of each. */
export interface Tally<Code extends string> {
  add(code: Code, file: string, row: number): void;
  /** Counts what another tally has counted under some code. */
  take(code: Code, line: ReasonLine<string>): void;
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
      else if (count < MOST_ROW_NUMBERS) first.get(code)?.push({ file, row });
    },
    take(code, line) {
      rows.set(code, line.rows);
      first.set(code, [...line.first]);
    },
    lines: () =>
      codes.flatMap((code) => {
        const count = rows.get(code);
        return count === undefined ? [] : [{ code, rows: count, first: first.get(code) ?? [] }];
      }),
  };
}

export const createProblemTally = (): Tally<ProblemCode> => createTally(Object.keys(problems) as ProblemCode[]);
export const createPairTally = (): Tally<PairOrder> => createTally(["latitudeFirst", "longitudeFirst"]);
export const createRemarkTally = (): Tally<RemarkCode> => createTally(Object.keys(remarks) as RemarkCode[]);
