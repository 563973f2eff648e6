import type { Bounds } from "../scene/scene";

export interface View {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

interface Looked {
  readonly bounds: Bounds;
  readonly view: View;
}

let last: Looked | null = null;
let whole: Looked | null = null;

/** Where the last map of these bounds looked, so that neither another workspace nor a lost graphics context loses the place. */
export const lastView = (bounds: Bounds): View | null => (last?.bounds === bounds ? last.view : null);

export function rememberView(bounds: Bounds, view: View): void {
  last = { bounds, view };
}

/** Where a map looks that shows the whole of these bounds: no place that a person has chosen. */
export function rememberWhole(bounds: Bounds, view: View): void {
  whole = { bounds, view };
}

/** Far below what moves anything by a pixel; what is worked out and where a map says that it looks differ in the last digits. */
const NEAR = 1e-4;

/** Nobody has moved the map since it showed the whole of these bounds. */
export function looksAtWhole(bounds: Bounds): boolean {
  if (last?.bounds !== bounds) return true;
  if (whole?.bounds !== bounds) return false;
  const [a, b] = [last.view, whole.view];
  return (["lng", "lat", "zoom"] as const).every((part) => Math.abs(a[part] - b[part]) < NEAR);
}
