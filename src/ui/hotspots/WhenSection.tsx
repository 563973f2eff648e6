import { useMemo } from "react";
import { dayOfIso, firstDayOfMonth, isoOfDay, lastDayOfMonth, monthOfDay } from "../../core/calendar/days";
import type { Published } from "../../core/disclosure/published";
import { datesIn } from "../../core/incidents/filter";
import type { DateChoice } from "../../core/study/study";
import { periodWords } from "../../core/words/numbers";
import { currentStudy } from "../../store/study-store";
import { PanelSection } from "../kit/PanelSection";
import { Choices } from "./Choices";
import styles from "./Controls.module.css";
import { DateField } from "./DateField";
import { changeFilter, type SectionProps } from "./section";

const lasts = [12, 24, 36] as const;

/** The incidents of the last months, from the counts of whole months; unknown where a month would be cut. */
function countOfLast(view: Published, months: number): number | undefined {
  const after = dayOfIso(view.extractTo) + 1;
  if (firstDayOfMonth(monthOfDay(after)) !== after) return undefined;
  return view.months.counts.subarray(Math.max(0, view.months.counts.length - months)).reduce((a, b) => a + b, 0);
}

const set = (choice: DateChoice) => changeFilter("Set dates", { dates: choice });

/** Take one end of the dates, beside the other end as it is then; or say what is wrong with it. */
function endSetters({ monthOnly, extractFrom, extractTo }: Pick<Published, "monthOnly" | "extractFrom" | "extractTo">) {
  const setBetween = (first: string, last: string): string | null => {
    // Where only months are known every incident stands on the first of its month: half a month would be all of it or none.
    const fromIso = monthOnly ? isoOfDay(firstDayOfMonth(monthOfDay(dayOfIso(first)))) : first;
    const toIso = monthOnly ? isoOfDay(lastDayOfMonth(monthOfDay(dayOfIso(last)))) : last;
    if (fromIso < extractFrom || toIso > extractTo) {
      return `The file covers ${periodWords(extractFrom, extractTo, false)}.`;
    }
    if (fromIso > toIso) return "“From” must not be after “To”.";
    set({ kind: "between", from: fromIso, to: toIso });
    return null;
  };
  const now = () =>
    datesIn(currentStudy().filter.dates, { firstDay: dayOfIso(extractFrom), lastDay: dayOfIso(extractTo) });
  return {
    from: (iso: string) => setBetween(iso, isoOfDay(now().to)),
    to: (iso: string) => setBetween(isoOfDay(now().from), iso),
  };
}

/** The dates: by name, or from one date to another. The brush on the months below the map does the same. */
export function WhenSection({ view, study }: SectionProps) {
  const { dates } = study.filter;
  const extent = { firstDay: dayOfIso(view.extractFrom), lastDay: dayOfIso(view.extractTo) };
  const { from, to } = datesIn(dates, extent);
  // The same until another extract comes: in the field whose date stays, nothing changes under a hand that drags the other end.
  const { monthOnly, extractFrom, extractTo } = view;
  const setEnds = useMemo(() => endSetters({ monthOnly, extractFrom, extractTo }), [monthOnly, extractFrom, extractTo]);
  return (
    <PanelSection title="When">
      <Choices
        label="Dates by name"
        choices={[
          ...lasts.map((months) => ({
            id: String(months),
            label: `${months} months`,
            detail: `the last ${months} months of the file`,
            count: countOfLast(view, months),
            isSelected: dates.kind === "last" && dates.months === months,
            onChoose: () => set({ kind: "last", months }),
          })),
          {
            id: "all",
            label: "All dates",
            count: view.months.counts.reduce((a, b) => a + b, 0),
            isSelected: dates.kind === "all",
            onChoose: () => set({ kind: "all" }),
          },
        ]}
      />
      <div className={styles.pair}>
        <DateField label="From" value={isoOfDay(from)} onCommit={setEnds.from} />
        <DateField label="To" value={isoOfDay(to)} onCommit={setEnds.to} />
      </div>
      {view.monthOnly && <p className={styles.remark}>Whole months: this file gives no days.</p>}
    </PanelSection>
  );
}
