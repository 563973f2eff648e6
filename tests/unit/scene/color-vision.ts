/** How colours look to people with each kind of colour vision, and how far apart two of them look. */

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * Machado, Oliveira & Fernandes (2009), "A physiologically-based model for simulation of color vision deficiency", severity
 * 1.0 of their published tables: on linear RGB. Without the cones for long, middle and short waves.
 */
const SEEN_BY: Readonly<Record<string, Matrix>> = {
  everyone: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
export const visions = Object.keys(SEEN_BY);

/** sRGB to CIE XYZ and its white, D65 (IEC 61966-2-1). */
const TO_XYZ: Matrix = [
  [0.4124, 0.3576, 0.1805],
  [0.2126, 0.7152, 0.0722],
  [0.0193, 0.1192, 0.9505],
];
const WHITE: Triple = [0.9505, 1, 1.089];

const times = (matrix: Matrix, [x, y, z]: Triple): Triple =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;

/** CIE L*a*b* of "#rrggbb" as somebody with this vision sees it. */
export function labOf(color: string, vision = "everyone"): Triple {
  const linear = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
  // Beyond what a screen can show there is nothing to see.
  const seen = times(SEEN_BY[vision], linear).map((part) => Math.min(1, Math.max(0, part))) as unknown as Triple;
  const [x, y, z] = times(TO_XYZ, seen).map((part, i) => {
    const share = part / WHITE[i];
    return share > (6 / 29) ** 3 ? Math.cbrt(share) : share / (3 * (6 / 29) ** 2) + 4 / 29;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const DEGREES = 180 / Math.PI;
const sin = (degrees: number) => Math.sin(degrees / DEGREES);
const cos = (degrees: number) => Math.cos(degrees / DEGREES);

/** CIEDE2000 (Sharma, Wu & Dalal 2005, equations 2 to 22), all weights 1: about 1 is just to be told apart side by side. */
export function deltaE([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const ofChroma = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const stretch = 1.5 - 0.5 * ofChroma((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2);
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a * stretch) * DEGREES + 360) % 360);
  const [h1, h2] = [hue(a1, b1), hue(a2, b2)];
  const isGray = c1 * c2 === 0;
  const turn = h2 - h1;
  const dh = isGray ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  const [dL, dC, dH] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * sin(dh / 2)];
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const sum = h1 + h2;
  const h = isGray ? sum : Math.abs(turn) <= 180 ? sum / 2 : (sum + (sum < 360 ? 360 : -360)) / 2;
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const rotation = -sin(60 * Math.exp(-(((h - 275) / 25) ** 2))) * 2 * ofChroma(c);
  const ofL = dL / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const [ofC, ofH] = [dC / (1 + 0.045 * c), dH / (1 + 0.015 * c * t)];
  return Math.sqrt(ofL ** 2 + ofC ** 2 + ofH ** 2 + rotation * ofC * ofH);
}
