import type { Published } from "../core/disclosure/published";
import type {
  PublishedHolidayProfile,
  PublishedRota,
  PublishedRotaView,
  PublishedSuggestion,
} from "../core/disclosure/published-rota";
import type { PublishedPosts, PublishedRoutePlan } from "../core/disclosure/published-route-plan";
import type { SnappedZone } from "../core/hexes/snap";
import type { FileProblem, Inspection } from "../core/ingest/inspection";
import type { LoadReport, Stated } from "../core/ingest/report";
import type { PlaceOnRoute } from "../core/study/route-plan";
import type { Filter, RememberedColumns, Study, Zone } from "../core/study/study";
import type { Stamp } from "../export/stamp";
import type { FirstOffences } from "./first-offences";
import type { TeamChoice } from "./plan-rota";

export interface Progress {
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

/** A first look: what the columns mean, or what is wrong with the files. */
export type Looked = { readonly inspection: Inspection } | { readonly problems: readonly FileProblem[] };

/** What came of reading the files. */
export type Loaded =
  | {
      readonly report: LoadReport;
      /** Share of the placed incidents inside the study area; 1 without an area. */
      readonly insideShare: number;
      /** The offences that a new view opens with. */
      readonly opening: Pick<Filter, "definition" | "categories">;
    }
  | { readonly problems: readonly FileProblem[] }
  | { readonly cancelled: true };

/** What the page may ask of the worker. Incident rows stay behind this wall; only reports and `Published` come back. */
export interface AnalysisApi {
  /** `stated` is what a person says of a file, where encoding, delimiter or header were guessed wrongly. */
  inspect(
    files: readonly File[],
    remembered: readonly RememberedColumns[],
    stated?: readonly Stated[],
  ): Promise<Looked>;
  /**
   * Reads files as their inspection says (the one that `inspect` gave, with a person's roles, answers and overrules), and keeps the rows.
   * What was loaded before stays until all of them are read.
   */
  load(
    files: readonly File[],
    inspection: Inspection,
    study: Study,
    today: string,
    onProgress: (progress: Progress) => void,
  ): Promise<Loaded>;
  /** What the table of offences makes of the first rows of inspected files; see `firstOffences`. */
  firstOffences(
    files: readonly File[],
    inspection: Inspection,
    study: Study,
    today: string,
  ): Promise<FirstOffences | null>;
  /** Places by a user's NTv2 file from now on, or without one again. Gives what is wrong with it in a sentence, or null. */
  takeShiftGrid(file: File | null): Promise<string | null>;
  cancel(): Promise<void>;
  /**
   * The view of the loaded incidents through a study, of which only what is other than at the last time is told (`changes.ts`). `grid` is null
   * when it is the one that was sent last.
   */
  analyse(changes: Partial<Study>): Promise<Omit<Published, "grid"> & { readonly grid: Published["grid"] | null }>;
  /**
   * Plans the posts of the study: a quick plan at once, then whatever is better, at last with its curve and its backtest. Ends when nothing
   * more is to come; another call, or `stopPlanning`, ends it at once. Other questions are answered meanwhile.
   */
  planRoutes(study: Study, onPlan: (plan: PublishedRoutePlan) => void): Promise<void>;
  stopPlanning(): Promise<void>;
  /** What posts in these places would see and miss: quick enough to be asked at every move of a hand. */
  evaluatePosts(study: Study, places: readonly PlaceOnRoute[]): Promise<PublishedPosts>;
  /** When zones and city are busy, in holidays and in term. */
  profileHoliday(study: Study): Promise<PublishedHolidayProfile>;
  /**
   * Plans the rota of the study: a quick one at once, then whatever is better, at last with what more hours buy, what fairness costs and a
   * backtest. Ends as `planRoutes` does; the two stop each other.
   */
  planRota(study: Study, onPlan: (plan: PublishedRota) => void): Promise<void>;
  /** What sessions would meet and miss, and the rules that they break: quick enough to be asked at every move of a hand. */
  evaluateRota(study: Study, sessions: readonly TeamChoice[]): Promise<PublishedRotaView>;
  /** Zones around what stands out in holidays; where nothing does, the busiest three, which say so. */
  suggestZones(study: Study): Promise<readonly PublishedSuggestion[]>;
  /** A zone along the hexes of the map; null where it has no ground. Needs no extract. */
  snapToHexes(rings: Zone["rings"], resolution: Study["resolution"]): Promise<SnappedZone | null>;
  /** The rows that were set aside, as a CSV file. */
  setAsideFile(stamp: Stamp): Promise<Uint8Array>;
}
