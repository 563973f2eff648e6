import { dayOfIso, isoOfDay } from "../core/calendar/days";

/** Whole days by ISO date, both included; or London wall clock, "2026-03-29T14:30". */
type IcsTime =
  | { readonly kind: "days"; readonly from: string; readonly to: string }
  | { readonly kind: "clock"; readonly from: string; readonly to: string };

export interface IcsEvent {
  /** The same event has the same one in every file, so that a calendar updates it instead of showing it twice. */
  readonly uid: string;
  readonly when: IcsTime;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly categories?: readonly string[];
  readonly status?: "CONFIRMED" | "TENTATIVE";
  /** A list under a name of our own, which must begin with `X-`. */
  readonly extra?: readonly [name: `X-${string}`, values: readonly string[]];
}

/** The rule of the European Union, which the United Kingdom has kept since 1996: last Sundays of March and October, 01:00 UTC. */
const LONDON = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/London",
  "BEGIN:DAYLIGHT",
  "TZNAME:BST",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0100",
  "DTSTART:19960331T010000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZNAME:GMT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0000",
  "DTSTART:19961027T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** Text as RFC 5545 (3.3.11) wants it; other control characters have no place in a calendar. */
const escaped = (text: string) =>
  text
    .replace(/\r\n|\r/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");

/** Bytes of a character in UTF-8. */
const octets = (character: string) => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A line of at most 75 bytes, and the rest on lines that begin with a space; no character is cut (RFC 5545, 3.1). */
function folded(line: string): string {
  let out = "";
  let used = 0;
  for (const character of line) {
    const size = octets(character);
    if (used + size > 75) {
      out += "\r\n ";
      used = 1;
    }
    out += character;
    used += size;
  }
  return out;
}

const compact = (iso: string) => iso.replace(/[-:]/g, "");
/** "2026-03-29T14:30" as "20260329T143000". */
const clock = (local: string) => `${compact(local)}00`;

function linesOf(event: IcsEvent, stamp: string): string[] {
  const { when } = event;
  const time =
    when.kind === "days"
      ? [
          `DTSTART;VALUE=DATE:${compact(when.from)}`,
          // The end is the first day that is no longer part of it.
          `DTEND;VALUE=DATE:${compact(isoOfDay(dayOfIso(when.to) + 1))}`,
          "TRANSP:TRANSPARENT",
        ]
      : [`DTSTART;TZID=Europe/London:${clock(when.from)}`, `DTEND;TZID=Europe/London:${clock(when.to)}`];
  const list = (values: readonly string[]) => values.map(escaped).join(",");
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${stamp}`,
    ...time,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
    ...(event.categories && event.categories.length > 0 ? [`CATEGORIES:${list(event.categories)}`] : []),
    ...(event.status ? [`STATUS:${event.status}`] : []),
    ...(event.extra && event.extra[1].length > 0 ? [`${event.extra[0]}:${list(event.extra[1])}`] : []),
    "END:VEVENT",
  ];
}

/**
 * Events as the text of an iCalendar file (RFC 5545): CRLF, folded lines, the zone of London only where a clock is read.
 * `stamp` is the moment of writing in UTC, "20260401T093000Z": the format demands one, and this folder has no clock.
 */
export function writeIcs(name: string, events: readonly IcsEvent[], stamp: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Serious violence hotspots//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...(events.some(({ when }) => when.kind === "clock") ? LONDON : []),
    ...events.flatMap((event) => linesOf(event, stamp)),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
