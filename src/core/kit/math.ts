/**
 * The elementary functions, built from + − × ÷ √ alone, so that every JavaScript engine gives the same bits.
 *
 * The language leaves the last bits of `Math.exp`, `log`, `pow`, `sin`, `cos` and `atan2` to the engine, and engines do
 * differ (V8 and SpiderMonkey in up to 23 % of inputs). Basic arithmetic and `Math.sqrt` are exact by IEEE 754.
 *
 * Argument reductions and polynomials are those of fdlibm 5.3, whose notice asks to be kept:
 *   Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems, Inc.
 *   business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
 *   notice is preserved.
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;
export const PI = 3.141592653589793;
const PI_LOW = 1.2246467991473531772e-16;

/** 2^k for every k from −1074 to 1023, by halving and doubling, which are exact. */
const powersOfTwo = new Float64Array(2098);
powersOfTwo[1074] = 1;
for (let k = 1075; k < 2098; k++) powersOfTwo[k] = powersOfTwo[k - 1] * 2;
for (let k = 1073; k >= 0; k--) powersOfTwo[k] = powersOfTwo[k + 1] / 2;

/** x · 2^k for whole k, rounded once. */
function timesPowerOfTwo(x: number, k: number): number {
  if (k > 1023) return x * powersOfTwo[2097] * powersOfTwo[1074 + Math.min(k - 1023, 1023)];
  if (k < -1022) return x * powersOfTwo[1074 + Math.max(k + 200, -1074)] * powersOfTwo[874]; // one rounding, not two
  return x * powersOfTwo[1074 + k];
}

const scratch = new DataView(new ArrayBuffer(8));

/** x = m · 2^k with √½ ≤ m < √2, for finite x > 0. */
function splitExponent(x: number): { m: number; k: number } {
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984; // 2^54 lifts subnormal numbers to where all their bits count
    k = -54;
  }
  scratch.setFloat64(0, x);
  const power = (scratch.getUint16(0) >>> 4) - 1023;
  const m = x * powersOfTwo[1074 - power];
  return m >= Math.SQRT2 ? { m: m / 2, k: k + power + 1 } : { m, k: k + power };
}

/** e^x. */
export function exp(x: number): number {
  if (!(x < 709.782712893384)) return x > 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x < -745.1332191019412) return 0;
  const k = Math.round(x * INVERSE_LN2);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  return timesPowerOfTwo(1 - (low - (r * c) / (2 - c) - high), k);
}

/** e^x − 1, without losing the digits of a small x. */
export function expm1(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -40) return -1;
  if (Math.abs(x) < 5.6e-17) return x;
  const k = Math.abs(x) > 0.34657359027997264 ? Math.round(x * INVERSE_LN2) : 0;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const correction = high - r - low;
  const half = 0.5 * r;
  const square = r * half;
  const r1 =
    1 +
    square *
      (-3.33333333333331316428e-2 +
        square *
          (1.58730158725481460165e-3 +
            square *
              (-7.93650757867487942473e-5 +
                square * (4.00821782732936239552e-6 + square * -2.01099218183624371326e-7))));
  const t = 3 - r1 * half;
  let e = square * ((r1 - t) / (6 - r * t));
  if (k === 0) return r - (r * e - square);
  e = r * (e - correction) - correction - square;
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k <= -2 || k > 56) return timesPowerOfTwo(1 - (e - r), k) - 1;
  const tiny = powersOfTwo[1074 - k];
  return timesPowerOfTwo(k < 20 ? 1 - tiny - (e - r) : r - (e + tiny) + 1, k);
}

/** The natural logarithm. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const { m, k } = splitExponent(x);
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const even =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const halfSquare = 0.5 * f * f;
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + odd + even) + k * LN2_LOW) - f);
}

/** log(1 + x), without losing the digits of a small x. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY || Math.abs(x) < 1e-17) return x;
  const u = 1 + x;
  // What 1 + x lost in rounding, put back to first order.
  const lost = x > 1 ? 1 - (u - x) : x - (u - 1);
  return log(u) + lost / u;
}

/** A number as an unevaluated sum of two doubles, about 32 digits. */
type Double = readonly [high: number, low: number];

/** a + b exactly, for |a| ≥ |b| (Dekker 1971). */
function quickSum(a: number, b: number): Double {
  const sum = a + b;
  return [sum, b - (sum - a)];
}

/** What a + b lacks of the true sum, given the double `sum` (Knuth). */
export function lostInSum(a: number, b: number, sum: number): number {
  const part = sum - a;
  return a - (sum - part) + (b - part);
}

/** What a · b lacks of the true product, given the double `product`, while neither overflows (Dekker 1971, Veltkamp's splitting). */
export function lostInProduct(a: number, b: number, product: number): number {
  const a1 = 134217729 * a - (134217729 * a - a);
  const a2 = a - a1;
  const b1 = 134217729 * b - (134217729 * b - b);
  const b2 = b - b1;
  return a2 * b2 - (product - a1 * b1 - a2 * b1 - a1 * b2);
}

/** a + b exactly. */
export function exactSum(a: number, b: number): Double {
  const sum = a + b;
  return [sum, lostInSum(a, b, sum)];
}

/** a · b exactly, while neither overflows. */
export function exactProduct(a: number, b: number): Double {
  const product = a * b;
  return [product, lostInProduct(a, b, product)];
}

function multiply(a: Double, b: Double): Double {
  const [high, low] = exactProduct(a[0], b[0]);
  return quickSum(high, low + (a[0] * b[1] + a[1] * b[0]));
}

function divide(a: Double, b: Double): Double {
  const q = a[0] / b[0];
  const [high, low] = exactProduct(q, b[0]);
  return quickSum(q, (a[0] - high - low + a[1] - q * b[1]) / b[0]);
}

function add(a: Double, b: Double): Double {
  const [high, low] = exactSum(a[0], b[0]);
  return quickSum(high, low + a[1] + b[1]);
}

/** log x with about 30 digits: a product y · log x of up to 709 must still have its 16th digit behind the point. */
function longLog(x: number): Double {
  const { m, k } = splitExponent(x);
  const s = divide([m - 1, 0], exactSum(m, 1));
  const square = multiply(s, s);
  // 2 (s + s³/3 + s⁵/5 + …), |s| ≤ 0.172: twenty terms leave 1e-32.
  let sum: Double = [0, 0];
  for (let term = 41; term >= 1; term -= 2) sum = add(multiply(sum, square), divide([1, 0], [term, 0]));
  const logM = multiply(sum, [2 * s[0], 2 * s[1]]);
  return add(multiply([k, 0], [0.6931471805599453, 2.3190468138462996e-17]), logM);
}

/** x^y, with the conventions of `Math.pow`. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const isOdd = Number.isInteger(y) && Math.abs(y % 2) === 1;
  if (x < 0 || Object.is(x, -0)) {
    if (Number.isFinite(x) && x !== 0 && Number.isFinite(y) && !Number.isInteger(y)) return Number.NaN;
    const size = pow(-x, y);
    return isOdd ? -size : size;
  }
  if (!Number.isFinite(y)) {
    if (x === 1) return Number.NaN; // what the language says, unlike C
    return x > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  if (x === 0 || x === Number.POSITIVE_INFINITY) return (x === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY;
  if (Number.isInteger(x) && Number.isInteger(y) && y > 0 && y < 64) {
    let product = x;
    for (let k = 1; k < y && product <= Number.MAX_SAFE_INTEGER; k++) product *= x;
    if (product <= Number.MAX_SAFE_INTEGER) return product; // exact
  }
  const logarithm = longLog(x);
  if (Math.abs(y * logarithm[0]) > 800) return y * logarithm[0] > 0 ? Number.POSITIVE_INFINITY : 0;
  const [high, low] = multiply(logarithm, [y, 0]);
  const size = exp(high);
  return size === Number.POSITIVE_INFINITY ? size : size + size * low;
}

const PIO2 = [1.57079632673412561417, 6.0771005063039659766e-11, 2.0222662487111664558e-21] as const;
const PIO2_LAST = 8.47842766036889956997e-32;

/** x − quarters · π/2 as a sum of two doubles, in three steps of 33 bits (Cody & Waite). */
function reduceAngle(x: number): { quarter: number; high: number; low: number } {
  if (Math.abs(x) > 1e6) throw new RangeError(`Got ${x} when expected an angle within ±1,000,000 radians.`);
  const quarters = Math.round(x * 6.36619772367581382433e-1);
  const first = x - quarters * PIO2[0];
  const second = first - quarters * PIO2[1];
  const lost2 = first - second - quarters * PIO2[1];
  const step = quarters * PIO2[2] - lost2;
  const third = second - step;
  const lost3 = second - third - step;
  const high = third - (quarters * PIO2_LAST - lost3);
  const low = third - high - (quarters * PIO2_LAST - lost3);
  return { quarter: ((quarters % 4) + 4) % 4, high, low };
}

/** sin(x + y) for |x| ≤ π/4 and a y far below x. */
function sinKernel(x: number, y: number): number {
  const z = x * x;
  const v = z * x;
  const r =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  return x - (z * (0.5 * y - v * r) - y - v * -1.66666666666666324348e-1);
}

/** cos(x + y) for |x| ≤ π/4 and a y far below x. */
function cosKernel(x: number, y: number): number {
  const z = x * x;
  const r =
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - x * y));
}

/** The sine of x radians, |x| ≤ 1,000,000 (throws beyond). */
export function sin(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  const { quarter, high, low } = reduceAngle(x);
  const size = quarter % 2 === 0 ? sinKernel(high, low) : cosKernel(high, low);
  return quarter < 2 ? size : -size;
}

/** The cosine of x radians, |x| ≤ 1,000,000 (throws beyond). */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  const { quarter, high, low } = reduceAngle(x);
  const size = quarter % 2 === 0 ? cosKernel(high, low) : sinKernel(high, low);
  return quarter === 0 || quarter === 3 ? size : -size;
}

/** The tangent of x radians, |x| ≤ 1,000,000 (throws beyond). */
export function tan(x: number): number {
  return sin(x) / cos(x);
}

const ATAN_HIGH = [4.63647609000806093515e-1, 7.85398163397448278999e-1, 9.82793723247329054082e-1, 1.5707963267948966];
const ATAN_LOW = [
  2.26987774529616870924e-17, 3.06161699786838301793e-17, 1.39033110312309984516e-17, 6.123233995736766e-17,
];

/** atan(x) for x ≥ 0: reduced by the angles ½, 1, 3/2 and ∞, then a polynomial. */
function atanOfPositive(x: number): number {
  let t = x;
  let id = -1;
  if (x >= 2.4375) [id, t] = [3, -1 / x];
  else if (x >= 1.1875) [id, t] = [2, (x - 1.5) / (1 + 1.5 * x)];
  else if (x >= 0.6875) [id, t] = [1, (x - 1) / (x + 1)];
  else if (x >= 0.4375) [id, t] = [0, (2 * x - 1) / (2 + x)];
  const z = t * t;
  const w = z * z;
  const even =
    z *
    (3.33333333333329318027e-1 +
      w *
        (1.42857142725034663711e-1 +
          w *
            (9.09088713343650656196e-2 +
              w * (6.66107313738753120669e-2 + w * (4.97687799461593236017e-2 + w * 1.62858201153657823623e-2)))));
  const odd =
    w *
    (-1.99999999998764832476e-1 +
      w *
        (-1.1111110405462355788e-1 +
          w * (-7.69187620504482999495e-2 + w * (-5.83357013379057348645e-2 + w * -3.6531572744216915527e-2))));
  if (id < 0) return t - t * (even + odd);
  return ATAN_HIGH[id] - (t * (even + odd) - ATAN_LOW[id] - t);
}

/** The angle of the point (x, y), from −π to π, with the conventions of `Math.atan2`. */
export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const below = y < 0 || Object.is(y, -0);
  const left = x < 0 || Object.is(x, -0);
  let angle: number;
  if (y === 0) angle = 0;
  else if (Math.abs(x) === Math.abs(y)) angle = ATAN_HIGH[1];
  else angle = atanOfPositive(Math.abs(y) / Math.abs(x));
  if (left) angle = PI - (angle - PI_LOW);
  return below ? -angle : angle;
}

/** The angle in [−π/2, π/2] whose sine is x. */
export function asin(x: number): number {
  return Math.abs(x) <= 1 ? atan2(x, Math.sqrt((1 - x) * (1 + x))) : Number.NaN;
}

/** The angle in [0, π] whose cosine is x. */
export function acos(x: number): number {
  return Math.abs(x) <= 1 ? 2 * atan2(Math.sqrt(1 - x), Math.sqrt(1 + x)) : Number.NaN;
}

const FIGURES = 1e10;
/** The powers of ten that doubles hold exactly. */
const exactPowersOfTen = Float64Array.of(
  ...[1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11],
  ...[1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22],
);

/**
 * x rounded to 10 significant digits: what is written and what decisions are taken on. The language defines the
 * rounding exactly, so it is the same everywhere; the few last bits in which libraries differ fall away.
 */
export function round10(x: number): number {
  const size = Math.abs(x);
  if (size < FIGURES && Math.trunc(x) === x) return x === 0 ? 0 : x;
  if (!(size > 1e-12 && size < FIGURES)) return roundByText(x);
  let decimals = 9;
  if (size >= 1) while (size >= exactPowersOfTen[10 - decimals]) decimals--;
  else while (size * exactPowersOfTen[decimals] < FIGURES / 10) decimals++;
  // Off by the rounding of one product: less than a millionth, at ten figures before the point.
  const scaled = size * exactPowersOfTen[decimals];
  const figures = Math.floor(scaled + 0.5);
  if (Math.abs(scaled - Math.floor(scaled) - 0.5) < 1e-5 || figures >= FIGURES) return roundByText(x);
  // A whole number and a power of ten that are both exact: their quotient is the double nearest to the written number.
  const rounded = figures / exactPowersOfTen[decimals];
  return x < 0 ? -rounded : rounded;
}

const roundByText = (x: number) => (Number.isFinite(x) ? Number(x.toPrecision(10)) : x);
