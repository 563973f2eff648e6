import { useEffect, useMemo, useRef, useState } from "react";
import type { Published, PublishedGrid } from "../core/disclosure/published";
import { hexOfCell } from "../scene/geometry";
import { setSession, useSession } from "../store/session-store";
import { useStudyStore } from "../store/study-store";
import type { Camera } from "./camera";
import { hexWords, spoken } from "./hex-words";
import { busiest, type Direction, type Traveller, travel } from "./travel";
import { boundsOfHexes, bringIntoSight } from "./use-follow-choice";

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

interface Travel {
  readonly isOn: boolean;
  /** What a screen reader is to say now. */
  readonly says: string;
}

interface Journey extends Traveller {
  readonly grid: PublishedGrid;
}

/** Going from hex to hex with the arrow keys, begun by Enter or H on the map and ended by Escape. */
export function useTravel(camera: Camera | null, isOffered: boolean): Travel {
  const [journey, setJourney] = useState<Journey | null>(null);
  const [note, setNote] = useState("");
  const view = useSession((session) => session.published);
  const labels = useStudyStore((state) => state.study.labels);
  const now = useRef(journey);
  now.current = journey;
  const isOn = journey !== null && isOffered && view?.grid === journey.grid;

  useEffect(() => {
    const frame = camera?.surface.closest("[data-map-frame]");
    if (!camera || !frame || !isOffered) return;
    const go = (published: Published, to: Traveller) => {
      const { grid, hexes } = published;
      setJourney({ ...to, grid });
      setNote("");
      setSession({ hoveredCell: grid.cells[to.hex], hoveredHotspot: hexes.hotspot[to.hex] || null });
      bringIntoSight(camera, boundsOfHexes([to.hex]), false);
    };
    const leave = (saying: string) => {
      if (!now.current) return;
      setJourney(null);
      setNote(saying);
      setSession({ hoveredCell: null, hoveredHotspot: null });
    };
    const choose = ({ grid, hexes }: Published, hex: number) => {
      const cell = grid.cells[hex];
      const again = useSession.getState().selectedCell === cell;
      setSession({ selectedCell: again ? null : cell, selectedHotspot: again ? null : hexes.hotspot[hex] || null });
      setNote(again ? "No longer chosen." : "Chosen.");
    };
    const onKey = (event: KeyboardEvent): boolean => {
      const { published, selectedCell, drawing } = useSession.getState();
      if (!published || drawing) return false;
      const at = now.current?.grid === published.grid ? now.current : null;
      if (!at) {
        if (event.key !== "Enter" && event.key.toLowerCase() !== "h") return false;
        const chosen = selectedCell === null ? undefined : hexOfCell(published.grid, selectedCell);
        go(published, { hex: chosen ?? busiest(published.hexes.count), course: null });
        return true;
      }
      const direction = directions[event.key];
      if (direction) {
        const next = travel(published.grid, at, direction);
        if (next) go(published, next);
        else setNote("No hex that way.");
        return true;
      }
      if (event.key === "Enter" || event.key === " ") choose(published, at.hex);
      else if (event.key === "Escape") leave("Left the hexes. Arrow keys move the map again.");
      else return false;
      return true;
    };
    // Before the map's own keys, which would move the map.
    const press = (event: Event) => {
      const key = event as KeyboardEvent;
      if (key.target !== camera.surface || key.ctrlKey || key.metaKey || key.altKey || !onKey(key)) return;
      key.preventDefault();
      key.stopPropagation();
    };
    const blur = () => leave("");
    frame.addEventListener("keydown", press, true);
    camera.surface.addEventListener("blur", blur);
    return () => {
      frame.removeEventListener("keydown", press, true);
      camera.surface.removeEventListener("blur", blur);
    };
  }, [camera, isOffered]);

  const words = useMemo(
    () => (isOn && view ? spoken(hexWords(view, labels, journey.hex), view.test.calibrated) : ""),
    [isOn, view, labels, journey],
  );
  return { isOn, says: [note, note === "No hex that way." ? "" : words].filter((part) => part !== "").join(" ") };
}
