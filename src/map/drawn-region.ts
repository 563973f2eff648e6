import type { Position } from "../core/hexes/geometry";
import { withRoute, withZone } from "../core/study/edits";
import { schoolNear } from "../core/study/route-edits";
import type { Study } from "../core/study/study";
import { awayWords } from "../core/words/away-words";
import { many } from "../core/words/numbers";
import type { Drawing, RegionKind } from "../store/session-store";

/** Seven decimals are a centimetre. */
const tidy = (x: number) => Math.round(x * 1e7) / 1e7;
const tidied = (points: readonly (readonly number[])[]): Position[] =>
  points.map(([lng, lat]): Position => [tidy(lng), tidy(lat)]);

/** "Route 3": the next number that no name has yet. */
export function nextName(kind: RegionKind, { routes, zones }: Pick<Study, "routes" | "zones">): string {
  const [word, taken] = kind === "route" ? ["Route", routes] : ["Zone", zones];
  const names = new Set(taken.map((region) => region.name));
  let n = taken.length + 1;
  while (names.has(`${word} ${n}`)) n++;
  return `${word} ${n}`;
}

/** The points of the region that is to be reshaped; null for a new one. */
export function pointsOf(
  { kind, id }: Drawing,
  { routes, zones }: Pick<Study, "routes" | "zones">,
): readonly Position[] | null {
  if (kind === "route") return routes.find((route) => route.id === id)?.line ?? null;
  return zones.find((zone) => zone.id === id)?.rings[0] ?? null;
}

/** A copy of the study with what was drawn: the shape of the region with this id, or a new region. The ring of a zone comes closed. */
export function withDrawn(study: Study, kind: RegionKind, id: string, points: readonly (readonly number[])[]): Study {
  const line = tidied(points);
  const name = nextName(kind, study);
  if (kind === "route") {
    const known = study.routes.find((route) => route.id === id);
    return withRoute(
      study,
      known
        ? { ...known, line }
        : {
            id,
            name,
            schoolId: schoolNear(study.schools, line[0]),
            to: null,
            line,
            example: false,
            note: "",
            noteDate: null,
          },
    );
  }
  const known = study.zones.find((zone) => zone.id === id);
  return withZone(
    study,
    known
      ? { ...known, rings: [line, ...known.rings.slice(1)] }
      : { id, name, rings: [line], example: false, note: "", noteDate: null, chosenOn: null },
  );
}

/** "Route 9 added, 3 points.", and a warning when no incident can be in it. */
export function finishedWords(study: Study, kind: RegionKind, id: string, isNew: boolean): string {
  const points = pointsOf({ kind, id }, study) ?? [];
  const name = (kind === "route" ? study.routes : study.zones).find((region) => region.id === id)?.name ?? "";
  // The ring of a zone ends where it began.
  const count = kind === "zone" ? points.length - 1 : points.length;
  const words = `${name} ${isNew ? "added" : "reshaped"}, ${many(count, "point")}.`;
  const away = awayWords(study, null, kind).get(id);
  return away ? `${words} ${away}` : words;
}

/** A point placed twice in a row is one point. */
export function withoutRepeats(points: readonly Position[]): readonly Position[] {
  return points.filter(([lng, lat], i) => i === 0 || lng !== points[i - 1][0] || lat !== points[i - 1][1]);
}

/** The points without a last one that lies on the one before it but for the shake of a hand. */
export function withoutSecondClick(
  points: readonly Position[],
  project: (at: Position) => { readonly x: number; readonly y: number },
  withinPixels: number,
): readonly Position[] {
  if (points.length < 2) return points;
  const [before, last] = points.slice(-2).map(project);
  return Math.hypot(last.x - before.x, last.y - before.y) <= withinPixels ? points.slice(0, -1) : points;
}
