import { analyse } from "../core/analyse";
import { publish } from "../core/disclosure/publish";
import type { Published } from "../core/disclosure/published";
import type {
  PublishedHolidayProfile,
  PublishedRota,
  PublishedRotaView,
  PublishedSuggestion,
} from "../core/disclosure/published-rota";
import type { PublishedPosts, PublishedRoutePlan } from "../core/disclosure/published-route-plan";
import { createContains } from "../core/hexes/contains";
import type { Incidents } from "../core/incidents/incidents";
import type { Inspection } from "../core/ingest/inspection";
import { mayHoldMeters } from "../core/ingest/place-column";
import { type Bounds, createGridProjection, type ProjectGrid, UnusableGrid } from "../core/ingest/project";
import type { Salt } from "../core/ingest/reference";
import type { LoadReport, SetAsideRow, Stated } from "../core/ingest/report";
import { createMemory, type Remember, reuse } from "../core/remember";
import { openingOffences } from "../core/study/opening";
import type { PlaceOnRoute } from "../core/study/route-plan";
import type { RememberedColumns, Study, StudyArea } from "../core/study/study";
import { writeSetAside } from "../export/set-aside";
import type { Stamp } from "../export/stamp";
import type { Loaded, Looked, Progress } from "./api";
import { type FirstOffences, firstOffences } from "./first-offences";
import { inspectFiles, type LoadOptions, loadExtract } from "./load";
import { planRotaInSlices, profileHoliday, type TeamChoice, viewSessions } from "./plan-rota";
import { type Analysed, planInSlices, viewPlaces } from "./plan-routes";
import { UnreadableFile } from "./read-file";
import { suggestIn } from "./suggest";

/** What one reading of an extract left behind. It stays where it is made. */
interface Extract {
  readonly incidents: Incidents;
  readonly report: LoadReport;
  readonly setAside: readonly SetAsideRow[];
  readonly remember: Remember;
}

/** A user's grid of shifts. */
interface ShiftGrid {
  readonly name: string;
  readonly project: ProjectGrid;
}

/** The analysis with its rows, without a thread: the worker and Node run the same one. */
export interface Engine {
  inspect(
    files: readonly File[],
    remembered: readonly RememberedColumns[],
    stated?: readonly Stated[],
  ): Promise<Looked>;
  load(
    files: readonly File[],
    inspection: Inspection,
    study: Study,
    today: string,
    salt: Salt,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Loaded>;
  firstOffences(
    files: readonly File[],
    inspection: Inspection,
    study: Study,
    today: string,
    salt: Salt,
    signal: AbortSignal,
  ): Promise<FirstOffences | null>;
  /** Places by a user's NTv2 file from now on, or without one again. Gives what is wrong with it, or null. */
  takeShiftGrid(file: File | null): Promise<string | null>;
  analyse(study: Study): Published;
  planRoutes(study: Study, onPlan: (plan: PublishedRoutePlan) => void, signal: AbortSignal): Promise<void>;
  evaluatePosts(study: Study, places: readonly PlaceOnRoute[]): PublishedPosts;
  profileHoliday(study: Study): PublishedHolidayProfile;
  planRota(study: Study, onPlan: (plan: PublishedRota) => void, signal: AbortSignal): Promise<void>;
  evaluateRota(study: Study, sessions: readonly TeamChoice[]): PublishedRotaView;
  suggestZones(study: Study): PublishedSuggestion[];
  setAsideFile(stamp: Stamp): Uint8Array;
}

/** The box around a study area, by which swapped eastings and northings are known. */
function boundsOf(area: StudyArea | null): Bounds | null {
  if (!area) return null;
  const points = area.polygon.flat(2);
  const lngs = points.map(([lng]) => lng);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Share of the placed incidents that lie inside the study area; 1 without an area. */
function shareInside(area: StudyArea | null, { lng, lat, length }: Incidents): number {
  if (!area) return 1;
  const contains = createContains(area.polygon);
  let placed = 0;
  let inside = 0;
  for (let i = 0; i < length; i++) {
    if (Number.isNaN(lng[i])) continue;
    placed++;
    if (contains(lng[i], lat[i])) inside++;
  }
  return placed === 0 ? 1 : inside / placed;
}

export function createEngine(): Engine {
  let extract: Extract | null = null;
  let lastStudy: Study | null = null;
  let grid: ShiftGrid | null = null;
  const loaded = (): Extract => {
    if (!extract) throw new Error("Got a question about an extract when none is loaded.");
    return extract;
  };
  const analysed = (asked: Study): Analysed => {
    const { incidents, remember } = loaded();
    // From another thread every study is all new objects: what did not change must be known again, or everything is worked out again.
    const study = reuse(lastStudy, asked);
    lastStudy = study;
    return { study, incidents, remember, findings: analyse(study, incidents, remember) };
  };
  const optionsOf = (inspection: Inspection, study: Study, today: string, salt: Salt): LoadOptions => ({
    bounds: boundsOf(study.area),
    area: study.area?.polygon ?? null,
    offences: study.offences,
    today,
    salt,
    project: grid?.project,
    projectedBy: inspection.columns.some(mayHoldMeters) ? grid?.name : null,
  });
  return {
    async inspect(files, remembered, stated) {
      const found = await inspectFiles(files, remembered, stated);
      return "problems" in found ? found : { inspection: found };
    },
    async load(files, inspection, study, today, salt, onProgress, signal) {
      // What was loaded before stays until these files are read: a cancelled or broken file costs nobody their map.
      const options = optionsOf(inspection, study, today, salt);
      try {
        const read = await loadExtract(files, inspection, options, onProgress, signal);
        extract = { ...read, remember: createMemory() };
        const { report, incidents } = read;
        return {
          report,
          insideShare: shareInside(study.area, incidents),
          opening: openingOffences(study, incidents),
        };
      } catch (error) {
        if (signal.aborted) return { cancelled: true };
        if (error instanceof UnreadableFile) return { problems: [error.problem] };
        throw error;
      }
    },
    firstOffences: (files, inspection, study, today, salt, signal) =>
      firstOffences(files, inspection, optionsOf(inspection, study, today, salt), signal),
    async takeShiftGrid(file) {
      try {
        grid = file && { name: file.name, project: createGridProjection(await file.arrayBuffer()) };
        return null;
      } catch (error) {
        if (error instanceof UnusableGrid) return error.message;
        throw error;
      }
    },
    analyse(asked) {
      const { study, incidents, findings } = analysed(asked);
      return publish(study, incidents, findings, "operational");
    },
    planRoutes: (asked, onPlan, signal) => planInSlices(analysed(asked), onPlan, signal),
    evaluatePosts: (asked, places) => viewPlaces(analysed(asked), places),
    profileHoliday: (asked) => profileHoliday(analysed(asked)),
    planRota: (asked, onPlan, signal) => planRotaInSlices(analysed(asked), onPlan, signal),
    evaluateRota: (asked, sessions) => viewSessions(analysed(asked), sessions),
    suggestZones: (asked) => suggestIn(analysed(asked)),
    setAsideFile: (stamp) => writeSetAside(loaded().setAside, stamp),
  };
}
