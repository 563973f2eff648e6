import { describe, expect, it } from "vitest";
import { runCase } from "../calibration/chance-maps";
import { casesOf, expectCalibrated } from "../calibration/expect-calibrated";

// The seeded sample of `npm run calibrate`; maps of 10,000 events are in `calibration-large.test.ts`, to run beside it.
describe.each([150, 500, 2000])("on maps of %i events spread evenly by chance", (events) => {
  it.each(casesOf(events))(
    "the default test keeps to its 5 %: resolution $resolution, repeated rows $repeats",
    (kind) => {
      expectCalibrated(kind);
    },
  );
});

describe("a planted cluster", () => {
  it("of 15 extra incidents in one hex among 500 is found on at least 95 % of maps at resolution 9", () => {
    const { maps, found } = runCase({ events: 500, resolution: 9, repeats: false, planted: 15 }, 100);
    expect(found / maps).toBeGreaterThanOrEqual(0.95);
  });
});

describe("the measure itself", () => {
  it("would notice a test that is not calibrated: Gi* marks something on many chance maps", () => {
    const { maps, anything } = runCase({ events: 500, resolution: 9, repeats: false, planted: 0 }, 100, "gi-star");
    expect(anything / maps).toBeGreaterThan(0.2);
  });
});
