import { causeWords } from "../../core/words/full-stop";
import { type Format, fileName, subjects } from "../../export/format";
import { slide } from "../../export/formats/slide";
import type { Emphasis } from "../../scene/compose";
import { setSession, useSession } from "../../store/session-store";
import { currentStudy } from "../../store/study-store";
import { saveFile } from "../shell/save-file";
import { exportInput, pngOf, slideFonts } from "./slide";

/** Saves the view that is shown in one of the formats, and says so. */
export const saveFormat = (format: Format, emphasis: Emphasis): Promise<void> =>
  attempt(async () => {
    const input = await inputNow(emphasis);
    const subject = format === slide ? subjects[emphasis] : format.subject;
    const name = fileName(input.published, subject, format.extension);
    if (await saveFile(new TextEncoder().encode(format.write(input)), name, format.mime)) saved(name);
  });

/** Saves the slide as a PNG. */
export const savePicture = (emphasis: Emphasis): Promise<void> =>
  attempt(async () => {
    const input = await inputNow(emphasis);
    const name = fileName(input.published, subjects[emphasis], "png");
    const blob = await pngOf(slide.write(input));
    if (await saveFile(new Uint8Array(await blob.arrayBuffer()), name, "image/png")) saved(name);
  });

/** Whether this browser lets a page put pictures on the clipboard; not on addresses without https. */
export const canCopyPictures = (): boolean =>
  typeof ClipboardItem !== "undefined" && navigator.clipboard?.write !== undefined;

/** Puts the slide on the clipboard, to be pasted into a paper or a presentation. */
export const copyPicture = (emphasis: Emphasis): Promise<void> =>
  attempt(async () => {
    // The promise goes in unresolved: Safari refuses a picture that comes later than the press.
    const blob = inputNow(emphasis).then((input) => pngOf(slide.write(input)));
    const isCopied = await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]).then(
      () => true,
      (error) => {
        if (error instanceof DOMException && error.name === "NotAllowedError") return false;
        throw error;
      },
    );
    setSession({ notice: isCopied ? COPIED : REFUSED });
  });

const COPIED = {
  tone: "good",
  text: "The picture is on the clipboard. Paste it into a paper or a presentation.",
} as const;

/** Browsers and administrators can forbid it to a page that has everything it needs. */
const REFUSED = {
  tone: "bad",
  text: "Nothing was copied: this browser does not let the page use the clipboard. Choose “Save picture (PNG)” instead.",
} as const;

async function inputNow(emphasis: Emphasis) {
  const { published } = useSession.getState();
  if (!published) throw new Error("no extract is loaded");
  return exportInput(published, currentStudy(), emphasis, await slideFonts());
}

const saved = (name: string) =>
  setSession({
    notice: { tone: "good", text: `Saved ${name}. It says what is in it, for which period, and who may see it.` },
  });

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    setSession({
      notice: {
        tone: "bad",
        text: `Nothing was saved: ${causeWords(error)}. Try again, or choose another kind of file.`,
      },
    });
  }
}
