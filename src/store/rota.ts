import { create } from "zustand";
import type {
  PublishedHolidayProfile,
  PublishedRota,
  PublishedRotaView,
  PublishedSession,
  PublishedSuggestion,
} from "../core/disclosure/published-rota";
import {
  type KeptSession,
  type SessionChoice,
  withForbiddenSession,
  withLockedSession,
  withoutSessionRule,
} from "../core/study/outreach-plan";
import type { Study } from "../core/study/study";
import { causeWords } from "../core/words/full-stop";
import { Forgotten } from "../worker/client";
import { latest } from "../worker/latest";
import type { TeamChoice } from "../worker/plan-rota";
import { client } from "./client";
import { useSession } from "./session-store";
import { change, currentStudy } from "./study-store";

/** A session under a hand: where it stood, where it is held, and what all sessions would meet and miss so. */
interface Move {
  readonly from: SessionChoice;
  readonly to: SessionChoice;
  readonly view: PublishedRotaView | null;
  /** Under a dragging hand nothing may shift: the table stays as it was until the session is let go. */
  readonly by: "hand" | "keys";
  /** Let go: the rota around it is on its way. */
  readonly ended: boolean;
}

/** A time of every week of the holiday in a zone. */
export interface WeeklyTime {
  readonly zoneId: string;
  /** Monday 0. */
  readonly weekday: number;
  /** Minutes of the day. */
  readonly from: number;
}

/** The rota that is shown. Like every view it is worked out again when needed, and never saved. */
interface RotaState {
  /** The last one stays until a newer one comes. */
  readonly rota: PublishedRota | null;
  /** When the zones are busy, in holidays and in term. */
  readonly profile: PublishedHolidayProfile | null;
  /** What a person put where no rota keeps the rules: shown with what it breaks until it is mended. */
  readonly broken: PublishedRotaView | null;
  readonly isPlanning: boolean;
  /** A person ended the search before it was over. */
  readonly isStopped: boolean;
  /** Why there is no rota although there should be one. */
  readonly problem: string | null;
  readonly move: Move | null;
  /** The others with their teams before the last move, as long as nothing was done since; the planner may deal teams anew around it. */
  readonly teamsBefore: readonly TeamChoice[] | null;
  /** Zones that were suggested and neither accepted nor declined; null while nobody has asked. */
  readonly suggestions: readonly PublishedSuggestion[] | null;
  readonly isSuggesting: boolean;
  /** Where the table of the rota is asked to go, once. */
  readonly asked: WeeklyTime | null;
}

const none: RotaState = {
  rota: null,
  profile: null,
  broken: null,
  isPlanning: false,
  isStopped: false,
  problem: null,
  move: null,
  teamsBefore: null,
  suggestions: null,
  isSuggesting: false,
  asked: null,
};

export const useRota = create<RotaState>()(() => none);

/** The sessions to show: those under a hand while one moves, those that break a rule, else those of the rota. */
export const rotaShown = ({
  rota,
  move,
  broken,
}: Pick<RotaState, "rota" | "move" | "broken">): PublishedRotaView | null => move?.view ?? broken ?? rota;

/** The same for a table that must not shift while a session is dragged over it. */
export const rotaHeldStill = (state: Pick<RotaState, "rota" | "move" | "broken">): PublishedRotaView | null =>
  rotaShown(state.move?.by === "hand" && !state.move.ended ? { ...state, move: null } : state);

export const isSameSession = (a: SessionChoice | null, b: SessionChoice | null): boolean =>
  a !== null && b !== null && a.zoneId === b.zoneId && a.date === b.date && a.from === b.from;

/** All that a rota depends on: the hexes, the colours and the dates of the map are not among it. */
const inputsOf = (study: Study): readonly unknown[] => [
  useSession.getState().report,
  study.zones,
  study.calendar,
  study.area,
  study.offences,
  study.filter.categories,
  study.filter.definition,
  study.definitions,
  study.outreach,
];

let plannedFor: readonly unknown[] = [];
let search = new AbortController();
/** The sessions as they were shown last, with what a person has since done to them. */
let held: readonly TeamChoice[] = [];

/** Plans again if anything that the rota depends on is another than last time. */
export function keepRota(): void {
  const study = currentStudy();
  const inputs = inputsOf(study);
  if (inputs.every((input, i) => Object.is(input, plannedFor[i]))) return;
  if (!useRota.getState().move?.ended) useRota.setState({ teamsBefore: null });
  const isNewExtract = inputs[0] !== plannedFor[0];
  plannedFor = inputs;
  search.abort();
  search = new AbortController();
  if (isNewExtract) {
    held = [];
    useRota.setState(none);
  }
  if (useSession.getState().report) void plan(study, search.signal);
}

async function plan(study: Study, signal: AbortSignal): Promise<void> {
  useRota.setState({ isPlanning: true, isStopped: false, problem: null });
  try {
    const profile = await client.profileHoliday(study);
    if (signal.aborted) return;
    useRota.setState({ profile });
    await client.planRota(study, (rota) => show(study, rota), signal);
  } catch (error) {
    if (error instanceof Forgotten || signal.aborted) return;
    useRota.setState({ problem: causeWords(error) });
  } finally {
    if (!signal.aborted) useRota.setState({ isPlanning: false });
  }
}

/** A session that was let go is shown where it was put until the rota around it is there; where there is none, with what it breaks. */
function show(study: Study, rota: PublishedRota): void {
  const letGo = useRota.getState().move?.ended ? { move: null } : {};
  if (rota.contradictions.length === 0) {
    held = rota.sessions.map(placedOf);
    useRota.setState({ rota, broken: null, ...letGo });
    return;
  }
  useRota.setState({ rota });
  if (held.length === 0) {
    useRota.setState({ broken: null, ...letGo });
    return;
  }
  client
    .evaluateRota(study, held)
    .then((broken) => {
      if (useRota.getState().rota === rota) useRota.setState({ broken, ...letGo });
    })
    .catch(() => useRota.setState(letGo));
}

const placedOf = ({ zoneId, date, from, team }: PublishedSession): TeamChoice => ({ zoneId, date, from, team });

/** Ends the search; the best rota found stands. */
export function stopRota(): void {
  search.abort();
  useRota.setState({ isPlanning: false, isStopped: true });
}

const evaluate = latest(
  ({ sessions }: { readonly sessions: readonly TeamChoice[]; readonly to: SessionChoice }) =>
    client.evaluateRota(currentStudy(), sessions),
  (view, { to }) => {
    const { move } = useRota.getState();
    if (move && isSameSession(move.to, to)) useRota.setState({ move: { ...move, view } });
  },
  (error) => {
    if (!(error instanceof Forgotten)) useRota.setState({ move: null });
  },
);

/** Two sessions in one zone at one time are one for the study: what is put where another is would vanish. */
export const isHeldOnAnother = (): boolean => {
  const { move } = useRota.getState();
  return move !== null && !isSameSession(move.from, move.to) && held.some((other) => isSameSession(other, move.to));
};

const moved = (from: SessionChoice, to: SessionChoice): readonly TeamChoice[] =>
  held.map((session) => (isSameSession(session, from) ? { ...to, team: session.team } : session));

/** Holds a session somewhere else, and shows what all would meet and miss so. `endSessionMove` lets it go. */
export function holdSession(from: SessionChoice, to: SessionChoice, by: Move["by"]): void {
  const { move } = useRota.getState();
  const isHeld = move !== null && !move.ended;
  if (isHeld && isSameSession(move.to, to)) return;
  const start = isHeld ? move.from : from;
  useRota.setState({ move: { from: start, to, view: move?.view ?? null, by, ended: false } });
  evaluate({ sessions: moved(start, to), to });
}

/** Leaves the session where it is held, unless another is there: it stays there, not where it was, and the others are planned around it. */
export function endSessionMove(label: string): void {
  const { move } = useRota.getState();
  if (!move || move.ended) return;
  const { from, to } = move;
  if (isSameSession(from, to) || isHeldOnAnother()) {
    cancelSessionMove();
    return;
  }
  const teamsBefore = held.filter((session) => !isSameSession(session, from));
  held = moved(from, to);
  useRota.setState({ move: { ...move, ended: true }, teamsBefore });
  change(label, (study) => withLockedSession(withForbiddenSession(study, from), to));
}

/** Puts the session back. */
export function cancelSessionMove(): void {
  if (useRota.getState().move) useRota.setState({ move: null });
}

/** Puts a session where there was none; it stays. The team with the fewest sessions on that day is thought of until the rota says which. */
export function addSession(label: string, session: SessionChoice, teams: number): void {
  const busy = Array.from({ length: Math.max(1, teams) }, (_, i) => ({
    team: i + 1,
    sessions: held.filter(({ date, team }) => date === session.date && team === i + 1).length,
  }));
  const { team } = busy.reduce((least, next) => (next.sessions < least.sessions ? next : least));
  held = [...held, { ...session, team }];
  change(label, (study) => withLockedSession(study, session));
}

/** Takes a session away; none is planned there again until that is allowed. */
export function removeSession(label: string, session: SessionChoice): void {
  held = held.filter((other) => !isSameSession(other, session));
  change(label, (study) => withForbiddenSession(study, session));
}

export const lockSession = (label: string, session: KeptSession): void =>
  change(label, (study) => withLockedSession(study, session));

/** Neither kept nor ruled out: the planner decides again. */
export const freeSession = (label: string, session: SessionChoice): void =>
  change(label, (study) => withoutSessionRule(study, session));

/** Keeps every session that is shown: later changes then move nothing but what they are about. */
export function lockAll(): void {
  change("Keep the whole rota", (study) => held.reduce(withLockedSession, study));
}

/** Zones that could be: around what stands out in holidays, or the busiest three. */
export async function suggestZones(): Promise<void> {
  useRota.setState({ isSuggesting: true });
  try {
    useRota.setState({ suggestions: await client.suggestZones(currentStudy()) });
  } catch (error) {
    if (!(error instanceof Forgotten)) throw error;
  } finally {
    useRota.setState({ isSuggesting: false });
  }
}

/** What is left of the suggestions; null closes their list. */
export const keepSuggestions = (suggestions: RotaState["suggestions"]): void => useRota.setState({ suggestions });

/** Asks the table of the rota to go to a time. */
export const askFor = (asked: RotaState["asked"]): void => useRota.setState({ asked });
