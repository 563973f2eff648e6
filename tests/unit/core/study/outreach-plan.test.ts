import { describe, expect, it } from "vitest";
import { createStudy } from "../../../../src/core/study/defaults";
import { readStudy, StudyProblem, writeStudy } from "../../../../src/core/study/file";
import {
  firstOutreach,
  periodsOf,
  sessionsOf,
  teamsOf,
  withClosed,
  withForbiddenSession,
  withLockedSession,
  withOutreach,
  withoutSessionRule,
} from "../../../../src/core/study/outreach-plan";

const session = { zoneId: "example-zone-1", date: "2026-07-22", from: 900 };

describe("the plan of outreach", () => {
  it("is saved with the study, and an old study gets the first one", () => {
    let study = withLockedSession(createStudy(), session);
    study = withClosed(study, { zoneId: null, date: "2026-08-31" }, true);
    study = withOutreach(study, {
      holiday: { kind: "between", from: "2026-07-21", to: "2026-09-01" },
      delivered: [{ ...session, to: 1020, people: 2 }],
    });
    expect(readStudy(writeStudy(study))).toEqual(study);
    const old = JSON.parse(writeStudy(createStudy()));
    old.study.version = 1;
    delete old.study.outreach;
    for (const zone of old.study.zones) delete zone.chosenOn;
    expect(readStudy(JSON.stringify(old)).outreach).toEqual(firstOutreach);
    expect(readStudy(JSON.stringify(old)).zones.map(({ chosenOn }) => chosenOn)).toContain(null);
  });

  it("counts incidents where a file from before says nothing of weights, and keeps the choice of harm", () => {
    const before = JSON.parse(writeStudy(createStudy()));
    delete before.study.outreach.weighting;
    expect(readStudy(JSON.stringify(before)).outreach.weighting).toBe("incidents");
    const harm = withOutreach(createStudy(), { weighting: "harm" });
    expect(readStudy(writeStudy(harm)).outreach.weighting).toBe("harm");
  });

  it("knows the weights that harm was chosen with: of a file that does not name them, the first that shipped", () => {
    const before = JSON.parse(writeStudy(withOutreach(createStudy(), { weighting: "harm" })));
    delete before.study.outreach.weights;
    expect(readStudy(JSON.stringify(before)).outreach).toMatchObject({
      weighting: "harm",
      weights: "Cambridge Crime Harm Index 2026",
    });
    const other = withOutreach(createStudy(), { weighting: "harm", weights: "Cambridge Crime Harm Index 2020" });
    expect(readStudy(writeStudy(other)).outreach.weights).toBe("Cambridge Crime Harm Index 2020");
  });

  it("keeps of a session that is known to be more what can be read back", () => {
    const placed = { ...session, team: 2, expected: 0.1 };
    const study = withForbiddenSession(withLockedSession(createStudy(), placed), { ...placed, from: 1020 });
    expect(readStudy(writeStudy(study))).toEqual(study);
    expect(study.outreach.locked).toEqual([{ ...session, team: 2 }]);
  });

  it("is refused where no plan could say it", () => {
    for (const [field, value] of Object.entries({
      weekdays: "111111",
      periodMinutes: 90,
      teamSize: 0,
      again: 1.5,
      weighting: "fear",
      weights: "",
      locked: [{ ...session, date: "2026-02-30" }],
    })) {
      const damaged = JSON.parse(writeStudy(createStudy()));
      damaged.study.outreach[field] = value;
      expect(() => readStudy(JSON.stringify(damaged)), field).toThrow(StudyProblem);
    }
  });

  it("keeps a session, rules it out, or neither, never both", () => {
    const locked = withLockedSession(withForbiddenSession(createStudy(), session), session);
    expect(locked.outreach).toMatchObject({ locked: [session], forbidden: [] });
    const forbidden = withForbiddenSession(locked, { ...session });
    expect(forbidden.outreach).toMatchObject({ locked: [], forbidden: [session] });
    expect(withoutSessionRule(forbidden, session).outreach).toEqual(firstOutreach);
  });

  it("keeps the team of a session, also in a file, and asks for none where none was named", () => {
    const both = withLockedSession(withLockedSession(createStudy(), { ...session, team: 3 }), {
      ...session,
      from: 1200,
    });
    const { locked } = readStudy(writeStudy(both)).outreach;
    expect(locked).toEqual([
      { ...session, team: 3 },
      { ...session, from: 1200 },
    ]);
    expect(withForbiddenSession(both, session).outreach.locked).toEqual([{ ...session, from: 1200 }]);
  });

  it("closes a day once, and opens it again", () => {
    const day = { zoneId: "example-zone-1", date: "2026-08-31" };
    const closed = withClosed(withClosed(createStudy(), day, true), day, true);
    expect(closed.outreach.closed).toEqual([day]);
    expect(withClosed(closed, day, false).outreach.closed).toEqual([]);
  });

  it("counts whole teams, whole sessions and whole periods", () => {
    expect(teamsOf({ workers: 9, teamSize: 2 })).toBe(4);
    expect(sessionsOf({ hours: 1000, teamSize: 2, periodMinutes: 120 })).toBe(250);
    expect(sessionsOf({ hours: 11, teamSize: 2, periodMinutes: 180 })).toBe(1);
    expect(periodsOf({ from: 900, to: 1320, periodMinutes: 120 })).toBe(3);
    expect(periodsOf({ from: 1320, to: 900, periodMinutes: 60 })).toBe(0);
  });
});
