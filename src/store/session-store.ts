import { create } from "zustand";
import type { Published } from "../core/disclosure/published";
import type { FileProblem, Inspection } from "../core/ingest/inspection";
import type { LoadReport } from "../core/ingest/report";
import type { Study } from "../core/study/study";
import type { Emphasis } from "../scene/compose";
import type { Progress } from "../worker/api";

export type Workspace =
  | "data"
  | "hotspots"
  | "routes"
  | "outreach"
  | "present"
  | "help"
  | "calendar"
  | "schools"
  | "offences";

/** Where the loading of an extract stands. */
type LoadStage = "empty" | "looking" | "confirming" | "loading" | "ready";

export type RegionKind = "route" | "zone";

/** What is being drawn: a new route or zone (id null), or the shape of one that exists. */
export interface Drawing {
  readonly kind: RegionKind;
  readonly id: string | null;
}

/** A background map that the user added for this visit. It stays on this machine like everything else. */
type Backdrop =
  | { readonly kind: "geojson"; readonly name: string; readonly text: string }
  | { readonly kind: "pmtiles"; readonly name: string; readonly file: File };

/** A message at the foot of the page; errors stay until they are closed. */
interface Notice {
  readonly tone: "good" | "bad";
  readonly text: string;
  /** It says that a loading failed, and goes away with the next one. */
  readonly ofLoading?: boolean;
}

/** Everything that is not a decision: never saved, never undone. */
export interface Session {
  readonly stage: LoadStage;
  readonly inspection: Inspection | null;
  readonly progress: Progress | null;
  readonly fileProblems: readonly FileProblem[];
  /** Name of the user's NTv2 file that the worker holds for this visit. */
  readonly shiftGrid: string | null;
  readonly report: LoadReport | null;
  /** Seconds that reading took, and the local date of it, for the quality report. */
  readonly loadedIn: number;
  readonly published: Published | null;
  /** True while a newer view is being worked out than the one that is shown. */
  readonly updating: boolean;
  /** The different questions that were tested since the extract was loaded: every one is another chance of a false alarm. */
  readonly looks: ReadonlySet<string>;
  /** The study under a hand that drags; the map follows it, history does not. */
  readonly draft: Study | null;
  readonly workspace: Workspace;
  /** Where a page that is no step of the work (calendar, schools) leads back to. */
  readonly backTo: Workspace;
  /** The day that a link to the calendar was about; null for today. ISO. */
  readonly calendarDay: string | null;
  /** The page of Help that a link led to last. */
  readonly helpPage: string | null;
  /** What Present shows: the question of the workspace from which it was opened last. */
  readonly presented: Emphasis;
  /** H3 cell under the pointer or focus, and the one that was chosen. */
  readonly hoveredCell: string | null;
  readonly selectedCell: string | null;
  readonly hoveredHotspot: number | null;
  readonly selectedHotspot: number | null;
  readonly hoveredRegion: string | null;
  readonly selectedRegion: string | null;
  /** Routes or zones that the map is asked to go to, once: those of a file that was just loaded. */
  readonly zoomTo: readonly string[];
  readonly drawing: Drawing | null;
  readonly backdrop: Backdrop | null;
  /** Map layers that are switched off, by what the map is about; absent until a person switches one. */
  readonly hiddenLayers: Readonly<Partial<Record<Emphasis, readonly string[]>>>;
  readonly theme: "light" | "dark";
  /** Whether a key by itself, like "?", may do something away from any control. */
  readonly singleKeys: boolean;
  /** Whether the list of keys lies over the page. */
  readonly showsKeys: boolean;
  readonly notice: Notice | null;
  /** A study from an earlier visit that may be taken up again. */
  readonly restorable: { readonly study: Study; readonly savedAt: string } | null;
  /** Whether this browser lets the study be kept between visits; null until that is known. */
  readonly autosaves: boolean | null;
}

export const useSession = create<Session>()(() => ({
  stage: "empty",
  inspection: null,
  progress: null,
  fileProblems: [],
  shiftGrid: null,
  report: null,
  loadedIn: 0,
  published: null,
  updating: false,
  looks: new Set(),
  draft: null,
  workspace: "data",
  backTo: "data",
  calendarDay: null,
  helpPage: null,
  presented: "hotspots",
  hoveredCell: null,
  selectedCell: null,
  hoveredHotspot: null,
  selectedHotspot: null,
  hoveredRegion: null,
  selectedRegion: null,
  zoomTo: [],
  drawing: null,
  backdrop: null,
  hiddenLayers: {},
  theme: "light",
  singleKeys: true,
  showsKeys: false,
  notice: null,
  restorable: null,
  autosaves: null,
}));

/** Changes part of the session. */
export const setSession = (part: Partial<Session>): void => useSession.setState(part);
