import type { Study } from "../../core/study/study";
import { currentStudy } from "../../store/study-store";
import { changePlan } from "./change-plan";
import { isInPlan } from "./put-post";

/** The schools that have a route. */
export const schoolsWithRoutes = ({ schools, routes }: Study): Study["schools"] =>
  schools.filter(({ id }) => routes.some(({ schoolId }) => schoolId === id));

/** Lets the routes of a school have posts, or none, as a named step. */
export function chooseSchool({ id, name }: Study["schools"][number], isOn: boolean): void {
  const study = currentStudy();
  const served = schoolsWithRoutes(study).map((school) => school.id);
  const ids = served.filter((other) => (other === id ? isOn : isInPlan(study, other)));
  changePlan(`${isOn ? "Plan for" : "Leave out"} ${name}`, { schoolIds: ids.length === served.length ? null : ids });
}
