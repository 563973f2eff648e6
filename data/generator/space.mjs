/** Where things happen: made-up public points inside the outline, and how often each kind of event picks each of them. */

import { cumulative, draw } from "./random.mjs";
import { MIXES, STATIONS } from "./places.mjs";

/**
 * WGS84 to British National Grid in and around Coventry, in metres: a quadratic fitted to the ten Coventry points with
 * OSTN15 positions (largest error there 0.03 m). Outside the city it is wrong.
 */
export function toGrid([lng, lat]) {
  const x = (lng + 1.51) * 10;
  const y = (lat - 52.41) * 10;
  return [
    433427.9 + 6802.31 * x - 75.15 * y - 0.05 * x * x - 15.41 * x * y - 0.33 * y * y,
    279221.73 + 45.94 * x + 11123.19 * y + 4.62 * x * x - 0.09 * x * y + 0.49 * y * y,
  ];
}

/** Is the point inside the ring? Ray crossing; a point on the edge may fall either way. */
export function inRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Metres from a point to the nearest edge of a ring. */
export function metersToRing([x, y], ring) {
  let best = Infinity;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1];
    const [dx, dy] = [ring[i][0] - x0, ring[i][1] - y0];
    const length = dx * dx + dy * dy;
    const t = length > 0 ? Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length)) : 0;
    const [ex, ey] = [x - x0 - t * dx, y - y0 - t * dy];
    best = Math.min(best, ex * ex + ey * ey);
  }
  return Math.sqrt(best);
}

/** Eight directions of made-up streets, as exact as decimals allow. */
const DIRECTIONS = [
  [1, 0],
  [0.8, 0.6],
  [0.6, 0.8],
  [0, 1],
  [-0.6, 0.8],
  [-0.8, 0.6],
  [0.28, 0.96],
  [0.96, -0.28],
];

/** Some points of a city are much busier than their neighbours: 3 in 100 take about a third of the whole. */
const busyness = (random) => {
  const r = random.unit();
  if (r < 0.7) return 0.2;
  if (r < 0.9) return 1;
  return r < 0.97 ? 3 : 10;
};

const squared = (a, b) => (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);

/** A jittered grid of points at least 25 m inside the outline, closer together in the city centre. */
function publicPoints(random, outline, centre) {
  const points = [];
  const add = (spacing, jitter, wanted) => {
    for (let east = 425000; east < 441000; east += spacing)
      for (let north = 273000; north < 287000; north += spacing) {
        const at = [Math.round(east + random.tent() * jitter), Math.round(north + random.tent() * jitter)];
        if (wanted(squared(at, centre)) && inRing(at, outline) && metersToRing(at, outline) > 25)
          points.push({ at, busy: busyness(random), direction: random.pick(DIRECTIONS) });
      }
  };
  add(128, 45, (d2) => d2 >= 700 * 700);
  add(64, 22, (d2) => d2 < 700 * 700);
  return points;
}

/** What one may say of a place without naming a home. */
function describe(random, at, hubs) {
  const near = (kind, meters) => hubs.some((hub) => hub.kind === kind && squared(at, hub.at) < meters * meters);
  let words = ["Main road", "Footpath", "Local shops", "Bus stop", "Side street", "Parking area", "Side street"];
  if (near("park", 330)) words = ["Park"];
  else if (near("station", 110)) words = ["Bus station"];
  else if (near("school", 190)) words = ["School", "Bus stop"];
  else if (near("centre", 650)) words = ["Shopping area", "Café", "Nightclub", "Parking area", "Subway", "Main road"];
  else if (near("hot", 220)) words = ["Shopping area", "Takeaway", "Bus stop", "Café", "Main road"];
  else if (random.chance(0.06)) words = ["Park"];
  return `On or near ${random.pick(words)}`;
}

/** Build the city: points, and for each kind of event (`MIXES`) a way to draw one. */
export function buildCity(random, { outlineLngLat, places, schools }) {
  const outline = outlineLngLat.map(toGrid);
  const find = (name) => {
    const place = places.find((p) => p.name === name && p.kind !== "ward");
    if (!place) throw new Error(`Got no place called "${name}" in places.json.`);
    return toGrid([place.lng, place.lat]);
  };
  const centre = find("City centre");
  const wards = places.filter((p) => p.kind === "ward").map((p) => ({ ...p, at: toGrid([p.lng, p.lat]) }));
  const state = schools.filter((s) => !s.name.includes("independent")).map((s) => toGrid([s.lng, s.lat]));
  const hubs = [
    { kind: "centre", at: centre },
    { kind: "park", at: find("War Memorial Park") },
    ...STATIONS.map((name) => ({ kind: "station", at: find(name) })),
    ...schools.map((s) => ({ kind: "school", at: toGrid([s.lng, s.lat]) })),
    ...Object.values(MIXES.day.spots).flatMap((spot) => spot.at.map((at) => ({ kind: "hot", at: toSpot(at) }))),
  ];
  function toSpot(at) {
    return typeof at === "string" ? find(at) : toGrid(at);
  }

  const points = publicPoints(random, outline, centre);
  for (const point of points) {
    // The label of the nearest ward centroid, in units of the ward's size: a label, not a boundary.
    const scores = wards.map((w) => squared(point.at, w.at) / (w.accuracyMeters * w.accuracyMeters));
    point.ward = wards[scores.indexOf(Math.min(...scores))].name;
    point.location = describe(random, point.at, hubs);
    const d2 = squared(point.at, centre) / (4000 * 4000);
    point.background = point.busy / (1 + d2 * d2); // fewer people towards the fields
  }

  const around = (at, radius) =>
    points.map((p) => {
      const k = 1 - squared(p.at, at) / (radius * radius);
      return k > 0 ? k * k * (p.busy + 0.3) : 0;
    });
  const background = (shares) => {
    const sums = {};
    for (const p of points) sums[p.ward] = (sums[p.ward] ?? 0) + p.background;
    return points.map((p) => ((shares[p.ward] ?? 0) * p.background) / sums[p.ward]);
  };
  const prepared = {};
  for (const [name, mix] of Object.entries(MIXES)) {
    const parts = [{ share: mix.background, sums: cumulative(background(mix.wards)) }];
    for (const spot of Object.values(mix.spots))
      for (const at of spot.at)
        parts.push({ share: spot.share / spot.at.length, sums: cumulative(around(toSpot(at), spot.radius)) });
    for (const at of mix.schools ? state : [])
      parts.push({ share: mix.schools / state.length, sums: cumulative(around(at, 420)) });
    prepared[name] = { shares: cumulative(parts.map((p) => p.share)), parts };
  }

  const neighbors = new Map();
  return {
    points,
    outline,
    /** The index of a public point, as the mix of that name has it. */
    drawPoint(random, mix) {
      const { shares, parts } = prepared[mix];
      return draw(random, parts[draw(random, shares)].sums);
    },
    /** Another point at most 300 m from point `i`, near ones first. */
    drawNear(random, i) {
      if (!neighbors.has(i)) neighbors.set(i, cumulative(around(points[i].at, 300)));
      return draw(random, neighbors.get(i));
    },
  };
}

/** Where on its street an event is put: up to 15 m along it from the public point. */
export function alongStreet(random, point) {
  const t = random.tent() * 15;
  return [Math.round(point.at[0] + t * point.direction[0]), Math.round(point.at[1] + t * point.direction[1])];
}
