import { dayKinds, kindsOfDays } from "../calendar/calendar";
import { dayOfIso, isoOfDay, weekdayOfDay } from "../calendar/days";
import type { PublishedPost, PublishedRoutePlan } from "../disclosure/published-route-plan";
import type { Study } from "../study/study";

/** Staff at one post on one day. */
export interface Shift {
  /** ISO; null where the plan has no dates, and the shift is one of every week. */
  readonly date: string | null;
  /** Monday 0 to Friday 4. */
  readonly weekday: number;
  readonly post: PublishedPost;
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
  /** The finishing time of the school is known, and the date is no provisional one. */
  readonly confirmed: boolean;
}

const SCHOOL = dayKinds.findIndex(({ id }) => id === "school");

/** Every shift of a plan by date, then post: on the school days of each post's school. Made of the plan and the calendar, of no incident. */
export function shiftsOf(
  { calendar, routes }: Study,
  { posts, days }: Pick<PublishedRoutePlan, "posts" | "days">,
): Shift[] {
  if (!days) return posts.flatMap((post) => post.stand.map((stand) => shift(null, post, stand, stand.known)));
  const [from, to] = [dayOfIso(days.from), dayOfIso(days.to)];
  const kindsOf = new Map<string | null, ReturnType<typeof kindsOfDays>>();
  const shifts: Shift[] = [];
  for (let day = from; day <= to; day++) {
    for (const post of posts) {
      const schoolId = routes.find(({ id }) => id === post.routeId)?.schoolId ?? null;
      const kinds = kindsOf.get(schoolId) ?? kindsOfDays(calendar, from, to, schoolId);
      kindsOf.set(schoolId, kinds);
      const stand = post.stand.find(({ weekday }) => weekday === weekdayOfDay(day));
      if (kinds.kind[day - from] !== SCHOOL || !stand) continue;
      shifts.push(shift(isoOfDay(day), post, stand, stand.known && kinds.provisional[day - from] === 0));
    }
  }
  return shifts;
}

const shift = (
  date: string | null,
  post: PublishedPost,
  { weekday, from, to }: PublishedPost["stand"][number],
  confirmed: boolean,
): Shift => ({ date, weekday, post, from, to, confirmed });
