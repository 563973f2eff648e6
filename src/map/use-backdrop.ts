import type * as maplibregl from "maplibre-gl";
import { useEffect, useState } from "react";
import { setSession, useSession } from "../store/session-store";

/** Keeps the user's tiles under the map. Gives what the attribution must say about the background. */
export function useBackdrop(map: maplibregl.Map | null): string | null {
  const backdrop = useSession((session) => session.backdrop);
  const theme = useSession((session) => session.theme);
  const [provider, setProvider] = useState("");

  useEffect(() => {
    if (!map || backdrop?.kind !== "pmtiles") return;
    let isOver = false;
    let remove = () => {};
    void import("./pmtiles")
      .then(({ showTiles }) => (isOver ? null : showTiles(map, backdrop.file, theme === "dark")))
      .then((shown) => {
        if (!shown) return;
        if (isOver) return shown.remove();
        remove = shown.remove;
        setProvider(shown.attribution);
      })
      .catch((error: unknown) => {
        setSession({
          backdrop: null,
          notice: {
            tone: "bad",
            text: `${backdrop.name} cannot be drawn. ${error instanceof Error ? error.message : ""}`,
          },
        });
      });
    return () => {
      isOver = true;
      setProvider("");
      // The map itself may be gone already, and its tiles with it.
      if (map.style) remove();
    };
  }, [map, backdrop, theme]);

  if (!backdrop || (backdrop.kind === "pmtiles" && !map)) return null;
  return provider === "" ? `Background: ${backdrop.name}` : `Background: ${backdrop.name}, ${provider}`;
}
