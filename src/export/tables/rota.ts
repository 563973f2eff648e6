import { dayOfIso, weekdayOfDay } from "../../core/calendar/days";
import type { Published } from "../../core/disclosure/published";
import type { PublishedRota, PublishedSession } from "../../core/disclosure/published-rota";
import { clockWords } from "../../core/schools/clock";
import { severityIndex } from "../../core/study/severity";
import { sourceWords } from "../../core/words/findings-words";
import { weekdays } from "../../core/words/weekdays";
import type { Cell } from "../csv";

/** What is expected of a session is named by its unit. */
export const rotaColumns = ({ weighting }: Pick<PublishedRota, "weighting">): readonly string[] => [
  "date",
  "weekday",
  "from",
  "to",
  "zone",
  "team",
  "workers",
  ...(weighting === "harm"
    ? ["expected_severity_percent", "expected_severity_added_percent"]
    : ["expected_incidents", "expected_added"]),
  "kept",
  "holiday",
  "dates_provisional",
  "n",
  "source",
  "marking",
  "audience",
  "note",
];

/** The sessions of a rota by day, hour and team; every row carries what it rests on. Nothing of an incident is in it but sums. */
export function rotaRows(view: Published, rota: PublishedRota): Cell[][] {
  const years = rota.earlier.length;
  const isHarm = rota.weighting === "harm";
  const added = isHarm ? "expected_severity_added_percent" : "expected_added";
  const unit = isHarm
    ? ` Percent of all the severity weight (${severityIndex}) that is expected in the zones and hours of the rota; a few severe incidents make up much of it, so it is less sure than a count.`
    : "";
  const note =
    rota.basis === "none"
      ? "Nothing is known of earlier holidays."
      : `Expected from ${rota.basis === "same-holiday" ? `the same holiday of ${years} earlier ${years === 1 ? "year" : "years"}` : "all holidays of the extract"}. A further session in the same zone and day meets in part the same people: ${added} counts it for less, and sums to what the whole rota is expected to meet.${unit} Workers are numbers, not names.`;
  return inOrder(rota).map((session) => [
    session.date,
    weekdays[weekdayOfDay(dayOfIso(session.date))],
    clockWords(session.from),
    clockWords(session.to),
    session.zoneName,
    session.team,
    session.people.join(" "),
    session.expected,
    session.adds,
    session.locked,
    rota.holiday?.name ?? "",
    rota.holiday?.provisional ?? false,
    rota.incidents.total,
    sourceWords(view),
    view.marking,
    view.stamp,
    note,
  ]);
}

const totalsColumns = ["of", "name", "sessions", "hours", "worker_hours", "marking"] as const;

/** What each team and each zone gets, and all together: the header, then a row for each. Hours of a session, and those times its workers. */
export function rotaTotals(view: Published, rota: PublishedRota): Cell[][] {
  const total = (of: string, name: Cell, sessions: PublishedRota["sessions"]): Cell[] => {
    const minutes = (each: (session: PublishedSession) => number) =>
      sessions.reduce((sum, session) => sum + (session.to - session.from) * each(session), 0);
    return [
      of,
      name,
      sessions.length,
      minutes(() => 1) / 60,
      minutes(({ people }) => people.length) / 60,
      view.marking,
    ];
  };
  const { sessions } = rota;
  const teams = [...new Set(sessions.map(({ team }) => team))].sort((a, b) => a - b);
  // Two zones may have one name.
  const zones = new Map(sessions.map(({ zoneId, zoneName }) => [zoneId, zoneName]));
  return [
    [...totalsColumns],
    ...teams.map((team) =>
      total(
        "team",
        team,
        sessions.filter((session) => session.team === team),
      ),
    ),
    ...[...zones]
      .sort(([a, nameA], [b, nameB]) => (nameA < nameB || (nameA === nameB && a < b) ? -1 : 1))
      .map(([id, name]) =>
        total(
          "zone",
          name,
          sessions.filter(({ zoneId }) => zoneId === id),
        ),
      ),
    total("all", "", sessions),
  ];
}

/** By day, hour and team. */
export const inOrder = ({ sessions }: Pick<PublishedRota, "sessions">): PublishedRota["sessions"] =>
  [...sessions].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.from - b.from || a.team - b.team || (a.zoneId < b.zoneId ? -1 : 1),
  );
