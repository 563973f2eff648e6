import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Inspection } from "../../../src/core/ingest/inspection";

const inspect = vi.hoisted(() => vi.fn());
vi.mock("../../../src/store/client", () => ({ client: { inspect } }));

const { lookAgain } = await import("../../../src/store/actions");
const { useSession } = await import("../../../src/store/session-store");

const as = (encoding: "utf-8" | "windows-1252") =>
  ({ readAs: { encoding, delimiter: null }, headerStated: null }) as const;
const confirming = {
  files: [{ readAs: { encoding: null, delimiter: null }, headerStated: null }],
  columns: [],
} as unknown as Inspection;
const problem = { file: "a.csv", problem: "of the first look" };

describe("looking at the same files again", () => {
  beforeEach(() => {
    inspect.mockReset();
  });

  it("heeds only what was stated last, in whatever order the answers come", async () => {
    const answers: ((answer: unknown) => void)[] = [];
    inspect.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    const first = lookAgain(confirming, 0, as("utf-8") as never);
    const second = lookAgain(confirming, 0, as("windows-1252") as never);
    answers[1]({ problems: [] });
    expect(await second).toBeNull();
    answers[0]({ problems: [problem] });
    expect(await first).toBeNull();
    expect(useSession.getState().fileProblems).toEqual([]);
  });

  it("says what is wrong where nothing else was stated meanwhile", async () => {
    inspect.mockResolvedValue({ problems: [problem] });
    expect(await lookAgain(confirming, 0, as("utf-8") as never)).toBeNull();
    expect(useSession.getState().fileProblems).toEqual([problem]);
  });
});
