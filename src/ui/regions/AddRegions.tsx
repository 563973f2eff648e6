import { fileOpen } from "browser-fs-access";
import { ListPlus, PencilLine } from "lucide-react";
import { useState } from "react";
import { GeoJsonProblem } from "../../core/places/geojson";
import { awayWords } from "../../core/words/away-words";
import { many } from "../../core/words/numbers";
import { writeDrawn } from "../../export/drawn-regions";
import { setSession, useSession } from "../../store/session-store";
import { change, currentStudy, useStudyStore } from "../../store/study-store";
import { Button } from "../kit/Button";
import { LinkButton } from "../kit/LinkButton";
import { Notice } from "../kit/Notice";
import { fileStem, saveAndSay } from "../shell/save-file";
import { RegionForm } from "./RegionForm";
import styles from "./Regions.module.css";
import type { RegionTexts } from "./region-kinds";

/** Where the focus goes when there is no row left to go to. */
export const DRAW = "draw-on-the-map";

/** Draw one, type one, load a file of them, save them as one, or clear the examples away. */
export function AddRegions({ texts }: { texts: RegionTexts }) {
  const [isTyping, setTyping] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const drawing = useSession((session) => session.drawing);
  const regions = useStudyStore((state) => state.study[texts.kind === "route" ? "routes" : "zones"]);
  const examples = regions.filter((region) => region.example).length;
  const isDrawing = drawing?.kind === texts.kind;
  return (
    <>
      {problem && (
        <Notice
          tone="bad"
          role="alert"
          title="The file was not loaded."
          className={styles.notice}
          onClose={() => setProblem(null)}
        >
          {problem}
        </Notice>
      )}
      <div className={styles.add}>
        {isDrawing ? (
          <Button small onPress={() => setSession({ drawing: null })}>
            Stop drawing
          </Button>
        ) : (
          <Button
            small
            id={DRAW}
            icon={<PencilLine aria-hidden size={16} />}
            onPress={() => setSession({ drawing: { kind: texts.kind, id: null } })}
          >
            Draw on the map
          </Button>
        )}
        <Button small icon={<ListPlus aria-hidden size={16} />} onPress={() => setTyping(true)}>
          Type points
        </Button>
      </div>
      <div className={styles.add}>
        <LinkButton onPress={() => void load(texts, setProblem)}>Load GeoJSON</LinkButton>
        <LinkButton isDisabled={regions.length === 0} onPress={() => void save(texts)}>
          Save as GeoJSON
        </LinkButton>
        {examples > 0 && (
          <LinkButton onPress={() => deleteExamples(texts)}>
            Delete {examples === 1 ? "the example" : `all ${examples} examples`}
          </LinkButton>
        )}
      </div>
      {isTyping && <RegionForm texts={texts} region={null} onClose={() => setTyping(false)} />}
    </>
  );
}

async function load(texts: RegionTexts, say: (problem: string | null) => void): Promise<void> {
  say(null);
  let file: File;
  try {
    file = await fileOpen({ extensions: [".geojson", ".json"], description: "GeoJSON" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return;
    throw error;
  }
  try {
    const loaded = texts.load(currentStudy(), await file.text());
    const words = many(loaded.ids.length, texts.one, texts.several);
    change(`Load ${words} from ${file.name}`, () => loaded.study);
    const away = awayWords(loaded.study, useSession.getState().published, texts.kind);
    const warnings = loaded.ids.flatMap((id) => away.get(id) ?? []);
    setSession({
      zoomTo: loaded.ids.filter((id) => !away.has(id)),
      notice: { tone: "good", text: [`Added ${words} from ${file.name}.`, ...warnings].join(" ") },
    });
  } catch (error) {
    if (!(error instanceof GeoJsonProblem)) throw error;
    // Good news of before beside bad news of now would be read as one.
    setSession({ notice: null });
    say(`${file.name}: ${error.message}`);
  }
}

function save(texts: RegionTexts): Promise<void> {
  const study = currentStudy();
  const fileName = `${fileStem(study.name)}-${texts.several}.geojson`;
  const says = "shapes, names and notes, and no incident";
  return saveAndSay(() => writeDrawn(study, texts.kind), fileName, "application/geo+json", says);
}

function deleteExamples(texts: RegionTexts): void {
  const ids = texts
    .list(currentStudy())
    .filter((region) => region.example)
    .map((region) => region.id);
  change(`Delete the example ${texts.several}`, (study) => ids.reduce(texts.without, study));
}
