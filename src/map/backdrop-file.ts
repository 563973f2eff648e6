import { GeoJsonProblem } from "../core/places/geojson";
import { backdropFeatures } from "../scene/layers/backdrop";
import { setSession } from "../store/session-store";

/** Takes a file from the user's disk as the background map, or says what is wrong with it. */
export async function addBackdrop(file: File): Promise<void> {
  try {
    if (/\.pmtiles$/i.test(file.name)) {
      const { readArchive } = await import("./pmtiles");
      await readArchive(file);
      setSession({ backdrop: { kind: "pmtiles", name: file.name, file } });
      return;
    }
    const text = await file.text();
    if (backdropFeatures(text).features.length === 0) throw new GeoJsonProblem("It holds no lines and no polygons.");
    setSession({ backdrop: { kind: "geojson", name: file.name, text } });
  } catch (error) {
    const reason = error instanceof Error ? error.message : "It cannot be read.";
    setSession({ notice: { tone: "bad", text: `${file.name} cannot be the background map. ${reason}` } });
  }
}
