import { toggled } from "../../core/study/edits";
import { many, whole } from "../../core/words/numbers";
import { CheckRow } from "../kit/CheckRow";
import { Disclosure } from "../kit/Disclosure";
import { PanelSection } from "../kit/PanelSection";
import { Choices } from "./Choices";
import styles from "./Controls.module.css";
import { changeFilter, type SectionProps } from "./section";

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id));

/** Offence categories, serious violence first; those that are not part of it are folded. */
export function OffencesSection({ view, study }: SectionProps) {
  const { categories } = view.controls;
  const chosen = study.filter.categories;
  const all = categories.map((category) => category.id);
  const serious = categories.filter((category) => category.serious);
  const others = categories.filter((category) => !category.serious);
  const seriousIds = serious.map((category) => category.id);
  const count = (entries: typeof categories) => entries.reduce((sum, entry) => sum + entry.count, 0);
  const set = (next: readonly string[] | null) => changeFilter("Choose offences", { categories: next });
  const rows = (entries: typeof categories) =>
    entries.map((category) => (
      <CheckRow
        key={category.id}
        label={category.label}
        count={whole(category.count)}
        isSelected={chosen === null || chosen.includes(category.id)}
        onChange={() => set(toggled(chosen, category.id, all))}
      />
    ));
  const otherChosen = others.filter((category) => chosen === null || chosen.includes(category.id));
  return (
    <PanelSection title="Offence" aside={`${many(view.sums.inHexes, "incident")} in all`}>
      <Choices
        label="Offences by name"
        choices={[
          {
            id: "serious",
            label: "Serious violence",
            count: count(serious),
            isSelected: chosen !== null && sameSet(chosen, seriousIds),
            onChoose: () => set(seriousIds),
          },
          {
            id: "all",
            label: "All offences",
            count: count(categories),
            isSelected: chosen === null,
            onChoose: () => set(null),
          },
        ]}
      />
      <div className={styles.rows}>{rows(serious)}</div>
      <Disclosure
        title="Other offences"
        level={4}
        summary={`${otherChosen.length} of ${others.length}, ${whole(count(otherChosen))}`}
      >
        {rows(others)}
      </Disclosure>
    </PanelSection>
  );
}
