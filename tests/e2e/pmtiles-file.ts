/**
 * A PMTiles archive of one tile (the whole world at zoom 0) with one square in one layer, written from the public specifications
 * (PMTiles v3; Mapbox Vector Tile 2.1): enough to show that a background map is read from a file without a network.
 */
export function pmtilesWithOneSquare(layer: string): Buffer {
  const tile = vectorTile(layer);
  // One entry: tile id 0, run of 1, its length, offset 0 (stored as offset + 1).
  const directory = Buffer.concat([varint(1), varint(0), varint(1), varint(tile.length), varint(1)]);
  const metadata = Buffer.from(
    JSON.stringify({ vector_layers: [{ id: layer, fields: {} }], attribution: "<b>Test</b> council" }),
  );
  const header = Buffer.alloc(127);
  header.write("PMTiles", 0);
  header[7] = 3;
  const at = (position: number, value: number) => header.writeBigUInt64LE(BigInt(value), position);
  const [rootAt, metadataAt] = [127, 127 + directory.length];
  const tileAt = metadataAt + metadata.length;
  at(8, rootAt);
  at(16, directory.length);
  at(24, metadataAt);
  at(32, metadata.length);
  at(40, tileAt);
  at(48, 0);
  at(56, tileAt);
  at(64, tile.length);
  for (const position of [72, 80, 88]) at(position, 1);
  header[96] = 1; // clustered
  header[97] = 1; // directory not compressed
  header[98] = 1; // tile not compressed
  header[99] = 1; // vector tile
  const degrees = (position: number, value: number) => header.writeInt32LE(Math.round(value * 1e7), position);
  degrees(102, -180);
  degrees(106, -85);
  degrees(110, 180);
  degrees(114, 85);
  return Buffer.concat([header, directory, metadata, tile]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}

const field = (number: number, bytes: Buffer) => Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
const zigzag = (value: number) => varint(value < 0 ? -2 * value - 1 : 2 * value);

function vectorTile(layer: string): Buffer {
  const moves: readonly (readonly [number, number])[] = [
    [4000, 0],
    [0, 4000],
    [-4000, 0],
  ];
  const geometry = Buffer.concat([
    varint(9),
    zigzag(10),
    zigzag(10),
    varint(3 * 8 + 2),
    ...moves.flatMap(([x, y]) => [zigzag(x), zigzag(y)]),
    varint(15),
  ]);
  const feature = Buffer.concat([varint(3 * 8), varint(3), field(4, geometry)]);
  const content = Buffer.concat([
    varint(15 * 8),
    varint(2),
    field(1, Buffer.from(layer)),
    field(2, feature),
    varint(5 * 8),
    varint(4096),
  ]);
  return field(3, content);
}
