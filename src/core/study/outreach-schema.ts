import * as v from "valibot";
import { dayOfIso } from "../calendar/days";
import { periodLengths } from "./outreach-plan";
import { FIRST_SEVERITY_INDEX, weightings } from "./severity";

const text = v.pipe(v.string(), v.maxLength(2000));
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((iso) => !Number.isNaN(dayOfIso(iso)), "there is no such date"),
);
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
/** More than any rota has: a study stays small enough to open. */
const MOST_SESSIONS = 20_000;
const listOf = <const T extends v.GenericSchema>(entry: T) => v.pipe(v.array(entry), v.maxLength(MOST_SESSIONS));
const session = v.strictObject({ zoneId: text, date, from: whole(0, 1439) });

/** The plan of outreach in a study file. */
export const outreachSchema = v.strictObject({
  holiday: v.nullable(
    v.variant("kind", [
      v.strictObject({ kind: v.literal("calendar"), entryId: text }),
      v.strictObject({ kind: v.literal("between"), from: date, to: date }),
    ]),
  ),
  workers: whole(0, 500),
  teamSize: whole(1, 20),
  hours: v.pipe(v.number(), v.minValue(0), v.maxValue(100_000)),
  hoursPerWorker: v.optional(v.nullable(whole(1, 168)), null),
  from: whole(0, 1440),
  to: whole(0, 1440),
  periodMinutes: v.picklist(periodLengths),
  weekdays: v.pipe(v.string(), v.regex(/^[01]{7}$/)),
  zoneIds: v.nullable(v.array(text)),
  ageTo: v.nullable(whole(0, 254)),
  streetRelevant: v.boolean(),
  weighting: v.optional(v.picklist(weightings), "incidents"),
  weights: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200)), FIRST_SEVERITY_INDEX),
  again: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  perZoneDay: whole(1, 24),
  perTeamDay: whole(1, 24),
  leastStay: whole(1, 24),
  leastPerZone: whole(0, 100),
  mustServe: v.array(text),
  zoneKm2: v.pipe(v.number(), v.minValue(0.01), v.maxValue(5)),
  apartMeters: v.pipe(v.number(), v.minValue(0), v.maxValue(5000)),
  closed: listOf(v.strictObject({ zoneId: v.nullable(text), date })),
  locked: listOf(v.strictObject({ ...session.entries, team: v.optional(whole(1, 500)) })),
  forbidden: listOf(session),
  delivered: listOf(
    v.strictObject({ zoneId: text, date, from: whole(0, 1439), to: whole(1, 2880), people: whole(0, 1000) }),
  ),
});
