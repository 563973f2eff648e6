/** `SP 33412 79156`, `SP334791`, `SP 334 791`: a square of 100 km by two letters, then as many figures east as north. */
const reference = /^([A-Z]{2})\s*(?:(\d{3,5})\s+(\d{3,5})|(\d{6}|\d{8}|\d{10}))$/i;

/** The squares with land of Britain in them: `ZZ 123 456` is the number of something else. */
const squares: ReadonlySet<string> = new Set(
  (
    "HP HT HU HW HX HY HZ NA NB NC ND NF NG NH NJ NK NL NM NN NO NR NS NT NU NW NX NY NZ OV SC SD SE SH SJ SK SM SN SO " +
    "SP SR SS ST SU SV SW SX SY SZ TA TF TG TL TM TQ TR TV"
  ).split(" "),
);
const FIGURES_OF_SQUARE = 5;
/** The alphabet of the squares, five to a row from the north-west; there is no I. */
const LETTERS = "ABCDEFGHJKLMNOPQRSTUVWXYZ";
const indexOf = (letter: string) => LETTERS.indexOf(letter);

/** Easting and northing, in metres, of a grid reference with letters: of the south-west corner of the square that it names. Null for anything else. */
export function readGridLetters(text: string): readonly [easting: number, northing: number] | null {
  const match = reference.exec(text);
  if (!match) return null;
  const [, written, eastFigures, northFigures, joined] = match;
  const letters = written.toUpperCase();
  if (!squares.has(letters)) return null;
  const half = joined === undefined ? 0 : joined.length / 2;
  const east = eastFigures ?? joined.slice(0, half);
  const north = northFigures ?? joined.slice(half);
  if (east.length !== north.length) return null;
  const [large, small] = [indexOf(letters[0]), indexOf(letters[1])];
  // The squares of 500 km are counted from V, two columns west and three rows south of the grid's own corner.
  const column = ((large + 23) % 5) * 5 + (small % 5);
  const row = 19 - Math.floor(large / 5) * 5 - Math.floor(small / 5);
  const meters = (figures: string) => Number(figures.padEnd(FIGURES_OF_SQUARE, "0"));
  return [column * 100_000 + meters(east), row * 100_000 + meters(north)];
}
