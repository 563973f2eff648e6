import type { PublishedPost, PublishedRoutePlan } from "../../../src/core/disclosure/published-route-plan";
import type { PlanInput } from "../../../src/export/plan-files/plan-file";
import { exportInput, HOSTILE } from "./published";

/** Two posts by hand; the counts are numbers that stand nowhere else. */
function planOn(routeId: string, routeName: string): PublishedRoutePlan {
  const post = (letter: string, atMeters: number, addsIncidents: number): PublishedPost => ({
    letter,
    routeId,
    routeName,
    example: false,
    schoolName: "A school",
    atMeters,
    lng: -1.51,
    lat: 52.41,
    locked: false,
    stand: [0, 1, 3].map((weekday) => ({ weekday, from: 890, to: 975, known: true })),
    expected: 0,
    adds: 0,
    incidents: 0,
    addsIncidents,
    addsOtherHours: 0,
  });
  const stretch = (fromMeters: number, missed: number) => ({
    routeId,
    routeName,
    fromMeters,
    toMeters: fromMeters + 100,
    expected: { covered: 0, missed },
    incidents: { covered: 0, missed },
    standsOut: false,
  });
  return {
    posts: [post("A", 475, 7171), post("B", 100, 6161)],
    incidents: { covered: 13332, missed: 5151, total: 18483, onOtherDays: 0, decimals: 0 },
    stretches: [stretch(0, 5050), stretch(300, 101)],
    missed: [0, 1],
    reasons: {
      posts: ["A", "B"].map((letter) => ({
        letter,
        cause: letter === "A" ? "chosen" : "locked",
        ofRoute: "half",
        isMost: letter === "A",
        standsOut: false,
        instead: null,
      })),
      routes: [],
      covered: "most",
    },
    leftOut: { routes: 0, incidents: 0 },
    // Easter holiday to 10 April, bank holiday on 4 May, in the calendar that ships.
    days: { from: "2026-04-27", to: "2026-05-08" },
    schoolDays: { least: 5, most: 5, provisional: false },
  } as unknown as PublishedRoutePlan;
}

/** The plan as its exporters get it. */
export async function planInput(): Promise<PlanInput> {
  const { published, study } = await exportInput();
  const [route] = study.routes;
  return { published, study, plan: planOn(route.id, HOSTILE[0]), stamp: "20260401T093000Z" };
}
