import { withRouteRules } from "../../core/study/edits";
import { type RoutePlan, withRoutePlan } from "../../core/study/route-plan";
import type { RouteRules } from "../../core/study/study";
import { change } from "../../store/study-store";

/** A named step that replaces parts of the plan of posts. */
export const changePlan = (label: string, part: Partial<RoutePlan>): void =>
  change(label, (study) => withRoutePlan(study, part));

/** A named step that replaces parts of what counts along routes. */
export const changeRules = (label: string, part: Partial<RouteRules>): void =>
  change(label, (study) => withRouteRules(study, part));
