import { describe, expect, it } from "vitest";
import { statistics } from "../../../../src/core/statistics";
import { methods } from "../../../../src/core/words/methods";

describe("the notes on methods", () => {
  it("hold one for every statistic, first", () => {
    expect(methods.slice(0, statistics.length).map(({ id }) => id)).toEqual(statistics.map(({ id }) => id));
  });

  it("have each their own id, a title, what they are about and how it is done", () => {
    expect(new Set(methods.map(({ id }) => id)).size).toBe(methods.length);
    for (const { title, about, method } of methods)
      for (const words of [title, about, method]) expect(words).not.toBe("");
  });

  it("promise nothing beyond chance for what is exploratory", () => {
    const exploratory = statistics.filter(({ calibrated }) => !calibrated).map(({ id }) => id as string);
    for (const note of methods.filter(({ id }) => exploratory.includes(id)))
      expect(`${note.title} ${note.about}`).not.toMatch(/significant|hotspot|beyond chance/i);
  });
});
