import type { RotaProblem, Session } from "../../../src/core/deployment/rota/problem";

/** A random number from 0 to 1, always the same row of them for a seed. (Mulberry32) */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Size {
  readonly zones: number;
  readonly days: number;
  readonly periods: number;
  /** Whether some rule is likely to bind. */
  readonly hasRules: boolean;
}

export function randomProblem(roll: () => number, { zones: many, days, periods, hasRules }: Size): RotaProblem {
  const whole = (least: number, most: number) => least + Math.floor(roll() * (most - least + 1));
  const zones = Array.from({ length: many }, (_, zone) => `zone-${zone}`);
  const busy = zones.map(() => 0.2 + roll() ** 2 * 3);
  const expected = Float64Array.from(
    { length: days * many * periods },
    (_, i) => Math.round(busy[Math.floor(i / periods) % many] * roll() * 100) / 100,
  );
  const teams = whole(1, 4);
  const perTeamDay = whole(1, Math.min(3, periods));
  const somewhere = (): Session => ({
    day: whole(0, days - 1),
    zone: whole(0, many - 1),
    period: whole(0, periods - 1),
  });
  const isRuled = (share: number) => hasRules && roll() < share;
  const stretch = isRuled(0.5) ? Math.max(1, Math.ceil(days / 2)) : days;
  // Dice of its own for this rule, so that the problems are else those that they were without it.
  const own = dice(Math.round(100 * expected.reduce((sum, x) => sum + x, 0)));
  return {
    zones,
    days,
    periods,
    expected,
    teams,
    perTeamDay,
    sessions: whole(1, Math.max(1, Math.floor((days * teams * perTeamDay) / 2))),
    perZoneDay: whole(1, periods),
    leastStay: isRuled(0.4) ? 2 : 1,
    again: [0, 0.5, 1][whole(0, 2)],
    closed: Uint8Array.from({ length: days * many }, () => (isRuled(0.15) ? 1 : 0)),
    stretchOfDay: Uint16Array.from({ length: days }, (_, day) => Math.floor(day / stretch)),
    least: Uint16Array.from(zones, () => (isRuled(0.4) ? whole(1, 2) : 0)),
    locked: isRuled(0.4) ? [somewhere(), somewhere()] : [],
    forbidden: isRuled(0.4) ? [somewhere(), somewhere(), somewhere()] : [],
    apart: Uint8Array.from({ length: many * many }, (_, i) =>
      Math.floor(i / many) === i % many ? 0 : isRuled(0.5) ? whole(0, 2) : 0,
    ),
    mostPerStretch:
      hasRules && own() < 0.3 ? 1 + Math.floor((own() * stretch * teams * perTeamDay) / 2) : Number.POSITIVE_INFINITY,
  };
}
