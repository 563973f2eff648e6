import { useMemo } from "react";
import { rotaShown, useRota } from "../../store/rota";
import { postsShown, usePlan } from "../../store/route-plan";
import { useSession } from "../../store/session-store";
import { useStudyStore } from "../../store/study-store";
import { rotaSums } from "./rota-sums";
import { routeSums } from "./route-sums";
import { loadSums, planSums, type SumCheck, viewSums } from "./sums";

export interface Sums {
  /** False while a newer view is being worked out: the numbers shown are then those of the view before. */
  readonly checked: boolean;
  readonly checks: readonly SumCheck[];
}

/** The sums of what is shown in this very render; null when nothing is loaded. */
export function useSums(): Sums | null {
  const report = useSession((state) => state.report);
  const view = useSession((state) => state.published);
  const updating = useSession((state) => state.updating);
  const draft = useSession((state) => state.draft);
  const study = useStudyStore((state) => state.study);
  const isPlanned = useSession((state) => state.workspace === "routes");
  const plan = usePlan(postsShown);
  const posts = isPlanned ? plan : null;
  const isRota = useSession((state) => state.workspace === "outreach");
  const shownRota = useRota(rotaShown);
  const rota = isRota && shownRota && shownRota.cells.length > 0 ? shownRota : null;
  const { filter } = draft ?? study;
  return useMemo(() => {
    if (!report) return null;
    // While a newer view is on its way, `filter` is not the one that this view was made with: nothing can be said.
    if (updating || !view) return { checked: false, checks: [] };
    return {
      checked: true,
      checks: [
        ...loadSums(report),
        ...viewSums(view, filter, report),
        ...routeSums(view),
        ...(posts ? planSums(posts) : []),
        ...(rota ? rotaSums(rota) : []),
      ],
    };
  }, [report, view, updating, filter, posts, rota]);
}
