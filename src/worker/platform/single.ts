import mapWorkerSource from "maplibre-gl/dist/maplibre-gl-worker.mjs?raw";
import sample from "../../../data/SYNTHETIC_coventry_partnership_2019-04_2026-03.csv?gzip";
import AnalysisWorker from "../analysis.worker?worker&inline";

/**
 * What differs between builds of the program: this is the one file, which carries both workers and the sample in itself.
 * Workers made from what the page holds take the page's policy over, over file:// too; the end-to-end tests see that they do.
 */

/** Over file:// MapLibre itself reads the blob and starts its worker from a data: address, since no module worker starts from a blob there. */
export const mapLibreWorkerUrl = (): string =>
  URL.createObjectURL(new Blob([mapWorkerSource], { type: "text/javascript" }));

/** A classic worker from a blob, which starts wherever the page does. */
export const createAnalysisWorker = (): Worker => new AnalysisWorker();

/** The synthetic extract that ships with the program, as a file like anyone's. */
export async function fetchSample(): Promise<File> {
  if (typeof DecompressionStream === "undefined")
    throw new Error("this browser is too old to unpack the sample; your own extract can be loaded all the same");
  const { body } = await fetch(`data:application/gzip;base64,${sample}`);
  if (!body) throw new Error("the sample extract is missing from this file");
  const blob = await new Response(body.pipeThrough(new DecompressionStream("gzip"))).blob();
  return new File([blob], "SYNTHETIC_coventry_partnership_2019-04_2026-03.csv", { type: "text/csv" });
}
