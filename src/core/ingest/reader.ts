import { dayOfDate, dayOfIso } from "../calendar/days";
import type { MultiPolygon } from "../hexes/geometry";
import { bandOf, isBand, spanOf, UNKNOWN_BAND } from "../incidents/ages";
import { FLAG, type Incidents, NO_TIME, UNKNOWN_AGE } from "../incidents/incidents";
import type { OffenceTable } from "../study/offences";
import { fieldsToKeep } from "./aside";
import { createCellMemo } from "./cell-memo";
import { firstFilled, hasOneCell, repeatsNames } from "./cells";
import { createGrowingColumns, createOffenceNames, keepRows } from "./columns";
import type { Decision } from "./decisions";
import { findDuplicates } from "./duplicates";
import { Fields } from "./fields";
import { finishIncidents, type ReadRows, reportRows } from "./finish";
import { createNameTest } from "./hide-names";
import { type PairOrder, readJointPlace } from "./joint-place";
import { createLayout, type Layout } from "./layout";
import type { Note } from "./notes";
import { isMangledBand } from "./parse/age-band";
import { type DateReading, readMonth } from "./parse/dates";
import { isInBritain } from "./parse/degrees";
import { readAge, readFlag, readSex, UNKNOWN_SEX } from "./parse/values";
import { readGun, readKnife } from "./parse/weapons";
import { refusedByContent } from "./personal-content";
import { type ProblemCode, problems, type RemarkCode } from "./problems";
import type { Bounds, Point, ProjectGrid } from "./project";
import { hashReference, isReference, type ReferenceHash, type Salt } from "./reference";
import type { FileLine, RowReport, SetAsideRow } from "./report";
import type { RoleId } from "./roles";
import { createPairTally, createProblemTally, createRemarkTally } from "./tally";
import { createWhenReader, type When } from "./when";
import { areApart, readDegrees, readGrid } from "./where";

export interface ReaderOptions {
  readonly preset: { readonly id: string; readonly label: string; readonly snapped: boolean };
  /** The columns of the header, in order, with what they mean. A field beyond the last one does not fit. */
  readonly columns: readonly { readonly name: string; readonly role: RoleId | null; readonly refused: string | null }[];
  readonly files: readonly (Omit<FileLine, "rows"> & {
    /** For each column of this file its index in `columns`; left out where they are the same. */
    readonly columns?: readonly number[];
    /** How its dates are written; left out, the day comes first. */
    readonly dates?: DateReading;
  })[];
  /** What was noticed about the files before. */
  readonly notes?: readonly Note[];
  /** What a person said about them. */
  readonly decisions?: readonly Decision[];
  /** The box of the study area, by which swapped eastings are known; null where there is none. */
  readonly bounds: Bounds | null;
  /** The projection by a user's grid of shifts; left out, the seven parameters. */
  readonly project?: ProjectGrid;
  /** The name of that grid, for the report; left out where no column holds metres. */
  readonly projectedBy?: string | null;
  /** The study area: rows with a place outside it are named. */
  readonly area?: MultiPolygon | null;
  /** ISO date. Later dates are set aside; `core` has no clock. */
  readonly today: string;
  readonly salt: Salt;
  readonly offences: OffenceTable;
  /** Sets rows aside that are alike an earlier one in every field that is read; left out, they are kept and reported. */
  readonly mergeAlike?: boolean;
}

/** Takes the rows of an extract one by one, the header and what stands above it left out, then gives the incidents. */
export interface RowReader {
  /** `rowNumber` counts from 1 with blank lines; `file` is an index into `options.files`. Nothing of `fields` is kept. */
  push(fields: Fields, rowNumber: number, file: number): void;
  /** Ends the reading; may be called once. */
  finish(): { incidents: Incidents; report: RowReport; setAside: SetAsideRow[] };
}

const flagRoles = [
  { role: "knife", says: readKnife, yes: FLAG.knife, no: 0 },
  { role: "gun", says: readGun, yes: FLAG.gun, no: 0 },
  { role: "domestic", says: readFlag, yes: FLAG.domestic, no: 0 },
  { role: "publicPlace", says: readFlag, yes: FLAG.publicPlace, no: FLAG.notPublicPlace },
] as const;

/** Rows set aside are kept as text, some 500 bytes each, for the file of them: an extract of nothing else would fill the memory. */
const MOST_SET_ASIDE = 200_000;
const EARLIEST_DAY = dayOfDate(2000, 1, 1);
const totals = /^\s*(?:grand\s+|sub-?\s*)?totals?\b/i;

/**
 * Makes the reader of one extract, which may be several files with one header.
 * @throws when two columns have one role.
 */
export function createReader(options: ReaderOptions): RowReader {
  const layouts = options.files.map((file) => createLayout(options.columns, file.columns, file.dates));
  const mapped = new Set(options.columns.flatMap(({ role }) => (role ? [role] : [])));
  const monthOnly = !mapped.has("date") && mapped.has("month");
  let layout: Layout = layouts[0] ?? createLayout(options.columns);
  let { column } = layout;
  const today = dayOfIso(options.today);
  if (Number.isNaN(today)) throw new Error(`Got "${options.today}" as today when expected an ISO date.`);

  const growing = createGrowingColumns();
  const names = createOffenceNames();
  const mayBeName = createNameTest(options.offences);
  const problemTally = createProblemTally();
  const remarkTally = createRemarkTally();
  const pairTally = createPairTally();
  const setAside: SetAsideRow[] = [];
  const rowsOfFile = options.files.map(() => 0);

  // Filled again for every row: a million rows make no garbage but their own fields.
  const when: When = { day: 0, minute: NO_TIME, rangeMinutes: 0, remark: null, badEnd: false, serial: false };
  const readWhen = createWhenReader(when);
  const point: Point = { lng: Number.NaN, lat: Number.NaN };
  const otherPoint: Point = { lng: Number.NaN, lat: Number.NaN };
  const hash: ReferenceHash = { high: 0, low: 0 };

  const same = (text: string) => text;
  const dateText = createCellMemo(same);
  const timeText = createCellMemo(same);
  const dateToText = createCellMemo(same);
  const timeToText = createCellMemo(same);
  const monthDay = createCellMemo(readMonth);
  const codeText = createCellMemo(same);
  const offenceText = createCellMemo(same);
  const ageOf = createCellMemo(readAge);
  const sexOf = createCellMemo(readSex);
  const flags = flagRoles.map((flag) => ({ ...flag, read: createCellMemo(flag.says) }));

  function readDay(fields: Fields): ProblemCode | null {
    if (!monthOnly) {
      const problem = readWhen(
        dateText(fields, column.date),
        timeText(fields, column.time),
        dateToText(fields, column.dateTo),
        timeToText(fields, column.timeTo),
        layout.dates,
      );
      if (problem) return problem;
    } else {
      if (fields.isBlank(column.month)) return "noDate";
      when.day = monthDay(fields, column.month);
      when.minute = NO_TIME;
      when.rangeMinutes = 0;
      if (Number.isNaN(when.day)) return "badDate";
    }
    return when.day < EARLIEST_DAY || when.day > today ? "dateOutOfRange" : null;
  }

  function problemOf(fields: Fields, first: number): ProblemCode | null {
    const problem = readDay(fields);
    if (problem === "noDate" || problem === "badDate") {
      if (totals.test(fields.text(first))) return "totals";
      if (layout.width > 2 && hasOneCell(fields)) return "heading";
      if (repeatsNames(fields, layout.names)) return "heading";
    }
    if (fields.length < layout.needed) return "ragged";
    if (mayBeShifted(fields) && holdsAPerson(fields)) return "ragged";
    if (hasExtra(fields) && (problem || !layout.canShift || !readsCleanly(fields))) return "ragged";
    return problem;
  }

  /** Trailing blanks are often left away; but a field that is missing before them moves the others to the left. */
  const mayBeShifted = (fields: Fields) => layout.hasRefused && fields.length < layout.width;

  const holdsAPerson = (fields: Fields) =>
    [column.offence, column.offenceCode].some((c) => refusedByContent([fields.text(c)]) !== null);

  function hasExtra(fields: Fields): boolean {
    for (let c = layout.width; c < fields.length; c++) if (!fields.isBlank(c)) return true;
    return false;
  }

  /** Whether every field with a role says something that it can say: then a stray comma was behind them and shifted none. */
  function readsCleanly(fields: Fields): boolean {
    const placed = readPlace(fields) !== "badPlace" && !Number.isNaN(point.lng);
    const known = !Number.isNaN(ageOf(fields, column.age)) && !Number.isNaN(sexOf(fields, column.sex));
    return placed && known && flags.every(({ role, read }) => read(fields, column[role]) !== undefined);
  }

  function keepAside(problem: ProblemCode, fields: Fields, row: number, file: string): void {
    if (setAside.length === MOST_SET_ASIDE) {
      throw new Error(
        `Got more than ${MOST_SET_ASIDE.toLocaleString("en-GB")} rows that cannot be used, the last because of “${problems[problem].label}”: probably a column has the wrong meaning. Check what the columns mean, then load again.`,
      );
    }
    problemTally.add(problem, file, row);
    const kept = fieldsToKeep(problem, layout.columnOf, fields.texts(), mayBeShifted(fields), mayBeName);
    setAside.push({ file, row, problem, fields: kept });
  }

  const hasGrid = () => column.easting >= 0 && column.northing >= 0;
  const gridPlace = (fields: Fields, into: Point) =>
    readGrid(fields.text(column.easting), fields.text(column.northing), options.bounds, into, options.project);

  function degreesPlace(fields: Fields): RemarkCode | null {
    const lng = fields.figures(column.longitude);
    const lat = fields.figures(column.latitude);
    // As `readDegrees` begins, without the texts of a million different places.
    if (isInBritain(lng, lat)) {
      point.lng = lng;
      point.lat = lat;
      return null;
    }
    const { bounds, project } = options;
    return readDegrees(fields.text(column.longitude), fields.text(column.latitude), bounds, point, project);
  }

  function readPlace(fields: Fields): RemarkCode | PairOrder | null {
    const { bounds } = options;
    if (column.place >= 0) return readJointPlace(fields.text(column.place), bounds, point, options.project);
    if (column.longitude < 0 || column.latitude < 0) return gridPlace(fields, point);
    const remark = degreesPlace(fields);
    if (!hasGrid()) return remark;
    if (Number.isNaN(point.lng)) return gridPlace(fields, point);
    if (remark !== null) return remark;
    gridPlace(fields, otherPoint);
    return areApart(point, otherPoint) ? "placesDiffer" : null;
  }

  return {
    push(fields, rowNumber, file) {
      const first = firstFilled(fields);
      if (first < 0) return;
      rowsOfFile[file]++;
      if (layouts[file] !== layout) {
        layout = layouts[file];
        column = layout.column;
      }
      const fileName = options.files[file].name;
      const problem = problemOf(fields, first);
      if (problem) {
        keepAside(problem, fields, rowNumber, fileName);
        return;
      }
      const i = growing.add();
      const into = growing.columns;
      into.file[i] = file;
      into.row[i] = rowNumber;
      into.day[i] = when.day;
      into.minute[i] = when.minute;
      into.rangeMinutes[i] = when.rangeMinutes;
      if (!monthOnly && when.remark) remarkTally.add(when.remark, fileName, rowNumber);
      if (!monthOnly && when.serial) remarkTally.add("serialDate", fileName, rowNumber);
      if (!monthOnly && when.badEnd) remarkTally.add("badEnd", fileName, rowNumber);

      if (fields.length > layout.width && hasExtra(fields)) remarkTally.add("extraFields", fileName, rowNumber);

      const place = readPlace(fields);
      if (place === "latitudeFirst" || place === "longitudeFirst") pairTally.add(place, fileName, rowNumber);
      else if (place) remarkTally.add(place, fileName, rowNumber);
      into.lng[i] = point.lng;
      into.lat[i] = point.lat;

      into.offence[i] = names.codeOf(codeText(fields, column.offenceCode), offenceText(fields, column.offence));

      const age = ageOf(fields, column.age);
      if (Number.isNaN(age)) remarkTally.add("badAge", fileName, rowNumber);
      else if (isBand(age)) {
        const isInOne = bandOf(spanOf(age)) < UNKNOWN_BAND;
        remarkTally.add(isInOne ? "ageBand" : "ageAcrossBands", fileName, rowNumber);
        if (isMangledBand(fields.text(column.age))) remarkTally.add("ageMangled", fileName, rowNumber);
      }
      into.age[i] = Number.isNaN(age) ? UNKNOWN_AGE : age;

      const sex = sexOf(fields, column.sex);
      if (Number.isNaN(sex)) remarkTally.add("badSex", fileName, rowNumber);
      into.sex[i] = Number.isNaN(sex) ? UNKNOWN_SEX : sex;

      let bits = 0;
      let badFlag = false;
      for (const flag of flags) {
        const c = column[flag.role];
        if (c < 0) continue;
        const says = flag.read(fields, c);
        if (says === true) bits |= flag.yes;
        else if (says === false) bits |= flag.no;
        else if (says === undefined) badFlag = true;
      }
      if (badFlag) remarkTally.add("badFlag", fileName, rowNumber);
      into.flags[i] = bits;

      if (fields.find(column.reference) && isReference(fields.codes, fields.start, fields.end)) {
        hashReference(fields.codes, fields.start, fields.end, options.salt, hash);
        into.hasReference[i] = 1;
        into.referenceHigh[i] = hash.high;
        into.referenceLow[i] = hash.low;
      }
    },
    finish() {
      let read: ReadRows = { length: growing.length, columns: growing.columns, names, monthOnly, mapped };
      let incidents = finishIncidents(options, read);
      if (options.mergeAlike) {
        const { isAlike, alike } = findDuplicates(incidents, read.columns);
        if (alike > 0) {
          for (let i = 0; i < read.length; i++) {
            if (isAlike[i] === 1)
              keepAside("duplicate", new Fields(), read.columns.row[i], incidents.files[read.columns.file[i]]);
          }
          read = { ...read, length: keepRows(read.columns, read.length, (i) => isAlike[i] === 0) };
          incidents = finishIncidents(options, read);
        }
      }
      const [one, other] = pairTally.lines();
      if (other) remarkTally.take("pairTurned", other.rows <= one.rows ? other : one);
      const report = reportRows(options, read, incidents, problemTally, remarkTally, rowsOfFile, setAside.length);
      return { incidents, report, setAside };
    },
  };
}
