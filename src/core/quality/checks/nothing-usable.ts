import type { QualityCheck } from "../types";

export const nothingUsable: QualityCheck = {
  id: "nothing-usable",
  label: "No row, or no row with a place, could be used",
  find({ report: { rowsRead, accepted, located } }) {
    if (accepted === 0) {
      const sentence =
        "No row could be used, so there is nothing to map: see why each was set aside, and check what the columns mean.";
      return { level: "no", sentence, rows: rowsRead, of: rowsRead };
    }
    if (located > 0) return null;
    const sentence = "No incident has a place, so nothing can be mapped: check which columns hold the coordinates.";
    return { level: "no", sentence, rows: accepted, of: accepted };
  },
};
