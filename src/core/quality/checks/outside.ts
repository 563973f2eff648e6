import { createContains } from "../../hexes/contains";
import { many, percent } from "../../words/numbers";
import type { QualityCheck } from "../types";

/** A few incidents just beyond the boundary are in every extract. */
const SOME = 0.02;
const LEAST_ROWS = 5;
const NEARLY_ALL = 0.9;

export const outside: QualityCheck = {
  id: "outside",
  label: "Points outside the study area",
  find({ area, points, report }) {
    if (!area || points.placed === 0) return null;
    const contains = createContains(area);
    let rows = 0;
    for (let k = 0; k < points.lng.length; k++) {
      if (points.events[k] > 0 && !contains(points.lng[k], points.lat[k])) rows += points.events[k];
    }
    const share = rows / points.placed;
    if (rows < LEAST_ROWS || share < SOME) return null;
    const what = `${many(rows, "event")} (${percent(share)}) ${rows === 1 ? "lies" : "lie"} outside the study area`;
    if (share >= NEARLY_ALL) {
      const sentence = `${what}, so the map shows next to nothing of this file: load the boundary that belongs to it.`;
      return { level: "no", sentence, rows, of: report.events };
    }
    const sentence = `${what} and count in no hex: check that the boundary is the right one, and that their coordinates are.`;
    return { level: "care", sentence, rows, of: report.events };
  },
};
