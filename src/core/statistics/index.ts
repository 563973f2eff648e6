import { beyondChance } from "./beyond-chance";
import { giStar } from "./gi-star";
import type { Statistic } from "./types";

/** Every statistic the tool offers, in menu order; the first is the default. To add one: write its file, add its line. */
export const statistics = [beyondChance, giStar] as const;
export type StatisticId = (typeof statistics)[number]["id"];

/** The statistic of an id; the default for an id that a later version of the program wrote. */
export function statisticOf(id: StatisticId): Statistic {
  return statistics.find((statistic) => statistic.id === id) ?? beyondChance;
}
