import { fetchSample } from "#platform";
import type { Inspection } from "../core/ingest/inspection";
import { carriedOver } from "../core/ingest/inspection-edits";
import { remember } from "../core/ingest/memory";
import type { Stated } from "../core/ingest/report";
import { withColumns } from "../core/study/edits";
import { readStudy, StudyProblem, writeStudy } from "../core/study/file";
import type { Study } from "../core/study/study";
import { causeWords } from "../core/words/full-stop";
import type { Stamp } from "../export/stamp";
import { Forgotten } from "../worker/client";
import type { FirstOffences } from "../worker/first-offences";
import { latest } from "../worker/latest";
import { isLostFile } from "../worker/lost-file";
import { client } from "./client";
import { localToday } from "./local-today";
import { type Session, setSession, useSession } from "./session-store";
import { startView } from "./start-view";
import { change, currentStudy, replaceStudy, useStudyStore } from "./study-store";

const say = (text: string) => setSession({ notice: { tone: "bad", text } });

/** What makes a view another question: the same view seen again is no further look. */
const questionOf = ({ area, calendar, filter, resolution, statistic }: Study): string =>
  JSON.stringify([area?.polygon.flat(2).length, area?.name, calendar.entries.length, filter, resolution, statistic]);

/** Works out the view of a study; under a moving hand only the latest is worked out. */
const view = latest(
  (study: Study) => client.analyse(study),
  (published, study) => {
    const { report, draft, looks } = useSession.getState();
    if (!report) return;
    const isLook = !draft && published.test.none === null;
    setSession({ published, updating: false, looks: isLook ? new Set([...looks, questionOf(study)]) : looks });
  },
  (error) => {
    setSession({ updating: false });
    if (error instanceof Forgotten) return;
    say(`The map could not be worked out: ${causeWords(error)}. Undo the last step and try again.`);
  },
);

function refresh(): void {
  const { report, draft } = useSession.getState();
  if (!report) return;
  setSession({ updating: true });
  view(draft ?? currentStudy());
}

/** Keeps the published view in step with the study. Called once, when the page starts. */
export function followStudy(): void {
  useStudyStore.subscribe((state, before) => {
    if (state.study === before.study) return;
    if (useSession.getState().draft) setSession({ draft: null });
    refresh();
  });
}

/** Shows an edit under a moving hand, without a step in the history and without re-scaling the colours. End it with `change` or `endPreview`. */
export function preview(edit: (study: Study) => Study): void {
  const { published } = useSession.getState();
  const study = edit(currentStudy());
  const breaks = study.breaks ?? (published && published.scale.shade !== "ratio" ? published.scale.breaks : null);
  setSession({ draft: { ...study, breaks } });
  refresh();
}

/** Drops what `preview` showed. */
export function endPreview(): void {
  if (!useSession.getState().draft) return;
  setSession({ draft: null });
  refresh();
}

interface LoadedFrom {
  readonly files: readonly File[];
  readonly inspection: Inspection | null;
  /** The user's NTv2 file by which its places were worked out. */
  readonly grid: File | null;
}

const nothingLoaded: LoadedFrom = { files: [], inspection: null, grid: null };

/** The files that were looked at last; handles, no contents. */
let lookedAt: readonly File[] = [];

/** Those of the extract that is loaded, and what its columns mean. */
let loadedFrom = nothingLoaded;

/** The NTv2 file by which the next reading works places out. */
let grid: File | null = null;

/**
 * What the Data screen goes back to when files are not loaded after all: the extract of before, its columns and its grid file are still
 * there, and nothing that was chosen meanwhile.
 */
function asBefore(): Pick<Session, "stage" | "inspection" | "progress"> {
  lookedAt = loadedFrom.files;
  if (grid !== loadedFrom.grid) void chooseShiftGrid(loadedFrom.grid);
  const stage = useSession.getState().report ? "ready" : "empty";
  return { stage, inspection: loadedFrom.inspection, progress: null };
}

/** Looks at files that were dropped or chosen. A layout known to the letter is loaded at once. What is loaded stays until they are read. */
export async function openFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  if (files.length === 1 && /\.json$/i.test(files[0].name)) return openStudy(files[0]);
  setSession({
    ...withoutFailure(),
    stage: "looking",
    fileProblems: [],
    inspection: null,
    workspace: "data",
    progress: null,
  });
  lookedAt = files;
  try {
    const looked = await client.inspect(files, currentStudy().columns);
    if ("problems" in looked) return setSession({ ...asBefore(), fileProblems: looked.problems });
    setSession({ inspection: looked.inspection, stage: "confirming" });
    const { confirm, blockers } = looked.inspection;
    if (!confirm && blockers.length === 0) await loadExtract(looked.inspection);
  } catch (error) {
    fail(error);
  }
}

/** Counts what was stated about bytes: two looks may answer out of order, and only the last is what the fields say. */
let looks = 0;

/**
 * Looks at the same files again with something else stated about the bytes or the header of one of them. Gives what that makes of the columns, with
 * what was set by hand before; null when it makes no table of them, and the page says why, or when something else was stated meanwhile.
 */
export async function lookAgain(inspection: Inspection, at: number, stated: Stated): Promise<Inspection | null> {
  const look = ++looks;
  try {
    const all = inspection.files.map((file, f): Stated => {
      const { readAs, headerStated } = f === at ? stated : file;
      return { readAs, headerStated };
    });
    const looked = await client.inspect(lookedAt, currentStudy().columns, all);
    if (look !== looks) return null;
    if (!("problems" in looked)) {
      setSession({ fileProblems: [] });
      return carriedOver(inspection, looked.inspection);
    }
    setSession({ fileProblems: looked.problems });
  } catch (error) {
    if (look === looks) fail(error);
  }
  return null;
}

/** What the table of offences makes of the first rows of the files that are looked at; null where nothing can be said of it yet. */
export async function firstOffences(inspection: Inspection): Promise<FirstOffences | null> {
  try {
    return await client.firstOffences(lookedAt, inspection, currentStudy(), localToday());
  } catch {
    // A file that cannot be read any more says so when all of it is read.
    return null;
  }
}

/** Places by the user's own NTv2 file from the next reading on; null goes back to the seven parameters. */
export async function chooseShiftGrid(file: File | null): Promise<void> {
  const before = grid;
  grid = file;
  // One after the other: a large file that is still being read must not arrive after the choice that took it back.
  const turn = gridTurn.then(() => client.takeShiftGrid(file));
  gridTurn = turn.catch(() => undefined);
  try {
    const problem = await turn;
    if (problem === null) return setSession({ shiftGrid: file?.name ?? null });
    if (grid === file) grid = before;
    say(`“${file?.name}” was not used. ${problem} Places are worked out as before.`);
  } catch (error) {
    if (grid === file) grid = before;
    if (error instanceof Forgotten) return;
    say(`“${file?.name}” could not be read. Choose it again; places are worked out as before.`);
  }
}

let gridTurn: Promise<unknown> = Promise.resolve();

function fail(error: unknown): void {
  if (error instanceof Forgotten) return;
  const cause = isLostFile(error) ? lostWords(lookedAt) : causeWords(error);
  setSession(asBefore());
  const kept = useSession.getState().report ? "The extract of before is still here." : "Nothing is loaded.";
  const text = `The files could not be read: ${cause}. ${kept}`;
  setSession({ notice: { tone: "bad", text, ofLoading: true } });
}

/** The error does not say which of several it is. */
function lostWords(files: readonly File[]): string {
  const which = files.length === 1 ? `“${files[0].name}”` : "one of them";
  const again = files.length === 1 ? "it" : "them";
  return `${which} was changed since it was chosen, or can no longer be read. Choose ${again} again`;
}

/** Takes back what was said of a loading that failed: "Nothing is loaded" is not true for long once files are opened again. */
const withoutFailure = (): Partial<Session> => (useSession.getState().notice?.ofLoading ? { notice: null } : {});

/** Reads the files that were looked at. Ends on the quality report; with `showAnswer` on the screen that was open, or on the map. */
export async function loadExtract(inspection: Inspection, showAnswer = false): Promise<void> {
  const began = performance.now();
  const files = lookedAt;
  const totalBytes = inspection.files.reduce((sum, file) => sum + file.bytes, 0);
  setSession({
    ...withoutFailure(),
    inspection,
    stage: "loading",
    fileProblems: [],
    progress: { rows: 0, bytes: 0, totalBytes },
  });
  try {
    const loaded = await client.load(files, inspection, currentStudy(), localToday(), (progress) =>
      setSession({ progress }),
    );
    if ("cancelled" in loaded) return setSession(asBefore());
    if ("problems" in loaded) return setSession({ stage: "confirming", progress: null, fileProblems: loaded.problems });
    loadedFrom = { files, inspection, grid };
    const { workspace } = useSession.getState();
    setSession({
      ...nothingChosen,
      stage: "ready",
      report: loaded.report,
      published: null,
      loadedIn: (performance.now() - began) / 1000,
      looks: new Set(),
      workspace: !showAnswer ? "data" : workspace === "data" ? "hotspots" : workspace,
    });
    const { shiftGrid } = useSession.getState();
    const study = currentStudy();
    const remembered = inspection.confirm ? withColumns(study, remember(inspection, shiftGrid)) : study;
    const started = startView(remembered, loaded);
    change(started.label, () => started.study);
    refresh();
  } catch (error) {
    fail(error);
  }
}

/** Reads the loaded files again with their duplicates merged, or kept: next month's file with this header is read the same way. */
export async function mergeDuplicates(mergeAlike: boolean): Promise<void> {
  const { inspection } = useSession.getState();
  if (inspection) await loadExtract({ ...inspection, mergeAlike });
}

export async function cancelLoad(): Promise<void> {
  await client.cancel();
}

/** Leaves the confirmation screen; nothing was loaded, and nothing that was said there counts. */
export function leaveConfirm(): void {
  setSession({ ...asBefore(), fileProblems: [] });
}

/** Goes back to what the columns mean, to mend a guess that the report made visible. */
export function reopenColumns(): void {
  if (useSession.getState().inspection) setSession({ stage: "confirming", workspace: "data" });
}

/** Loads the sample by the same path as anyone's file, and shows its answer: of the screen that is open, from Data the map's. */
export async function loadSample(): Promise<void> {
  setSession({ ...withoutFailure(), stage: "looking", fileProblems: [] });
  try {
    const file = await fetchSample();
    lookedAt = [file];
    const looked = await client.inspect(lookedAt, currentStudy().columns);
    if ("problems" in looked) return setSession({ ...asBefore(), fileProblems: looked.problems });
    await loadExtract(looked.inspection, true);
  } catch (error) {
    fail(error);
  }
}

/** Nothing under the pointer, nothing chosen: hexes and places of another view mean nothing in this one. */
const nothingChosen = {
  draft: null,
  hoveredCell: null,
  selectedCell: null,
  hoveredHotspot: null,
  selectedHotspot: null,
} as const;

/** Clears every row from memory: the worker that held them is ended. The study stays. */
export function forgetExtract(): void {
  client.forget();
  lookedAt = [];
  loadedFrom = nothingLoaded;
  grid = null;
  setSession({
    ...nothingChosen,
    stage: "empty",
    inspection: null,
    shiftGrid: null,
    report: null,
    published: null,
    fileProblems: [],
    workspace: "data",
    looks: new Set(),
    notice: {
      tone: "good",
      text: "The extract is forgotten: no row of it is left in memory. Your study is still here.",
    },
  });
}

/** The rows that were set aside, for the analyst to mend at the source. */
export const setAsideFile = (stamp: Stamp): Promise<Uint8Array> => client.setAsideFile(stamp);

/** The study as a file. */
export const studyFile = (): Uint8Array => new TextEncoder().encode(writeStudy(currentStudy()));

/** Opens a study file; the loaded extract, if any, is seen through it at once. */
export async function openStudy(file: File): Promise<void> {
  try {
    const study = readStudy(await file.text());
    replaceStudy(study, `Opened ${file.name}`);
    setSession({
      notice: {
        tone: "good",
        text: `Opened the study “${study.name}”. ${useSession.getState().stage === "ready" ? "" : "Now load an extract: a study holds no incidents."}`,
      },
    });
  } catch (error) {
    if (!(error instanceof StudyProblem)) throw error;
    say(error.message);
  }
}
