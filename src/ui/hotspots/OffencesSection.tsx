import { baseOf } from "../../core/study/definitions";
import { withChosen } from "../../core/study/edits";
import { many, whole } from "../../core/words/numbers";
import { CheckRow } from "../kit/CheckRow";
import { Disclosure } from "../kit/Disclosure";
import { PanelSection } from "../kit/PanelSection";
import styles from "./Controls.module.css";
import { DefinitionChoices } from "./DefinitionChoices";
import { changeFilter, type SectionProps } from "./section";

/** Offences by definition, then by category: first those that the definition names (else those of serious violence), the others folded. */
export function OffencesSection({ view, study }: SectionProps) {
  const { categories } = view.controls;
  const chosen = study.filter.categories;
  const all = categories.map((category) => category.id);
  const definition = study.definitions.find(({ id }) => id === study.filter.definition);
  const named = definition ? baseOf(definition, study.definitions).anyOf.categories : [];
  const isFirst = (category: (typeof categories)[number]) =>
    named.length > 0 ? named.includes(category.id) : category.serious;
  const first = categories.filter(isFirst);
  const others = categories.filter((category) => !isFirst(category));
  const rows = (entries: typeof categories) =>
    entries.map((category) => (
      <CheckRow
        key={category.id}
        label={category.label}
        count={whole(category.count)}
        isSelected={chosen === null || chosen.includes(category.id)}
        onChange={(isChosen) =>
          changeFilter("Choose offences", (now) => ({
            categories: withChosen(now.categories, category.id, isChosen, all),
          }))
        }
      />
    ));
  const otherChosen = others.filter((category) => chosen === null || chosen.includes(category.id));
  const inOthers = otherChosen.reduce((sum, { count }) => sum + count, 0);
  return (
    <PanelSection title="Offence" aside={`${many(view.sums.inHexes, "incident")} in all`}>
      <DefinitionChoices view={view} study={study} />
      <div className={styles.rows}>{rows(first)}</div>
      <Disclosure
        title="Other offences"
        level={4}
        summary={`${otherChosen.length} of ${others.length}, ${whole(inOthers)}`}
      >
        {rows(others)}
      </Disclosure>
    </PanelSection>
  );
}
