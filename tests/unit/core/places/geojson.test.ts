import { describe, expect, it } from "vitest";
import { areaFrom, GeoJsonProblem, routesFrom, zonesFrom } from "../../../../src/core/places/geojson";

const id = (n: number) => `id-${n}`;
const feature = (type: string, coordinates: unknown, properties: unknown = {}) =>
  JSON.stringify({
    type: "FeatureCollection",
    features: [{ type: "Feature", properties, geometry: { type, coordinates } }],
  });
const square = [
  [-1.5, 52.4],
  [-1.49, 52.4],
  [-1.49, 52.41],
  [-1.5, 52.41],
  [-1.5, 52.4],
];

describe("GeoJSON of the user", () => {
  it("gives a route for each line and a zone for each polygon", () => {
    const routes = routesFrom(
      feature(
        "MultiLineString",
        [
          [
            [-1.5, 52.4],
            [-1.49, 52.41],
          ],
          [
            [-1.5, 52.4],
            [-1.48, 52.4],
          ],
        ],
        { name: "To the bus" },
      ),
      id,
    );
    expect(routes.map((route) => [route.id, route.name, route.line.length])).toEqual([
      ["id-1", "To the bus", 2],
      ["id-2", "To the bus", 2],
    ]);
    expect(zonesFrom(feature("Polygon", [square]), id)[0]).toMatchObject({ name: "Zone 1", example: false });
  });

  it("reads where a line leads, from its own file and from anybody's, and the day of a note only where it is one", () => {
    const line = [
      [-1.5, 52.4],
      [-1.49, 52.41],
    ];
    const read = (properties: unknown) => {
      const [{ to, noteDate }] = routesFrom(feature("LineString", line, properties), id);
      return [to, noteDate];
    };
    expect(read({ to: " Pool Meadow ", to_kind: "station", note: "Busy", note_date: "2026-01-12" })).toEqual([
      { kind: "station", name: "Pool Meadow" },
      "2026-01-12",
    ]);
    expect(read({ to: "The shops", to_kind: "shops", note: "Busy", note_date: "last week" })).toEqual([
      { kind: "other", name: "The shops" },
      null,
    ]);
    expect(read({ to_kind: "bus-stop", note_date: "2026-01-12" })).toEqual([{ kind: "bus-stop", name: "" }, null]);
    expect(read({ to: 7, to_kind: null })).toEqual([null, null]);
    expect(read({ to: "x".repeat(300) })).toEqual([{ kind: "other", name: "x".repeat(80) }, null]);
  });

  it("closes a ring that was left open", () => {
    expect(zonesFrom(feature("Polygon", [square.slice(0, 4)]), id)[0].rings[0]).toHaveLength(5);
  });

  it("takes all polygons of a file as one boundary", () => {
    expect(areaFrom(feature("MultiPolygon", [[square], [square]], { LAD24NM: "Rugby" }), "b.geojson")).toMatchObject({
      name: "Rugby",
      approximate: false,
    });
    expect(areaFrom(feature("MultiPolygon", [[square], [square]]), "b.geojson").polygon).toHaveLength(2);
  });

  it.each([
    ["no JSON", "not json", /JSON/],
    ["grid coordinates", feature("Polygon", [square.map(([x, y]) => [x + 433000, y + 279000])]), /WGS84/],
    ["a point", feature("Point", [-1.5, 52.4]), /polygon/],
    ["a ring of two corners", feature("Polygon", [square.slice(0, 2)]), /three corners/],
    ["text for a number", feature("Polygon", [[["-1.5", 52.4], ...square.slice(1)]]), /two numbers/],
    ["null", "null", /features/],
    ["a polygon without rings", feature("Polygon", null), /rings/],
  ])("says what is wrong with %s", (_, text, words) => {
    expect(() => zonesFrom(text, id)).toThrow(GeoJsonProblem);
    expect(() => zonesFrom(text, id)).toThrow(words);
  });
});
