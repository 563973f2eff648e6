import { isoOfDay } from "../calendar/days";
import { type PeoplePlan, putPeople } from "../deployment/rota/people";
import type { RotaProblem } from "../deployment/rota/problem";
import type { Rota } from "../deployment/rota/solve";
import type { NoRotaBacktest, RotaBacktest } from "../deployment/rota-backtest";
import { conflictsOf, offRotaConflicts } from "../deployment/rota-conflicts";
import type { RotaGround } from "../deployment/rota-ground";
import type { FairnessPoint, HoursPoint } from "../deployment/rota-plan";
import { sessionAt, type TeamSession } from "../deployment/rota-problem";
import { type RotaView, viewRota } from "../deployment/rota-view";
import { decimalsFor, rounded, roundedParts } from "../kit/add-up";
import { round10 } from "../kit/math";
import type { Holiday } from "../places/holidays";
import { perWorkerInWeek, type SessionChoice, sessionsOf, teamsOf } from "../study/outreach-plan";
import type { Study } from "../study/study";
import { dateWords } from "../words/numbers";
import { publishSplit } from "./publish-route-plan";
import type {
  PublishedHoliday,
  PublishedRota,
  PublishedRotaBacktest,
  PublishedRotaView,
  PublishedSession,
} from "./published-rota";

/**
 * What is expected, as it may be seen. A sum of severity weight would give away a single grave incident by its size, so only its share of all that
 * is expected in the zones and hours leaves here, in percent; the count of incidents beside it says what it rests on.
 */
function shownIn({ weighed, expected }: RotaGround): (value: number) => number {
  const all = expected.reduce((sum, part) => sum + part, 0);
  if (!weighed) return (value) => value;
  return (value) => (all > 0 ? (100 * value) / all : 0);
}

/** What may be seen of any sessions: sums of zones by weekday and period, never an incident. `elsewhere` are those that the rota has no place for. */
export function publishRotaView(
  study: Study,
  ground: RotaGround,
  problem: RotaProblem,
  sessions: readonly TeamSession[],
  elsewhere: readonly SessionChoice[] = [],
): PublishedRotaView {
  const { outreach } = study;
  const shown = shownIn(ground);
  const view = viewIn(shown, viewRota(ground, outreach.again, sessions));
  const people = putPeople(sessions, {
    people: outreach.workers,
    teamSize: outreach.teamSize,
    perWeek: perWorkerInWeek(outreach),
    weekOfDay: problem.stretchOfDay,
  });
  const decimals = ground.weighed ? 1 : decimalsFor(view.expected.covered + view.expected.missed, [Number.NaN]);
  const seen = view.cells.flatMap(({ incidents }) => [incidents.covered, incidents.missed]);
  const seenDecimals = seen.every((count) => Number.isInteger(round10(count))) ? 0 : 1;
  const hoursOf = (n: number) => rounded((n * outreach.periodMinutes) / 60, 1);
  return {
    sessions: sessions.map((session, k) => publishSession(study, ground, people, session, view.ofSession[k])),
    weighting: ground.weighed ? "harm" : "incidents",
    ...publishCells(ground, shown, view, decimals, seenDecimals),
    otherHours: rounded(shown(ground.otherHours), decimals),
    conflicts: [
      ...conflictsOf(ground, outreach, problem, sessions),
      ...offRotaConflicts(ground, study.zones, elsewhere),
      ...people.short.map(({ day, team, missing }) => ({
        kind: "too-few-people" as const,
        words: `Team ${team + 1}, ${dateWords(isoOfDay(ground.dates[day]))}: ${missing} of ${outreach.teamSize} workers missing, since the others have worked their hours of that week.`,
        sessions: sessions.flatMap((session, k) => (session.day === day && session.team === team ? [k] : [])),
      })),
    ],
    hours: { planned: hoursOf(sessions.length * outreach.teamSize), of: outreach.hours },
    hoursOfWorkers: Array.from(people.sessionsOf, hoursOf),
  };
}

/** The same view with everything expected in the unit that is shown. */
function viewIn(shown: (value: number) => number, view: RotaView): RotaView {
  const split = ({ covered, missed }: RotaView["expected"]) => ({ covered: shown(covered), missed: shown(missed) });
  return {
    ...view,
    expected: split(view.expected),
    cells: view.cells.map((cell) => ({ ...cell, expected: split(cell.expected) })),
    ofSession: view.ofSession.map((of) => ({ ...of, expected: shown(of.expected), adds: shown(of.adds) })),
  };
}

function publishSession(
  { outreach }: Study,
  ground: RotaGround,
  { teamDays }: PeoplePlan,
  session: TeamSession,
  meets: RotaView["ofSession"][number],
): PublishedSession {
  const { zones, dates, periods, weighed } = ground;
  const { day, zone, period, team } = session;
  const from = periods.from + period * periods.minutes;
  const isLocked = outreach.locked.some((kept) => {
    const at = sessionAt(ground, kept);
    return at !== null && at.day === day && at.zone === zone && at.period === period;
  });
  return {
    zoneId: zones[zone].id,
    zoneName: zones[zone].name,
    date: isoOfDay(dates[day]),
    from,
    to: from + periods.minutes,
    team: team + 1,
    people: teamDays.find((of) => of.day === day && of.team === team)?.people.map((person) => person + 1) ?? [],
    // Shares of severity weight are no finer than one in a million: nothing can be told from their last digits.
    expected: weighed ? rounded(meets.expected, 4) : round10(meets.expected),
    adds: weighed ? rounded(meets.adds, 4) : round10(meets.adds),
    incidents: round10(meets.incidents),
    locked: isLocked,
  };
}

/** Cells whose parts add up to the sums in the digits shown. */
function publishCells(
  { zones, periods, rates }: RotaGround,
  shown: (value: number) => number,
  { cells, expected, incidents }: RotaView,
  decimals: number,
  seenDecimals: number,
): Pick<PublishedRotaView, "expected" | "incidents" | "cells" | "missed"> {
  const sums = { expected: publishSplit(expected, decimals), incidents: publishSplit(incidents, seenDecimals) };
  const parts = (of: "expected" | "incidents", part: "covered" | "missed", digits: number) =>
    roundedParts(
      cells.map((cell) => cell[of][part]),
      sums[of][part],
      digits,
    );
  const [covered, missed] = [parts("expected", "covered", decimals), parts("expected", "missed", decimals)];
  const [met, notMet] = [parts("incidents", "covered", seenDecimals), parts("incidents", "missed", seenDecimals)];
  return {
    expected: { ...sums.expected, decimals },
    incidents: { ...sums.incidents, decimals: seenDecimals },
    cells: cells.map(({ zone, weekday, period, sessions }, k) => {
      const from = periods.from + period * periods.minutes;
      return {
        zoneId: zones[zone].id,
        weekday,
        from,
        to: from + periods.minutes,
        sessions,
        expected: { covered: covered[k], missed: missed[k] },
        incidents: { covered: met[k], missed: notMet[k] },
        perDay: round10(shown(rates.perDay[zone][weekday * periods.count + period])),
      };
    }),
    missed: cells
      .map((cell, k) => ({ k, missed: round10(cell.expected.missed) }))
      .filter((cell) => cell.missed > 0)
      .sort((a, b) => b.missed - a.missed || a.k - b.k)
      .map(({ k }) => k),
  };
}

export const publishHoliday = ({ name, from, to, provisional }: Holiday): PublishedHoliday => ({
  name,
  from: isoOfDay(from),
  to: isoOfDay(to),
  provisional,
  days: to - from + 1,
});

/** How a plan came out, and whatever is known of it already. */
interface RotaOutcome {
  readonly rota: Rota | null;
  readonly contradictions: readonly string[];
  readonly moreHours: readonly HoursPoint[] | null;
  readonly fairness: readonly FairnessPoint[] | null;
  readonly backtest: RotaBacktest | NoRotaBacktest | null;
  readonly phase: PublishedRota["phase"];
}

/** Where worth and bound are as near as this, as shares, no better rota would be told from this one. */
const NEARLY = 1e-6;

export function publishRota(
  study: Study,
  ground: RotaGround,
  problem: RotaProblem,
  outcome: RotaOutcome,
): PublishedRota {
  const { rota, contradictions, moreHours, fairness, backtest, phase } = outcome;
  const view = publishRotaView(study, ground, problem, rota?.sessions ?? []);
  const shown = shownIn(ground);
  const worth = round10(shown(rota?.worth ?? 0));
  // Until the bound is known, nobody can be worth more than everything.
  const atMost = round10(
    shown(
      Math.min(
        rota?.bound ?? 0,
        ground.expected.reduce((sum, part) => sum + part, 0),
      ),
    ),
  );
  const numberOf = (x: number) => (Number.isFinite(x) ? round10(shown(x)) : Number.NaN);
  return {
    ...view,
    phase,
    holiday: publishHoliday(ground.holiday),
    earlier: ground.earlier.map(publishHoliday),
    basis: ground.basis,
    weighed: ground.weighed && {
      incidents: rounded(ground.weighed.incidents, 0),
      without: rounded(ground.weighed.without, 0),
      asSureAs: rounded(ground.weighed.asSureAs, 0),
    },
    teams: teamsOf(study.outreach),
    sessionsFor: sessionsOf(study.outreach),
    worth,
    atMost: Math.max(worth, atMost),
    proven: rota !== null && atMost - worth <= NEARLY * Math.max(1, atMost),
    moreHours: moreHours?.map(({ hours, worth }) => ({ hours, worth: numberOf(worth) })) ?? null,
    fairness:
      fairness?.map(({ leastPerZone, worth, bound }) => ({
        leastPerZone,
        worth: numberOf(worth),
        atMost: numberOf(bound),
      })) ?? null,
    backtest: backtest === null || typeof backtest === "string" ? backtest : publishBacktest(study, ground, backtest),
    contradictions,
    lockedElsewhere: study.outreach.locked.filter((session) => sessionAt(ground, session) === null).length,
  };
}

/** What stands where there is nothing to plan for. */
export function publishNoRota({ outreach }: Study, why: string): PublishedRota {
  const nothing = { covered: 0, missed: 0, total: 0, decimals: 0 };
  return {
    sessions: [],
    weighting: outreach.weighting,
    expected: nothing,
    incidents: nothing,
    otherHours: 0,
    cells: [],
    missed: [],
    conflicts: [],
    hours: { planned: 0, of: outreach.hours },
    hoursOfWorkers: [],
    phase: "done",
    holiday: null,
    earlier: [],
    basis: "none",
    weighed: null,
    teams: teamsOf(outreach),
    sessionsFor: sessionsOf(outreach),
    worth: 0,
    atMost: 0,
    proven: false,
    moreHours: null,
    fairness: null,
    backtest: null,
    contradictions: [why],
    lockedElsewhere: outreach.locked.length,
  };
}

/** Standard deviations of times drawn by lot: beyond two of them lot comes about once in forty. */
const RARELY = 2;

function publishBacktest(study: Study, { zones }: RotaGround, test: RotaBacktest): PublishedRotaBacktest {
  const { holiday, total, covered, oneZone, delivered, weighting } = test;
  const shown = (value: number) => (weighting === "harm" ? (100 * value) / total : value);
  const decimals = Number.isInteger(shown(total)) && Number.isInteger(shown(covered)) ? 0 : 1;
  const from = isoOfDay(holiday.from);
  const byPlace = rounded(shown(test.anyTime - test.even), 1);
  return {
    holiday: publishHoliday(holiday),
    earlier: test.earlier,
    sessions: test.sessions,
    weighting,
    happened: rounded(test.incidents, 0),
    incidents: publishSplit({ covered: shown(covered), missed: shown(total - covered) }, decimals),
    even: rounded(shown(test.even), 1),
    gain: {
      byPlace,
      byTime: rounded(rounded(shown(covered - test.even), 1) - byPlace, 1),
      beyondLot: round10(covered - test.anyTime) > round10(RARELY * test.byLot),
    },
    oneZone: {
      zoneName: zones[oneZone.zone].name,
      sessions: oneZone.sessions,
      covered: rounded(shown(oneZone.covered), decimals),
    },
    delivered: delivered && { ...delivered, covered: rounded(shown(delivered.covered), 1) },
    beatsEven: round10(covered) > round10(test.even),
    chosenLater: study.zones.filter(
      ({ id, chosenOn }) => chosenOn !== null && chosenOn.to >= from && zones.some((zone) => zone.id === id),
    ).length,
  };
}
