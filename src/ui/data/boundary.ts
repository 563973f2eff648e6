import { areaFrom, GeoJsonProblem } from "../../core/places/geojson";
import { coventry } from "../../core/study/defaults";
import { setSession } from "../../store/session-store";
import { change } from "../../store/study-store";

/** Takes the polygons of a GeoJSON file as the study area, or says what is wrong with it. */
export async function loadBoundary(file: File): Promise<void> {
  try {
    const area = areaFrom(await file.text(), file.name.replace(/\.(geo)?json$/i, ""));
    change(`Load the boundary ${area.name}`, (study) => ({ ...study, area }));
    setSession({
      notice: {
        tone: "good",
        text: `The boundary is now “${area.name}”, from ${file.name}. Undo brings the earlier one back.`,
      },
    });
  } catch (error) {
    if (!(error instanceof GeoJsonProblem)) throw error;
    setSession({ notice: { tone: "bad", text: `${file.name} was not used as a boundary. ${error.message}` } });
  }
}

/** Back to the outline that ships with the program. */
export function resetBoundary(): void {
  change("Use Coventry’s outline", (study) => (study.area === coventry ? study : { ...study, area: coventry }));
}

/** Map the hexes around the data, without a test. */
export function removeBoundary(): void {
  change("Map without a boundary", (study) => (study.area === null ? study : { ...study, area: null }));
}
