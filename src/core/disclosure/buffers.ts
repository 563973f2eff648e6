import type { Published } from "./published";

/** Every buffer of a published view but its grid's, once: what is handed over to the page instead of being copied. */
export function buffersOf(view: Omit<Published, "grid">): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const collect = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer as ArrayBuffer);
    else if (Array.isArray(value)) return;
    else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) collect(part);
  };
  collect(view);
  return [...buffers];
}
