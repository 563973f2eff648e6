import mapWorkerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import sampleUrl from "../../../data/SYNTHETIC_coventry_partnership_2019-04_2026-03.csv?url";
import analysisWorkerUrl from "../analysis.worker?worker&url";
import { confinedWorkerUrl } from "./confined";

/** What differs between builds of the program, in one place: where the workers and the sample come from. This is the hosted build. */

export const mapLibreWorkerUrl = (): string => confinedWorkerUrl(mapWorkerUrl);

export const createAnalysisWorker = (): Worker => new Worker(confinedWorkerUrl(analysisWorkerUrl), { type: "module" });

/** The synthetic extract that ships with the program, as a file like anyone's. */
export async function fetchSample(): Promise<File> {
  const response = await fetch(sampleUrl);
  if (!response.ok) throw new Error(`the sample extract is missing from this installation (${response.status})`);
  return new File([await response.blob()], "SYNTHETIC_coventry_partnership_2019-04_2026-03.csv", { type: "text/csv" });
}
