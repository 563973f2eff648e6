import { type OutreachPlan, withOutreach } from "../../core/study/outreach-plan";
import { change } from "../../store/study-store";

/** A named step that replaces parts of the plan of outreach. */
export const changeOutreach = (label: string, part: Partial<OutreachPlan>): void =>
  change(label, (study) => withOutreach(study, part));
