import calendar from "../../../data/calendar.json";
import outline from "../../../data/coventry-outline.json";
import shipped from "../../../data/definitions.json";
import routes from "../../../data/example-routes.geojson?raw";
import zones from "../../../data/example-zones.geojson?raw";
import offences from "../../../data/offence-categories.json";
import { wordings } from "../../../data/offence-wordings.json";
import places from "../../../data/places.json";
import schools from "../../../data/schools.json";
import type { Calendar, CalendarEntry } from "../calendar/calendar";
import type { Position } from "../hexes/geometry";
import { routesFrom, zonesFrom } from "../places/geojson";
import { type School, unknownDay } from "../schools/school";
import type { Definition, MixedCategory, YouthAgeTo } from "./definitions";
import type { OffenceTable } from "./offences";
import { firstOutreach } from "./outreach-plan";
import { firstRoutePlan } from "./route-plan";
import { defaultRouteRules, everything, type Label, type Study, type StudyArea } from "./study";

const pick = <T, K extends keyof T>(value: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<T, K>;

/** The outline that ships: approximate, says so, and gives way to any polygon that a person loads. */
export const coventry: StudyArea = {
  name: outline.name,
  polygon: [[closed(outline.ring as unknown as Position[])]],
  approximate: outline.approximate,
  source: outline.source,
};

function closed(ring: readonly Position[]): readonly Position[] {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

/** The calendar that ships: terms first, then everything that interrupts them. Ids say what they name, and stay from release to release. */
const ships: Calendar = {
  authority: "Coventry",
  entries: [...calendar.spans.map((span) => ({ ...span, kind: "term" })), ...calendar.entries].map(
    (entry) =>
      ({
        id: `${entry.kind}-${entry.from}`,
        ...pick(entry, ["kind", "name", "from", "to", "status", "source"]),
        schools: null,
      }) as CalendarEntry,
  ),
};

/** The everyday wordings of a class: rows without a code, of the category and setting of the class. */
function rowsOfWordings({ class: code, words }: (typeof wordings)[number]) {
  const row = offences.rows.find((row) => row.scheme === "ho_class" && row.code === code);
  if (!row) throw new Error(`Got wordings of the class ${code}, which is not in the table.`);
  return words.map((label) => ({ ...row, code: "", label }));
}

/** The table that ships. */
export const offenceTable: OffenceTable = {
  version: offences.version,
  source: offences.source,
  categories: offences.categories,
  rows: [...offences.rows, ...wordings.flatMap(rowsOfWordings)].map((row) => ({
    ...pick(row, ["scheme", "code", "label", "category", "setting"]),
    own: false,
  })),
} as OffenceTable;

/** Facts about labels, not a choice of anyone: they are in no study. */
export const mixedCategories: readonly MixedCategory[] = offences.mixed;

/** The definitions that ship. */
export const definitions = shipped.definitions.map((definition) => ({ ...definition, own: false })) as Definition[];
export const youthAgeTo = shipped.youthAgeTo as YouthAgeTo;

/** The study that a new person starts from: Coventry, its calendar, its schools, the examples, nothing filtered out. */
export function createStudy(): Study {
  return {
    version: 2,
    key: null,
    name: "Coventry",
    area: coventry,
    calendar: ships,
    offences: offenceTable,
    definitions,
    youthAgeTo,
    labels: places.places.map((place) => pick(place, ["name", "kind", "lng", "lat", "priority"])) as Label[],
    schools: schools.schools.map((school) => ({
      ...unknownDay,
      ...pick(school, ["id", "name", "lng", "lat", "accuracyMeters", "source"]),
      ...(school.bell && { bell: school.bell, bellSource: school.bellSource }),
    })) as School[],
    routes: routesFrom(routes, (n) => `example-route-${n}`),
    zones: zonesFrom(zones, (n) => `example-zone-${n}`),
    columns: [],
    filter: everything,
    resolution: 9,
    statistic: "beyond-chance",
    shade: "count",
    breaks: null,
    corridorMeters: 100,
    routeRules: defaultRouteRules,
    routePlan: firstRoutePlan,
    outreach: firstOutreach,
    marking: "OFFICIAL-SENSITIVE",
    title: null,
  };
}
