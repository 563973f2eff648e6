/**
 * What happens, to whom and how often: one stream per kind of offence. Volumes are per year at the level of 2023/24,
 * before thinning. `source` figures are those of synthetic-parameters.json; the rest are assumptions, listed in README.md.
 */

import { labelled } from "./random.mjs";

/** Youth means a victim aged 10 to 25, or a stream that keeps the hours and places of that age. */
const ages = (low, high) => (random) => low + random.below(high - low + 1);
/** Adults of 26 to 79, younger ones more often. */
const adultAge = (random) => 26 + Math.min(random.below(54), random.below(54), 10 + random.below(44));

/** A victim drawn so that the shares given for all of a stream hold although those of knife victims differ. */
function youthVictim({ knife, gun, male, bands, knifeMale, knifeBands }) {
  // The shares of victims without a knife flag follow from the whole: rest = (whole − knife × its share) / (1 − knife).
  const rest = (whole, part) => Math.max(0, (whole - knife * part) / (1 - knife));
  const plainMale = rest(male, knifeMale);
  const drawKnifeBand = labelled(knifeBands);
  const drawBand = Object.fromEntries(
    Object.entries(bands).map(([sex, shares]) => [
      sex,
      labelled(Object.fromEntries(Object.entries(shares).map(([band, s]) => [band, rest(s, knifeBands[band] ?? 0)]))),
    ]),
  );
  const inBand = (random, band) => ages(...band.split("-").map(Number))(random);
  return (random) => {
    const hasKnife = random.chance(knife);
    const sex = random.chance(hasKnife ? knifeMale : plainMale) ? "M" : "F";
    const age = inBand(random, hasKnife ? drawKnifeBand(random) : drawBand[sex](random));
    return { sex, age, knife: hasKnife, gun: random.chance(gun) };
  };
}

/** Victims of knife crime: 86.2 % male, 37.7 % aged 15 to 19 (source: 0.22 / 6 + 0.8 × 0.425); the other ages are an assumption. */
const KNIFE = { knifeMale: 0.862, knifeBands: { "10-15": 0.22, "16-20": 0.425, "21-25": 0.355 } };

const adultVictim =
  ({ male, knife = 0, gun = 0, youth = 0 }) =>
  (random) => ({
    sex: random.chance(male) ? "M" : "F",
    age: random.chance(youth) ? ages(12, 25)(random) : adultAge(random),
    knife: random.chance(knife),
    gun: random.chance(gun),
  });

/** A rape class carries the sex and the age of the victim in its name. */
const sexualVictim = (random, code) => ({
  sex: code === "19F" || code === "17A" ? "M" : "F",
  age:
    code === "19D" || code === "22B"
      ? ages(13, 15)(random)
      : random.chance(0.5)
        ? ages(16, 25)(random)
        : adultAge(random),
  knife: false,
  gun: false,
});

/** Serious youth violence 1,617 a year = 0.042 × 38,508; serious violence 5,577 = 1,617 / 0.29 (source). */
const SYV = 0.042 * 38508;
const SV = SYV / 0.29;
const youthInjury = 0.522 * SYV;
const youthRobbery = 0.246 * SYV;
const youthWeapons = SYV - youthInjury - youthRobbery;

/**
 * Streams of all seven years. `mix` fixes the places of a stream; without it youth and hour decide.
 * `da` is the share flagged domestic, `range` the share with a from–to range.
 */
const SERIOUS = [
  {
    id: "youth injury",
    perYear: youthInjury,
    youth: true,
    public: 0.86,
    da: 0.16,
    range: 0.03,
    codes: { "8N": 88, "5D": 8, 2: 0.8, "8P": 1.5, "5E": 0.6, "8S": 0.6, "8V": 0.5 },
    victim: youthVictim({
      knife: 0.144,
      gun: 0.0166,
      male: 0.623,
      ...KNIFE,
      bands: {
        M: { "10-15": 0.401, "16-20": 0.33, "21-25": 0.269 },
        F: { "10-15": 0.36, "16-20": 0.35, "21-25": 0.29 },
      },
    }),
  },
  {
    id: "youth robbery",
    perYear: youthRobbery,
    youth: true,
    robbery: true,
    public: 0.96,
    range: 0.02,
    codes: { "34B": 1 },
    victim: youthVictim({
      knife: 0.3,
      gun: 0.03,
      male: 0.887,
      ...KNIFE,
      bands: {
        M: { "10-15": 0.312, "16-20": 0.379, "21-25": 0.309 },
        F: { "10-15": 0.312, "16-20": 0.379, "21-25": 0.309 },
      },
    }),
  },
  {
    id: "youth weapons",
    perYear: youthWeapons,
    youth: true,
    public: 0.95,
    range: 0,
    codes: { "10D": 82, "10C": 14, "10B": 3, "10A": 1 },
  },
  {
    id: "adult injury",
    perYear: 4050 - youthInjury,
    public: 0.62,
    da: 0.45,
    range: 0.03,
    codes: { "8N": 84, "5D": 7, "8V": 3, "8P": 1.5, "5E": 1.5, "8S": 1.6, "8T": 0.9, 2: 0.5 },
    victim: adultVictim({ male: 0.52, knife: 0.07, gun: 0.006 }),
  },
  {
    id: "adult robbery",
    perYear: 850 - youthRobbery,
    robbery: true,
    public: 0.93,
    range: 0.02,
    codes: { "34B": 1 },
    victim: adultVictim({ male: 0.7, knife: 0.22, gun: 0.02 }),
  },
  {
    id: "adult weapons",
    perYear: SV - 4050 - 850 - 8 - youthWeapons,
    public: 0.92,
    range: 0,
    codes: { "10D": 70, "10C": 20, "10B": 6, "10A": 2, 81: 2 },
  },
  {
    id: "homicide",
    perYear: 8,
    public: 0.55,
    range: 0.1,
    codes: { 1: 72, 4.1: 20, "4.10": 8 },
    victim: adultVictim({ male: 0.75, knife: 0.4, gun: 0.05, youth: 0.125 }),
  },
];

/** Anti-social behaviour: 400 incidents a month in every year, about what police.uk's total for May 2019 leaves after a month's crimes. */
const ASB = { id: "asb", perYear: 4800, mix: "asb", public: 0.92, range: 0.01, labels: { "Anti-social behaviour": 1 } };

/** All other recorded crime, in the mix of the year ending March 2022 (source for the groups; classes are assumptions). */
const OTHER = [
  {
    id: "violence without injury",
    perYear: 6817,
    public: 0.5,
    da: 0.31,
    range: 0.05,
    codes: { "105A": 67, "3B": 16, 104: 8, "11A": 3.5, "105B": 3, 36: 1.2, 13: 0.8, 106: 0.5 },
    victim: adultVictim({ male: 0.45, youth: 0.28 }),
  },
  {
    id: "stalking and harassment",
    perYear: 6405,
    mix: "residential",
    public: 0.08,
    da: 0.29,
    range: 0.25,
    codes: { "8R": 45, "8L": 38, "8Q": 11, "8M": 3, "8U": 3 },
    victim: adultVictim({ male: 0.34, youth: 0.2 }),
  },
  {
    id: "sexual",
    perYear: 1282,
    mix: "residential",
    public: 0.2,
    da: 0.15,
    range: 0.2,
    codes: { "19C": 29, "19D": 8, "19F": 4.8, "20A": 34, "22B": 12, "17A": 4, "88E": 8.2 },
    victim: sexualVictim,
  },
  {
    id: "damage",
    perYear: 3581,
    mix: "residential",
    public: 0.55,
    da: 0.05,
    range: 0.22,
    codes: { "58C": 46, "58A": 24, "58B": 12, "58D": 13, "56B": 3.2, "56A": 1, "58J": 0.8 },
    victim: adultVictim({ male: 0.55, youth: 0.1 }),
  },
  { id: "drugs", perYear: 1154, youth: true, public: 0.9, range: 0, codes: { "92E": 62, "92D": 16, "92A": 22 } },
  { id: "public order", perYear: 3749, public: 0.85, range: 0.01, codes: { "9A": 84, "9B": 9, 66: 5, "62A": 2 } },
  {
    id: "theft from the person",
    perYear: 317,
    public: 0.85,
    range: 0.05,
    codes: { 39: 1 },
    victim: adultVictim({ male: 0.42, youth: 0.3 }),
  },
  {
    id: "shoplifting",
    perYear: 2709,
    mix: "shops",
    hours: "shop",
    public: 0.5,
    range: 0.02,
    labels: { Shoplifting: 1 },
  },
  { id: "vehicle", perYear: 4610, mix: "residential", public: 0.85, range: 0.22, labels: { "Vehicle crime": 1 } },
  { id: "burglary", perYear: 1640, mix: "residential", public: 0.02, range: 0.22, labels: { Burglary: 1 } },
  { id: "bicycle", perYear: 361, mix: "day", public: 0.8, range: 0.2, labels: { "Bicycle theft": 1 } },
  { id: "other theft", perYear: 1296, mix: "day", public: 0.4, range: 0.15, labels: { "Other theft": 1 } },
  { id: "other crime", perYear: 650, mix: "day", public: 0.4, range: 0.05, labels: { "Other crime": 1 } },
];

/** Scale "all other" so that, with serious violence, it makes the whole of recorded crime. */
const otherSum = OTHER.reduce((sum, stream) => sum + stream.perYear, 0);
export const streams = [
  ...SERIOUS,
  ASB,
  ...OTHER.map((stream) => ({ ...stream, perYear: (stream.perYear / otherSum) * (38508 - SV), lastYearOnly: true })),
];
