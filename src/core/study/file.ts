import * as v from "valibot";
import { dateStatuses, dayKinds, entryKinds } from "../calendar/calendar";
import { dayOfIso } from "../calendar/days";
import { ageBands, sexes } from "../incidents/incidents";
import { delimiters, encodings } from "../ingest/report";
import { roles } from "../ingest/roles";
import { statistics } from "../statistics";
import { definitionFlags, MOST_DEFINITIONS, youthAges } from "./definitions";
import { destinationKinds } from "./destinations";
import { outreachSchema } from "./outreach-schema";
import { markings, type Study, shades } from "./study";
import { upgraded, VERSION } from "./upgrade";

/** A study file that cannot be opened, in words a person can act on. */
export class StudyProblem extends Error {}

const ids = <const T extends readonly { readonly id: string }[]>(entries: T) =>
  v.picklist(entries.map((entry) => entry.id) as unknown as { [K in keyof T]: T[K]["id"] } & readonly string[]);

const text = v.pipe(v.string(), v.maxLength(2000));
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const realDate = v.pipe(
  isoDate,
  v.check((date) => !Number.isNaN(dayOfIso(date)), "there is no such date"),
);
const lng = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const position = v.tuple([lng, lat]);
const rings = v.array(v.pipe(v.array(position), v.minLength(4)));
const minutes = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const filter = v.strictObject({
  dates: v.variant("kind", [
    v.strictObject({ kind: v.literal("all") }),
    v.strictObject({
      kind: v.literal("last"),
      months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1200)),
    }),
    v.strictObject({ kind: v.literal("between"), from: isoDate, to: isoDate }),
  ]),
  dayKinds: v.nullable(v.array(ids(dayKinds))),
  hours: v.nullable(v.pipe(v.string(), v.regex(/^[01]{168}$/))),
  definition: v.nullable(text),
  categories: v.nullable(v.array(text)),
  ageBands: v.nullable(v.array(ids(ageBands))),
  sexes: v.nullable(v.array(ids(sexes))),
  knife: v.boolean(),
  gun: v.boolean(),
  domestic: v.picklist(["all", "leave-out", "only"]),
  streetRelevant: v.boolean(),
});

const flags = v.array(v.picklist(definitionFlags));
const definition = v.strictObject({
  id: text,
  label: text,
  words: text,
  source: text,
  status: v.picklist(["sourced", "proposed"]),
  own: v.boolean(),
  of: v.nullable(text),
  anyOf: v.strictObject({ categories: v.array(text), flags }),
  allOf: v.strictObject({ flags, sex: v.nullable(ids(sexes)), youth: v.boolean() }),
});

const placeOnRoute = { routeId: text, atMeters: v.pipe(v.number(), v.minValue(0)) };
const routePlan = v.strictObject({
  people: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200)),
  inPairs: v.boolean(),
  schoolIds: v.nullable(v.array(text)),
  weekdays: v.pipe(v.string(), v.regex(/^[01]{5}$/)),
  dates: v.nullable(v.strictObject({ from: isoDate, to: isoDate })),
  sightMeters: v.pipe(v.number(), v.minValue(10), v.maxValue(500)),
  longestGapMeters: v.nullable(v.pipe(v.number(), v.minValue(25), v.maxValue(10_000))),
  everySchool: v.boolean(),
  // Left out of files that were saved before fixed posts kept their letter.
  locked: v.array(
    v.strictObject({ ...placeOnRoute, letter: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/))) }),
  ),
  forbidden: v.array(v.strictObject(placeOnRoute)),
});

const schema = v.strictObject({
  version: v.literal(VERSION),
  // Left out of files that were saved before studies had one.
  key: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))), null),
  name: text,
  area: v.nullable(v.strictObject({ name: text, polygon: v.array(rings), approximate: v.boolean(), source: text })),
  calendar: v.strictObject({
    authority: text,
    entries: v.array(
      v.strictObject({
        id: text,
        kind: ids(entryKinds),
        name: text,
        from: realDate,
        to: realDate,
        status: v.picklist(dateStatuses),
        source: text,
        schools: v.nullable(v.array(text)),
      }),
    ),
  }),
  offences: v.strictObject({
    version: text,
    source: text,
    categories: v.array(v.strictObject({ id: text, label: text, serious: v.boolean(), order: v.number() })),
    rows: v.array(
      v.strictObject({
        scheme: v.picklist(["ho_class", "police_uk", "code"]),
        code: text,
        label: text,
        category: text,
        setting: text,
        own: v.boolean(),
      }),
    ),
  }),
  definitions: v.pipe(
    v.array(definition),
    v.maxLength(MOST_DEFINITIONS),
    v.check(
      (list) => list.every(({ of }) => of === null || list.some((other) => other.id === of && other.of === null)),
      "a definition is part of one that is not there",
    ),
  ),
  youthAgeTo: v.picklist(youthAges),
  labels: v.array(
    v.strictObject({ name: text, kind: v.picklist(["area", "hub", "ward"]), lng, lat, priority: v.number() }),
  ),
  schools: v.array(
    v.strictObject({
      id: text,
      name: text,
      lng,
      lat,
      accuracyMeters: v.nullable(v.pipe(v.number(), v.minValue(0))),
      source: text,
      bell: v.pipe(v.array(v.nullable(minutes(0, 24 * 60 - 1))), v.length(5)),
      bellSource: text,
      windowFrom: minutes(-240, 240),
      windowTo: minutes(-240, 480),
      pupils: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
  ),
  routes: v.array(
    v.strictObject({
      id: text,
      name: text,
      schoolId: v.nullable(text),
      // Left out of files that were saved before routes had one.
      to: v.optional(v.nullable(v.strictObject({ kind: ids(destinationKinds), name: text })), null),
      line: v.pipe(v.array(position), v.minLength(2)),
      example: v.boolean(),
      note: text,
      noteDate: v.nullable(isoDate),
    }),
  ),
  zones: v.array(
    v.strictObject({
      id: text,
      name: text,
      rings,
      example: v.boolean(),
      note: text,
      noteDate: v.nullable(isoDate),
      chosenOn: v.nullable(v.strictObject({ files: v.array(text), from: isoDate, to: isoDate })),
    }),
  ),
  columns: v.array(
    v.strictObject({
      header: v.array(v.string()),
      roles: v.array(v.nullable(ids(roles))),
      overruled: v.array(v.nullable(text)),
      readAs: v.strictObject({
        encoding: v.nullable(v.picklist(encodings)),
        delimiter: v.nullable(v.picklist(delimiters)),
      }),
      dateOrder: v.nullable(v.picklist(["day-first", "month-first"])),
      epoch: v.nullable(v.picklist([1900, 1904])),
      mergeAlike: v.boolean(),
      shiftGrid: v.nullable(text),
    }),
  ),
  filter,
  resolution: v.picklist([8, 9, 10]),
  statistic: ids(statistics),
  shade: ids(shades),
  breaks: v.nullable(v.array(v.number())),
  corridorMeters: v.pipe(v.number(), v.minValue(10), v.maxValue(1000)),
  routeRules: v.strictObject({
    months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1200)),
    streetRelevant: v.boolean(),
    ageTo: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(254))),
    movingWindow: v.nullable(v.strictObject({ metersPerMinute: v.pipe(v.number(), v.minValue(10), v.maxValue(300)) })),
  }),
  routePlan,
  outreach: outreachSchema,
  marking: v.picklist(markings),
  title: v.nullable(text),
});

const checked = v.pipe(
  schema,
  v.forward(
    v.check(
      ({ filter, definitions }) => filter.definition === null || definitions.some(({ id }) => id === filter.definition),
      "there is no such definition",
    ),
    ["filter", "definition"],
  ),
);

const KIND = "serious-violence-hotspots study";

/** The study as the text of a file. It holds no incident, because a `Study` holds none. */
export function writeStudy(study: Study): string {
  return `${JSON.stringify({ kind: KIND, study }, null, 1)}\n`;
}

/** Opens the text of a study file, or throws `StudyProblem`. What is in it is checked to the last field: a file can come from anywhere. */
export function readStudy(file: string): Study {
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch {
    throw new StudyProblem(
      "This is not a study file: it cannot be read as JSON. Choose a file that this program saved (it ends in .study.json).",
    );
  }
  const outer = v.safeParse(v.object({ kind: v.literal(KIND), study: v.looseObject({ version: v.number() }) }), json);
  if (!outer.success)
    throw new StudyProblem("This is not a study file of this program. Choose a file that ends in .study.json.");
  const { version } = outer.output.study;
  if (version > VERSION)
    throw new StudyProblem(`This study was saved by a newer release (format ${version}). Open it with that release.`);
  const result = v.safeParse(checked, upgraded(outer.output.study));
  if (!result.success) {
    const issue = result.issues[0];
    throw new StudyProblem(
      `The study file is damaged at “${v.getDotPath(issue) ?? "its start"}”: ${issue.message}. Restore an earlier copy, or start from a new study.`,
    );
  }
  return result.output as Study;
}
