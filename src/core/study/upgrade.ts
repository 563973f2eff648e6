import { definitions, youthAgeTo } from "./defaults";

/** The format in which studies are saved today. */
export const VERSION = 2;

/** What format 1 did not know of a school. Written out: a default that changes later must not change what an old study meant. */
const schoolOf1 = {
  accuracyMeters: null,
  bell: [null, null, null, null, null],
  bellSource: "",
  windowFrom: -10,
  windowTo: 75,
  pupils: null,
};

const routePlanOf1 = {
  people: 6,
  inPairs: true,
  schoolIds: null,
  weekdays: "11111",
  dates: null,
  sightMeters: 75,
  longestGapMeters: null,
  everySchool: false,
  locked: [],
  forbidden: [],
};

const outreachOf1 = {
  holiday: null,
  workers: 8,
  teamSize: 2,
  hours: 1000,
  hoursPerWorker: null,
  from: 840,
  to: 1320,
  periodMinutes: 120,
  weekdays: "1111111",
  zoneIds: null,
  ageTo: 24,
  streetRelevant: true,
  again: 0.5,
  perZoneDay: 2,
  perTeamDay: 2,
  leastStay: 1,
  leastPerZone: 0,
  mustServe: [],
  zoneKm2: 0.7,
  apartMeters: 500,
  closed: [],
  locked: [],
  forbidden: [],
  delivered: [],
};

type Fields = Readonly<Record<string, unknown>>;

/** What the next format has and a format lacked: `steps[1]` makes a study of format 2 out of one of format 1. */
const steps: Readonly<Record<number, (study: Fields) => Fields>> = {
  1: (study) => ({
    ...study,
    version: 2,
    routeRules: { months: 36, streetRelevant: true, ageTo: 18, movingWindow: null },
    calendar: calendarOf2(study.calendar),
    schools: each(study.schools, (school) => ({ ...schoolOf1, ...school })),
    // Nobody could change the table, and no view was filtered by a definition: both begin as they ship.
    offences: within(study.offences, (table) => ({
      ...table,
      rows: each(table.rows, (row) => ({ ...row, own: false })),
    })),
    definitions,
    youthAgeTo,
    filter: within(study.filter, (filter) => ({ ...filter, definition: null })),
    routes: each(study.routes, (route) => ({ ...route, noteDate: null })),
    zones: each(study.zones, (zone) => ({ ...zone, noteDate: null, chosenOn: null })),
    columns: each(study.columns, (known) => ({
      ...known,
      overruled: Array.isArray(known.roles) ? known.roles.map(() => null) : [],
      readAs: { encoding: null, delimiter: null },
      dateOrder: null,
      epoch: null,
      mergeAlike: false,
      shiftGrid: null,
    })),
    routePlan: routePlanOf1,
    outreach: outreachOf1,
  }),
};

/**
 * A study of an older format as one of today's. What is not a study in its own format is left as it is, for the check of the fields to
 * refuse: nothing is mended here.
 */
export function upgraded(study: Fields & { readonly version: number }): Fields {
  let now: Fields = study;
  for (let version = study.version; version < VERSION; version++) now = steps[version]?.(now) ?? now;
  return now;
}

/** Format 1 kept terms apart from the other entries, had no ids, and every entry was for every school of Coventry. */
function calendarOf2(calendar: unknown): unknown {
  if (typeof calendar !== "object" || calendar === null) return calendar;
  const { spans, entries, ...rest } = calendar as Fields;
  if (!Array.isArray(spans) || !Array.isArray(entries)) return calendar;
  const terms = each(spans, (span) => ({ kind: "term", ...span })) as unknown[];
  let n = 0;
  return {
    ...rest,
    authority: "Coventry",
    entries: each([...terms, ...entries], (entry) => ({ id: `entry-${++n}`, schools: null, ...entry })),
  };
}

/** A change to every entry of a list; what is no list of objects is given back untouched. */
function each(list: unknown, change: (entry: Fields) => Fields): unknown {
  return Array.isArray(list) ? list.map((entry) => within(entry, change)) : list;
}

/** A change to an object; what is none is given back untouched. */
function within(value: unknown, change: (fields: Fields) => Fields): unknown {
  return typeof value === "object" && value !== null ? change(value as Fields) : value;
}
