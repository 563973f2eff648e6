import { weekdayOfDay } from "../calendar/days";
import type { RotaGround } from "./rota-ground";
import type { TeamSession } from "./rota-problem";

interface Split {
  readonly covered: number;
  readonly missed: number;
}

/** One zone, weekday and period over the whole holiday. */
interface RotaCell {
  readonly zone: number;
  readonly weekday: number;
  readonly period: number;
  readonly sessions: number;
  readonly expected: Split;
  /** Of the earlier holidays. */
  readonly incidents: Split;
}

/** What sessions would meet and miss. Everything adds up: covered + missed is what the zones expect in those hours. */
export interface RotaView {
  readonly expected: Split;
  readonly incidents: Split;
  readonly cells: readonly RotaCell[];
  /**
   * Of each session, in the order given; two sessions in one zone, day and period meet the same. `adds` is its part of what the sessions are worth
   * together.
   */
  readonly ofSession: readonly { readonly expected: number; readonly adds: number; readonly incidents: number }[];
}

/**
 * Counts what lies in the days, zones and periods with a session, and what does not. `again` is what a further session in a zone and day is worth
 * of the one before it. `O(days × zones × periods)`.
 */
export function viewRota(ground: RotaGround, again: number, sessions: readonly TeamSession[]): RotaView {
  const { dates, zones, periods, expected, seen, seenOnly } = ground;
  const at = ({ day, zone, period }: Omit<TeamSession, "team">) => (day * zones.length + zone) * periods.count + period;
  const isServed = new Uint8Array(expected.length);
  for (const session of sessions) isServed[at(session)] = 1;
  const cells = zones.flatMap((_, zone) =>
    Array.from({ length: 7 * periods.count }, (_, k) => {
      const [weekday, period] = [Math.floor(k / periods.count), k % periods.count];
      let [served, here] = [0, 0];
      const sums = { expected: { covered: 0, missed: 0 }, incidents: { covered: 0, missed: 0 } };
      dates.forEach((date, day) => {
        if (weekdayOfDay(date) !== weekday) return;
        const k = at({ day, zone, period });
        const part = isServed[k] === 1 ? "covered" : "missed";
        sums.expected[part] += expected[k];
        sums.incidents[part] += seen[k];
        served += isServed[k];
        here++;
      });
      sums.incidents.missed += seenOnly[(zone * 7 + weekday) * periods.count + period];
      return { zone, weekday, period, sessions: served, days: here, ...sums };
    }),
  );
  // A second team in the same zone at the same time meets nobody that the first does not.
  const taken = new Set<number>();
  const total = (of: "expected" | "incidents", part: keyof Split) =>
    cells.reduce((sum, cell) => sum + cell[of][part], 0);
  return {
    expected: { covered: total("expected", "covered"), missed: total("expected", "missed") },
    incidents: { covered: total("incidents", "covered"), missed: total("incidents", "missed") },
    cells: cells.filter(({ days, incidents }) => days > 0 || incidents.missed > 0),
    ofSession: sessions.map((session) => {
      const k = at(session);
      // Each session before it in the zone and day takes its share.
      const share = isServed
        .subarray(k - session.period, k)
        .reduce((left, served) => (served ? left * again : left), 1);
      const adds = taken.has(k) ? 0 : expected[k] * share;
      taken.add(k);
      return { expected: expected[k], adds, incidents: seen[k] };
    }),
  };
}
