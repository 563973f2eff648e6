import type { InspectedColumn } from "./inspection";
import { isInBritain, readDegreeText } from "./parse/degrees";
import { readPlacePair } from "./parse/place-pair";

type Order =
  | "Grid reference with letters"
  | "Latitude, then longitude"
  | "Longitude, then latitude"
  | "Easting, then northing";

/** As long as most of Britain's eastings and northings: a shorter number beside another may be anything. */
const metersOfBritain = /^\d{6}(?:\.\d+)?$/;

function orderOf(value: string): Order | null {
  const pair = readPlacePair(value);
  if (!pair) return null;
  const { first, second, isGrid, isReference } = pair;
  if (isReference) return "Grid reference with letters";
  if (isGrid) {
    const isLong = [first, second].every((text) => metersOfBritain.test(text.replace(/,/g, "")));
    return isLong ? "Easting, then northing" : null;
  }
  const [a, b] = [readDegreeText(first), readDegreeText(second)];
  if (isInBritain(a, b)) return "Longitude, then latitude";
  return isInBritain(b, a) ? "Latitude, then longitude" : null;
}

/** Whether a text is both numbers of a place beyond doubt: degrees of Britain, or metres as long as the grid's. */
export const isPlace = (value: string): boolean => orderOf(value) !== null;

/** In what order the numbers of a column stand, in words; null where its values do not tell. */
export function ordersIn(values: readonly string[]): string | null {
  const orders = new Set(values.map(orderOf).filter((order) => order !== null));
  return orders.size > 1 ? "Orders differ: each row is read as its numbers tell" : ([...orders][0] ?? null);
}

/** Whether a column has to do with the National Grid. */
export const mayHoldMeters = ({ role, examples }: Pick<InspectedColumn, "role" | "examples">): boolean =>
  role === "easting" || (role === "place" && examples.some((value) => readPlacePair(value)?.isGrid));
