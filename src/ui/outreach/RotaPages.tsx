import { type ReactNode, useEffect } from "react";
import { createPortal } from "react-dom";
import type { Published } from "../../core/disclosure/published";
import type { PublishedHoliday, PublishedRotaView } from "../../core/disclosure/published-rota";
import { letterOf } from "../../core/kit/letters";
import type { Study, Zone } from "../../core/study/study";
import { dateWords, periodWords } from "../../core/words/numbers";
import { regionName } from "../../core/words/region-words";
import pages from "../present/PrintPages.module.css";
import { PrintSheet } from "../present/PrintSheet";
import { briefSpan, span } from "./clock";
import styles from "./RotaPages.module.css";
import { dayHeading, dayWords, weeksOf } from "./rota-weeks";
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is on the page
  useEffect(() => {
    onReady();
    window.addEventListener("afterprint", onDone);
    return () => window.removeEventListener("afterprint", onDone);
  }, []);
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
      {zones.map((zone) => sheet(zone.id, <ZoneCard input={input} zone={zone} />))}
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
      <table className={pages.figures}>
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
                            {briefSpan(from, to)}, team {team} ({people.join(", ")})
                          </div>
                        ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p>In brackets the numbers of the workers.</p>
    </article>
  );
}

function ZoneCard({ input: { study, sessions }, zone }: { input: RotaInput; zone: Zone }) {
  const { svg, attribution } = zoneMap(study, zone);
  const here = sessions.filter(({ zoneId }) => zoneId === zone.id);
  return (
    <article className={styles.page}>
      <h1>
        Zone {letterOf(study.zones.indexOf(zone))}: {regionName(zone)}
      </h1>
      <div className={styles.columns}>
        <figure>
          <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={`Map of ${zone.name}`} />
          <figcaption>{attribution}</figcaption>
          {zone.note !== "" && (
            <p>
              <b>Note{zone.noteDate ? `, ${dateWords(zone.noteDate)}` : ""}:</b> {zone.note}
            </p>
          )}
        </figure>
        <div>
          <h2>When a team is here</h2>
          <ul className={styles.times}>
            {here.map(({ date, from, to, team }) => (
              <li key={`${date} ${from} ${team}`}>
                {dayWords(date)}, {span(from, to)}, team {team}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <h2>Hand-over</h2>
      <dl className={styles.lines}>
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
