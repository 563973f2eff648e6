import { area, booleanPointInPolygon } from "@turf/turf";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { routesFrom, zonesFrom } from "../../../src/core/places/geojson";
import type { Destination } from "../../../src/core/study/destinations";
import { writeDrawn } from "../../../src/export/drawn-regions";
import { formats } from "../../../src/export/formats";
import { exportInput, HOSTILE, hostileInput } from "./published";

const input = await exportInput();
const parse = (id: string, from = input) =>
  JSON.parse(formats.find((format) => format.id === id)?.write(from) ?? "") as FeatureCollection & {
    stamp: Record<string, unknown>;
  };

const ringsOf = ({ geometry }: Feature): number[][][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];

/** Shoelace, written anew: positive when counter-clockwise. */
const turns = (ring: number[][]) =>
  ring
    .slice(1)
    .reduce(
      (sum, [x, y], i) =>
        sum + (ring[i][0] - ring[0][0]) * (y - ring[0][1]) - (x - ring[0][0]) * (ring[i][1] - ring[0][1]),
      0,
    );

describe("exported shapes", () => {
  it.each(["hexes-geojson", "places-geojson", "regions-geojson"])(
    "of %s are closed and follow the right-hand rule",
    (id) => {
      const { features } = parse(id);
      expect(features.length).toBeGreaterThan(0);
      for (const feature of features) {
        expect(feature.geometry).not.toBeNull();
        for (const rings of ringsOf(feature)) {
          rings.forEach((ring, i) => {
            expect(ring.length).toBeGreaterThanOrEqual(4);
            expect(ring[0]).toEqual(ring.at(-1));
            expect(turns(ring) > 0).toBe(i === 0);
          });
        }
      }
    },
  );

  it("of hexes hold the same figures as the map, and their stamp", () => {
    const { features, stamp } = parse("hexes-geojson");
    const counts = features.map((feature) => feature.properties?.incidents as number);
    expect(counts).toEqual([...input.published.hexes.count]);
    expect(stamp).toMatchObject({ marking: "OFFICIAL-SENSITIVE", audience: "Operational, not for publication" });
    expect(
      features.every(
        (feature) =>
          feature.properties?.audience === stamp.audience && feature.properties?.period_from === stamp.period_from,
      ),
    ).toBe(true);
  });

  it("of places cover the hexes that they are made of, and no more", () => {
    const { grid, hotspots } = input.published;
    parse("places-geojson").features.forEach((feature, i) => {
      const shape = feature as Feature<Polygon | MultiPolygon>;
      const inside = grid.cells.flatMap((_, h) =>
        grid.share[h] > 0.9 && booleanPointInPolygon([grid.centerLngLat[2 * h], grid.centerLngLat[2 * h + 1]], shape)
          ? [h]
          : [],
      );
      expect(inside).toEqual(hotspots[i].hexes.filter((h) => grid.share[h] > 0.9));
      const squareKm = hotspots[i].hexes.reduce((sum, h) => sum + grid.share[h] * grid.areaKm2[h], 0);
      expect(area(shape) / 1e6 / squareKm).toBeCloseTo(1, 1);
    });
  });

  it("write nothing that JSON cannot hold, whatever things are called", async () => {
    const names = parse("regions-geojson", await hostileInput()).features.map((feature) => feature.properties?.name);
    expect(names.slice(0, HOSTILE.length)).toEqual(HOSTILE);
  });
});

describe("routes and zones as drawn", () => {
  it("are read back as they were", () => {
    const { study: ships } = input;
    const dated = { note: "Pupils asked for it", noteDate: "2026-01-12" };
    const destinations: readonly Destination[] = [
      { kind: "bus-stop", name: "" },
      { kind: "other", name: "<b>Library</b>" },
      { kind: "neighbourhood", name: "Hillfields" },
    ];
    const study = {
      ...ships,
      routes: ships.routes.map((route, i) => ({ ...route, ...dated, to: destinations[i] ?? null })),
      zones: ships.zones.map((zone) => ({ ...zone, ...dated })),
    };
    expect(routesFrom(writeDrawn(study, "route"), (n) => study.routes[n - 1].id)).toEqual(study.routes);
    const zones = zonesFrom(writeDrawn(study, "zone"), (n) => study.zones[n - 1].id);
    expect(zones.map(({ name, note, noteDate, example }) => ({ name, note, noteDate, example }))).toEqual(
      study.zones.map(({ name, note, noteDate, example }) => ({ name, note, noteDate, example })),
    );
    // The ring may have been turned around, so that it begins elsewhere: the same corners all the same.
    const corners = (zone: (typeof zones)[number]) => new Set(zone.rings[0].map(String));
    expect(zones.map(corners)).toEqual(study.zones.map(corners));
  });
});
