import type { Bounds } from "../scene/scene";

export interface View {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

let last: { readonly bounds: Bounds; readonly view: View } | null = null;

/** Where the last map of these bounds looked, so that neither another workspace nor a lost graphics context loses the place. */
export const lastView = (bounds: Bounds): View | null => (last?.bounds === bounds ? last.view : null);

export function rememberView(bounds: Bounds, view: View): void {
  last = { bounds, view };
}
