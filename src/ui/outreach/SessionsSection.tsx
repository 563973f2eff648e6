import { type OutreachPlan, periodLengths, periodsOf } from "../../core/study/outreach-plan";
import { many } from "../../core/words/numbers";
import { weekdays as days } from "../../core/words/weekdays";
import { useStudyStore } from "../../store/study-store";
import { PanelSection } from "../kit/PanelSection";
import { Select } from "../kit/Select";
import { ToggleChip } from "../kit/ToggleChip";
import { VisuallyHidden } from "../kit/VisuallyHidden";
import { ClockField } from "./ClockField";
import { changeOutreach } from "./change-outreach";
import { clock, span } from "./clock";
import styles from "./Outreach.module.css";

type Length = `${(typeof periodLengths)[number]}`;

/** Between which hours, for how long and on which days teams are out. */
export function SessionsSection() {
  const plan = useStudyStore((state) => state.study.outreach);
  const { from, to, periodMinutes, weekdays } = plan;
  const take = (part: Partial<Pick<OutreachPlan, "from" | "to">>): string | null => {
    const next = { from, to, ...part };
    if (next.to <= next.from) return "The latest is not after the earliest.";
    changeOutreach(`Sessions from ${clock(next.from)} to ${clock(next.to)}`, next);
    return null;
  };
  return (
    <PanelSection title="Sessions">
      <div className={styles.three}>
        <ClockField label="Earliest" value={from} onCommit={(minutes) => take({ from: minutes })} />
        <ClockField label="Latest" value={to} onCommit={(minutes) => take({ to: minutes })} />
        <Select
          label="Length"
          options={periodLengths.map((minutes) => ({ id: `${minutes}` as Length, label: `${minutes / 60} h` }))}
          value={`${periodMinutes}` as Length}
          onChange={(id) => {
            const minutes = periodLengths.find((one) => `${one}` === id) ?? 120;
            changeOutreach(`Sessions of ${many(minutes / 60, "hour")}`, { periodMinutes: minutes });
          }}
        />
      </div>
      <p className={styles.small}>{periodsWords(plan)}</p>
      <fieldset className={styles.days}>
        <legend className={styles.legend}>Days</legend>
        {days.map((day, at) => (
          <ToggleChip
            key={day}
            isSelected={weekdays[at] === "1"}
            onChange={(isOn) =>
              changeOutreach(`${isOn ? "Sessions" : "No sessions"} on ${day}`, {
                weekdays: weekdays.slice(0, at) + (isOn ? "1" : "0") + weekdays.slice(at + 1),
              })
            }
          >
            <span aria-hidden="true">{day.slice(0, 2)}</span>
            <VisuallyHidden>{day}</VisuallyHidden>
          </ToggleChip>
        ))}
      </fieldset>
      {!weekdays.includes("1") && <p className={styles.small}>No day is chosen: nobody is out.</p>}
    </PanelSection>
  );
}

function periodsWords(plan: OutreachPlan): string {
  const periods = periodsOf(plan);
  if (periods === 0) return "No session fits between the two.";
  const last = plan.from + periods * plan.periodMinutes;
  const spans = Array.from({ length: periods }, (_, i) =>
    span(plan.from + i * plan.periodMinutes, plan.from + (i + 1) * plan.periodMinutes),
  );
  const unused = last < plan.to ? ` From ${clock(last)} on nothing more fits.` : "";
  return `A session is ${spans.join(", ")}.${unused}`;
}
