import type { NoRotaBacktest } from "../deployment/rota-backtest";
import type { ConflictKind } from "../deployment/rota-conflicts";
import type { ProfileReason } from "../places/outreach-incidents";
import type { Weighting } from "../study/severity";
import type { ChosenOn } from "../study/study";
import type { PublishedSplit } from "./published-route-plan";

/** A holiday with the weekends beside it; ISO, both included. */
export interface PublishedHoliday {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly provisional: boolean;
  readonly days: number;
}

/** Incidents on days of one kind; `perDay` with its 95 % range, `NaN` when there was no such day. */
export interface PublishedRate {
  readonly incidents: number;
  readonly days: number;
  readonly perDay: number;
  readonly low: number;
  readonly high: number;
}

/** Three hours from noon to midnight with the most incidents of holidays. */
interface PublishedPeak {
  readonly fromHour: number;
  readonly toHour: number;
  readonly rate: PublishedRate;
  /** Beyond what an even spread over the twelve hours would bring; otherwise only the busiest. */
  readonly clear: boolean;
  /** Ten incidents or more: then its range may be stated. */
  readonly enough: boolean;
}

export interface PublishedZoneProfile {
  readonly id: string;
  readonly name: string;
  readonly example: boolean;
  readonly holiday: PublishedRate;
  readonly school: PublishedRate;
  readonly termWeekend: PublishedRate;
  /** The same holiday of each earlier year, the earliest first, as in `earlier`. */
  readonly years: readonly PublishedRate[];
  /** Incidents for each day, by weekday (Monday first) and hour: 7 × 24, of holidays, and of term (school days and weekends). */
  readonly holidayHours: readonly number[];
  readonly termHours: readonly number[];
  readonly peak: PublishedPeak | null;
  /** Why the others in the zone do not count. */
  readonly leftOut: readonly { readonly reason: ProfileReason; readonly label: string; readonly incidents: number }[];
}

/** When the zones are busy, in holidays and in term. */
export interface PublishedHolidayProfile {
  /** What the rota is for; null where the calendar knows no holiday ahead. */
  readonly holiday: PublishedHoliday | null;
  readonly earlier: readonly PublishedHoliday[];
  /** Days of the extract that the calendar does not know, and those that are neither (INSET days, bank holidays in term, long closures). */
  readonly notKnownDays: number;
  readonly otherDays: number;
  readonly zones: readonly PublishedZoneProfile[];
  /** All that count, inside the study area. */
  readonly city: PublishedZoneProfile;
}

export interface PublishedSession {
  readonly zoneId: string;
  readonly zoneName: string;
  /** ISO. */
  readonly date: string;
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
  /** From 1. */
  readonly team: number;
  /** Numbers of workers, from 1. */
  readonly people: readonly number[];
  readonly expected: number;
  /** Its part of what the sessions are worth together: a further one in the same zone and day counts for less. */
  readonly adds: number;
  /** What it would have met in the earlier holidays together. */
  readonly incidents: number;
  readonly locked: boolean;
}

/** A zone on one weekday in one period, over the whole holiday. */
interface PublishedCell {
  readonly zoneId: string;
  /** Monday 0. */
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
  readonly sessions: number;
  readonly expected: Omit<PublishedSplit, "total">;
  readonly incidents: Omit<PublishedSplit, "total">;
  /** To be expected on one such day. */
  readonly perDay: number;
}

/** Rules that a rota breaks, in a sentence; `sessions` are the indexes of those that it is about. */
interface PublishedConflict {
  readonly kind: ConflictKind;
  readonly words: string;
  readonly sessions: readonly number[];
}

/** What any sessions would meet and miss: for the planner's and for sessions under a moving hand. */
export interface PublishedRotaView {
  readonly sessions: readonly PublishedSession[];
  /** The unit of everything expected: incidents, or with "harm" percent of all the severity weight that is expected in the zones and hours. */
  readonly weighting: Weighting;
  /** In the zones of the rota, on all days of the holiday, between the earliest and the latest hour. Decimals in which it adds up. */
  readonly expected: PublishedSplit & { readonly decimals: number };
  /** The incidents of the earlier holidays in the same zones and hours: met by a session in the same week of the holiday, weekday and period. */
  readonly incidents: PublishedSplit & { readonly decimals: number };
  /** Expected in the zones in other hours: no rota of these hours can meet them. */
  readonly otherHours: number;
  readonly cells: readonly PublishedCell[];
  /** Indexes of cells with anything missed, by what is expected there, the most first. */
  readonly missed: readonly number[];
  readonly conflicts: readonly PublishedConflict[];
  /** Hours of all workers together: planned, and what there are. */
  readonly hours: { readonly planned: number; readonly of: number };
  /** Hours of each worker. */
  readonly hoursOfWorkers: readonly number[];
}

/** What so many hours would be worth: expected incidents, a further session in a zone and day counting for less. */
interface PublishedHoursPoint {
  readonly hours: number;
  readonly worth: number;
}

interface PublishedFairnessPoint {
  /** Every zone gets at least so many sessions in a week. */
  readonly leastPerZone: number;
  /** `NaN` where the hours or the days do not allow it. */
  readonly worth: number;
  readonly atMost: number;
}

export interface PublishedRotaBacktest {
  readonly holiday: PublishedHoliday;
  /** Earlier holidays that the plan knew. */
  readonly earlier: number;
  readonly sessions: number;
  /** The unit of everything but `happened`, as in a view: percent of the severity weight of that holiday where harm is counted. */
  readonly weighting: Weighting;
  /** Incidents of that holiday in the zones and hours of the rota, each once. */
  readonly happened: number;
  /** The same in the unit. */
  readonly incidents: PublishedSplit;
  /** The same number of sessions, shared out evenly over zones, days and periods: the mean of all ways to do so. */
  readonly even: number;
  /** What the plan met beyond `even`: by being in those zones at any time, and by its times in them. They add up. */
  readonly gain: {
    readonly byPlace: number;
    readonly byTime: number;
    /** Times drawn by lot would rarely bring as much. */
    readonly beyondLot: boolean;
  };
  /** All of them in the busiest zone, as far as it has room: "city centre only". */
  readonly oneZone: { readonly zoneName: string; readonly sessions: number; readonly covered: number };
  /** What was delivered in that holiday, where a list of it was loaded. */
  readonly delivered: { readonly sessions: number; readonly covered: number } | null;
  readonly beatsEven: boolean;
  /** Zones that were chosen on data of that holiday: then this flatters the plan. */
  readonly chosenLater: number;
}

export interface PublishedRota extends PublishedRotaView {
  readonly phase: "looking" | "comparing" | "done";
  readonly holiday: PublishedHoliday | null;
  readonly earlier: readonly PublishedHoliday[];
  /** What the expectation rests on: the same holiday of earlier years, all holidays where there was none, or nothing. */
  readonly basis: "same-holiday" | "all-holidays" | "none";
  /** What a sum of severity weight rests on, in incidents of the earlier holidays; null where each counts once. */
  readonly weighed: { readonly incidents: number; readonly without: number; readonly asSureAs: number } | null;
  readonly teams: number;
  /** Sessions that the hours pay for. */
  readonly sessionsFor: number;
  /** Expected incidents, a further session in a zone and day counting for less; no rota within the rules is worth more than `atMost`. */
  readonly worth: number;
  readonly atMost: number;
  readonly proven: boolean;
  /** In steps of 50 hours, from none to 500 more than there are; null until it is known. No zone must be served in it. */
  readonly moreHours: readonly PublishedHoursPoint[] | null;
  readonly fairness: readonly PublishedFairnessPoint[] | null;
  readonly backtest: PublishedRotaBacktest | NoRotaBacktest | null;
  /** Rules that contradict each other, a sentence each with what to change. There is no rota then. */
  readonly contradictions: readonly string[];
  /** Kept sessions of other zones, days or hours: they count for nothing. */
  readonly lockedElsewhere: number;
}

/** A zone that nobody has drawn: touching hexes, around what stands out in holidays. */
export interface PublishedSuggestion {
  readonly name: string;
  readonly rings: readonly (readonly (readonly [lng: number, lat: number])[])[];
  readonly km2: number;
  readonly hexes: number;
  /** Street-relevant incidents of holidays in it. */
  readonly incidents: number;
  /** What an even spread would put there. */
  readonly expected: number;
  readonly beyondChance: boolean;
  /** Why it is suggested, in a sentence. */
  readonly reason: string;
  /** For `Zone.chosenOn`. */
  readonly chosenOn: ChosenOn;
}
