import type { QualityCheck } from "../types";

export const monthOnly: QualityCheck = {
  id: "month-only",
  label: "Only the month is known",
  find({ incidents }) {
    if (!incidents.monthOnly || incidents.length === 0) return null;
    const sentence =
      "Only the month of each incident is known, so hours, weekdays and school days cannot be told: use the partnership's extract for these.";
    return { level: "care", sentence, rows: incidents.length, of: incidents.length };
  },
};
