import { expose, transfer } from "comlink";
import { buffersOf } from "../core/disclosure/buffers";
import { snappedToHexes } from "../core/hexes/snap";
import type { Salt } from "../core/ingest/reference";
import type { Study } from "../core/study/study";
import type { AnalysisApi } from "./api";
import { createEngine } from "./engine";

/** The thread that keeps the rows. What `AnalysisApi` does not name cannot be asked of it. */
const engine = createEngine();
let sentGrid = "";
/** What the page asked about last: it tells all of a study once, and then what changed. */
let study: Partial<Study> = {};
let reading = new AbortController();
let looking = new AbortController();
let planning = new AbortController();

/** Dice belong out here: the salt under which references are hashed is made for one reading and forgotten with it. */
const newSalt = (): Salt => {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return [high, low];
};

const api: AnalysisApi = {
  inspect: (files, remembered, stated) => engine.inspect(files, remembered, stated),
  load(files, inspection, study, today, onProgress) {
    looking.abort();
    reading = new AbortController();
    return engine.load(files, inspection, study, today, newSalt(), onProgress, reading.signal);
  },
  firstOffences(files, inspection, study, today) {
    looking.abort();
    looking = new AbortController();
    return engine.firstOffences(files, inspection, study, today, newSalt(), looking.signal);
  },
  takeShiftGrid: (file) => engine.takeShiftGrid(file),
  async cancel() {
    reading.abort();
  },
  async analyse(changes) {
    study = { ...study, ...changes };
    const { grid, ...view } = engine.analyse(study as Study);
    const message = { ...view, grid: grid.key === sentGrid ? null : grid };
    sentGrid = grid.key;
    return transfer(message, buffersOf(view));
  },
  planRoutes(study, onPlan) {
    planning.abort();
    planning = new AbortController();
    return engine.planRoutes(study, onPlan, planning.signal);
  },
  async stopPlanning() {
    planning.abort();
  },
  async evaluatePosts(study, places) {
    return engine.evaluatePosts(study, places);
  },
  async profileHoliday(study) {
    return engine.profileHoliday(study);
  },
  planRota(study, onPlan) {
    planning.abort();
    planning = new AbortController();
    return engine.planRota(study, onPlan, planning.signal);
  },
  async evaluateRota(study, sessions) {
    return engine.evaluateRota(study, sessions);
  },
  async suggestZones(study) {
    return engine.suggestZones(study);
  },
  async snapToHexes(rings, resolution) {
    return snappedToHexes(rings, resolution);
  },
  async setAsideFile(stamp) {
    const bytes = engine.setAsideFile(stamp);
    return transfer(bytes, [bytes.buffer as ArrayBuffer]);
  },
};

expose(api);
