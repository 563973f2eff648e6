import { expect, it } from "vitest";
import { createStudy } from "../../../../src/core/study/defaults";
import { bellWords, hasUnknownBell, windowWords } from "../../../../src/core/words/school-words";

const [grace, other] = createStudy().schools;

it("says one time once, and weekdays that differ by name", () => {
  expect(bellWords(grace)).toBe("15:00");
  expect(windowWords(grace)).toBe("14:50–16:15");
  const early = { ...grace, bell: [910, 910, 910, 910, 870] };
  expect(bellWords(early)).toBe("Mon–Thu 15:10, Fri 14:30");
  expect(windowWords(early)).toBe("Mon–Thu 15:00–16:25, Fri 14:20–15:45");
});

it("never says the default without saying that nobody has confirmed it", () => {
  expect(bellWords(other)).toBe("15:10, not confirmed");
  expect(hasUnknownBell(other)).toBe(true);
  expect(hasUnknownBell(grace)).toBe(false);
  const half = { ...other, bell: [910, null, 910, 910, 910] };
  expect(bellWords(half)).toBe("Mon 15:10, Tue 15:10, not confirmed, Wed–Fri 15:10");
  expect(hasUnknownBell(half)).toBe(true);
});
