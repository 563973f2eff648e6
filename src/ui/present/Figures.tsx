import type { Published } from "../../core/disclosure/published";
import { LIMITS, monthOnlyWords, RING, sourceWords, testWords } from "../../core/words/findings-words";
import { chosenRangeWords } from "../../core/words/hours-words";
import { percent, whole } from "../../core/words/numbers";
import { placeRows, timesWords } from "../hotspots/place-rows";
import styles from "./Figures.module.css";
import { RegionFigure } from "./RegionFigure";
import type { Slide } from "./use-slide";

/** All that the slide shows, in words and tables: below it on the screen, after it on paper. */
export function Figures({ slide }: { slide: Slide }) {
  const { view, emphasis, story, words, attribution, heading } = slide;
  return (
    <div className={styles.figures}>
      <h2 className={styles.heading}>{heading}</h2>
      {words
        .filter((sentence) => sentence !== `${heading}.`)
        .map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      {emphasis === "hotspots" ? (
        <>
          <Places view={view} />
          {view.hotspots.length > 0 && <p>{RING}</p>}
          <RegionFigure view={view} kind="route" />
          <RegionFigure view={view} kind="zone" />
        </>
      ) : (
        <RegionFigure view={view} kind={emphasis === "routes" ? "route" : "zone"} />
      )}
      <div className={styles.notes}>
        <section>
          <h3>What this does not show</h3>
          {(emphasis === "hotspots" ? [LIMITS, monthOnlyWords(view), chosenRangeWords(view)] : story.limits).map(
            (words) => words && <p key={words}>{words}</p>,
          )}
        </section>
        {emphasis === "hotspots" && (
          <section>
            <h3>How it was worked out</h3>
            <p>
              {testWords(view)} {view.test.cite}.
            </p>
          </section>
        )}
      </div>
      <p className={styles.stamp}>
        {story.stamp}. {sourceWords(view)}. {view.stamp}. {attribution}.
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
          <th scope="col">With its ring, against an even spread</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.rank > 0 && <span className={styles.rank}>{row.rank}</span>} {row.name}
            </th>
            <td data-label="Incidents">{whole(row.incidents)}</td>
            <td data-label="95% range">{Number.isFinite(row.low) ? `${whole(row.low)}–${whole(row.high)}` : ""}</td>
            <td data-label="Share">{shareOf(row.incidents)}</td>
            <td data-label="Hexes">{whole(row.hexes)}</td>
            <td data-label="With its ring, against an even spread">{timesWords(row.timesEven)}</td>
          </tr>
        ))}
      </tbody>
      {/* A last row and no foot: a foot is printed again on every page that the table goes over. */}
      <tbody className={styles.total}>
        <tr>
          <th scope="row">{total.name}</th>
          <td data-label="Incidents">{whole(total.incidents)}</td>
          <td />
          <td data-label="Share">{shareOf(total.incidents)}</td>
          <td data-label="Hexes">{whole(total.hexes)}</td>
          <td>{timesWords(total.timesEven)}</td>
        </tr>
      </tbody>
    </table>
  );
}
