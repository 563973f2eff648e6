import { expect, test } from "vitest";
import type { PublishedSession } from "../../../../src/core/disclosure/published-rota";
import { teamChangeWords } from "../../../../src/ui/outreach/team-changes";

const on = (date: string, team: number, zoneId = "a") => ({ zoneId, date, from: 960, team });
const now = (date: string, team: number, zoneId = "a") =>
  ({ ...on(date, team, zoneId), to: 1080, zoneName: `Zone ${zoneId}`, locked: true }) as PublishedSession;

test("the sessions that kept their place and not their team are named with both teams", () => {
  const before = [on("2026-07-21", 1), on("2026-07-21", 2, "b"), on("2026-07-22", 1)];
  // One is where none was, and one is gone: they are in sight, and no change of team.
  const after = [now("2026-07-21", 2), now("2026-07-21", 1, "b"), now("2026-07-23", 4)];
  expect(teamChangeWords(before, after)).toBe(
    "2 other sessions changed team: Zone a, Tuesday 21 Jul, 16:00–18:00, team 2 (was 1); Zone b, Tuesday 21 Jul, 16:00–18:00, team 1 (was 2).",
  );
});

test("of many, the first is named and the others counted; where they were not kept, how to keep them is said", () => {
  const days = ["2026-07-21", "2026-07-22", "2026-07-23", "2026-07-24"];
  const words = teamChangeWords(
    days.map((day) => on(day, 1)),
    days.map((day) => ({ ...now(day, 2), locked: false })),
  );
  expect(words).toMatch(/^4 other sessions changed team: [^;]*21 Jul[^;]*; and 3 more\. “Keep all”/);
});

test("nothing is said where every team is as it was", () => {
  expect(teamChangeWords([on("2026-07-21", 1)], [now("2026-07-21", 1), now("2026-07-22", 3)])).toBeNull();
});
