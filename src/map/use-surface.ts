import { useEffect, useRef } from "react";
import type { Camera } from "./camera";

/** What takes the focus is the map, by this name. Where one surface takes over from another, the focus goes along. */
export function useSurface(camera: Camera | null, label: string, hint: string): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!camera) return;
    const { surface } = camera;
    surface.tabIndex = 0;
    surface.dataset.mapSurface = camera.drawnBy;
    // So that a screen reader hands over the arrow keys.
    surface.setAttribute("role", "application");
    surface.setAttribute("aria-roledescription", "map");
    surface.setAttribute("aria-describedby", hint);
    exposeToTests(camera);
    if (hadFocus.current) surface.focus({ preventScroll: true });
    const focus = () => {
      hadFocus.current = true;
    };
    const blur = () => {
      // A surface that is taken away loses the focus without another element getting it.
      hadFocus.current = !surface.isConnected || surface.closest("[inert]") !== null;
    };
    surface.addEventListener("focus", focus);
    surface.addEventListener("blur", blur);
    return () => {
      delete surface.dataset.mapSurface;
      surface.removeEventListener("focus", focus);
      surface.removeEventListener("blur", blur);
    };
  }, [camera, hint]);
  useEffect(() => camera?.surface.setAttribute("aria-label", label), [camera, label]);
}

/** The end-to-end tests ask the map itself; a page that was opened without `?test` has no such handle. */
function exposeToTests(camera: Camera): void {
  if (!new URLSearchParams(location.search).has("test")) return;
  Object.assign(window, { __camera: camera, __map: camera.drawnBy === "webgl" ? camera.map : null });
}
