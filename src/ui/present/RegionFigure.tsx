import type { Published } from "../../core/disclosure/published";
import { awayWords, OUTSIDE } from "../../core/words/away-words";
import { many, short, tenths, whole } from "../../core/words/numbers";
import {
  dayWords,
  oftenWords,
  overlapWords,
  type RegionKind,
  regionName,
  regionsOf,
} from "../../core/words/region-words";
import { useStudyStore } from "../../store/study-store";
import styles from "./Figures.module.css";

/** Routes or zones in a table; left out where there is none. */
export function RegionFigure({ view, kind }: { view: Published; kind: RegionKind }) {
  const study = useStudyStore((state) => state.study);
  const { regions, inAny, days } = regionsOf(view, kind);
  if (regions.length === 0) return null;
  const overlap = overlapWords(view, kind);
  const away = awayWords(study, view, kind);
  // All that a route counts is on school days: a column that says it again says nothing.
  const hasOther = days > 0 && kind === "zone";
  return (
    <table className={styles.table}>
      <caption>
        {kind === "route"
          ? `School routes, within ${whole(view.corridorMeters)} m, in the hours after school`
          : `Outreach zones${days > 0 ? ` (${many(days, dayWords(kind))})` : ""}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{kind === "route" ? "Route" : "Zone"}</th>
          {kind === "route" && <th scope="col">Length</th>}
          <th scope="col">Incidents</th>
          {hasOther && <th scope="col">Of these on {dayWords(kind)}s</th>}
          {days > 0 && <th scope="col">How often</th>}
        </tr>
      </thead>
      <tbody>
        {regions.map((region) => (
          <tr key={region.id}>
            <th scope="row">{regionName(region)}</th>
            {kind === "route" && <td data-label="Length">{short(region.lengthMeters / 1000)} km</td>}
            <td data-label="Incidents">{away.has(region.id) ? OUTSIDE : tenths(region.incidents)}</td>
            {hasOther && (
              <td data-label={`Of these on ${dayWords(kind)}s`}>{away.has(region.id) ? "–" : whole(region.onDays)}</td>
            )}
            {days > 0 && <td data-label="How often">{away.has(region.id) ? "–" : oftenWords(region.perDay, kind)}</td>}
          </tr>
        ))}
      </tbody>
      {/* A last row and no foot: a foot is printed again on every page that the table goes over. */}
      <tbody className={styles.total}>
        <tr>
          <th scope="row">
            In any of them
            {overlap && <span className={styles.overlap}> ({overlap})</span>}
          </th>
          {kind === "route" && <td />}
          <td data-label="Incidents">{tenths(inAny)}</td>
          {hasOther && <td />}
          {days > 0 && <td />}
        </tr>
      </tbody>
    </table>
  );
}
