import { cellToLatLng, getPentagons } from "h3-js";
import { cos, PI, sin } from "../kit/math";
import type { Resolution } from "./grid";

type Vector = readonly [number, number, number];

/**
 * One of the twenty faces that H3 lays the Earth out on, with its cells of one resolution as a lattice of regular hexagons (a gnomonic
 * projection; Sahr, White, Kimerling 2003, and H3's own documentation). A lattice hexagon of a face is a whole cell or the part of one that
 * lies on the face: all points in it have one cell.
 */
export interface FlatFace {
  /**
   * The number of the lattice hexagon that holds a point, in degrees, 32 bits; 0 where only H3 can tell: on another face, and within a
   * hundred-thousandth of a hexagon of a side.
   */
  hexagonOf(lng: number, lat: number): number;
}

/** Hexagons across; no doubled rounding of sines and products comes near it. */
const MARGIN = 1e-5;
/** Of the Earth's radius: 6 m. */
const FACE_MARGIN = 1e-6;
/** Nearer to a pole or to the meridians of 90° than 600 m. */
const LEAST_COSINE = 1e-4;
/** √7 to the power of the resolution. */
const SCALES: Readonly<Record<Resolution, number>> = { 8: 2401, 9: 2401 * Math.sqrt(7), 10: 16807 };
/** Cells of odd resolutions are turned against those of even ones by asin √(3/28). */
const TURN = { sin: Math.sqrt(3 / 28), cos: Math.sqrt(25 / 28) };

/** The face that holds a point in degrees; `O(1)`. Its corners are H3's twelve pentagons. */
export function flatFaceAround(lng: number, lat: number, resolution: Resolution): FlatFace {
  const at = vectorOf(lng, lat);
  const [a, b, c] = getPentagons(0)
    .map((cell) => cellToLatLng(cell))
    .map(([y, x]) => vectorOf(x, y))
    .sort((one, other) => dot(other, at) - dot(one, at));
  const middle = unit([a[0] + b[0] + c[0], a[1] + b[1] + c[1], a[2] + b[2] + c[2]]);
  const sides = [inward(a, b, middle), inward(b, c, middle), inward(c, a, middle)];
  const height = dot(a, middle);
  const toCorner: Vector = [a[0] / height - middle[0], a[1] / height - middle[1], a[2] / height - middle[2]];
  // From the middle of a face to its corner it is two cells of resolution 0, and √7 as many at each finer one.
  const perUnit = (2 * SCALES[resolution]) / length(toCorner);
  const along = unit(toCorner);
  const across = cross(middle, along);
  const turned = resolution % 2 === 1 ? TURN : { sin: 0, cos: 1 };
  const axis = (x: number, y: number): Vector =>
    [0, 1, 2].map((k) => perUnit * (x * along[k] + y * across[k])) as never;
  const right = axis(turned.cos, turned.sin);
  const up = axis(-turned.sin, turned.cos);
  const [p, q, s] = sides;

  return {
    hexagonOf(lng, lat) {
      // Cosines from sines, which cost less: but not where hardly anything is left of one, and half of its digits with it.
      const z = sin((lat * PI) / 180);
      const level = Math.sqrt(1 - z * z);
      const east = sin((lng * PI) / 180);
      const toward = Math.sqrt(1 - east * east);
      if (level < LEAST_COSINE || toward < LEAST_COSINE) return 0;
      const x = Math.abs(lng) < 90 ? level * toward : -level * toward;
      const y = level * east;
      if (p[0] * x + p[1] * y + p[2] * z < FACE_MARGIN) return 0;
      if (q[0] * x + q[1] * y + q[2] * z < FACE_MARGIN) return 0;
      if (s[0] * x + s[1] * y + s[2] * z < FACE_MARGIN) return 0;
      const depth = middle[0] * x + middle[1] * y + middle[2] * z;
      const planeX = (right[0] * x + right[1] * y + right[2] * z) / depth;
      const planeY = (up[0] * x + up[1] * y + up[2] * z) / depth;
      // Three coordinates whose sum is 0, 60° apart; the nearest whole ones are the hexagon (“cube rounding”).
      const r = planeY * TWO_OVER_ROOT_3;
      const i = planeX - 0.5 * r;
      const k = -i - r;
      let wholeI = Math.round(i);
      let wholeR = Math.round(r);
      const wholeK = Math.round(k);
      if (wholeI + wholeR + wholeK !== 0) {
        const [offI, offR, offK] = [Math.abs(i - wholeI), Math.abs(r - wholeR), Math.abs(k - wholeK)];
        if (offI > offR && offI > offK) wholeI = -wholeR - wholeK;
        else if (offR > offK) wholeR = -wholeI - wholeK;
      }
      const di = i - wholeI;
      const dr = r - wholeR;
      const dk = -di - dr;
      const farthest = Math.max(Math.abs(di - dr), Math.abs(dr - dk), Math.abs(dk - di));
      if (farthest > 1 - MARGIN) return 0;
      return ((wholeI + 32768) << 16) | (wholeR + 32768);
    },
  };
}

const TWO_OVER_ROOT_3 = 2 / Math.sqrt(3);

function vectorOf(lng: number, lat: number): Vector {
  const [phi, lambda] = [(lat * PI) / 180, (lng * PI) / 180];
  return [cos(phi) * cos(lambda), cos(phi) * sin(lambda), sin(phi)];
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const length = (a: Vector): number => Math.sqrt(dot(a, a));
const unit = (a: Vector): Vector => [a[0] / length(a), a[1] / length(a), a[2] / length(a)];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** The plane through two corners and the middle of the Earth, positive on the side of the face. */
function inward(a: Vector, b: Vector, middle: Vector): Vector {
  const normal = unit(cross(a, b));
  return dot(normal, middle) > 0 ? normal : [-normal[0], -normal[1], -normal[2]];
}
