import { useCallback, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Position } from "../core/hexes/geometry";
import { boundsOf } from "../scene/geometry";
import { palettes } from "../scene/palette";
import { type Drawing, setSession, useSession } from "../store/session-store";
import { change, currentStudy } from "../store/study-store";
import type { Camera } from "./camera";
import styles from "./DrawingBar.module.css";
import type { Hand } from "./drawing";
import { finishedWords, pointsOf, withDrawn } from "./drawn-region";
import shared from "./MapView.module.css";
import { newId } from "./new-id";
import { snapTargetsOf } from "./snap";

const CROSSED = "The edge of a zone cannot cross itself. Put the point elsewhere.";
const TOO_FEW = { route: "A route needs two points or more.", zone: "A zone needs three points or more." } as const;

const snapWords = (noun: string) =>
  noun === "route" ? " Near a school it snaps to that; close up, to another route too." : "";
const howToDraw = (noun: string) =>
  `Click to place the points of the ${noun}. A double click, Enter or Finish ends it.${snapWords(noun)} With keys: arrows move the map, Space places a point, Backspace takes it back.`;
const howToReshape = (noun: string) =>
  `Drag a point of the ${noun}; drag a small one between two to add; right-click one to delete it. Enter finishes. With keys: type its points in the list.`;

interface DrawingBarProps {
  readonly camera: Camera;
  readonly drawing: Drawing;
}

type TakeHand = typeof import("./drawing").takeHand;
/** Once the drawing tools were needed they are there. */
let loaded: TakeHand | null = null;

const cancel = () => setSession({ drawing: null });

/** Drawing a route or a zone: what to do, and buttons for it. Everything can be done with a pointer and with keys. */
export function DrawingBar({ camera, drawing }: DrawingBarProps) {
  const hand = useRef<Hand | null>(null);
  const bar = useRef<HTMLElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [placed, setPlaced] = useState(0);
  const [byKeys, setByKeys] = useState(false);
  const [isReady, setReady] = useState(false);
  const theme = useSession((session) => session.theme);
  const firstTheme = useRef(theme);
  const begun = useRef<{ readonly drawing: Drawing; readonly points: readonly Position[] }>({ drawing, points: [] });

  useEffect(() => {
    let isOver = false;
    const study = currentStudy();
    const points = pointsOf(drawing, study);
    // Good news of before would lie over the bar.
    if (useSession.getState().notice?.tone === "good") setSession({ notice: null });
    const { selected, halo } = palettes[firstTheme.current];
    const onFinish = (drawn: readonly (readonly number[])[]) => {
      const id = points === null || drawing.id === null ? newId(drawing.kind) : drawing.id;
      change(`${points === null ? "Draw" : "Reshape"} a ${drawing.kind}`, (now) =>
        withDrawn(now, drawing.kind, id, drawn),
      );
      const text = finishedWords(currentStudy(), drawing.kind, id, points === null);
      setSession({ drawing: null, selectedRegion: id, notice: { tone: "good", text } });
    };
    // To be reshaped it must be large enough to be taken hold of.
    if (points !== null) {
      // Clear of the legend on the left and of the buttons on the right, where there is room for that.
      const isWide = camera.surface.clientWidth > 640;
      const padding = { top: 90, right: isWide ? 70 : 30, bottom: 50, left: isWide ? 280 : 30 };
      camera.fit(boundsOf(points), { padding, maxZoom: 16, glide: true });
    }
    const fail = (error: unknown) => {
      const text = `Drawing could not start. ${error instanceof Error ? error.message : ""}`;
      setSession({ drawing: null, notice: { tone: "bad", text } });
    };
    const take = (takeHand: TakeHand) => {
      if (isOver) return;
      const { kind } = drawing;
      hand.current = takeHand({
        camera,
        kind,
        points,
        begun: begun.current.drawing === drawing ? begun.current.points : [],
        snapTo: kind === "route" ? snapTargetsOf(study, drawing.id) : null,
        color: selected,
        halo,
        onFinish,
        onPlaced: setPlaced,
        onRefuse: () => setProblem(CROSSED),
      });
      setReady(true);
      setPlaced(hand.current.placed().length);
      // Where the page is one column the map may be far below the button.
      bar.current?.scrollIntoView({ block: matchMedia("(max-width: 899.98px)").matches ? "start" : "nearest" });
      camera.surface.focus({ preventScroll: true });
    };
    if (loaded) {
      // At once, for a map that took over from another: a click of meanwhile would be lost.
      try {
        take(loaded);
      } catch (error) {
        fail(error);
      }
    } else {
      import("./drawing")
        .then(({ takeHand }) => {
          loaded = takeHand;
          take(takeHand);
        })
        .catch(fail);
    }
    return () => {
      isOver = true;
      // Where another map takes over, it goes on from here.
      begun.current = { drawing, points: hand.current?.placed() ?? [] };
      hand.current?.stop();
      hand.current = null;
      setReady(false);
    };
  }, [camera, drawing]);

  // A drawing that was left by going to another workspace is given up.
  useEffect(() => () => setSession({ drawing: null }), []);

  const finish = useCallback(
    (by?: "double click") => {
      if (hand.current && !hand.current.finish(by)) setProblem((before) => before ?? TOO_FEW[drawing.kind]);
    },
    [drawing.kind],
  );
  useKeys(camera, hand, finish, setProblem, setByKeys, drawing);

  const isNew = drawing.id === null;
  const noun = drawing.kind;
  return (
    <>
      {byKeys && isNew && camera.surface.parentElement && createPortal(<Cross />, camera.surface.parentElement)}
      <section
        ref={bar}
        className={styles.drawing}
        aria-label={isNew ? `Drawing a ${noun}` : `Reshaping a ${noun}`}
        data-map-panel
      >
        {/* One place for both, so that the map does not move under the hand when something is wrong. */}
        <p className={problem === null ? undefined : styles.problem} aria-live="assertive">
          {problem ?? (isReady ? (isNew ? howToDraw(noun) : howToReshape(noun)) : "Opening the drawing tools")}
        </p>
        {/* Said after every point, by click or by key: a key leaves nothing to hear. */}
        <p className={styles.placed} role="status">
          {isNew && placed > 0 && `${placed} ${placed === 1 ? "point" : "points"} placed`}
        </p>
        <button type="button" className={shared.primary} onClick={() => finish()} title="Enter">
          Finish
        </button>
        {isNew && (
          <button
            type="button"
            className={shared.action}
            onClick={() => {
              setProblem(null);
              hand.current?.undoPoint();
            }}
            title="Backspace"
          >
            Undo point
          </button>
        )}
        <button type="button" className={shared.action} onClick={cancel} title="Escape">
          Cancel
        </button>
      </section>
    </>
  );
}

/** Space places a point at the centre, Backspace takes the last one back, Enter and a double click finish, Escape gives up. */
function useKeys(
  camera: Camera,
  hand: React.RefObject<Hand | null>,
  finish: (by?: "double click") => void,
  setProblem: (problem: string | null) => void,
  setByKeys: (byKeys: boolean) => void,
  drawing: Drawing,
): void {
  useEffect(() => {
    const canvas = camera.surface;
    let isByKeys = false;
    const keys = (yes: boolean) => {
      isByKeys = yes;
      setByKeys(yes);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape") return cancel();
      if (event.target !== canvas) return;
      if (event.key.startsWith("Arrow")) keys(true);
      if (event.key !== " " && event.key !== "Backspace") return;
      event.preventDefault();
      setProblem(null);
      if (event.key === "Backspace") return hand.current?.undoPoint();
      keys(true);
      hand.current?.place();
    };
    const release = (event: KeyboardEvent) => {
      if (event.key === "Enter") finish();
    };
    const doubleClick = () => {
      if (drawing.id === null) finish("double click");
    };
    const pointer = (event: PointerEvent) => {
      if (event.isTrusted) keys(false);
      if (event.type === "pointerdown") setProblem(null);
    };
    const moved = () => {
      if (isByKeys && drawing.id === null) hand.current?.follow();
    };
    document.addEventListener("keydown", press);
    canvas.addEventListener("keyup", release);
    canvas.addEventListener("dblclick", doubleClick);
    canvas.addEventListener("pointermove", pointer);
    canvas.addEventListener("pointerdown", pointer, true);
    const stopFollowing = camera.on("move", moved);
    return () => {
      document.removeEventListener("keydown", press);
      canvas.removeEventListener("keyup", release);
      canvas.removeEventListener("dblclick", doubleClick);
      canvas.removeEventListener("pointermove", pointer);
      canvas.removeEventListener("pointerdown", pointer, true);
      stopFollowing();
    };
  }, [camera, hand, finish, setProblem, setByKeys, drawing]);
}

function Cross() {
  return (
    <svg className={styles.cross} viewBox="0 0 28 28" aria-hidden>
      <path d="M14 1V27M1 14H27" stroke="var(--map-halo)" strokeWidth={4} />
      <path d="M14 1V27M1 14H27" stroke="var(--map-selected)" strokeWidth={1.75} />
    </svg>
  );
}
