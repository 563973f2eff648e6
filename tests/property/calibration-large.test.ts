import { describe, it } from "vitest";
import { casesOf, expectCalibrated } from "../calibration/expect-calibrated";

describe("on maps of 10,000 events spread evenly by chance", () => {
  it.each(casesOf(10_000))(
    "the default test keeps to its 5 %: resolution $resolution, repeated rows $repeats",
    (kind) => {
      expectCalibrated(kind);
    },
  );
});
