import { percent } from "../../words/numbers";
import type { QualityCheck } from "../types";

const LEAST_ROWS = 3;
const LEAST_SHARE = 0.1;
/** A thousandth of a degree is 70 to 110 m here. */
const COARSE = 1000;

const isCoarse = (degrees: number) => Math.abs(degrees * COARSE - Math.round(degrees * COARSE)) < 1e-6;

export const coarse: QualityCheck = {
  id: "coarse",
  label: "Coordinates of three decimals or fewer",
  find({ points }) {
    let rows = 0;
    for (let k = 0; k < points.lng.length; k++) {
      if (isCoarse(points.lng[k]) && isCoarse(points.lat[k])) rows += points.events[k];
    }
    if (rows < LEAST_ROWS || rows < points.placed * LEAST_SHARE) return null;
    const sentence =
      `${percent(rows / points.placed)} of the places are given to 100 m or worse, so incidents of several streets stand on one point: ` +
      "use resolution 8, and ask the source for at least five decimals.";
    return { level: "care", sentence, rows, of: points.placed };
  },
};
