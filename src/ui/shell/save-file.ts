import { fileSave } from "browser-fs-access";

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
