import { sessionsOf, teamsOf } from "../../core/study/outreach-plan";
import { many, whole } from "../../core/words/numbers";
import { rotaShown, useRota } from "../../store/rota";
import { useStudyStore } from "../../store/study-store";
import { NumberField } from "../kit/NumberField";
import { PanelSection } from "../kit/PanelSection";
import { changeOutreach } from "./change-outreach";
import styles from "./Outreach.module.css";

/** "I have so many workers, so many in a team, and so many hours." */
export function PeopleSection() {
  const plan = useStudyStore((state) => state.study.outreach);
  const { workers, teamSize, hours, hoursPerWorker } = plan;
  const teams = teamsOf(plan);
  const over = workers - teams * teamSize;
  return (
    <PanelSection title="People and hours">
      <div className={styles.three}>
        <NumberField
          label="Workers"
          value={workers}
          from={0}
          to={500}
          onChange={(n) => changeOutreach(`Plan for ${many(n ?? 0, "worker")}`, { workers: n ?? 0 })}
        />
        <NumberField
          label="In a team"
          value={teamSize}
          from={1}
          to={20}
          onChange={(n) => changeOutreach(`Teams of ${n ?? 1}`, { teamSize: n ?? 1 })}
        />
        <NumberField
          label="Hours"
          value={hours}
          from={0}
          to={100_000}
          onChange={(n) => changeOutreach(`Plan for ${many(n ?? 0, "hour")}`, { hours: n ?? 0 })}
        />
      </div>
      <HoursBar />
      <p className={styles.small}>
        {teams === 0
          ? `${many(workers, "worker")} are too few for a team of ${teamSize}.`
          : `${many(teams, "team")} of ${teamSize}${over > 0 ? `, ${over} left over` : ""}. The hours pay for ${many(sessionsOf(plan), "session")}.`}
        {hoursPerWorker !== null && ` Nobody works more than ${many(hoursPerWorker, "hour")} in a week.`}
      </p>
    </PanelSection>
  );
}

/** Hours of the rota that is shown, of those that there are. */
function HoursBar() {
  const shown = useRota(rotaShown);
  if (!shown || shown.hours.of === 0) return null;
  const { planned, of } = shown.hours;
  const left = of - planned;
  const words = `${whole(planned)} of ${whole(of)} hours planned; ${left < 0 ? `${whole(-left)} too many` : `${whole(left)} left`}`;
  return (
    <>
      <div className={styles.bar} data-over={left < 0 || undefined} aria-hidden>
        <span style={{ width: `${Math.min(100, (100 * planned) / of)}%` }} />
      </div>
      <p className={styles.small}>{words}</p>
    </>
  );
}
