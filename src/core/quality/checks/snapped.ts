import { percent } from "../../words/numbers";
import { sharedPoints } from "../shared-points";
import type { QualityCheck } from "../types";

export const snapped: QualityCheck = {
  id: "snapped",
  label: "Points were moved to a list of map points or to a grid",
  find({ incidents, points }) {
    const shared = sharedPoints(points);
    if (!incidents.snapped && !shared.isSnapped()) return null;
    const many = incidents.snapped
      ? "Points were moved to shared map points before publication"
      : `${percent(shared.events / points.placed)} of the events share their exact point with others, and hardly any two points are close together, as after moving them to a list of points or a grid`;
    const sentence = `${many}: compare places, but no test against chance holds, and a street may fall on either side of a hex's edge; ask the source for exact coordinates.`;
    return { level: "care", sentence, rows: shared.events, of: points.placed };
  },
};
