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

  it("name the source of every formula behind routes and posts", () => {
    const sourceOf = (id: string) => methods.find((note) => note.id === id)?.source;
    expect(sourceOf("route-rates")).toMatch(/Clayton & Kaldor 1987.*Marshall 1991.*Mosimann 1962/);
    expect(sourceOf("route-stands-out")).toMatch(/Przyborowski & Wilenski 1940.*Holm 1979/);
    expect(sourceOf("posts")).toMatch(/Church & ReVelle 1974.*Fisher 1981/);
  });

  it("promise nothing beyond chance for what is exploratory", () => {
    const exploratory = statistics.filter(({ calibrated }) => !calibrated).map(({ id }) => id as string);
    for (const note of methods.filter(({ id }) => exploratory.includes(id)))
      expect(`${note.title} ${note.about}`).not.toMatch(/significant|hotspot|beyond chance/i);
  });
});
