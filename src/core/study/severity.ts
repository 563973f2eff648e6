import shipped from "../../../data/severity-weights.json";
import { categoriesOf, type OffenceTable } from "./offences";

/** What a rota counts: every incident once, or each with the severity weight of its offence category. */
export const weightings = ["incidents", "harm"] as const;
export type Weighting = (typeof weightings)[number];

/** The weights that ship, by their name and vintage: "Cambridge Crime Harm Index 2026". */
export const severityIndex = `${shipped.name} ${shipped.vintage}`;

/** The weights of every rota from before a study named them. Written out: no later table is what they were made with. */
export const FIRST_SEVERITY_INDEX = "Cambridge Crime Harm Index 2026";

/**
 * The severity weight of each category of a table, in the order of `categoriesOf`. A category without a published weight has 0: its incidents
 * count for nothing, and whoever shows a sum of weights says how many those are.
 */
export function severityWeights(table: OffenceTable): Float64Array {
  const weightOf = new Map(shipped.weights.map(({ category, weight }) => [category, weight]));
  return Float64Array.from(categoriesOf(table), ({ id }) => weightOf.get(id) ?? 0);
}
