import type { PublishedRotaView } from "../../core/disclosure/published-rota";
import { many, tenths, whole } from "../../core/words/numbers";
import { inDecimals } from "../../core/words/route-plan-words";
import { check, type SumCheck, total } from "./sums";

/**
 * Whether what the sessions would meet and miss is all there is, in the headline and by zone, weekday and period, and whether the sessions make
 * up the hours.
 */
export function rotaSums({ sessions, incidents, cells, hours }: PublishedRotaView): SumCheck[] {
  const { covered, missed, total: all, decimals } = incidents;
  const tidy = (parts: Iterable<number>) => Number(total(parts).toFixed(decimals));
  const say = (x: number) => inDecimals(x, decimals);
  const person = sessions.map(({ from, to }) => (to - from) / 60);
  const planned = Number(total(sessions.map(({ people, from, to }) => (people.length * (to - from)) / 60)).toFixed(6));
  const people = new Set(sessions.map((session) => session.people.length));
  const isAlike = people.size === 1 && new Set(person).size === 1;
  return [
    check(
      ROTA,
      `${say(covered)} met + ${say(missed)} missed`,
      tidy([covered, missed]),
      "incidents of those hours",
      all,
    ),
    check(
      "Zones, days and hours",
      `${many(cells.length, "line")}, met and missed`,
      tidy(cells.flatMap((cell) => [cell.incidents.covered, cell.incidents.missed])),
      "incidents of those hours",
      all,
    ),
    check(
      HOURS,
      isAlike
        ? `${many(sessions.length, "session")} × ${[...people][0]} people × ${person[0]} h`
        : `${many(sessions.length, "session")}, people × hours of each`,
      planned,
      "hours planned",
      hours.planned,
    ),
  ];
}

const ROTA = "Zones of the rota";
const HOURS = "Hours of the rota";

/** "In the zones: 390 = 167 met + 223 missed" and "27 sessions × 2 people × 3 h = 162 h"; null where there is no rota. */
export function rotaAgreementWords(checks: readonly SumCheck[]): string | null {
  const [line, hours] = [ROTA, HOURS].map((what) => checks.find((one) => one.what === what));
  return line && hours
    ? `In the zones: ${tenths(line.expected)} = ${line.parts} | ${hours.parts} = ${whole(hours.sum)} h`
    : null;
}
