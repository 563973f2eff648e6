import { type Calendar, dayKinds, kindsOfDays } from "../calendar/calendar";
import { dayOfIso, weekdayOfDay } from "../calendar/days";
import type { RoutePlan } from "../study/route-plan";

/** The days that a plan is for. */
export interface PlanDays {
  /** First and last day; null where the calendar knows no term after the extract, and the plan is for 100 school days instead. */
  readonly between: { readonly from: number; readonly to: number } | null;
  /** School days on the weekdays of the plan, by route. */
  readonly days: readonly number[];
  /** Some of them rest on provisional dates. */
  readonly provisional: boolean;
}

const SCHOOL = dayKinds.findIndex(({ id }) => id === "school");

/** A break as long as this ends a term, a half-term (nine days with its weekends) does not. Fewer school days are no term to plan for. */
const BREAK_DAYS = 10;
const LEAST_SCHOOL_DAYS = 20;
const LOOK_AHEAD_DAYS = 400;
/** What a rate is counted for when no dates are known. */
const DAYS_WITHOUT_DATES = 100;

/** The school days of a plan for the school of each route: between its dates, or in the next term after `lastDay`. */
export function planDaysOf(
  calendar: Calendar,
  { dates, weekdays }: Pick<RoutePlan, "dates" | "weekdays">,
  lastDay: number,
  schoolIds: readonly (string | null)[],
): PlanDays {
  const between = dates ? { from: dayOfIso(dates.from), to: dayOfIso(dates.to) } : nextTerm(calendar, lastDay);
  if (!between) {
    const share = [...weekdays].filter((day) => day === "1").length / weekdays.length;
    return { between, days: schoolIds.map(() => DAYS_WITHOUT_DATES * share), provisional: false };
  }
  let provisional = false;
  const days = schoolIds.map((schoolId) => {
    const kinds = kindsOfDays(calendar, between.from, between.to, schoolId);
    let count = 0;
    kinds.kind.forEach((kind, d) => {
      if (kind !== SCHOOL || weekdays[weekdayOfDay(between.from + d)] !== "1") return;
      count++;
      if (kinds.provisional[d] === 1) provisional = true;
    });
    return count;
  });
  return { between, days, provisional };
}

/** From the first to the last school day of the next term after a day that is not nearly over. */
function nextTerm(calendar: Calendar, lastDay: number): PlanDays["between"] {
  const { kind } = kindsOfDays(calendar, lastDay + 1, lastDay + LOOK_AHEAD_DAYS);
  let term: { from: number; to: number; days: number } | null = null;
  for (let d = 0; d < kind.length; d++) {
    if (kind[d] !== SCHOOL) continue;
    const day = lastDay + 1 + d;
    if (!term || day - term.to > BREAK_DAYS) {
      if (term && term.days >= LEAST_SCHOOL_DAYS) break;
      term = { from: day, to: day, days: 0 };
    }
    term.to = day;
    term.days++;
  }
  return term && term.days >= LEAST_SCHOOL_DAYS ? { from: term.from, to: term.to } : null;
}
