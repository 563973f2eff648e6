import type { Published } from "../../core/disclosure/published";
import type { PublishedRoutePlan } from "../../core/disclosure/published-route-plan";
import type { Study } from "../../core/study/study";

/** All that a file about a plan of posts may be made of. */
export interface PlanInput {
  readonly study: Study;
  readonly published: Published;
  readonly plan: PublishedRoutePlan;
  /** The moment of writing in UTC, "20260401T093000Z". */
  readonly stamp: string;
}

/** One kind of file about a plan. */
export interface PlanFile {
  readonly id: string;
  /** As in the menu, and the line below it: for whom. */
  readonly label: string;
  readonly note: string;
  readonly subject: string;
  /** Without a dot. */
  readonly extension: string;
  readonly mime: string;
  write(input: PlanInput): string;
}

/** The days of a plan for the name of a file about it: not those of the map. None where the calendar knows no term ahead. */
export const daysInName = ({ days }: Pick<PublishedRoutePlan, "days">): string[] => (days ? [days.from, days.to] : []);

/** What every file for staff says of itself. */
export const staffNote = ({ published, plan }: Pick<PlanInput, "published" | "plan">): string =>
  [
    published.synthetic ? "Synthetic data: not a real plan." : "",
    plan.posts.some(({ example }) => example) ? "Example routes, drawn by hand: not real ones." : "",
    plan.schoolDays.provisional ? "Some dates are provisional." : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
