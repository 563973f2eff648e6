import type { DeliveredSession } from "../study/outreach-plan";

/** A planned session, as published. */
interface Planned {
  readonly zoneId: string;
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

/** Planned against delivered, on one day in one zone. */
interface DeliveredDay {
  readonly zoneId: string;
  readonly date: string;
  readonly planned: number;
  readonly delivered: number;
  /** Planned sessions with somebody there for at least half of their time. */
  readonly both: number;
}

export interface DeliveredCount {
  readonly days: readonly DeliveredDay[];
  readonly planned: number;
  readonly delivered: number;
  readonly both: number;
}

/** Lays sessions that took place beside the planned ones, by day and zone; days and zones of either are in it. */
export function countDelivered(planned: readonly Planned[], delivered: readonly DeliveredSession[]): DeliveredCount {
  const keys = new Map<string, { zoneId: string; date: string }>();
  for (const { zoneId, date } of [...planned, ...delivered]) keys.set(`${date} ${zoneId}`, { zoneId, date });
  const days = [...keys.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { zoneId, date }]): DeliveredDay => {
      const isHere = (session: Planned) => session.zoneId === zoneId && session.date === date;
      const [want, were] = [planned.filter(isHere), delivered.filter(isHere)];
      const met = want.filter(({ from, to }) => 2 * minutesShared(from, to, were) >= to - from);
      return { zoneId, date, planned: want.length, delivered: were.length, both: met.length };
    });
  return {
    days,
    planned: planned.length,
    delivered: delivered.length,
    both: days.reduce((n, { both }) => n + both, 0),
  };
}

/** Minutes of a stretch in which at least one of the sessions goes on. */
function minutesShared(from: number, to: number, sessions: readonly DeliveredSession[]): number {
  let [shared, until] = [0, from];
  for (const session of [...sessions].sort((a, b) => a.from - b.from)) {
    const begins = Math.max(until, session.from);
    const ends = Math.min(to, session.to);
    if (ends > begins) shared += ends - begins;
    until = Math.max(until, Math.min(to, session.to));
  }
  return shared;
}
