import { fileSave } from "browser-fs-access";
import { causeWords } from "../../core/words/full-stop";
import { setSession } from "../../store/session-store";

/** Offers bytes as a file: by the browser's own dialog where there is one, else as a download. False when the person cancelled. */
export async function saveFile(bytes: Uint8Array, fileName: string, mimeType: string): Promise<boolean> {
  const extension = fileName.slice(fileName.lastIndexOf("."));
  try {
    await fileSave(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mimeType }), {
      fileName,
      extensions: [extension],
      mimeTypes: [mimeType],
    });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return false;
    throw error;
  }
}

/**
 * Saves what `make` gives as a file and says so, or why not: a file that is not where a person looks for it must not be found out later. What
 * was said of a save before goes. Nothing is said when the person cancelled.
 */
export async function saveAndSay(
  make: () => string | Uint8Array | Promise<Uint8Array>,
  fileName: string,
  mimeType: string,
  says: string,
): Promise<void> {
  setSession({ notice: null });
  try {
    const made = await make();
    const bytes = typeof made === "string" ? new TextEncoder().encode(made) : made;
    if (await saveFile(bytes, fileName, mimeType))
      setSession({ notice: { tone: "good", text: `Saved ${fileName}: ${says}.` } });
  } catch (error) {
    setSession({
      notice: {
        tone: "bad",
        text: `${fileName} was not saved: ${causeWords(error)}. Try again, or choose another folder.`,
      },
    });
  }
}

/** "Coventry, spring" as "coventry-spring": safe in every file system. */
export function fileStem(name: string): string {
  const stem = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return stem || "study";
}
