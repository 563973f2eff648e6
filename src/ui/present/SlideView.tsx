import { Minimize } from "lucide-react";
import type { RefObject } from "react";
import { Button } from "../kit/Button";
import { classNames } from "../kit/class-names";
import styles from "./Present.module.css";
import type { Slide } from "./use-slide";

interface Props {
  readonly slide: Slide;
  readonly stage: RefObject<HTMLElement | null>;
  readonly isFull: boolean;
  readonly onLeave: () => void;
}

/** The slide, whole, as large as the room allows; over everything in full screen. */
export function SlideView({ slide, stage, isFull, onLeave }: Props) {
  return (
    <section
      ref={stage}
      className={classNames(styles.stage, isFull && styles.full)}
      aria-label={isFull ? "Slide in full screen" : "Slide"}
    >
      <img
        className={styles.slide}
        src={slide.url}
        width={1280}
        height={720}
        alt={[slide.heading, ...slide.words].join(" ")}
      />
      {isFull && (
        <div className={styles.leave}>
          <Button small autoFocus icon={<Minimize aria-hidden size={16} />} onPress={onLeave}>
            Leave full screen
          </Button>
        </div>
      )}
    </section>
  );
}
