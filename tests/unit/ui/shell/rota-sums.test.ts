import { expect, test } from "vitest";
import type { PublishedRotaView } from "../../../../src/core/disclosure/published-rota";
import { rotaAgreementWords, rotaSums } from "../../../../src/ui/shell/rota-sums";

const session = (from: number) => ({
  zoneId: "a",
  zoneName: "A",
  date: "2026-07-21",
  from,
  to: from + 120,
  team: 1,
  people: [1, 2],
  expected: 1,
  adds: 1,
  incidents: 1.5,
  locked: false,
});
const cell = (covered: number, missed: number) => ({
  zoneId: "a",
  weekday: 1,
  from: 840,
  to: 960,
  sessions: 1,
  expected: { covered: 0, missed: 0 },
  incidents: { covered, missed },
  perDay: 0,
});
const view: PublishedRotaView = {
  sessions: [session(840), session(960)],
  weighting: "incidents",
  expected: { covered: 0, missed: 0, total: 0, decimals: 1 },
  incidents: { covered: 3, missed: 4.5, total: 7.5, decimals: 1 },
  otherHours: 0,
  cells: [cell(1.5, 2), cell(1.5, 2.5)],
  missed: [],
  conflicts: [],
  hours: { planned: 8, of: 10 },
  hoursOfWorkers: [4, 4],
};

test("what is met and missed is all there is, and sessions by people by hours are the hours", () => {
  const checks = rotaSums(view);
  expect(checks.every(({ holds }) => holds)).toBe(true);
  expect(rotaAgreementWords(checks)).toBe(
    "In the zones: 7.5 = 3.0 met + 4.5 missed | 2 sessions × 2 people × 2 h = 8 h",
  );
});

test.each([
  { ...view, incidents: { ...view.incidents, missed: 4.4 } },
  { ...view, cells: view.cells.slice(1) },
  { ...view, hours: { planned: 9, of: 10 } },
])("a number that does not fit the others is found", (wrong) => {
  expect(rotaSums(wrong).every(({ holds }) => holds)).toBe(false);
});
