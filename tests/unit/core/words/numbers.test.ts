import { describe, expect, it } from "vitest";
import { tenths } from "../../../../src/core/words/numbers";

describe("a sum of shares", () => {
  it("is whole where it is whole, has one decimal where it is not, and is never a false nothing", () => {
    expect([0, 7, 6.9999999, 0.04, 0.05, 0.1, 2.25, 3.97, 1234.56].map(tenths)).toEqual([
      "0",
      "7",
      "7",
      "under 0.1",
      "under 0.1",
      "0.1",
      "2.3",
      "4.0",
      "1,234.6",
    ]);
  });
});
