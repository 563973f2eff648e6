import { dayKinds, type KindsOfDays } from "../calendar/calendar";
import { dayOfIso, shiftMonths, weekdayOfDay } from "../calendar/days";
import { categoriesOf, type MatchedOffences, type OffenceTable } from "../study/offences";
import type { DateChoice, Filter } from "../study/study";
import { ageBands, FLAG, type Incidents, NO_TIME, sexes } from "./incidents";

/**
 * One bit for each control. An incident is in when no bit of it is set; a control's own counts ("what each choice would leave") are
 * those of the incidents whose only set bit, if any, is that control's.
 */
export const CONTROL = {
  dates: 1,
  dayKind: 2,
  hours: 4,
  category: 8,
  age: 16,
  sex: 32,
  knife: 64,
  gun: 128,
  domestic: 256,
  street: 512,
} as const;
export type Control = keyof typeof CONTROL;

/** The index of the age band of every age from 0 to 255. */
const bandOfAge = Uint8Array.from({ length: 256 }, (_, age) =>
  ageBands.findIndex((band) => age >= band.from && age <= band.to),
);
export const ageBandOf = (age: number): number => bandOfAge[age];

/** Hour of the week, Monday 00 to Sunday 23, or -1 without a time. */
export function hourOfWeek(incidents: Incidents, i: number): number {
  const minute = incidents.minute[i];
  return minute === NO_TIME ? -1 : weekdayOfDay(incidents.day[i]) * 24 + Math.floor(minute / 60);
}

/** First and last day of a choice of dates, within those of the extract; `from > to` when nothing is left. */
export function datesIn(
  dates: DateChoice,
  { firstDay, lastDay }: Pick<Incidents, "firstDay" | "lastDay">,
): { from: number; to: number } {
  if (dates.kind === "last") return { from: Math.max(firstDay, shiftMonths(lastDay + 1, -dates.months)), to: lastDay };
  if (dates.kind === "between")
    return { from: Math.max(firstDay, dayOfIso(dates.from)), to: Math.min(lastDay, dayOfIso(dates.to)) };
  return { from: firstDay, to: lastDay };
}

/** Which ids of a list are chosen, as a table by code; null chooses all. */
function chosen(ids: readonly string[], choice: readonly string[] | null): Uint8Array {
  return Uint8Array.from(ids, (id) => (choice === null || choice.includes(id) ? 1 : 0));
}

/** Not flagged domestic; in a public place by flag, else by the setting of its offence. (design.md section 5) */
export function isStreetRelevant(flags: number, offenceIsPrivate: number): boolean {
  if (flags & FLAG.domestic) return false;
  if (flags & FLAG.publicPlace) return true;
  if (flags & FLAG.notPublicPlace) return false;
  return offenceIsPrivate === 0;
}

/** For every incident the bits of the controls that leave it out. One pass; month-only extracts have no hours and no kinds of day. */
export function failedControls(
  incidents: Incidents,
  filter: Filter,
  kinds: KindsOfDays,
  offences: MatchedOffences,
  table: OffenceTable,
): Uint16Array {
  const failed = new Uint16Array(incidents.length);
  const { from, to } = datesIn(filter.dates, incidents);
  const dated = !incidents.monthOnly;
  const kindIn = chosen(
    dayKinds.map((kind) => kind.id),
    dated ? filter.dayKinds : null,
  );
  const hourIn = dated && filter.hours !== null ? Uint8Array.from(filter.hours, (c) => (c === "1" ? 1 : 0)) : null;
  const categoryIn = chosen(
    categoriesOf(table).map((category) => category.id),
    filter.categories,
  );
  const offenceIn = offences.category.map((category) => categoryIn[category]);
  const bandIn = chosen(
    ageBands.map((band) => band.id),
    filter.ageBands,
  );
  const ageIn = bandOfAge.map((band) => bandIn[band]);
  const sexIn = chosen(
    sexes.map((sex) => sex.id),
    filter.sexes,
  );
  for (let i = 0; i < incidents.length; i++) {
    const day = incidents.day[i];
    const flags = incidents.flags[i];
    let bits = 0;
    if (day < from || day > to) bits |= CONTROL.dates;
    if (dated && kindIn[kinds.kind[day - kinds.firstDay]] === 0) bits |= CONTROL.dayKind;
    if (hourIn !== null) {
      const hour = hourOfWeek(incidents, i);
      if (hour < 0 || hourIn[hour] === 0) bits |= CONTROL.hours;
    }
    if (offenceIn[incidents.offence[i]] === 0) bits |= CONTROL.category;
    if (ageIn[incidents.age[i]] === 0) bits |= CONTROL.age;
    if (sexIn[incidents.sex[i]] === 0) bits |= CONTROL.sex;
    if (filter.knife && !(flags & FLAG.knife)) bits |= CONTROL.knife;
    if (filter.gun && !(flags & FLAG.gun)) bits |= CONTROL.gun;
    if (filter.domestic !== "all" && (filter.domestic === "only") !== Boolean(flags & FLAG.domestic))
      bits |= CONTROL.domestic;
    if (filter.streetRelevant && !isStreetRelevant(flags, offences.private[incidents.offence[i]]))
      bits |= CONTROL.street;
    failed[i] = bits;
  }
  return failed;
}
