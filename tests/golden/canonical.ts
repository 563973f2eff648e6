/**
 * A published view as text in which the same view is always the same text: keys in order, typed arrays as lists, NaN and infinity by name.
 * It must stand alone: the end-to-end test sends this very function into the page.
 */
export function canonical(value: unknown): string {
  const write = (part: unknown): string => {
    if (typeof part === "number")
      return !Number.isFinite(part) ? `"${part}"` : Object.is(part, -0) ? '"-0"' : String(part);
    if (ArrayBuffer.isView(part)) return write(Array.from(part as unknown as ArrayLike<number>));
    if (Array.isArray(part)) return `[${part.map(write).join(",")}]`;
    if (typeof part === "object" && part !== null) {
      const entries = Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
      return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${write(inner)}`).join(",\n")}}`;
    }
    return JSON.stringify(part);
  };
  return `${write(value)}\n`;
}
