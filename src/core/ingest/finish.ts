import { firstDayOfMonth, lastDayOfMonth, monthOfDay } from "../calendar/days";
import { createContains } from "../hexes/contains";
import { spreadMinutes } from "../incidents/aoristic";
import { type Incidents, NO_TIME } from "../incidents/incidents";
import { isSpread } from "../incidents/range-slots";
import { categoriesOf, matchOffences } from "../study/offences";
import type { Columns, OffenceNames } from "./columns";
import { findDuplicates } from "./duplicates";
import { createEventJoiner } from "./events";
import { hideNames } from "./hide-names";
import { MAY_BE_NAME } from "./left-out";
import { createNote } from "./notes";
import { DAY_FIRST } from "./parse/dates";
import type { ProblemCode, RemarkCode } from "./problems";
import type { ReaderOptions } from "./reader";
import type { RowReport } from "./report";
import type { RoleId } from "./roles";
import type { Tally } from "./tally";
import { createUnknownOffences } from "./unknown-offences";

/** What the reader has gathered when the last row is in. Row `i` is an accepted row, in the order of reading. */
export interface ReadRows {
  readonly length: number;
  readonly columns: Columns;
  readonly names: OffenceNames;
  readonly monthOnly: boolean;
  readonly mapped: ReadonlySet<RoleId>;
}

const rowsWhere = (length: number, keep: (i: number) => boolean) => {
  const rows = new Int32Array(length);
  let kept = 0;
  for (let i = 0; i < length; i++) if (keep(i)) rows[kept++] = i;
  return rows.subarray(0, kept);
};

/** One reference, or one minute (or range over hours) and place, is one event. Without a time of day two rows at one place are two events. */
function eventsOf({ length, columns }: ReadRows): { event: Uint32Array; events: number } {
  const { hasReference, referenceHigh: high, referenceLow: low, day, minute, rangeMinutes, lng, lat } = columns;
  const joiner = createEventJoiner(length);
  joiner.joinEqual(
    rowsWhere(length, (i) => hasReference[i] === 1),
    (i) => low[i],
    (i, j) => low[i] === low[j] && high[i] === high[j],
  );
  const mix = (a: number, b: number) => Math.imul(a ^ (a >>> 15), 2246822519) + b;
  joiner.joinEqual(
    rowsWhere(length, (i) => minute[i] !== NO_TIME && !Number.isNaN(lng[i])),
    (i) => mix(mix(Math.round(lng[i] * 1e6), Math.round(lat[i] * 1e6)), day[i] * 1440 + minute[i]),
    (i, j) =>
      minute[i] === minute[j] &&
      day[i] === day[j] &&
      spreadMinutes(minute[i], rangeMinutes[i]) === spreadMinutes(minute[j], rangeMinutes[j]) &&
      lng[i] === lng[j] &&
      lat[i] === lat[j],
  );
  return joiner.number();
}

function span({ length, columns, monthOnly }: ReadRows): { firstDay: number; lastDay: number } {
  if (length === 0) return { firstDay: 0, lastDay: -1 };
  let firstDay = columns.day[0];
  let lastDay = firstDay;
  for (let i = 1; i < length; i++) {
    const day = columns.day[i];
    if (day < firstDay) firstDay = day;
    else if (day > lastDay) lastDay = day;
  }
  if (!monthOnly) return { firstDay, lastDay };
  return { firstDay: firstDayOfMonth(monthOfDay(firstDay)), lastDay: lastDayOfMonth(monthOfDay(lastDay)) };
}

/** The accepted rows as incidents: arrays cut to length, offences in their order, rows joined into events. */
export function finishIncidents(options: ReaderOptions, read: ReadRows): Incidents {
  const { length, columns, monthOnly, mapped } = read;
  const sorted = read.names.sorted();
  const offence = columns.offence.slice(0, length);
  const rowsOf = new Uint32Array(sorted.names.length);
  for (let i = 0; i < length; i++) rowsOf[sorted.place[offence[i]]]++;
  const { names, place } = hideNames(sorted.names, rowsOf, options.offences);
  for (let i = 0; i < length; i++) offence[i] = place[sorted.place[offence[i]]];
  const minute = columns.minute.slice(0, length);
  return {
    length,
    files: options.files.map((file) => file.name),
    day: columns.day.slice(0, length),
    minute,
    rangeMinutes: columns.rangeMinutes.slice(0, length),
    lng: columns.lng.slice(0, length),
    lat: columns.lat.slice(0, length),
    offence,
    offences: names,
    age: columns.age.slice(0, length),
    sex: columns.sex.slice(0, length),
    flags: columns.flags.slice(0, length),
    ...eventsOf(read),
    ...span(read),
    monthOnly,
    snapped: options.preset.snapped,
    has: {
      time: minute.some((value) => value !== NO_TIME),
      age: mapped.has("age"),
      sex: mapped.has("sex"),
      knife: mapped.has("knife"),
      gun: mapped.has("gun"),
      domestic: mapped.has("domestic"),
      publicPlace: mapped.has("publicPlace"),
    },
  };
}

/** Adds the remarks that need all rows, and puts the account of the load together. */
export function reportRows(
  options: ReaderOptions,
  read: ReadRows,
  incidents: Incidents,
  problems: Tally<ProblemCode>,
  remarks: Tally<RemarkCode>,
  rowsOfFile: readonly number[],
  setAside: number,
): RowReport {
  const { category } = matchOffences(options.offences, incidents.offences);
  const notInTable = categoriesOf(options.offences).length - 1;
  const unknown = createUnknownOffences(incidents.offences);
  const seen = new Uint8Array(incidents.events);
  const repeated = findDuplicates(incidents, read.columns);
  const isInside = options.area ? createContains(options.area) : () => true;
  let located = 0;
  let withTime = 0;
  let spread = 0;
  let named = 0;
  for (let i = 0; i < incidents.length; i++) {
    const file = incidents.files[read.columns.file[i]];
    const row = read.columns.row[i];
    const name = incidents.offence[i];
    if (category[name] === notInTable) {
      remarks.add("offenceNotInTable", file, row);
      unknown.add(name, file, row);
    }
    const { code, text } = incidents.offences[name];
    if (code === MAY_BE_NAME || text === MAY_BE_NAME) named++;
    if (seen[incidents.event[i]] === 1) remarks.add("sameEvent", file, row);
    seen[incidents.event[i]] = 1;
    if (repeated.isAlike[i] === 1) remarks.add("alike", file, row);
    if (!Number.isNaN(incidents.lng[i])) {
      located++;
      if (!isInside(incidents.lng[i], incidents.lat[i])) remarks.add("outsideArea", file, row);
    }
    if (incidents.minute[i] !== NO_TIME) withTime++;
    if (isSpread(incidents, i)) {
      spread++;
      remarks.add("rangeSpread", file, row);
    }
  }
  const rowsRead = rowsOfFile.reduce((sum, rows) => sum + rows, 0);
  return {
    presetId: options.preset.id,
    presetLabel: options.preset.label,
    files: options.files.map(({ name, bytes, encoding, delimiter, headerRow }, at) => ({
      name,
      bytes,
      encoding,
      delimiter,
      headerRow,
      rows: rowsOfFile[at],
    })),
    rowsRead,
    accepted: incidents.length,
    setAside,
    problems: problems.lines(),
    remarks: remarks.lines(),
    unknownOffences: unknown.found(),
    dates: options.files.map(({ name, dates = DAY_FIRST }) => ({ file: name, ...dates })),
    notes: [
      ...(options.notes ?? []),
      ...(read.names.leftOut > 0 ? [createNote("offenceLeftOut", "", { count: read.names.leftOut })] : []),
      ...(named > 0 ? [createNote("nameLeftOut", "", { count: named })] : []),
    ],
    events: incidents.events,
    duplicates: {
      alike: repeated.alike,
      sameReference: repeated.sameReference,
      sameOffenceTimePlace: repeated.sameOffenceTimePlace,
      updates: repeated.updates,
    },
    located,
    withTime,
    spread,
    decisions: options.decisions ?? [],
    projectedBy: options.projectedBy ?? null,
    columns: options.columns.map(({ name, role, refused }) => ({ name, role, refused })),
  };
}
