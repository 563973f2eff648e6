import { expect, it } from "vitest";
import { createStudy } from "../../../../src/core/study/defaults";
import { definitionSentence } from "../../../../src/core/words/definition-words";
import { causeWords, withoutStop } from "../../../../src/core/words/full-stop";

it.each([
  ["Check what the columns mean, then load again.", "Check what the columns mean, then load again"],
  ["no extract is loaded", "no extract is loaded"],
  ["Two sentences. With two stops. ", "Two sentences. With two stops"],
  ["Home Office counting rules, part 4.1", "Home Office counting rules, part 4.1"],
  ["", ""],
])("what others wrote stands before a full stop without its own: %j", (text, said) => {
  expect(withoutStop(text)).toBe(said);
});

it("an error says its cause without a full stop, and that it is unknown where it says nothing", () => {
  expect(causeWords(new Error("The quota has been exceeded."))).toBe("The quota has been exceeded");
  expect(causeWords(new DOMException("The request is not allowed.", "NotAllowedError"))).toBe(
    "The request is not allowed",
  );
  for (const error of [new Error(""), new Error("."), "a text", null, undefined])
    expect(causeWords(error)).toBe("unknown cause");
});

it("the source of a definition that a person wrote as a sentence ends with one full stop", () => {
  const study = createStudy();
  const [first] = study.definitions;
  const own = { ...first, own: true, source: "Agreed by the board in May." };
  const said = definitionSentence(own, { ...study, definitions: [own, ...study.definitions.slice(1)] });
  expect(said).toMatch(/: Agreed by the board in May\.$/);
});
