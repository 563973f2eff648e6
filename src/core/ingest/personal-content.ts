import { createMoment, readMoment } from "./parse/dates";
import { firstNames, streetWords } from "./personal-words";

/** Why a column is refused by what it holds. */
export interface ContentMatch {
  readonly rule: string;
  /** Numbers that point at one person cannot be let through; a guess about words or codes can, by a person who looked. */
  readonly overrulable: boolean;
  /** A few values with every letter and figure hidden. */
  readonly masked: readonly string[];
}

interface ContentRule {
  readonly rule: string;
  readonly overrulable: boolean;
  /** The least share of the filled values that must match; one match is always needed. */
  readonly share: number;
  readonly matches: (value: string) => boolean;
}

const email = /[^\s@,;]+@[^\s@,;]+\.[a-z]{2,}/i;
const insurance = /\b[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d]\b/i;
const phone = /(?:^|[^\d/.-])(?:\+44 ?(?:\(0\))?|0)[1-37-9](?:[ -]?\d){8,9}(?!\d)/;
const dateInText = /\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}/;
const hasPhone = (value: string) => phone.test(value) && !dateInText.test(value);
const postcode = /\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b|^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/i;
const vehicle = /^[a-z]{2}\d{2} ?[a-z]{3}$/i;
const pnc = /^\d{2}(?:\d{2})?\/\d{4,7}[a-z]$/i;
const crimeNumber = /^\d{2}[a-z]{1,2}\d?\/\d{3,8}[a-z]?\/\d{2}$/i;
const title = /^(?:mr|mrs|miss|ms|mx|dr)\.? [a-z]/i;
const houseNumber = /^(?:flat \d+[a-z]?,? )?\d{1,4}[a-z]?,? [a-z]/i;

/** Ten figures whose last one checks the others, by weights modulo 11. */
function isNhsNumber(value: string): boolean {
  const digits = value.replace(/[ -]/g, "");
  if (!/^\d{10}$/.test(digits) || !/^\d{3}[ -]?\d{3}[ -]?\d{4}$/.test(value)) return false;
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += Number(digits[at]) * (10 - at);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** The words of a value, in small letters. */
export const wordsIn = (value: string) =>
  value
    .toLowerCase()
    .split(/[^\p{L}']+/u)
    .filter((word) => word !== "");

/** "Ada Example", "EXAMPLE, Ada": two to four words, one of them a first name, none of them a street or a building. */
export function isPersonName(value: string): boolean {
  if (title.test(value)) return true;
  const words = wordsIn(value);
  if (words.length < 2 || words.length > 4 || /\d/.test(value)) return false;
  if (words.some((word) => streetWords.has(word))) return false;
  return firstNames.has(words[0]) || (value.includes(",") && firstNames.has(words[1]));
}

const isAddress = (value: string) => houseNumber.test(value) && wordsIn(value).some((word) => streetWords.has(word));

const rules: readonly ContentRule[] = [
  { rule: "e-mail address", overrulable: false, share: 0, matches: (value) => email.test(value) },
  { rule: "National Insurance number", overrulable: false, share: 0, matches: (value) => insurance.test(value) },
  { rule: "NHS number", overrulable: false, share: 0.5, matches: isNhsNumber },
  { rule: "PNC number", overrulable: false, share: 0.5, matches: (value) => pnc.test(value) },
  { rule: "crime number", overrulable: true, share: 0.5, matches: (value) => crimeNumber.test(value) },
  { rule: "phone number", overrulable: true, share: 0, matches: hasPhone },
  { rule: "postcode", overrulable: true, share: 0, matches: (value) => postcode.test(value) },
  { rule: "vehicle registration", overrulable: true, share: 0.3, matches: (value) => vehicle.test(value) },
  { rule: "address", overrulable: true, share: 0.2, matches: isAddress },
  { rule: "a name", overrulable: true, share: 0.2, matches: isPersonName },
];

const MOST_MASKED = 3;
const LONGEST_MASKED = 28;

/** The shape of a value: `xxx.xxxx@xxxxxxx.xxx`. */
function maskOf(value: string): string {
  const shape = value.replace(/\p{L}/gu, "x").replace(/\p{N}/gu, "9");
  return shape.length > LONGEST_MASKED ? `${shape.slice(0, LONGEST_MASKED)}…` : shape;
}

/** The shapes of a few of the values. */
export const masksOf = (values: readonly string[]): string[] => [...new Set(values.map(maskOf))].slice(0, MOST_MASKED);

const found = (
  { rule, overrulable }: Omit<ContentRule, "share" | "matches">,
  values: readonly string[],
): ContentMatch => ({
  rule,
  overrulable,
  masked: masksOf(values),
});

/** So many years between the first and the last date of a column are lives, not the period of an extract. */
const LIVES_YEARS = 25;
const ENOUGH_TO_TELL = 20;
const PROSE_LETTERS = 60;
const TOO_LONG = 200;

function birthDates(values: readonly string[]): ContentMatch | null {
  const moment = createMoment();
  const days: number[] = [];
  for (const value of values) if (readMoment(value, moment) && !moment.serial) days.push(moment.day);
  if (days.length < 5 || days.length < values.length * 0.8) return null;
  days.sort((a, b) => a - b);
  const middle = days[Math.floor(days.length / 4)];
  const span = days[days.length - 1] - middle;
  return span > LIVES_YEARS * 200 && days[days.length - 1] - days[0] > LIVES_YEARS * 365
    ? found({ rule: "date of birth", overrulable: true }, values)
    : null;
}

function prose(values: readonly string[]): ContentMatch | null {
  const freeText = { rule: "free text", overrulable: true };
  const long = values.filter((value) => value.length > TOO_LONG);
  if (long.length > 0) return found(freeText, long);
  if (values.length < ENOUGH_TO_TELL) return null;
  const letters = values.reduce((sum, value) => sum + value.length, 0);
  const different = new Set(values).size;
  return letters / values.length > PROSE_LETTERS && different > values.length * 0.9 ? found(freeText, values) : null;
}

/**
 * The rule by which a column is refused because its sampled values look like personal data, or null. `values` are those that
 * are filled; they are looked at here and not kept.
 */
export function refusedByContent(values: readonly string[]): ContentMatch | null {
  for (const rule of rules) {
    const matching = values.filter(rule.matches);
    if (matching.length > 0 && matching.length >= values.length * rule.share) return found(rule, matching);
  }
  return birthDates(values) ?? prose(values);
}

/** Whether one text may be kept as the name of an offence: short enough, and without the marks of a person in it. */
export const mayKeepText = (text: string): boolean =>
  text.length <= TOO_LONG && !email.test(text) && !insurance.test(text) && !hasPhone(text) && !postcode.test(text);
