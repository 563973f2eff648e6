import { causeWords } from "../../core/words/full-stop";
import { studyFile } from "../../store/actions";
import { setSession } from "../../store/session-store";
import { currentStudy } from "../../store/study-store";
import { fileStem, saveFile } from "./save-file";

/** Saves the study as a file, and says so. */
export async function saveStudy(): Promise<void> {
  const fileName = `${fileStem(currentStudy().name)}.study.json`;
  try {
    if (await saveFile(studyFile(), fileName, "application/json")) {
      setSession({
        notice: {
          tone: "good",
          text: `Saved ${fileName}. It holds your choices and no incident, so it can be shared.`,
        },
      });
    }
  } catch (error) {
    setSession({
      notice: {
        tone: "bad",
        text: `The study was not saved: ${causeWords(error)}. Choose another folder and try again.`,
      },
    });
  }
}
