import { describe, expect, test } from "vitest";
import { clock, readClock, span } from "../../../../src/ui/outreach/clock";

describe("a time of day", () => {
  test.each([
    ["15:00", 900],
    ["9", 540],
    ["9.30", 570],
    ["3pm", 900],
    ["12am", 0],
    ["12 pm", 720],
    ["24:00", 1440],
  ])("is read from %s", (text, minutes) => expect(readClock(text)).toBe(minutes));

  test.each(["", "25:00", "24:01", "15:60", "13pm", "0am", "noon", "1500"])("is not read from “%s”", (text) =>
    expect(readClock(text)).toBeNull(),
  );

  test("is written with two figures each, and begins again at midnight", () => {
    expect(clock(545)).toBe("09:05");
    expect(span(1380, 1500)).toBe("23:00–01:00");
  });
});
