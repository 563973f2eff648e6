import { memo, useState } from "react";
import { rowsOfAllHours } from "../../core/incidents/hour-facets";
import { hourPresets } from "../../core/study/hour-presets";
import { monthOnlyWords } from "../../core/words/findings-words";
import { allHoursWords, rangeWords } from "../../core/words/hours-words";
import { weekdays } from "../../core/words/weekdays";
import { hoursIn, hoursOfForm } from "../charts/hours";
import { Button } from "../kit/Button";
import { Disclosure } from "../kit/Disclosure";
import { PanelSection } from "../kit/PanelSection";
import { Select } from "../kit/Select";
import { ToggleChip } from "../kit/ToggleChip";
import { Choices } from "./Choices";
import styles from "./Controls.module.css";
import { changeFilter, type SectionProps } from "./section";

const set = (hours: string | null) => changeFilter("Set hours", { hours });

/** Why hours cannot be chosen with this extract; null when they can. */
export function noHoursWords(view: SectionProps["view"]): string | null {
  return monthOnlyWords(view) ?? (view.has.time ? null : "This file has no times, so hours cannot be chosen.");
}

/** The hours: by name, by a form of days and hours, or painted on the week below the map. */
export function HoursSection({ view, study }: SectionProps) {
  const { hours } = study.filter;
  const reason = noHoursWords(view);
  return (
    <PanelSection title="Hours" aside={reason ? undefined : `${hoursIn(hours)} of 168`}>
      <Choices
        label="Hours by name"
        isDisabled={reason !== null}
        choices={[
          {
            id: "all",
            label: "All hours",
            count: reason ? undefined : rowsOfAllHours(view.hours),
            isSelected: hours === null,
            onChoose: () => set(null),
          },
          ...hourPresets.map((preset, p) => ({
            id: preset.id,
            label: preset.label,
            detail: preset.detail,
            count: reason ? undefined : view.hours.presets[p],
            isSelected: hours === preset.hours,
            onChoose: () => set(preset.hours),
          })),
        ]}
      />
      {reason ? (
        <p className={styles.remark}>{reason}</p>
      ) : (
        <>
          <Disclosure title="Days and hours in a form" level={4}>
            <HoursForm />
          </Disclosure>
          <p className={styles.remark}>
            {allHoursWords(view.hours)}. Choosing hours leaves out those without a time. {rangeWords(view.hours)}
          </p>
        </>
      )}
    </PanelSection>
  );
}

const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
const starts = Array.from({ length: 24 }, (_, hour) => ({ id: String(hour), label: clock(hour) }));
const ends = Array.from({ length: 24 }, (_, hour) => ({ id: String(hour + 1), label: clock(hour + 1) }));

/** Nothing of a view is in it, so it is drawn once. */
const HoursForm = memo(function HoursForm() {
  const [days, setDays] = useState<readonly number[]>([0, 1, 2, 3, 4]);
  const [from, setFrom] = useState("15");
  const [to, setTo] = useState("18");
  const pastMidnight = Number(from) >= Number(to);
  return (
    <div className={styles.form}>
      <fieldset className={styles.days} aria-label="Days">
        {weekdays.map((day, weekday) => (
          <ToggleChip
            key={day}
            isSelected={days.includes(weekday)}
            onChange={(on) => setDays(on ? [...days, weekday] : days.filter((other) => other !== weekday))}
          >
            {day.slice(0, 3)}
          </ToggleChip>
        ))}
      </fieldset>
      <div className={styles.pair}>
        <Select label="From" options={starts} value={from} onChange={setFrom} />
        <Select label="To" options={ends} value={to} onChange={setTo} />
      </div>
      {pastMidnight && <p className={styles.remark}>Runs past midnight into the next morning.</p>}
      <Button
        small
        disabledReason={days.length === 0 ? "Choose at least one day." : null}
        onPress={() => set(hoursOfForm(days, Number(from), Number(to)))}
      >
        Choose these hours
      </Button>
    </div>
  );
});
