import type { School } from "../../core/schools/school";

/** A whole number from `least` to `most`; null for anything else. */
export const wholeNumber = (text: string, least: number, most: number): number | null => {
  const plain = text.trim().replace("−", "-");
  return /^-?\d+$/.test(plain) && Number(plain) >= least && Number(plain) <= most ? Number(plain) : null;
};

interface ReadWindow {
  /** Null while a field is wrong. */
  readonly window: Pick<School, "windowFrom" | "windowTo"> | null;
  readonly fromProblem: string | null;
  readonly toProblem: string | null;
}

/** An egress window as two fields have it: minutes before the bell, and minutes after it. */
export function readWindow(before: string, after: string): ReadWindow {
  const opens = wholeNumber(before, -240, 240);
  const closes = wholeNumber(after, -240, 480);
  const isEmpty = opens !== null && closes !== null && closes <= -opens;
  return {
    window: opens === null || closes === null || isEmpty ? null : { windowFrom: 0 - opens, windowTo: closes },
    fromProblem: opens === null ? "Write whole minutes, such as 10." : null,
    toProblem: closes === null ? "Write whole minutes, such as 75." : isEmpty ? "It closes before it opens." : null,
  };
}
