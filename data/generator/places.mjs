/**
 * Which parts of the city each kind of event favours. All shares are assumptions, written so that a reader of Coventry
 * finds the places that he or she expects; only the shares of the wards in the background have a source.
 * `at` names entries of places.json, or gives [lng, lat].
 */

export const STATIONS = [
  "Pool Meadow Bus Station",
  "Coventry railway station",
  "Canley railway station",
  "Tile Hill railway station",
  "Coventry Arena railway station",
  "University Hospital bus interchange",
];

/** Violence and sexual offences by policing area, May 2019 (police.uk, reported in the press), spread evenly over wards. */
const POLICING_AREAS = [
  [145, ["Lower Stoke", "Upper Stoke", "Wyken"]],
  [141, ["Holbrook", "Radford", "Sherbourne", "Bablake"]],
  [140, ["St Michael's"]],
  [124, ["Woodlands", "Wainbody", "Westwood", "Whoberley"]],
  [109, ["Henley", "Longford"]],
  [95, ["Binley and Willenhall", "Cheylesmore", "Earlsdon"]],
  [66, ["Foleshill"]],
];
const wards = {};
for (const [count, names] of POLICING_AREAS) for (const name of names) wards[name] = count / 820 / names.length;
wards["St Michael's"] *= 0.4; // most of its share is in the spots of the city centre and Hillfields

const PLACES = {
  broadgate: [330, "Broadgate"],
  poolMeadow: [230, "Pool Meadow Bus Station"],
  spon: [230, "Spon Street"],
  gosford: [230, "Gosford Street"],
  farGosford: [210, "Far Gosford Street"],
  kasbah: [200, "Primrose Hill Street"],
  hillfields: [520, "Hillfields"],
  foleshillRoad: [380, [-1.5045, 52.42], "Foleshill Road", [-1.4965, 52.4365]],
  foleshill: [360, "Foleshill"],
  woodEnd: [520, "Wood End"],
  henleyGreen: [430, "Henley Green"],
  bellGreen: [380, "Bell Green"],
  willenhall: [560, "Willenhall"],
  tileHill: [510, "Tile Hill"],
  canley: [510, "Canley"],
  ballHill: [440, "Ball Hill"],
  radford: [390, "Radford"],
  aldermoor: [390, "Stoke Aldermoor"],
  holbrooks: [320, "Holbrooks"],
  longford: [320, "Longford"],
  earlsdon: [240, "Earlsdon Street"],
  hospital: [200, "University Hospital Coventry"],
  arena: [250, "Arena Shopping Park"],
  cannonPark: [230, "Cannon Park Shopping Centre"],
  memorialPark: [330, "War Memorial Park"],
};

/** Shares of the spots in percent; what is left after them and the schools is spread over the wards. */
function mix(percents, schools = 0) {
  const spots = {};
  let left = 100 - schools;
  for (const [key, percent] of Object.entries(percents)) {
    const [radius, ...at] = PLACES[key];
    spots[key] = { share: percent / 100, radius, at };
    left -= percent;
  }
  return { spots, schools: schools / 100, background: left / 100, wards };
}

export const MIXES = {
  afterSchool: mix(
    {
      broadgate: 10,
      poolMeadow: 7,
      spon: 2,
      hillfields: 6,
      foleshillRoad: 5,
      woodEnd: 4,
      bellGreen: 2,
      willenhall: 3,
      tileHill: 3,
      canley: 2,
      ballHill: 3,
      radford: 1.5,
      arena: 1.5,
    },
    32,
  ),
  youth: mix({
    broadgate: 9,
    poolMeadow: 5,
    spon: 3,
    gosford: 2,
    memorialPark: 1,
    hillfields: 8,
    foleshillRoad: 6,
    foleshill: 1,
    woodEnd: 5,
    henleyGreen: 2,
    bellGreen: 2,
    willenhall: 4,
    tileHill: 4,
    canley: 2,
    ballHill: 3,
    radford: 2,
    aldermoor: 1.5,
    arena: 1.5,
  }),
  /** Afternoons and evenings without school: the young meet in the middle of the city. */
  holiday: mix({
    broadgate: 19,
    poolMeadow: 9,
    spon: 4,
    gosford: 3,
    memorialPark: 3,
    hillfields: 7,
    foleshillRoad: 4,
    woodEnd: 4,
    willenhall: 3,
    tileHill: 3,
    canley: 1,
    ballHill: 2,
    radford: 1,
    arena: 2,
  }),
  night: mix({
    broadgate: 11,
    spon: 11,
    gosford: 7,
    farGosford: 4,
    kasbah: 3,
    poolMeadow: 4,
    hillfields: 6,
    foleshillRoad: 5,
    ballHill: 2,
    earlsdon: 3,
    woodEnd: 2,
    willenhall: 2,
    tileHill: 2,
    canley: 1,
    hospital: 1,
    arena: 1,
  }),
  day: mix({
    broadgate: 8,
    poolMeadow: 4,
    spon: 2,
    gosford: 2,
    hillfields: 7,
    foleshillRoad: 5,
    foleshill: 1,
    ballHill: 3,
    woodEnd: 4,
    henleyGreen: 1,
    bellGreen: 2,
    willenhall: 3,
    tileHill: 3,
    canley: 2,
    radford: 2,
    aldermoor: 1,
    hospital: 3,
    arena: 2,
    holbrooks: 1,
    longford: 1,
  }),
  asb: mix({
    broadgate: 9,
    poolMeadow: 5,
    spon: 3,
    gosford: 2,
    hillfields: 7,
    foleshillRoad: 5,
    woodEnd: 4,
    henleyGreen: 1,
    bellGreen: 2,
    willenhall: 4,
    tileHill: 4,
    canley: 2,
    ballHill: 2,
    radford: 2,
    aldermoor: 1,
    memorialPark: 1,
    arena: 1,
  }),
  shops: mix({
    broadgate: 30,
    arena: 14,
    cannonPark: 8,
    ballHill: 7,
    tileHill: 4,
    bellGreen: 4,
    foleshillRoad: 8,
    willenhall: 3,
    earlsdon: 3,
    holbrooks: 2,
    longford: 2,
    radford: 2,
  }),
  residential: mix({
    hillfields: 4,
    foleshillRoad: 4,
    woodEnd: 4,
    henleyGreen: 2,
    bellGreen: 2,
    willenhall: 4,
    tileHill: 4,
    canley: 2,
    radford: 2,
    aldermoor: 2,
  }),
};
