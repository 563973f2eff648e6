import { describe, expect, it } from "vitest";
import { walkFrom } from "../../../../src/core/words/walk-words";

describe("a walk from the gate", () => {
  it("is told in times of the day: 400 m at 80 m a minute are five minutes after the bell", () => {
    const { at, words } = walkFrom({ bell: [905, 905, 905, 905, 905] }, 80);
    expect([0, 400, 830].map(at)).toEqual(["15:05", "15:10", "15:15"]);
    expect(words).toBe("When a pupil gets there at 80 m a minute.");
    expect(walkFrom({ bell: [905, 905, 905, 905, 905] }, 80).short).toBe("80 m a minute");
    expect(walkFrom(null, 80).short).toBe("times not confirmed");
  });

  it("is told in minutes where Friday ends early, and says what nobody confirmed", () => {
    const { at, words } = walkFrom({ bell: [905, 905, 905, 905, 800] }, 100);
    expect([0, 400].map(at)).toEqual(["0 min", "4 min"]);
    expect(words).toBe("How long after the bell a pupil gets there at 100 m a minute.");
    expect(walkFrom(null, 80).words).toContain("the finishing time is not confirmed");
    expect(walkFrom({ bell: [905, null, 905, 905, 905] }, 80).words).toContain("not confirmed");
  });
});
