import type { Shape } from "./shapes";
import type { Stamp } from "./stamp";
import { jsonValue, type Row } from "./table";

export interface ShapedRow {
  readonly row: Row;
  readonly shape: Shape | null;
}

/**
 * An RFC 7946 FeatureCollection, one feature a line. The stamp is a member of the collection and is repeated in the properties of each
 * feature: most programs drop members that they do not know, and an attribute table is what people copy from. A row that has a part of the
 * stamp itself knows better.
 */
export function stampedGeoJson(features: readonly ShapedRow[], stamp: Stamp): string {
  const lines = features.map(({ row, shape }) => {
    const cells = Object.entries({ ...row, ...stamp, ...row });
    const properties = Object.fromEntries(cells.map(([name, cell]) => [name, jsonValue(cell)]));
    return JSON.stringify({ type: "Feature", properties, geometry: shape });
  });
  return `{"type":"FeatureCollection","stamp":${JSON.stringify(stamp)},"features":[\n${lines.join(",\n")}\n]}\n`;
}
