import type { PublishedRoutePlan } from "../../core/disclosure/published-route-plan";
import type { Study } from "../../core/study/study";
import { composeScene } from "../../scene/compose";
import { boundsOf } from "../../scene/geometry";
import { sceneToSvg } from "../../scene/svg";

/** Lower than this a map shows no way. */
const LEAST_HEIGHT = 240;

/** One route with its posts, close up: streets and names, no incident and no colour that counts one. */
export function handOutMap(
  study: Study,
  plan: PublishedRoutePlan,
  routeId: string,
  height: number,
): { readonly svg: string; readonly attribution: string } {
  const routes = study.routes.filter(({ id }) => id === routeId);
  const scene = composeScene({
    study: { ...study, routes, zones: [] },
    published: null,
    theme: "light",
    emphasis: "routes",
    hidden: [],
    posts: { ...plan, posts: plan.posts.filter((post) => post.routeId === routeId), missed: [] },
  });
  const bounds = boundsOf(routes.flatMap(({ line }) => line));
  const svg = sceneToSvg(
    { ...scene, bounds },
    { width: 620, height: Math.max(LEAST_HEIGHT, height), padding: 60, labelSize: 13, title: routes[0]?.name },
  );
  return { svg, attribution: scene.attribution };
}
