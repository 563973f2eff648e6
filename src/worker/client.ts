import { proxy, type Remote, releaseProxy, wrap } from "comlink";
import { createAnalysisWorker } from "#platform";
import type { Published, PublishedGrid } from "../core/disclosure/published";
import type {
  PublishedHolidayProfile,
  PublishedRota,
  PublishedRotaView,
  PublishedSuggestion,
} from "../core/disclosure/published-rota";
import type { PublishedPosts, PublishedRoutePlan } from "../core/disclosure/published-route-plan";
import type { SnappedZone } from "../core/hexes/snap";
import type { Inspection } from "../core/ingest/inspection";
import type { Stated } from "../core/ingest/report";
import type { PlaceOnRoute } from "../core/study/route-plan";
import type { RememberedColumns, Study, Zone } from "../core/study/study";
import type { Stamp } from "../export/stamp";
import type { AnalysisApi, Loaded, Looked, Progress } from "./api";
import { changesOf } from "./changes";
import type { FirstOffences } from "./first-offences";
import type { TeamChoice } from "./plan-rota";

/** The worker as the page sees it: one per page, started when it is first needed. */
export interface AnalysisClient {
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
    onProgress: (progress: Progress) => void,
  ): Promise<Loaded>;
  firstOffences(
    files: readonly File[],
    inspection: Inspection,
    study: Study,
    today: string,
  ): Promise<FirstOffences | null>;
  takeShiftGrid(file: File | null): Promise<string | null>;
  cancel(): Promise<void>;
  analyse(study: Study): Promise<Published>;
  /** See `AnalysisApi.planRoutes`; `signal` ends it, and nothing more is reported. */
  planRoutes(study: Study, onPlan: (plan: PublishedRoutePlan) => void, signal: AbortSignal): Promise<void>;
  evaluatePosts(study: Study, places: readonly PlaceOnRoute[]): Promise<PublishedPosts>;
  profileHoliday(study: Study): Promise<PublishedHolidayProfile>;
  /** See `AnalysisApi.planRota`; `signal` ends it, and nothing more is reported. */
  planRota(study: Study, onPlan: (plan: PublishedRota) => void, signal: AbortSignal): Promise<void>;
  evaluateRota(study: Study, sessions: readonly TeamChoice[]): Promise<PublishedRotaView>;
  suggestZones(study: Study): Promise<readonly PublishedSuggestion[]>;
  snapToHexes(rings: Zone["rings"], resolution: Study["resolution"]): Promise<SnappedZone | null>;
  setAsideFile(stamp: Stamp): Promise<Uint8Array>;
  /** Ends the worker, and with it every row in memory. */
  forget(): void;
}

/** What a question is answered with when the worker is ended before it could answer. */
export class Forgotten extends Error {}

export function createAnalysisClient(): AnalysisClient {
  let worker: Worker | null = null;
  let remote: Remote<AnalysisApi> | null = null;
  let grid: PublishedGrid | null = null;
  /** The study that the worker was asked about last. */
  let told: Study | null = null;
  let endAll: (reason: Error) => void = () => {};
  let forgotten: Promise<never> = new Promise(() => {});
  // An ended worker never answers; without this whoever waits for it would wait forever.
  const unlessForgotten = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, forgotten]);
  const end = (reason: Error) => {
    remote?.[releaseProxy]();
    worker?.terminate();
    endAll(reason);
    worker = null;
    remote = null;
    grid = null;
    told = null;
  };
  const api = () => {
    if (!remote) {
      worker = createAnalysisWorker();
      worker.addEventListener("error", (event) => {
        // A worker whose script did not arrive never answers either; the next question starts another. What goes wrong inside one that runs comes as an `ErrorEvent`, and is answered.
        if (!(event instanceof ErrorEvent))
          end(new Error("the part of the program that reads them could not be fetched; try again"));
      });
      remote = wrap<AnalysisApi>(worker);
      forgotten = new Promise((_, reject) => {
        endAll = reject;
      });
      forgotten.catch(() => {});
    }
    return remote;
  };
  async function untilAborted<Plan>(
    signal: AbortSignal,
    onPlan: (plan: Plan) => void,
    run: (report: (plan: Plan) => void) => Promise<void>,
  ): Promise<void> {
    if (signal.aborted) return;
    const stop = () => void api().stopPlanning();
    signal.addEventListener("abort", stop, { once: true });
    try {
      await unlessForgotten(
        run((plan) => {
          // One that was on its way when planning was stopped.
          if (!signal.aborted) onPlan(plan);
        }),
      );
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }
  return {
    inspect: (files, remembered, stated) => unlessForgotten<Looked>(api().inspect(files, remembered, stated)),
    load: (files, inspection, study, today, onProgress) =>
      unlessForgotten<Loaded>(api().load(files, inspection, study, today, proxy(onProgress))),
    firstOffences: (files, inspection, study, today) =>
      unlessForgotten<FirstOffences | null>(api().firstOffences(files, inspection, study, today)),
    takeShiftGrid: (file) => unlessForgotten<string | null>(api().takeShiftGrid(file)),
    cancel: () => api().cancel(),
    analyse: async (study) => {
      const changes = changesOf(told, study);
      told = study;
      const published = await unlessForgotten(api().analyse(changes));
      if (published.grid) grid = published.grid;
      if (!grid) throw new Error("Got a view without its hexes.");
      return { ...published, grid };
    },
    planRoutes: (study, onPlan, signal) =>
      untilAborted(signal, onPlan, (report) => api().planRoutes(study, proxy(report))),
    profileHoliday: (study) => unlessForgotten(api().profileHoliday(study)),
    planRota: (study, onPlan, signal) => untilAborted(signal, onPlan, (report) => api().planRota(study, proxy(report))),
    evaluateRota: (study, sessions) => unlessForgotten(api().evaluateRota(study, sessions)),
    evaluatePosts: (study, places) => unlessForgotten(api().evaluatePosts(study, places)),
    suggestZones: (study) => unlessForgotten<readonly PublishedSuggestion[]>(api().suggestZones(study)),
    snapToHexes: (rings, resolution) => unlessForgotten(api().snapToHexes(rings, resolution)),
    setAsideFile: (stamp) => unlessForgotten(api().setAsideFile(stamp)),
    // Ending the thread is the one way to be sure that nothing of the rows is left.
    forget: () => end(new Forgotten("The extract was forgotten.")),
  };
}
