import { EyeOff } from "lucide-react";
import type { PublishedRotaView } from "../../core/disclosure/published-rota";
import { rounded } from "../../core/kit/add-up";
import { whole } from "../../core/words/numbers";
import { cellWords } from "../../core/words/rota-words";
import { inDecimals } from "../../core/words/route-plan-words";
import { askFor, type WeeklyTime } from "../../store/rota";
import { setSession } from "../../store/session-store";
import { useStudyStore } from "../../store/study-store";
import { LinkButton } from "../kit/LinkButton";
import styles from "../regions/Answer.module.css";

/** So many times are named; the others are one line. */
const NAMED = 5;

/** Leads to the time in the rota, and to the zone on the map. */
function lead({ zoneId, weekday, from }: WeeklyTime): void {
  setSession({ selectedRegion: zoneId });
  askFor({ zoneId, weekday, from });
}

/** What the sessions would miss, with the weight of what they would meet; live under a moving hand. */
export function MissedSessions({ view }: { view: PublishedRotaView }) {
  const zones = useStudyStore((state) => state.study.zones);
  const { incidents, cells, missed } = view;
  const say = (x: number) => inDecimals(x, incidents.decimals);
  const named = missed
    .map((i) => cells[i])
    .filter((cell) => cell.incidents.missed > 0)
    .sort((a, b) => b.incidents.missed - a.incidents.missed)
    .slice(0, NAMED);
  const elsewhere = rounded(
    incidents.missed - named.reduce((sum, cell) => sum + cell.incidents.missed, 0),
    incidents.decimals,
  );
  const zoneIds = new Set(cells.map(({ zoneId }) => zoneId));
  const nameOf = (id: string) => zones.find((zone) => zone.id === id)?.name ?? "A zone";
  return (
    <section className={styles.missed} aria-labelledby="what-a-rota-misses">
      <h3 id="what-a-rota-misses">
        <EyeOff aria-hidden size={18} /> What we would miss
      </h3>
      <table>
        <thead>
          <tr className={styles.heads}>
            <th scope="col">Zone, day and hours</th>
            <th scope="col">{view.weighting === "harm" ? "Incidents missed" : "Missed"}</th>
          </tr>
        </thead>
        <tbody>
          {named.map((cell) => (
            <tr key={`${cell.zoneId} ${cell.weekday} ${cell.from}`}>
              <th scope="row">
                <LinkButton plain onPress={() => lead(cell)}>
                  {cellWords(nameOf(cell.zoneId), cell)}
                </LinkButton>
              </th>
              <td>{say(cell.incidents.missed)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Other times in {zoneIds.size === 1 ? "the zone" : `the ${whole(zoneIds.size)} zones`}</th>
            <td>{say(elsewhere)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr className={styles.sum}>
            <th scope="row">
              Missed, of {say(incidents.total)} = {say(incidents.covered)} met + {say(incidents.missed)} missed
            </th>
            <td>{say(incidents.missed)}</td>
          </tr>
        </tfoot>
      </table>
      {view.otherHours > 0 && (
        <p>
          {view.weighting === "harm"
            ? `In other hours of the holiday the zones are expected to see as much severity weight again as ${view.otherHours.toFixed(0)}% of that of these hours: no session of these hours can meet it.`
            : `In other hours of the holiday ${view.otherHours.toFixed(1)} more are to be expected in the zones: no session of these hours can meet them.`}
        </p>
      )}
    </section>
  );
}
