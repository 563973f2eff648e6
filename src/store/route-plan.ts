import { create } from "zustand";
import type { PublishedPosts, PublishedRoutePlan } from "../core/disclosure/published-route-plan";
import { type PlaceOnRoute, withLocked, withoutRule } from "../core/study/route-plan";
import type { Study } from "../core/study/study";
import { causeWords } from "../core/words/full-stop";
import { Forgotten } from "../worker/client";
import { latest } from "../worker/latest";
import { client } from "./client";
import { withKeptLetters, withShownLetters } from "./keep-letters";
import { useSession } from "./session-store";
import { change, currentStudy } from "./study-store";

/** A post under a hand: where it stood, where it is held now, and what all posts would see and miss so. */
interface Move {
  readonly letter: string;
  readonly from: PlaceOnRoute;
  readonly to: PlaceOnRoute;
  readonly view: PublishedPosts | null;
  /** Let go: the plan around it is on its way. */
  readonly ended: boolean;
}

/** The plan of posts that is shown. Like every view it is worked out again when needed, and never saved. */
interface PlanState {
  /** The last one stays until a newer one comes. */
  readonly plan: PublishedRoutePlan | null;
  readonly isPlanning: boolean;
  /** A person ended the search before it was over. */
  readonly isStopped: boolean;
  /** Why there is no plan although there should be one. */
  readonly problem: string | null;
  readonly move: Move | null;
  readonly selected: PlaceOnRoute | null;
}

const none: PlanState = {
  plan: null,
  isPlanning: false,
  isStopped: false,
  problem: null,
  move: null,
  selected: null,
};

export const usePlan = create<PlanState>()(() => none);

/** The posts to show: those under a hand while one moves, else those of the plan. */
export const postsShown = ({ plan, move }: Pick<PlanState, "plan" | "move">): PublishedPosts | null =>
  move?.view ?? plan;

const isSamePlace = (a: PlaceOnRoute | null, b: PlaceOnRoute | null): boolean =>
  a !== null && b !== null && a.routeId === b.routeId && a.atMeters === b.atMeters;

/** All that a plan depends on: the hexes, the colours and the dates of the map are not among it. */
const inputsOf = (study: Study): readonly unknown[] => [
  useSession.getState().report,
  study.routes,
  study.schools,
  study.calendar,
  study.area,
  study.offences,
  study.filter.categories,
  study.corridorMeters,
  study.routeRules,
  study.routePlan,
];

let plannedFor: readonly unknown[] = [];
let search = new AbortController();

/** Plans again if anything that the plan depends on is another than last time. */
export function keepPlanned(): void {
  const study = currentStudy();
  const inputs = inputsOf(study);
  if (inputs.every((input, i) => Object.is(input, plannedFor[i]))) return;
  const isNewExtract = inputs[0] !== plannedFor[0];
  plannedFor = inputs;
  search.abort();
  search = new AbortController();
  if (isNewExtract) usePlan.setState(none);
  if (useSession.getState().report) void plan(study, search.signal);
}

async function plan(study: Study, signal: AbortSignal): Promise<void> {
  // Letters go by the plan that was there when this one was asked for: what is found on the way comes and goes.
  const before = postsShown(usePlan.getState())?.posts ?? [];
  usePlan.setState({ isPlanning: true, isStopped: false, problem: null });
  const show = (found: PublishedRoutePlan) =>
    usePlan.setState({ plan: withKeptLetters(found, before, study.routePlan.locked), ...handLetGo() });
  try {
    await client.planRoutes(study, show, signal);
  } catch (error) {
    if (error instanceof Forgotten) return;
    usePlan.setState({ problem: causeWords(error) });
  } finally {
    if (!signal.aborted) usePlan.setState({ isPlanning: false });
  }
}

/** A post that was let go is shown where it was put until the plan around it is there. */
const handLetGo = () => (usePlan.getState().move?.ended ? { move: null } : {});

/** Ends the search; the best plan found stands. */
export function stopPlanning(): void {
  search.abort();
  usePlan.setState({ isPlanning: false, isStopped: true });
}

const evaluate = latest(
  ({ places }: { readonly places: readonly PlaceOnRoute[]; readonly to: PlaceOnRoute }) =>
    client.evaluatePosts(currentStudy(), places),
  (view, { to }) => {
    const { move, plan: shown } = usePlan.getState();
    if (!move || move.to.routeId !== to.routeId) return;
    usePlan.setState({ move: { ...move, view: withShownLetters(view, shown?.posts ?? []) } });
  },
  (error) => {
    if (!(error instanceof Forgotten)) usePlan.setState({ move: null });
  },
);

/** Holds a post at some meters along its route, and shows what all posts would see and miss so. `endMove` lets it go. */
export function movePost(at: PlaceOnRoute, atMeters: number): void {
  const { plan: shown, move } = usePlan.getState();
  const held = move && !move.ended && isSamePlace(move.to, at) ? move : null;
  const from = held?.from ?? at;
  const to = { routeId: at.routeId, atMeters };
  const post = shown?.posts.find((other) => isSamePlace(other, from));
  if (!shown || !post) return;
  const places = shown.posts.map((other) => (other === post ? to : other));
  usePlan.setState({ move: { letter: post.letter, from, to, view: held?.view ?? null, ended: false }, selected: to });
  evaluate({ places: places.map(({ routeId, atMeters: meters }) => ({ routeId, atMeters: meters })), to });
}

/** Leaves the post where it is held: from then on it stays there, and the others are planned around it. */
export function endMove(): void {
  const { move } = usePlan.getState();
  if (!move || move.ended) return;
  if (isSamePlace(move.from, move.to)) {
    cancelMove();
    return;
  }
  usePlan.setState({ move: { ...move, ended: true } });
  change(`Move post ${move.letter} to ${move.to.atMeters} m`, (study) =>
    withLocked(withoutRule(study, move.from), { ...move.to, letter: move.letter }),
  );
}

/** Puts the post back. */
export function cancelMove(): void {
  const { move } = usePlan.getState();
  if (move) usePlan.setState({ move: null, selected: move.from });
}
