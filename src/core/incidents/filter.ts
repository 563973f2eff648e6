import { dayKinds, type KindsOfDays } from "../calendar/calendar";
import { dayOfIso, shiftMonths, weekdayOfDay } from "../calendar/days";
import { categoriesOf } from "../study/offences";
import type { DateChoice, Filter, Study } from "../study/study";
import { bandsCounted, countedBands } from "./ages";
import { createHoursTest } from "./aoristic";
import type { Defined } from "./defined";
import { type Incidents, sexes } from "./incidents";
import { profileCount, profileOf } from "./profiles";
import { SLOTS_OF_DAY, slotOf, TIMELESS, type Timeline } from "./timeline";

/**
 * One bit for each control. An incident is in when no bit of its slot or its profile is set; a control's own counts ("what each choice would
 * leave") are those of the incidents whose only set bit, if any, is that control's.
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
  definition: 1024,
} as const;

/** What the filter leaves out: for each slot and each profile of the timeline, the bits of the controls that do. */
export interface Sieve {
  readonly slots: Uint8Array;
  readonly profiles: Uint16Array;
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

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map((entry) => entry.id);

/** The bits of dates, kinds of day and hours for every slot. A range is in, whole, when at least half of it is in the hours. Month-only extracts have no hours and no kinds of day. */
export function sieveSlots(timeline: Timeline, incidents: Incidents, filter: Filter, kinds: KindsOfDays): Uint8Array {
  const failed = new Uint8Array(timeline.slots);
  const { from, to } = datesIn(filter.dates, incidents);
  const dated = !incidents.monthOnly;
  const kindIn = chosen(idsOf(dayKinds), dated ? filter.dayKinds : null);
  const hours = dated ? filter.hours : null;
  const bitsOf = (day: number) =>
    (day < from || day > to ? CONTROL.dates : 0) |
    (dated && kindIn[kinds.kind[day - kinds.firstDay]] === 0 ? CONTROL.dayKind : 0);
  for (let day = incidents.firstDay; day <= incidents.lastDay; day++) {
    const ofDay = bitsOf(day);
    const first = (day - incidents.firstDay) * SLOTS_OF_DAY;
    const monday = weekdayOfDay(day) * 24;
    for (let hour = 0; hour <= TIMELESS; hour++) {
      const isOut = hours !== null && (hour === TIMELESS || hours[monday + hour] !== "1");
      failed[first + hour] = isOut ? ofDay | CONTROL.hours : ofDay;
    }
  }
  const { hourSlots, ranges } = timeline;
  const isMostlyIn = hours === null ? () => true : createHoursTest(hours);
  for (let r = 0; r < ranges.day.length; r++) {
    const isOut = !isMostlyIn(weekdayOfDay(ranges.day[r]) * 1440 + ranges.minute[r], ranges.minutes[r]);
    failed[hourSlots + r] = bitsOf(ranges.day[r]) | (isOut ? CONTROL.hours : 0);
  }
  return failed;
}

/** The bits of all other controls for every profile. */
export function sieveProfiles(
  timeline: Timeline,
  filter: Filter,
  { offences: table, definitions }: Pick<Study, "offences" | "definitions">,
  defined: Defined,
): Uint16Array {
  const categoryIn = chosen(idsOf(categoriesOf(table)), filter.categories);
  const bandIn = chosen(idsOf(countedBands), bandsCounted(filter.ageBands));
  const sexIn = chosen(idsOf(sexes), filter.sexes);
  const named = definitions.findIndex(({ id }) => id === filter.definition);
  // All but the category and the definition ask the same of the profiles of every category: they are asked once.
  const ofAny = Uint16Array.from({ length: profileCount(1) }, (_, number) => {
    const { ageBand, sex, knife, gun, domestic, streetRelevant } = profileOf(number);
    let bits = 0;
    if (bandIn[ageBand] === 0) bits |= CONTROL.age;
    if (sexIn[sex] === 0) bits |= CONTROL.sex;
    if (filter.knife && !knife) bits |= CONTROL.knife;
    if (filter.gun && !gun) bits |= CONTROL.gun;
    if (filter.domestic !== "all" && (filter.domestic === "only") !== domestic) bits |= CONTROL.domestic;
    if (filter.streetRelevant && !streetRelevant) bits |= CONTROL.street;
    return bits;
  });
  const failed = new Uint16Array(timeline.profiles);
  for (let number = 0, category = 0; number < failed.length; category++) {
    const ofCategory = categoryIn[category] === 0 ? CONTROL.category : 0;
    for (let any = 0; any < ofAny.length; any++, number++) {
      const isOut = named >= 0 && (defined.sure[number] & (1 << named)) === 0;
      failed[number] = ofAny[any] | ofCategory | (isOut ? CONTROL.definition : 0);
    }
  }
  return failed;
}

/** Whether the filter leaves an incident in, by its index. */
export const isIn = (sieve: Sieve, timeline: Timeline, incidents: Incidents, i: number): boolean =>
  sieve.slots[slotOf(timeline, incidents, i)] === 0 && sieve.profiles[timeline.profile[timeline.at[i]]] === 0;

/** 1 for each profile that the filter leaves in: what is added up while counting. */
export function profilesIn(profiles: Sieve["profiles"]): Uint8Array {
  const isIn = new Uint8Array(profiles.length);
  for (let number = 0; number < isIn.length; number++) isIn[number] = profiles[number] === 0 ? 1 : 0;
  return isIn;
}
