import { type DayKind, dayKinds } from "../../core/calendar/calendar";
import { withChosen } from "../../core/study/edits";
import { monthOnlyWords } from "../../core/words/findings-words";
import { whole } from "../../core/words/numbers";
import { Badge } from "../kit/Badge";
import { CheckRow } from "../kit/CheckRow";
import { PanelSection } from "../kit/PanelSection";
import { Choices } from "./Choices";
import styles from "./Controls.module.css";
import { changeFilter, type SectionProps } from "./section";

const all = dayKinds.map((kind) => kind.id);
const alone: readonly { readonly id: DayKind; readonly label: string }[] = [
  { id: "school", label: "School days" },
  { id: "holiday", label: "Holidays" },
];

/** School days, holidays, weekends …: one day is exactly one kind, so the counts add up. */
export function DaysSection({ view, study }: SectionProps) {
  const { dayKinds: chosen } = study.filter;
  const { dayKinds: kinds } = view.controls;
  const reason = monthOnlyWords(view);
  const set = (next: readonly DayKind[] | null) => changeFilter("Choose days", { dayKinds: next });
  return (
    <PanelSection title="Kind of day" aside="incidents it leaves">
      <Choices
        label="Kinds of day by name"
        isDisabled={reason !== null}
        choices={[
          ...alone.map(({ id, label }) => ({
            id,
            label,
            count: reason ? undefined : kinds[all.indexOf(id)].count,
            isSelected: chosen !== null && chosen.length === 1 && chosen[0] === id,
            onChoose: () => set([id]),
          })),
          {
            id: "all",
            label: "All days",
            count: reason ? undefined : kinds.reduce((sum, kind) => sum + kind.count, 0),
            isSelected: chosen === null,
            onChoose: () => set(null),
          },
        ]}
      />
      <div className={styles.rows}>
        {kinds.map((kind, k) => (
          <CheckRow
            key={kind.id}
            label={kind.label}
            count={reason ? undefined : whole(kind.count)}
            note={kind.provisional && !reason && <Badge tone="provisional">provisional</Badge>}
            isDisabled={reason !== null}
            isSelected={chosen === null || chosen.includes(all[k])}
            onChange={(isChosen) =>
              changeFilter("Choose days", (now) => ({ dayKinds: withChosen(now.dayKinds, all[k], isChosen, all) }))
            }
          />
        ))}
      </div>
      {reason && <p className={styles.remark}>{reason}</p>}
    </PanelSection>
  );
}
