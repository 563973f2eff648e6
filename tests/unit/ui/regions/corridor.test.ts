import { describe, expect, it } from "vitest";
import { readCorridor } from "../../../../src/ui/regions/corridor";

describe("the width of a corridor", () => {
  it.each([
    ["25", 25],
    ["100", 100],
    [" 80 m ", 80],
    ["120 metres", 120],
    ["1000", 1000],
    ["1,000", 1000],
  ])("is read from %j", (text, meters) => expect(readCorridor(text)).toEqual({ meters }));

  it.each([
    ["24", "finer than the places in the data"],
    ["0", "finer than the places in the data"],
    ["1001", "Up to 1,000 m"],
    ["5,000", "Up to 1,000 m"],
    ["50.5", "Write whole metres"],
    ["50,5", "Write whole metres"],
    ["", "Write a number of metres, from 25 to 1,000"],
    ["-50", "Write a number of metres"],
    ["wide", "Write a number of metres"],
    ["1e3", "Write a number of metres"],
  ])("is refused with a reason for %j, and never made another number", (text, words) => {
    const read = readCorridor(text);
    expect("problem" in read && read.problem).toContain(words);
  });
});
