import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import type { Published } from "../../core/disclosure/published";
import type { PublishedHoliday, PublishedRotaView } from "../../core/disclosure/published-rota";
import { letterOf } from "../../core/kit/letters";
import type { Study, Zone } from "../../core/study/study";
import { dateWords, periodWords } from "../../core/words/numbers";
import { regionName } from "../../core/words/region-words";
import { shortWeekdays } from "../../core/words/weekdays";
import { classNames } from "../kit/class-names";
import pages from "../present/PrintPages.module.css";
import { PrintSheet } from "../present/PrintSheet";
import { usePrinting } from "../present/use-printing";
import styles from "../regions/Cards.module.css";
import { briefSpan } from "./clock";
import { dayHeading, weeksOf } from "./rota-weeks";
import { zoneMap } from "./zone-map";

/** What the pages are made of: the sessions as they are shown. */
interface RotaInput {
  readonly study: Study;
  readonly published: Published;
  readonly sessions: PublishedRotaView["sessions"];
}

interface Props {
  readonly input: RotaInput;
  readonly holiday: PublishedHoliday;
  readonly onReady: () => void;
  readonly onDone: () => void;
}

/** What teams carry: the rota, a page a week, and a card for each zone. No incident and no count is on it. */
export function RotaPages({ input, holiday, onReady, onDone }: Props) {
  usePrinting({ onReady, onDone });
  const { study, published, sessions } = input;
  const zones = study.zones.filter(({ id }) => sessions.some(({ zoneId }) => zoneId === id));
  const foot = `${holiday.name === "" ? "" : `${holiday.name}, `}${periodWords(holiday.from, holiday.to, false)}. ${noteOf(input, holiday)}`;
  const sheet = (key: string, child: ReactNode) => (
    <PrintSheet key={key} view={published} foot={foot}>
      {child}
    </PrintSheet>
  );
  return createPortal(
    <div className={pages.pages} data-theme="light">
      {weeksOf(holiday).map((dates, i) =>
        sheet(dates[0], <Week input={input} zones={zones} dates={dates} number={i + 1} />),
      )}
      {zones.map((zone) => sheet(zone.id, <ZoneCard input={input} holiday={holiday} zone={zone} />))}
    </div>,
    document.body,
  );
}

/** What every page says of itself. */
const noteOf = ({ published, study }: RotaInput, { provisional }: PublishedHoliday): string =>
  [
    published.synthetic ? "Synthetic data: not a real plan." : "",
    study.zones.some(({ example }) => example) ? "Example zones, drawn by hand: not real ones." : "",
    provisional ? "The dates of the holiday are provisional." : "",
  ]
    .filter((part) => part !== "")
    .join(" ");

interface WeekProps {
  readonly input: RotaInput;
  readonly zones: readonly Zone[];
  readonly dates: readonly string[];
  readonly number: number;
}

function Week({ input: { study, sessions }, zones, dates, number }: WeekProps) {
  return (
    <article className={styles.page}>
      <h1>
        Rota, week {number}: {periodWords(dates[0], dates[6], false)}
      </h1>
      <table className={classNames(pages.figures, styles.week)}>
        <thead>
          <tr>
            <th scope="col">Zone</th>
            {dates.map((date, i) => (
              <th key={date} scope="col">
                {dayHeading(date, i === 0)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {zones.map((zone) => (
            <tr key={zone.id}>
              <th scope="row">
                {letterOf(study.zones.indexOf(zone))} {regionName(zone)}
              </th>
              {dates.map((date) => {
                const here = sessions.filter((session) => session.zoneId === zone.id && session.date === date);
                return (
                  <td key={date}>
                    {here.length === 0
                      ? "–"
                      : here.map(({ from, to, team, people }) => (
                          <div key={`${from} ${team}`}>
                            <b>{briefSpan(from, to)}</b> team {team}
                            <br />
                            workers {people.join(", ")}
                          </div>
                        ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

/** What an example comes with tells of the example; what somebody notes of a place has the date on which it was said. */
const isAboutExample = ({ example, noteDate }: Zone) => example && noteDate === null;

function ZoneCard({
  input: { study, sessions },
  holiday,
  zone,
}: {
  holiday: PublishedHoliday;
  input: RotaInput;
  zone: Zone;
}) {
  const { svg, attribution } = zoneMap(study, zone);
  const here = sessions.filter(({ zoneId }) => zoneId === zone.id);
  const weeks = weeksOf(holiday).filter((dates) => here.some(({ date }) => dates.includes(date)));
  return (
    <article className={styles.page}>
      <h1>
        Zone {letterOf(study.zones.indexOf(zone))}: {regionName(zone)}
      </h1>
      <div className={classNames(styles.columns, styles.zone)}>
        <figure>
          <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={`Map of ${zone.name}`} />
          <figcaption>{attribution}</figcaption>
          {zone.note !== "" && !isAboutExample(zone) && (
            <p>
              <b>Note{zone.noteDate ? `, ${dateWords(zone.noteDate)}` : ""}:</b> {zone.note}
            </p>
          )}
        </figure>
        <table className={classNames(pages.figures, styles.week)}>
          <caption>When a team is here</caption>
          <thead>
            <tr>
              <th scope="col">Week of</th>
              {shortWeekdays.map((day) => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((dates) => (
              <tr key={dates[0]}>
                <th scope="row">{dateWords(dates[0]).split(" ").slice(0, 2).join(" ")}</th>
                {dates.map((date) => (
                  <td key={date}>
                    {here.every((session) => session.date !== date) && "–"}
                    {here
                      .filter((session) => session.date === date)
                      .map(({ from, to, team }) => (
                        <div key={`${from} ${team}`}>
                          {briefSpan(from, to)} T{team}
                        </div>
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>Hand-over</h2>
      <dl className={classNames(styles.lines, styles.beside)}>
        {["Seen and heard", "Agreed with residents, traders or young people", "For the next team", "Team and time"].map(
          (what) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd />
            </div>
          ),
        )}
      </dl>
    </article>
  );
}
