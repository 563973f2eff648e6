import { type AgeSpan, codeOfBand, OLDEST } from "../../incidents/ages";

const years = /\s*(?:years?|yrs?)(?:\s*old)?$/i;
const fromTo = /^(\d{1,3})\s*(?:-|–|—|_|to)\s*(\d{1,3})$/i;
const andOver = /^(?:(\d{1,3})\s*(?:\+|plus|and over|and above|or over|or older)|(?:over|>=?)\s*(\d{1,3}))$/i;
const andUnder = /^(?:(\d{1,3})\s*(?:and under|or under|or younger)|up to\s*(\d{1,3})|<=\s*(\d{1,3}))$/i;
const under = /^(?:under|below|<)\s*(\d{1,3})$/i;

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** What a spreadsheet shows of `10-15` and of `5-9` once it has taken them for a month and a year, or a day and a month. */
const monthYear = /^([a-z]{3})-(\d{2})$/i;
const dayMonth = /^(\d{1,2})-([a-z]{3})$/i;

const monthOf = (name: string) => monthNames.indexOf(name.toLowerCase()) + 1;

function readMangled(text: string): AgeSpan | null {
  const match = monthYear.exec(text);
  const [month, other] = match ? [match[1], match[2]] : (dayMonth.exec(text)?.slice(1).toReversed() ?? ["", ""]);
  const [one, two] = [monthOf(month), Number(other)];
  if (one === 0 || one === two) return null;
  // "12-Oct" is what one country makes of 12-10 and the other of 10-12: no band runs downwards.
  return { from: Math.min(one, two), to: Math.max(one, two) };
}

/** Whether a band of ages was turned into a date by a spreadsheet: `Oct-15` was `10-15`. */
export const isMangledBand = (text: string): boolean => readMangled(text) !== null;

function spanIn(text: string): AgeSpan | null {
  const bare = text
    .replace(/^(?:aged?|ages)\s+/i, "")
    .replace(years, "")
    .replace(/(\d)\s*(?:years?|yrs?)\s/i, "$1 ");
  const [, from, to] = fromTo.exec(bare) ?? [];
  if (from) return { from: Number(from), to: Number(to) };
  const least = andOver.exec(bare);
  // "Over 65" may leave 65 out: the band is then the wider one.
  if (least) return { from: Number(least[1] ?? least[2]), to: OLDEST };
  const most = andUnder.exec(bare);
  if (most) return { from: 0, to: Number(most[1] ?? most[2] ?? most[3]) };
  const limit = under.exec(bare);
  return limit ? { from: 0, to: Number(limit[1]) - 1 } : readMangled(bare);
}

/** A band of ages as its code (`incidents/ages.ts`): `16-17`, `18 to 24`, `65+`, `Under 18`; `NaN` for anything else. */
export function readAgeBand(text: string): number {
  const span = spanIn(text);
  return span && span.from <= span.to && span.to <= OLDEST ? codeOfBand(span) : Number.NaN;
}
