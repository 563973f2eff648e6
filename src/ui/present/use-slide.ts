import { useEffect, useMemo, useState } from "react";
import type { Published } from "../../core/disclosure/published";
import { headingOf, type SlideFonts, slideSvg, slideWords } from "../../export/slide/slide-svg";
import { type Story, storyOf } from "../../export/slide/story";
import type { Emphasis } from "../../scene/compose";
import { useSession } from "../../store/session-store";
import { useStudyStore } from "../../store/study-store";
import { exportInput, slideFonts, svgUrl } from "./slide";

export interface Slide {
  readonly view: Published;
  readonly emphasis: Emphasis;
  readonly story: Story;
  readonly url: string;
  readonly heading: string;
  /** What the picture says, for whoever cannot see it. */
  readonly words: readonly string[];
  readonly attribution: string;
}

/** The slide of the view that is shown; null until there is one. `title` stands in for the study's while it is being written. */
export function useSlide(emphasis: Emphasis, title?: string | null): Slide | null {
  const view = useSession((session) => session.published);
  const study = useStudyStore((state) => state.study);
  const [fonts, setFonts] = useState<SlideFonts | null>(null);
  useEffect(() => {
    let here = true;
    void slideFonts().then((loaded) => here && setFonts(loaded));
    return () => {
      here = false;
    };
  }, []);
  return useMemo(() => {
    // Without its fonts the slide would be laid out for widths that it does not have.
    if (!view || !fonts) return null;
    const input = exportInput(view, title === undefined ? study : { ...study, title }, emphasis, fonts);
    const story = storyOf(view, study, emphasis);
    return {
      view,
      emphasis,
      story,
      url: svgUrl(slideSvg(input)),
      heading: headingOf(story, input.study.title),
      words: slideWords(story),
      attribution: input.scene.attribution,
    };
  }, [view, study, emphasis, title, fonts]);
}
