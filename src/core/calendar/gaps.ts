import { type Calendar, dayKinds, kindsOfDays } from "./calendar";
import { dayOfIso, isoOfDay } from "./days";

/** A stretch that the calendar does not know, from its first weekday to its last. ISO, both included. */
export interface Gap {
  readonly from: string;
  readonly to: string;
}

/** Stretches of weekdays between two ISO dates that are in no span and no entry; weekends and bank holidays do not end a stretch. */
export function gapsOf(calendar: Calendar, from: string, to: string): Gap[] {
  const [first, last] = [dayOfIso(from), dayOfIso(to)];
  const { kind } = kindsOfDays(calendar, first, last);
  const gaps: { from: number; to: number }[] = [];
  let open: { from: number; to: number } | null = null;
  for (let day = first; day <= last; day++) {
    const { id } = dayKinds[kind[day - first]];
    if (id === "unknown") {
      if (!open) {
        open = { from: day, to: day };
        gaps.push(open);
      }
      open.to = day;
    } else if (id !== "weekend" && id !== "bank-holiday") open = null;
  }
  return gaps.map((gap) => ({ from: isoOfDay(gap.from), to: isoOfDay(gap.to) }));
}
