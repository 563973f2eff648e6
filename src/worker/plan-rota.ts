import type { Rota } from "../core/deployment/rota/solve";
import { type NoRotaBacktest, type RotaBacktest, rotaBacktest } from "../core/deployment/rota-backtest";
import { type RotaGround, rotaGround, zonesOfRota } from "../core/deployment/rota-ground";
import {
  type FairnessPoint,
  fairness,
  type HoursPoint,
  moreHours,
  planRota,
  whyNoRota,
} from "../core/deployment/rota-plan";
import { rotaProblem, sessionAt } from "../core/deployment/rota-problem";
import { publishHolidayProfile } from "../core/disclosure/publish-holiday-profile";
import { publishNoRota, publishRota, publishRotaView } from "../core/disclosure/publish-rota";
import type { PublishedHolidayProfile, PublishedRota, PublishedRotaView } from "../core/disclosure/published-rota";
import { holidayProfile } from "../core/places/holiday-profile";
import { earlierOf, type Holiday, holidayOf } from "../core/places/holidays";
import { membersOf } from "../core/places/members";
import { type OutreachIncidents, outreachIncidents } from "../core/places/outreach-incidents";
import type { SessionChoice } from "../core/study/outreach-plan";
import type { Zone } from "../core/study/study";
import { type Analysed, inSlices } from "./plan-routes";

/** A session under a moving hand, with its team from 1. */
export type TeamChoice = SessionChoice & { readonly team: number };

const NO_HOLIDAY =
  "The calendar knows no such holiday. Choose another one, choose dates, or add the holiday on the Calendar.";
/** The search for a better rota; what is found by then stands. */
const SEARCH_MS = 20_000;

/** Which incidents count for outreach; remembered while filter, ages and calendar stay what they are. */
export function outreachOf({ study, incidents, remember, findings }: Analysed): OutreachIncidents {
  const { calendar, offences, filter, outreach } = study;
  return remember(
    "outreach incidents",
    [
      calendar,
      offences,
      filter.categories,
      outreach.ageTo,
      outreach.streetRelevant,
      outreach.weighting,
      incidents,
      findings.hex,
    ],
    () => outreachIncidents(study, incidents, findings.offences, findings.hex),
  );
}

/** The incidents inside a zone, as the analysis found them. */
function membersOfZone({ study, incidents, remember, findings }: Analysed, zone: Zone): Uint32Array {
  const area = findings.areas[study.zones.indexOf(zone)];
  return remember(`within ${zone.id}`, [area, incidents], () => membersOf(area, incidents));
}

const holidayIn = ({ study: { calendar, outreach }, incidents }: Analysed): Holiday | null =>
  holidayOf(calendar, outreach.holiday, incidents.lastDay);

function groundOf(analysed: Analysed, holiday: Holiday): RotaGround {
  const { study, incidents, remember } = analysed;
  const { from, to, periodMinutes, zoneIds } = study.outreach;
  const outreach = outreachOf(analysed);
  return remember(
    "rota ground",
    [study.calendar, study.zones, study.outreach.holiday, from, to, periodMinutes, zoneIds, outreach, incidents],
    () => {
      const inZones = zonesOfRota(study).map((zone) => membersOfZone(analysed, zone));
      return rotaGround(study, incidents, outreach, inZones, holiday);
    },
  );
}

/** When zones and city are busy, in holidays and in term. */
export function profileHoliday(analysed: Analysed): PublishedHolidayProfile {
  const { study, incidents } = analysed;
  const outreach = outreachOf(analysed);
  const holiday = holidayIn(analysed);
  const everywhere = Array.from({ length: incidents.length }, (_, i) => i);
  const zones = study.zones.filter(({ rings }) => (rings[0]?.length ?? 0) >= 4);
  const earlier = holiday ? earlierOf(study.calendar, holiday, incidents.firstDay, incidents.lastDay) : [];
  const profile = holidayProfile(
    outreach,
    incidents,
    [...zones.map((zone) => membersOfZone(analysed, zone)), everywhere],
    earlier,
  );
  return publishHolidayProfile(profile, zones, holiday, outreach.asked.rowsPerEvent);
}

/** What these sessions would meet and miss, and which rules they break; null where there is no holiday to plan for. */
export function viewSessions(analysed: Analysed, sessions: readonly TeamChoice[]): PublishedRotaView {
  const { study } = analysed;
  const holiday = holidayIn(analysed);
  if (!holiday) return publishNoRota(study, NO_HOLIDAY);
  const ground = groundOf(analysed, holiday);
  const placed = sessions.flatMap((session) => {
    const at = sessionAt(ground, session);
    return at ? [{ ...at, team: session.team - 1 }] : [];
  });
  const elsewhere = sessions.filter((session) => sessionAt(ground, session) === null);
  return publishRotaView(study, ground, rotaProblem(ground, study.outreach), placed, elsewhere);
}

/** Plans in slices between which the thread answers other questions: see `AnalysisApi.planRota`. */
export async function planRotaInSlices(
  analysed: Analysed,
  onPlan: (plan: PublishedRota) => void,
  signal: AbortSignal,
): Promise<void> {
  const { study, incidents, findings } = analysed;
  const holiday = holidayIn(analysed);
  if (!holiday) return onPlan(publishNoRota(study, NO_HOLIDAY));
  const ground = groundOf(analysed, holiday);
  const problem = rotaProblem(ground, study.outreach);
  let rota: Rota | null = null;
  let contradictions: readonly string[] = whyNoRota(ground, problem, study.outreach);
  let curve: HoursPoint[] | null = null;
  let cost: FairnessPoint[] | null = null;
  let checked: RotaBacktest | NoRotaBacktest | null = null;
  const report = (phase: PublishedRota["phase"]) => {
    if (signal.aborted) return;
    const outcome = { rota, contradictions, moreHours: curve, fairness: cost, backtest: checked, phase };
    onPlan(publishRota(study, ground, problem, outcome));
  };
  if (contradictions.length > 0) return report("done");

  const ends = performance.now() + SEARCH_MS;
  const search = new AbortController();
  const stop = () => search.abort();
  signal.addEventListener("abort", stop, { once: true });
  const failed = await inSlices(planRota(problem), search.signal, (next) => {
    const isBetter = !rota || next.worth > rota.worth || next.bound < rota.bound;
    rota = next;
    if (isBetter) report("looking");
    if (performance.now() > ends) stop();
  });
  signal.removeEventListener("abort", stop);
  if (signal.aborted) return;
  if (failed) {
    contradictions = [failed];
    return report("done");
  }
  report("comparing");
  curve = (await inSlices(moreHours(problem, study.outreach), signal)) ?? null;
  report("comparing");
  checked = (await inSlices(rotaBacktest(study, incidents, findings.offences, findings.hex), signal)) ?? null;
  report("comparing");
  cost = (await inSlices(fairness(problem), signal)) ?? null;
  report("done");
}
