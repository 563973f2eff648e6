import { withoutSchoolOf } from "../calendar/edits";
import type { Study } from "../study/study";
import type { School } from "./school";

/** Adds a school, or replaces the one with its id. */
export function withSchool(study: Study, school: School): Study {
  const isKnown = study.schools.some((other) => other.id === school.id);
  const schools = isKnown
    ? study.schools.map((other) => (other.id === school.id ? school : other))
    : [...study.schools, school];
  return { ...study, schools };
}

/** Gives schools one egress window, each from its own bell; those that have it already stay as they are. */
export function withWindow(
  study: Study,
  ids: readonly string[],
  { windowFrom, windowTo }: Pick<School, "windowFrom" | "windowTo">,
): Study {
  const isOther = (school: School) =>
    ids.includes(school.id) && (school.windowFrom !== windowFrom || school.windowTo !== windowTo);
  if (!study.schools.some(isOther)) return study;
  return {
    ...study,
    schools: study.schools.map((school) => (isOther(school) ? { ...school, windowFrom, windowTo } : school)),
  };
}

/** Removes a school; its routes stay without one, and its own days leave the calendar. */
export function withoutSchool(study: Study, id: string): Study {
  if (!study.schools.some((school) => school.id === id)) return study;
  return {
    ...study,
    schools: study.schools.filter((school) => school.id !== id),
    routes: study.routes.map((route) => (route.schoolId === id ? { ...route, schoolId: null } : route)),
    calendar: withoutSchoolOf(study.calendar, id),
  };
}

/** An id that no school of the study has. */
export function freshSchoolId(schools: readonly School[]): string {
  let last = 0;
  for (const { id } of schools) if (/^school-\d{1,9}$/.test(id)) last = Math.max(last, Number(id.slice(7)));
  return `school-${last + 1}`;
}
