import { beforeAll, describe, expect, it } from "vitest";
import { createStudy } from "../../../src/core/study/defaults";
import { withZone } from "../../../src/core/study/edits";
import { withOutreach } from "../../../src/core/study/outreach-plan";
import type { Engine } from "../../../src/worker/engine";
import { sampleEngine } from "../../fixtures/sample-engine";

const study = createStudy();
let engine: Engine;
beforeAll(async () => {
  engine = await sampleEngine(study);
}, 60_000);

describe("zones suggested for the sample's holidays", () => {
  it("say what they were chosen on and why, and lie in the city", () => {
    const zones = engine.suggestZones(study);
    if (process.env.PRINT)
      console.log(
        JSON.stringify(
          zones.map(({ rings, ...zone }) => zone),
          null,
          1,
        ),
      );
    expect(zones.length).toBeGreaterThan(0);
    for (const zone of zones) {
      expect(zone.km2).toBeLessThanOrEqual(study.outreach.zoneKm2);
      expect(zone.reason).toContain(zone.beyondChance ? "Stands out" : "Not beyond chance");
      expect(zone.chosenOn).toMatchObject({ from: "2019-04-01", to: "2026-03-31" });
    }
  });

  it("are the same whatever else the view shows", () => {
    const zones = engine.suggestZones(study);
    expect(engine.suggestZones({ ...study, resolution: 10 })).toEqual(zones);
    expect(engine.suggestZones(withOutreach(study, { hours: 20 }))).toEqual(zones);
  });

  it("do not come back once they are zones, whatever they are then called", () => {
    const first = engine.suggestZones(study);
    const [{ name, rings, chosenOn }] = first;
    const zone = { id: "new", name: "Bull Yard", rings, chosenOn, example: false, note: "", noteDate: null };
    const again = engine.suggestZones(withZone(study, zone));
    expect(again.map((one) => one.name)).not.toContain(name);
    expect(again).toEqual(first.filter((one) => one.rings !== rings));
    const all = first.reduce((to, one, i) => withZone(to, { ...zone, id: `${i}`, rings: one.rings }), study);
    expect(engine.suggestZones(all)).toEqual([]);
  });

  it("keep the distance that was asked for from the zones that there are", () => {
    const without = { ...study, zones: [] };
    expect(engine.suggestZones(study).length).toBeLessThan(engine.suggestZones(without).length);
    expect(engine.suggestZones(withOutreach(study, { apartMeters: 5000 })).length).toBeLessThan(
      engine.suggestZones(withOutreach(without, { apartMeters: 5000 })).length,
    );
  });
});
