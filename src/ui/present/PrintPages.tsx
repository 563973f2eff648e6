import { useRef } from "react";
import { createPortal } from "react-dom";
import { sourceWords } from "../../core/words/findings-words";
import type { Emphasis } from "../../scene/compose";
import { Figures } from "./Figures";
import styles from "./PrintPages.module.css";
import { PrintSheet } from "./PrintSheet";
import { usePrinting } from "./use-printing";
import { useSlide } from "./use-slide";

interface Props {
  readonly emphasis: Emphasis;
  /** The pictures are there. */
  readonly onReady?: () => void;
  /** The print dialogue is closed. */
  readonly onDone?: () => void;
}

/**
 * What is printed in the place of the page while this is mounted: the slide on a sheet of its own, then words, tables and limits, each sheet with its
 * marking, source, period and filter. The
 * map of the screen is never printed: a WebGL canvas comes out blank. Outside of print it is not shown.
 */
export function PrintPages({ emphasis, onReady, onDone }: Props) {
  const slide = useSlide(emphasis);
  const image = useRef<HTMLImageElement>(null);
  usePrinting({ onReady, onDone, isThere: slide !== null, drawn: async () => image.current?.decode() });
  if (!slide) return null;
  const { view } = slide;
  return createPortal(
    <div className={styles.pages} data-theme="light">
      <img ref={image} className={styles.slide} src={slide.url} alt={[slide.heading, ...slide.words].join(" ")} />
      <PrintSheet view={view} foot={`${sourceWords(view)} · ${slide.story.stamp} · ${slide.attribution}`}>
        <Figures slide={slide} />
      </PrintSheet>
    </div>,
    document.body,
  );
}
