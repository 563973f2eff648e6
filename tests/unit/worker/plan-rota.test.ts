import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedRota, PublishedRotaView } from "../../../src/core/disclosure/published-rota";
import { createStudy } from "../../../src/core/study/defaults";
import { withZone } from "../../../src/core/study/edits";
import { withLockedSession, withOutreach } from "../../../src/core/study/outreach-plan";
import type { Study, Zone } from "../../../src/core/study/study";
import { anyHourWords } from "../../../src/core/words/rota-words";
import type { Engine } from "../../../src/worker/engine";
import { sampleEngine } from "../../fixtures/sample-engine";

const study = createStudy();
let engine: Engine;
beforeAll(async () => {
  engine = await sampleEngine(study);
}, 60_000);

async function plansOf(asked: Study, until: PublishedRota["phase"] = "comparing"): Promise<PublishedRota[]> {
  const plans: PublishedRota[] = [];
  const stop = new AbortController();
  await engine.planRota(
    asked,
    (plan) => {
      plans.push(plan);
      if (plan.phase === until) stop.abort();
    },
    stop.signal,
  );
  return plans;
}
const planOf = async (asked: Study, until?: PublishedRota["phase"]) => {
  const plan = (await plansOf(asked, until)).at(-1);
  if (!plan) throw new Error("Got no plan.");
  return plan;
};

/** Adds up in whole units of the last decimal, as a person would. */
function expectSums({ expected, incidents, cells }: PublishedRotaView) {
  for (const of of ["expected", "incidents"] as const) {
    const split = of === "expected" ? expected : incidents;
    const units = (x: number) => Math.round(x * 10 ** split.decimals);
    expect(units(split.covered) + units(split.missed)).toBe(units(split.total));
    for (const part of ["covered", "missed"] as const)
      expect(cells.reduce((sum, cell) => sum + units(cell[of][part]), 0)).toBe(units(split[part]));
  }
}

describe("a rota of the sample's summer", () => {
  it("is proven best, keeps to the hours, and adds up", async () => {
    const plan = await planOf(study);
    expect(plan.holiday).toMatchObject({ name: "Summer 2025-26", provisional: true });
    expect(plan.earlier.map(({ name }) => name)).toEqual(["Summer 2022-23", "Summer 2023-24", "Summer 2024-25"]);
    expect(plan.contradictions).toEqual([]);
    expect(plan.proven).toBe(true);
    expect(plan.sessions).toHaveLength(plan.sessionsFor);
    expect(plan.conflicts).toEqual([]);
    expect(plan.expected.covered).toBeGreaterThan(0);
    expect(plan.sessions.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(plan.worth, 6);
    expectSums(plan);
  });

  it("is seen the same by whoever asks about its sessions, and names what a moved session breaks", async () => {
    const plan = await planOf(study);
    const same = engine.evaluateRota(study, plan.sessions);
    expect(same.expected).toEqual(plan.expected);
    expect(same.incidents).toEqual(plan.incidents);
    const [first] = plan.sessions;
    const other = study.zones.find(({ id }) => id !== first.zoneId);
    const broken = engine.evaluateRota(study, [...plan.sessions, { ...first, zoneId: other?.id ?? "" }]);
    expect(broken.conflicts.map(({ kind }) => kind)).toContain("two-places");
    expect(broken.conflicts.map(({ words }) => words).join(" ")).toContain("at the same time");
    expectSums(broken);
  });

  it("keeps a session where it was put, and says which kept sessions are not in it", async () => {
    const date = "2026-08-05";
    const zoneId = study.zones[3].id;
    let asked = withLockedSession(study, { zoneId, date, from: 840 });
    asked = withLockedSession(asked, { zoneId, date: "2026-12-24", from: 840 });
    const plan = await planOf(asked);
    expect(plan.sessions).toContainEqual(expect.objectContaining({ zoneId, date, from: 840, locked: true }));
    expect(plan.lockedElsewhere).toBe(1);
  });

  it("says where it does not matter when a team comes, and only there", () => {
    // From 15:00 on the afternoons and evenings of the sample's summers are alike beyond what chance does; from 14:00 on they are not.
    const words = (from: number) => anyHourWords(engine.evaluateRota(withOutreach(study, { from }), []), study.zones);
    expect(words(900)).toMatch(/no time stands out in any of the zones/);
    expect(words(840)).toBeNull();
  });

  it("keeps a team the same people, who all come to work", async () => {
    const { sessions, hoursOfWorkers } = await planOf(study);
    for (const { team, people } of sessions) expect(people).toEqual([2 * team - 1, 2 * team]);
    expect(new Set(sessions.map(({ team }) => team)).size).toBe(4);
    // No pair has more than a day of two sessions more than another.
    expect(Math.max(...hoursOfWorkers) - Math.min(...hoursOfWorkers)).toBeLessThanOrEqual(4);
  });

  it("asks of no worker more hours in a week than allowed", async () => {
    const plan = await planOf(withOutreach(study, { hoursPerWorker: 9 }));
    // Eight workers at four sessions of two hours each, in pairs.
    const weeks = ["2026-07-20", "2026-07-27", "2026-08-03", "2026-08-10", "2026-08-17", "2026-08-24", "2026-08-31"];
    const inWeek = weeks.map(
      (monday, i) => plan.sessions.filter(({ date }) => date >= monday && date < (weeks[i + 1] ?? "2027")).length,
    );
    expect(Math.max(...inWeek)).toBe(16);
    expect(plan.proven).toBe(true);
    expect(plan.conflicts).toEqual([]);
    const none = await planOf(withOutreach(study, { hoursPerWorker: 2, leastPerZone: 2 }), "done");
    expect(none.contradictions.join(" ")).toContain("8 sessions in a week");
  });

  it("names rules that contradict each other with the zone and the date", async () => {
    const zone = study.zones[0];
    const session = { zoneId: zone.id, date: "2026-08-05", from: 840 };
    const asked = withOutreach(withLockedSession(study, session), { closed: [{ zoneId: null, date: "2026-08-05" }] });
    const plan = await planOf(asked, "done");
    expect(plan.sessions).toEqual([]);
    expect(plan.contradictions.join(" ")).toContain(zone.name);
    expect(plan.contradictions.join(" ")).toContain("5 Aug 2026");
    const nobody = await planOf(withOutreach(study, { workers: 1 }), "done");
    expect(nobody.contradictions.join(" ")).toContain("no team");
  });

  it("says what more hours buy and what fairness costs, and looks back on the last summer", async () => {
    const plan = await planOf(study, "done");
    const worths = plan.moreHours?.map(({ worth }) => worth) ?? [];
    expect(worths).toHaveLength(31);
    expect(worths).toEqual([...worths].sort((a, b) => a - b));
    expect(worths[20]).toBeCloseTo(plan.worth, 6);
    expect(plan.fairness?.[0].worth).toBeCloseTo(plan.worth, 6);
    for (const { worth, atMost } of plan.fairness ?? [])
      if (!Number.isNaN(worth)) expect(worth).toBeLessThanOrEqual(atMost + 1e-9);
    if (typeof plan.backtest === "string" || !plan.backtest) throw new Error(`Got ${plan.backtest}.`);
    expect(plan.backtest.holiday.name).toBe("Summer 2024-25");
    expect(plan.backtest.beatsEven).toBe(true);
    if (process.env.PRINT) console.log(JSON.stringify({ ...plan, sessions: 0, cells: 0, missed: 0 }, null, 1));
  }, 60_000);
});

describe("conflicts of sessions under a moving hand", () => {
  /** Five kilometers from the centre: no team walks there between two sessions. */
  const willenhall: Zone = {
    ...study.zones[0],
    id: "far",
    name: "Willenhall",
    rings: [
      [
        [-1.462, 52.386],
        [-1.458, 52.386],
        [-1.46, 52.389],
        [-1.462, 52.386],
      ],
    ],
  };
  const wide = withZone(study, willenhall);
  const [a, b] = study.zones.map(({ id }) => id);
  const far = willenhall.id;
  const on = (zoneId: string, from: number, team = 1, date = "2026-08-05") => ({ zoneId, date, from, team });
  const kindsOf = (sessions: Parameters<Engine["evaluateRota"]>[1], part: Parameters<typeof withOutreach>[1] = {}) =>
    engine.evaluateRota(withOutreach(wide, part), sessions).conflicts.map(({ kind }) => kind);

  it("are none where a team goes on, or has time for the way", () => {
    expect(kindsOf([on(a, 840), on(a, 960)])).toEqual([]);
    expect(kindsOf([on(a, 840), on(far, 1200)])).toEqual([]);
    expect(kindsOf([on(a, 840, 1), on(far, 840, 2)])).toEqual([]);
  });

  it("are each named for what they are, with the zone and the date", () => {
    expect(kindsOf([on(a, 840), on(b, 840)])).toEqual(["two-places"]);
    expect(kindsOf([on(a, 840), on(far, 960)])).toEqual(["no-time-for-way"]);
    expect(kindsOf([on(a, 840), on(a, 960), on(a, 1080)], { perZoneDay: 4 })).toEqual(["too-long"]);
    expect(kindsOf([on(a, 840)], { leastStay: 2 })).toEqual(["too-short"]);
    expect(kindsOf([on(a, 840)], { closed: [{ zoneId: a, date: "2026-08-05" }] })).toEqual(["closed"]);
    expect(kindsOf([on(a, 840), on(a, 960)], { closed: [{ zoneId: null, date: "2026-08-05" }] })).toEqual(["closed"]);
    expect(kindsOf([on(a, 840)], { weekdays: "1101111" })).toEqual(["closed"]);
    expect(kindsOf([on(a, 840)], { forbidden: [on(a, 840)] })).toEqual(["ruled-out"]);
    expect(kindsOf([on(a, 840, 1), on(a, 960, 2), on(a, 1080, 3)])).toEqual(["zone-full"]);
    expect(kindsOf([on(a, 840, 5)])).toEqual(["no-such-team"]);
    expect(kindsOf([on(a, 840, 1), on(b, 840, 2)], { hours: 4 })).toEqual(["over-hours"]);
    const twice = [on(a, 840), on(a, 840, 1, "2026-08-06")];
    expect(kindsOf(twice, { workers: 2, hoursPerWorker: 2 })).toEqual(["too-few-people"]);
    expect(kindsOf(twice, { workers: 4, hoursPerWorker: 2 })).toEqual([]);
    expect(kindsOf([twice[0], on(a, 840, 1, "2026-08-10")], { workers: 2, hoursPerWorker: 2 })).toEqual([]);
    const [conflict] = engine.evaluateRota(wide, [on(a, 840), on(far, 960)]).conflicts;
    expect(conflict.words).toContain("Team 1, 5 Aug 2026");
    expect(conflict.words).toContain(willenhall.name);
    expect(conflict.sessions).toEqual([0, 1]);
  });

  it("name sessions that the rota has no place for, and count only the others", () => {
    const alone = engine.evaluateRota(study, [on(a, 840)]);
    const view = engine.evaluateRota(study, [
      on(a, 840),
      on(a, 1320),
      on(b, 900),
      on(a, 840, 1, "2026-12-24"),
      on("gone", 840),
    ]);
    expect(view.sessions).toEqual(alone.sessions);
    expect(view.expected).toEqual(alone.expected);
    expect(view.conflicts.map(({ kind }) => kind)).toEqual(["off-rota", "off-rota", "off-rota"]);
    expect(view.conflicts.flatMap(({ sessions }) => sessions)).toEqual([]);
    const words = view.conflicts.map((conflict) => conflict.words);
    expect(words[0]).toContain("A zone that was deleted, 5 Aug 2026, 14:00: in a zone that is not in the rota");
    expect(words[1]).toContain("24 Dec 2026, 14:00: on a day outside the holiday");
    expect(words[2]).toContain(
      "5 Aug 2026, 22:00 and 1 other session: at other hours than the sessions of 14:00 to 22:00",
    );
    expect(kindsOf([on(a, 840)], { zoneIds: [b] })).toEqual(["off-rota"]);
    expect(kindsOf([on(a, 840)], { from: 900 })).toEqual(["off-rota"]);
  });

  it("leave covered and missed adding up, for any sessions", () => {
    const total = engine.evaluateRota(study, []).expected.total;
    for (let n = 0; n < 40; n++) {
      const sessions = Array.from({ length: 3 * n }, (_, k) => {
        const date = `2026-08-${String(1 + ((7 * k + n) % 31)).padStart(2, "0")}`;
        return on(study.zones[(k * k + n) % study.zones.length].id, 840 + 120 * ((k + n) % 4), 1 + (k % 4), date);
      });
      const view = engine.evaluateRota(study, sessions);
      expect(view.expected.total).toBe(total);
      expectSums(view);
    }
  });
});
