import { usePlan } from "../../store/route-plan";
import { useSession } from "../../store/session-store";
import { currentStudy } from "../../store/study-store";
import { print } from "../present/print-view";
import { HandOuts } from "./HandOuts";
import { PlanSummary } from "./PlanSummary";

/** Prints a page for each route with a post, and the rota. */
export function printHandOuts(): void {
  const { published } = useSession.getState();
  const { plan } = usePlan.getState();
  if (!published || !plan) return;
  const study = currentStudy();
  print(
    (onReady, onDone) => <HandOuts study={study} view={published} plan={plan} onReady={onReady} onDone={onDone} />,
    `Chaperone hand-outs, ${study.area?.name ?? study.name}`,
  );
}

/** Prints the one page for heads and the partnership. */
export function printSummary(): void {
  const { published } = useSession.getState();
  const { plan } = usePlan.getState();
  if (!published || !plan) return;
  const study = currentStudy();
  print(
    (onReady, onDone) => <PlanSummary study={study} view={published} plan={plan} onReady={onReady} onDone={onDone} />,
    `Chaperone plan, ${study.area?.name ?? study.name}`,
  );
}
