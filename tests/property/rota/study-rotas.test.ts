import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedRota } from "../../../src/core/disclosure/published-rota";
import { createStudy } from "../../../src/core/study/defaults";
import { withZone } from "../../../src/core/study/edits";
import {
  type OutreachPlan,
  periodLengths,
  type SessionChoice,
  withOutreach,
} from "../../../src/core/study/outreach-plan";
import type { Study, Zone } from "../../../src/core/study/study";
import type { Engine } from "../../../src/worker/engine";
import { sampleEngine } from "../../fixtures/sample-engine";
import { brokenRulesOf } from "./check-study-rota";
import { dice } from "./random-problem";

/** `ROTAS=1000` is the full run; each rota takes as long as ten of the solver alone, so there are a tenth as many. */
const many = Math.ceil(Number(process.env.ROTAS ?? 200) / 10);

/** The examples, what is suggested beside them, and two far from all others: between those and the rest ways take time. */
let study = createStudy();
let engine: Engine;
beforeAll(async () => {
  engine = await sampleEngine(study);
  const blank = { ...study.zones[0], example: false };
  const square = (name: string, lng: number, lat: number): Zone => {
    const [east, north] = [lng + 0.005, lat + 0.003];
    const ring = [
      [lng, lat],
      [east, lat],
      [east, north],
      [lng, north],
      [lng, lat],
    ] as const;
    return { ...blank, id: name, name, rings: [ring] };
  };
  const zones = [
    ...engine.suggestZones(study).map(({ name, rings }, i): Zone => ({ ...blank, id: `suggested-${i}`, name, rings })),
    square("far west", -1.605, 52.4),
    square("far north", -1.52, 52.45),
  ];
  study = zones.reduce(withZone, study);
}, 60_000);

type Roll = () => number;

/** Everything that a coordinator can ask for, at random. */
function randomPlan(roll: Roll, zones: readonly Zone[]): Partial<OutreachPlan> {
  const whole = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1));
  const some = <T>(list: readonly T[], share: number) => list.filter(() => roll() < share);
  const isRuled = (share: number) => roll() < share;
  const first = whole(0, 300);
  const dateOf = (d: number) => new Date(Date.UTC(2026, 3, 1) + d * 86_400_000).toISOString().slice(0, 10);
  const isSummer = isRuled(0.4);
  const length = whole(2, 24);
  const inside = () => (isSummer ? dateOf(113 + whole(0, 40)) : dateOf(first + whole(0, length - 1)));
  const zoneIds = isRuled(0.5) ? some(zones, 0.5).map(({ id }) => id) : null;
  const inRota = zones.filter(({ id }) => zoneIds?.includes(id) ?? true);
  const periodMinutes = periodLengths[whole(0, 2)];
  const from = 60 * whole(12, 17);
  const periods = whole(2, 300 / periodMinutes + 1);
  const anywhere = (): SessionChoice[] =>
    inRota.length === 0
      ? []
      : [
          {
            zoneId: inRota[whole(0, inRota.length - 1)].id,
            date: inside(),
            from: from + periodMinutes * whole(0, periods - 1),
          },
        ];
  const teamSize = whole(1, 3);
  const [perTeamDay, perZoneDay] = [whole(1, 3), whole(1, 3)];
  return {
    holiday: isSummer ? null : { kind: "between", from: dateOf(first), to: dateOf(first + length - 1) },
    teamSize,
    workers: teamSize * whole(1, 4) + (isRuled(0.3) ? 1 : 0),
    hours: whole(20, 900),
    from,
    to: from + periods * periodMinutes + (isRuled(0.3) ? 30 : 0),
    periodMinutes,
    hoursPerWorker: isRuled(0.3) ? whole(4, 30) : null,
    weekdays: isRuled(0.3) ? "1101101" : "1111111",
    zoneIds,
    again: [0, 0.5, 1][whole(0, 2)],
    perZoneDay,
    perTeamDay,
    leastStay: isRuled(0.4) ? Math.min(perTeamDay, perZoneDay, 2) : 1,
    leastPerZone: isRuled(0.3) ? 1 : 0,
    mustServe: isRuled(0.4) ? some(zones, 0.2).map(({ id }) => id) : [],
    closed: isRuled(0.5)
      ? [0, 1, 2].map((k) => ({ zoneId: k === 0 ? null : (inRota[0]?.id ?? null), date: inside() }))
      : [],
    locked: isRuled(0.4) ? [...anywhere(), ...anywhere()] : [],
    forbidden: isRuled(0.4) ? [...anywhere(), ...anywhere(), ...anywhere()] : [],
  };
}

/** The rota when its search is over. */
async function rotaOf(asked: Study): Promise<PublishedRota> {
  let last: PublishedRota | null = null;
  const stop = new AbortController();
  await engine.planRota(
    asked,
    (rota) => {
      last = rota;
      if (rota.phase === "comparing") stop.abort();
    },
    stop.signal,
  );
  if (!last) throw new Error("Got no rota.");
  return last;
}

describe("rotas of studies, checked against what was asked", () => {
  it("keep every rule of the sample's study, as it is when it is first opened", async () => {
    const rota = await rotaOf(createStudy());
    expect(brokenRulesOf(createStudy(), rota.holiday ?? { from: "", to: "" }, rota.sessions)).toEqual([]);
    expect(rota.sessions).toHaveLength(250);
  });

  it(`keep every rule, on ${many} random plans, or say why there is none`, async () => {
    const roll = dice(11);
    let [kept, sessions, ruled, short] = [0, 0, 0, 0];
    for (let n = 0; n < many; n++) {
      const asked = withOutreach(study, randomPlan(roll, study.zones));
      const { contradictions, ...rota } = await rotaOf(asked);
      if (contradictions.length > 0) {
        expect(rota.sessions).toEqual([]);
        continue;
      }
      if (!rota.holiday) throw new Error("Got a rota without a holiday.");
      const broken = brokenRulesOf(asked, rota.holiday, rota.sessions);
      // The planner knows what all workers may do in a week, not who is left on its last day: that is said, team by team.
      const isShort = rota.conflicts.some(({ kind }) => kind === "too-few-people");
      if (isShort) short++;
      expect(broken, JSON.stringify(asked.outreach)).toEqual(isShort ? ["not a whole team"] : []);
      expect(rota.conflicts.filter(({ kind }) => kind !== "too-few-people")).toEqual([]);
      kept++;
      sessions += rota.sessions.length;
      // Without the rules that can be left out, the same people would be elsewhere.
      const free = {
        closed: [],
        locked: [],
        forbidden: [],
        mustServe: [],
        leastPerZone: 0,
        leastStay: 1,
        hoursPerWorker: null,
      };
      if (brokenRulesOf(asked, rota.holiday, (await rotaOf(withOutreach(asked, free))).sessions).length > 0) ruled++;
    }
    console.log(
      `${kept} of ${many} rotas of studies, ${sessions} sessions, ${ruled} under a rule that binds, ${short} short of people`,
    );
    expect(kept).toBeGreaterThan(many / 2);
    expect(ruled).toBeGreaterThanOrEqual(kept / 2);
  }, 1_200_000);
});

describe("the checker of a study's rota", () => {
  const holiday = { from: "2026-07-18", to: "2026-09-02" };
  const plan: Partial<OutreachPlan> = { hours: 400, workers: 4, mustServe: [], zoneIds: null };
  const planted: readonly (readonly [string, (rota: PublishedRota["sessions"]) => Spoilt])[] = [
    ["a zone that is not in the rota", ([one, ...rest]) => [[{ ...one, zoneId: "elsewhere" }, ...rest]]],
    ["a day outside the holiday", ([one, ...rest]) => [[{ ...one, date: "2026-09-03" }, ...rest]]],
    ["other hours", ([one, ...rest]) => [[{ ...one, from: one.from + 60, to: one.to + 60 }, ...rest]]],
    ["other hours", ([one, ...rest]) => [[{ ...one, to: one.to + 60 }, ...rest]]],
    ["a weekday without teams", (rota) => [rota, { weekdays: "0000000" }]],
    ["a closed day", (rota) => [rota, { closed: [{ zoneId: null, date: rota[0].date }] }]],
    ["a closed day", (rota) => [rota, { closed: [{ zoneId: rota[0].zoneId, date: rota[0].date }] }]],
    ["a session that was ruled out", (rota) => [rota, { forbidden: [rota[3]] }]],
    ["a kept session is gone", ([one, ...rest]) => [rest, { locked: [one] }]],
    ["no such team", ([one, ...rest]) => [[{ ...one, team: 3 }, ...rest]]],
    ["not a whole team", ([one, ...rest]) => [[{ ...one, people: one.people.slice(1) }, ...rest]]],
    ["not a whole team", ([one, ...rest]) => [[{ ...one, people: [one.people[0], one.people[0]] }, ...rest]]],
    ["nobody of that number", ([one, ...rest]) => [[{ ...one, people: [1, 5] }, ...rest]]],
    ["a person in two teams", (rota) => [[...rota, { ...rota[0], from: 1200, to: 1320, team: 3 - rota[0].team }]]],
    ["a team in two places", ([one, ...rest]) => [[one, { ...one, zoneId: other(one.zoneId) }, ...rest]]],
    ["two teams in one zone", ([one, ...rest]) => [[one, { ...one, team: 3 - one.team }, ...rest]]],
    ["more hours than there are", (rota) => [rota, { hours: 399 }]],
    ["too many in a zone and day", (rota) => [rota, { perZoneDay: 0 }]],
    ["too many of a team and day", (rota) => [rota, { perTeamDay: 1 }]],
    ["too short a stay", (rota) => [rota, { leastStay: 3 }]],
    ["a worker works too much in a week", (rota) => [rota, { hoursPerWorker: 3 }]],
    ["too few in a zone and week", (rota) => [rota, { mustServe: ["far west"] }]],
    [
      "no time for the way",
      ([one, ...rest]) => [
        [
          { ...one, from: 840, to: 960 },
          { ...one, zoneId: "far west", from: 960, to: 1080 },
          ...rest.filter(({ date }) => date !== one.date),
        ],
      ],
    ],
  ];
  type Spoilt = readonly [sessions: PublishedRota["sessions"], part?: Partial<OutreachPlan>];
  const other = (zoneId: string) => study.zones.find(({ id }) => id !== zoneId)?.id ?? "";

  it("finds nothing wrong with a good rota, and each of 23 planted faults", async () => {
    const asked = withOutreach(study, plan);
    const { sessions } = await rotaOf(asked);
    expect(brokenRulesOf(asked, holiday, sessions)).toEqual([]);
    expect(planted).toHaveLength(23);
    for (const [fault, spoil] of planted) {
      const [spoilt, part] = spoil(sessions);
      expect(brokenRulesOf(withOutreach(asked, part ?? {}), holiday, spoilt)).toContain(fault);
    }
  });
});
