import { Copy, Image as ImageIcon, Maximize, Printer } from "lucide-react";
import { useRef, useState } from "react";
import { type Marking, markings } from "../../core/study/study";
import { sourceWords } from "../../core/words/findings-words";
import type { Emphasis } from "../../scene/compose";
import { setSession, useSession } from "../../store/session-store";
import { change, useStudyStore } from "../../store/study-store";
import { NoExtract } from "../hotspots/NoExtract";
import { Button } from "../kit/Button";
import { PanelSection } from "../kit/PanelSection";
import { Select } from "../kit/Select";
import { TextField } from "../kit/TextField";
import { ExportMenu } from "./ExportMenu";
import { Figures } from "./Figures";
import styles from "./Present.module.css";
import { PrintPages } from "./PrintPages";
import { SlideView } from "./SlideView";
import { canCopyPictures, copyPicture, savePicture } from "./take-away";
import { useFullScreen } from "./use-full-screen";
import { type Slide, useSlide } from "./use-slide";

const subjectChoices = [
  { id: "hotspots", label: "Hotspots" },
  { id: "routes", label: "School routes" },
  { id: "zones", label: "Outreach" },
] as const;

/** The view as a slide: to show, to print and to take away. */
export function PresentWorkspace() {
  const hasView = useSession((session) => session.published !== null);
  return hasView ? <Presentation /> : <NoExtract />;
}

function Presentation() {
  const saved = useStudyStore((state) => state.study.title);
  const [written, setWritten] = useState<string | null>(null);
  const title = written ?? saved ?? "";
  const presented = useSession((session) => session.presented);
  const slide = useSlide(presented, title.trim() || null);
  const stage = useRef<HTMLElement>(null);
  const screen = useFullScreen(stage);
  const keepTitle = () => {
    if (written === null) return;
    const next = written.trim() || null;
    change(next === null ? "Take the title off the slide" : `Title the slide “${next}”`, (study) =>
      study.title === next ? study : { ...study, title: next },
    );
    setWritten(null);
  };
  return (
    <div className={styles.present}>
      <div className={styles.controls}>
        <h2 className={styles.title}>Present</h2>
        <PanelSection title="The slide">
          <div className={styles.fields}>
            <Select<Emphasis>
              label="About"
              options={subjectChoices}
              value={presented}
              onChange={(next) => setSession({ presented: next })}
            />
            <TextField
              label="Title"
              description="Left empty, the finding is the title. With a title, it is the first sentence."
              rows={3}
              value={title}
              onChange={setWritten}
              onBlur={keepTitle}
              maxLength={160}
            />
            <MarkingField />
            <Button
              variant="primary"
              icon={<Maximize aria-hidden size={16} />}
              isDisabled={!slide}
              onPress={screen.enter}
            >
              Full screen
            </Button>
            <p className={styles.hint}>Escape leaves full screen.</p>
          </div>
        </PanelSection>
        <PanelSection title="Take it away">
          <div className={styles.fields}>
            <Button icon={<Printer aria-hidden size={16} />} isDisabled={!slide} onPress={() => window.print()}>
              Print or PDF
            </Button>
            <Button icon={<ImageIcon aria-hidden size={16} />} onPress={() => void savePicture(presented)}>
              Save picture (PNG)
            </Button>
            <Button
              icon={<Copy aria-hidden size={16} />}
              disabledReason={
                canCopyPictures()
                  ? null
                  : "This browser does not let a page copy pictures at this address. Save the picture instead."
              }
              onPress={() => void copyPicture(presented)}
            >
              Copy picture
            </Button>
            <ExportMenu emphasis={presented} withoutPictures />
          </div>
        </PanelSection>
        {slide && <EveryFileSays slide={slide} />}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.stageArea} tabIndex={0} aria-label="The slide and its figures">
        {slide ? (
          <SlideView slide={slide} stage={stage} isFull={screen.isFull} onLeave={screen.leave} />
        ) : (
          <p className={styles.hint}>Drawing the slide</p>
        )}
        {slide && (
          <section className={styles.figures} aria-label="The slide in words and figures">
            <Figures slide={slide} />
          </section>
        )}
      </section>
      <PrintPages emphasis={presented} />
    </div>
  );
}

function MarkingField() {
  const marking = useStudyStore((state) => state.study.marking);
  return (
    <Select<Marking>
      label="Marking"
      options={markings.map((id) => ({ id, label: id }))}
      value={marking}
      onChange={(next) =>
        change(`Mark as ${next}`, (study) => (study.marking === next ? study : { ...study, marking: next }))
      }
    />
  );
}

/** What cannot be taken off: it stands on the slide, on paper and in every row of every file. */
function EveryFileSays({ slide: { view, story } }: { slide: Slide }) {
  return (
    <PanelSection title="Every picture and file says">
      <ul className={styles.says}>
        <li>{view.stamp}</li>
        <li>{story.stamp}</li>
        <li>{sourceWords(view)}</li>
      </ul>
    </PanelSection>
  );
}
