import { monthOfDay } from "../calendar/days";
import { type Incidents, NO_TIME } from "../incidents/incidents";
import type { Columns } from "./columns";

/** How many accepted rows repeat an earlier one, by what they share. A row may be counted in several. */
export interface Duplicates {
  /** Alike in every field that is read. */
  readonly alike: number;
  /** With a reference that an earlier row has. */
  readonly sameReference: number;
  /** With the offence, minute and place of an earlier row. */
  readonly sameOffenceTimePlace: number;
  /** Month-only files: a reference that is there in another month too, as data.police.uk does when it mends a month. */
  readonly updates: number;
}

export interface FoundDuplicates extends Duplicates {
  /** 1 for each row that is alike an earlier one. */
  readonly isAlike: Uint8Array;
}

/** A placeholder that isReference did not see through could join thousands of rows: each is compared with this many before it. */
const MOST_COMPARED = 200;

const sameValue = (a: number, b: number) => a === b || (Number.isNaN(a) && Number.isNaN(b));

/**
 * Finds rows that repeat an earlier one. Such rows always share an event, so only rows of one event are compared. Every count is
 * rows less different ones, so that it does not depend on the order of the rows.
 */
export function findDuplicates(incidents: Incidents, columns: Columns): FoundDuplicates {
  const { length, event, events, day, minute, rangeMinutes, lng, lat, offence, age, sex, flags, monthOnly } = incidents;
  const isAlike = new Uint8Array(length);
  const counts = { alike: 0, sameReference: 0, sameOffenceTimePlace: 0, updates: 0 };
  if (events === length) return { ...counts, isAlike };
  const { hasReference, referenceHigh, referenceLow } = columns;
  const sameReference = (i: number, j: number) =>
    hasReference[i] === 1 &&
    hasReference[j] === 1 &&
    referenceHigh[i] === referenceHigh[j] &&
    referenceLow[i] === referenceLow[j];
  const samePlaceAndTime = (i: number, j: number) =>
    offence[i] === offence[j] &&
    day[i] === day[j] &&
    minute[i] === minute[j] &&
    rangeMinutes[i] === rangeMinutes[j] &&
    sameValue(lng[i], lng[j]) &&
    sameValue(lat[i], lat[j]);
  const alike = (i: number, j: number) =>
    samePlaceAndTime(i, j) &&
    hasReference[i] === hasReference[j] &&
    (hasReference[i] === 0 || sameReference(i, j)) &&
    age[i] === age[j] &&
    sex[i] === sex[j] &&
    flags[i] === flags[j];
  const isExact = (i: number) => minute[i] !== NO_TIME && !Number.isNaN(lng[i]);

  // The rows of each event as a chain from its last row back to its first.
  const last = new Int32Array(events).fill(-1);
  const before = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    let isNewReference = hasReference[i] === 1;
    let isNewMonth = isNewReference;
    let isNewPlace = isExact(i);
    let isNew = true;
    let compared = 0;
    for (let j = last[event[i]]; j >= 0 && compared < MOST_COMPARED; j = before[j]) {
      compared++;
      if (isNew && alike(i, j)) isNew = false;
      if (isNewPlace && samePlaceAndTime(i, j)) isNewPlace = false;
      if (isNewMonth && sameReference(i, j)) {
        isNewReference = false;
        if (monthOfDay(day[i]) === monthOfDay(day[j])) isNewMonth = false;
      }
    }
    before[i] = last[event[i]];
    last[event[i]] = i;
    if (!isNew) {
      isAlike[i] = 1;
      counts.alike++;
    }
    if (isExact(i) && !isNewPlace) counts.sameOffenceTimePlace++;
    if (hasReference[i] === 1 && !isNewReference) counts.sameReference++;
    if (monthOnly && isNewMonth && !isNewReference) counts.updates++;
  }
  return { ...counts, isAlike };
}
