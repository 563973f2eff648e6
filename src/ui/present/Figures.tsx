import type { Published } from "../../core/disclosure/published";
import {
  LIMITS,
  monthOnlyWords,
  quietPlaceWords,
  sourceWords,
  stampWords,
  testWords,
} from "../../core/words/findings-words";
import { many, percent, short, whole } from "../../core/words/numbers";
import { oftenWords, overlapWords, type RegionKind, regionsOf } from "../../core/words/region-words";
import { placeRows, timesWords } from "../hotspots/place-rows";
import styles from "./Figures.module.css";
import type { Slide } from "./use-slide";

/** All that the slide shows, in words and tables: below it on the screen, after it on paper. */
export function Figures({ slide }: { slide: Slide }) {
  const { view, words, attribution, heading } = slide;
  const monthOnly = monthOnlyWords(view);
  return (
    <div className={styles.figures}>
      <h2 className={styles.heading}>{heading}</h2>
      {words
        .filter((sentence) => sentence !== `${heading}.`)
        .map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      <Places view={view} />
      {quietPlaceWords(view) && <p>{quietPlaceWords(view)}</p>}
      <Regions view={view} kind="route" title="School routes" />
      <Regions view={view} kind="zone" title="Outreach zones" />
      <div className={styles.notes}>
        <section>
          <h3>What this does not show</h3>
          <p>{LIMITS}</p>
          {monthOnly && <p>{monthOnly}</p>}
        </section>
        <section>
          <h3>How it was worked out</h3>
          <p>
            {testWords(view)} {view.test.cite}.
          </p>
        </section>
      </div>
      <p className={styles.stamp}>
        {stampWords(view)}. {sourceWords(view)}. {view.stamp}. {attribution}.
      </p>
    </div>
  );
}

function Places({ view }: { view: Published }) {
  const { rows, total } = placeRows(view);
  const shareOf = (incidents: number) => (total.incidents >= 20 ? percent(incidents / total.incidents) : "–");
  return (
    <table className={styles.table}>
      <caption>Places that stand out, everywhere else, and all</caption>
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Incidents</th>
          <th scope="col">95% range</th>
          <th scope="col">Share</th>
          <th scope="col">Hexes</th>
          <th scope="col">Against an even spread</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.rank > 0 && <span className={styles.rank}>{row.rank}</span>} {row.name}
            </th>
            <td>{whole(row.incidents)}</td>
            <td>{Number.isFinite(row.low) ? `${whole(row.low)}–${whole(row.high)}` : ""}</td>
            <td>{shareOf(row.incidents)}</td>
            <td>{whole(row.hexes)}</td>
            <td>{timesWords(row.timesEven)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{total.name}</th>
          <td>{whole(total.incidents)}</td>
          <td />
          <td>{shareOf(total.incidents)}</td>
          <td>{whole(total.hexes)}</td>
          <td>{timesWords(total.timesEven)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Routes or zones; left out where there is none. */
function Regions({ view, kind, title }: { view: Published; kind: RegionKind; title: string }) {
  const { regions, inAny, days } = regionsOf(view, kind);
  if (regions.length === 0) return null;
  const overlap = overlapWords(view, kind);
  return (
    <table className={styles.table}>
      <caption>
        {title}
        {kind === "route" && `, within ${whole(view.corridorMeters)} m`}
        {days > 0 && ` (${many(days, kind === "route" ? "school day" : "school holiday day")})`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{kind === "route" ? "Route" : "Zone"}</th>
          {kind === "route" && <th scope="col">Length</th>}
          <th scope="col">Incidents</th>
          {days > 0 && <th scope="col">{kind === "route" ? "On school days" : "On holiday days"}</th>}
        </tr>
      </thead>
      <tbody>
        {regions.map((region) => (
          <tr key={region.id}>
            <th scope="row">{region.name}</th>
            {kind === "route" && <td>{short(region.lengthMeters / 1000)} km</td>}
            <td>{whole(region.incidents)}</td>
            {days > 0 && <td>{oftenWords(region.perDay, kind)}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            In any of them
            {overlap && <span className={styles.overlap}> ({overlap})</span>}
          </th>
          {kind === "route" && <td />}
          <td>{whole(inAny)}</td>
          {days > 0 && <td />}
        </tr>
      </tfoot>
    </table>
  );
}
