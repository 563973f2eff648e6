import { dayKinds } from "../../core/calendar/calendar";
import { toggled } from "../../core/study/edits";
import { monthOnlyWords } from "../../core/words/findings-words";
import { whole } from "../../core/words/numbers";
import { Badge } from "../kit/Badge";
import { CheckRow } from "../kit/CheckRow";
import { LinkButton } from "../kit/LinkButton";
import { PanelSection } from "../kit/PanelSection";
import styles from "./Controls.module.css";
import { changeFilter, type SectionProps } from "./section";

const all = dayKinds.map((kind) => kind.id);

/** School days, holidays, weekends …: one day is exactly one kind, so the counts add up. */
export function DaysSection({ view, study }: SectionProps) {
  const { dayKinds: chosen } = study.filter;
  const reason = monthOnlyWords(view);
  return (
    <PanelSection
      title="Kind of day"
      aside={
        chosen ? (
          <LinkButton onPress={() => changeFilter("Choose days", { dayKinds: null })}>All days</LinkButton>
        ) : (
          "incidents it leaves"
        )
      }
    >
      {view.controls.dayKinds.map((kind, k) => (
        <CheckRow
          key={kind.id}
          label={kind.label}
          count={reason ? undefined : whole(kind.count)}
          note={kind.provisional && !reason && <Badge tone="provisional">provisional</Badge>}
          isDisabled={reason !== null}
          isSelected={chosen === null || chosen.includes(all[k])}
          onChange={() => changeFilter("Choose days", { dayKinds: toggled(chosen, all[k], all) })}
        />
      ))}
      {reason && <p className={styles.remark}>{reason}</p>}
    </PanelSection>
  );
}
