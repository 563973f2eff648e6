import { ruleWords, youthWords } from "../../core/words/definition-words";
import { withoutStop } from "../../core/words/full-stop";
import { many } from "../../core/words/numbers";
import { Disclosure } from "../kit/Disclosure";
import { LinkButton } from "../kit/LinkButton";
import { openPage } from "../shell/pages";
import { Choices } from "./Choices";
import styles from "./Controls.module.css";
import { changeFilter, type SectionProps } from "./section";

/** The two that the program is about are in sight; the others are one press away. */
const IN_SIGHT = 2;

/** Offences by the names of definitions. Choosing one clears the categories, which narrow it further. */
export function DefinitionChoices({ view, study }: SectionProps) {
  const { definitions, allOffences } = view.controls;
  const { definition: chosen, categories } = study.filter;
  const toChoice = ({ id, label, count, cannotTell }: (typeof definitions)[number]) => ({
    id,
    label,
    count: cannotTell ? undefined : count,
    isSelected: chosen === id,
    isDisabled: cannotTell !== null && chosen !== id,
    onChoose: () => changeFilter(`Count ${label.toLowerCase()}`, { definition: id, categories: null }),
  });
  const folded = definitions.slice(IN_SIGHT);
  const unable = definitions.filter(({ cannotTell }) => cannotTell !== null);
  return (
    <>
      <Choices
        label="Offences by name"
        choices={[
          ...definitions.slice(0, IN_SIGHT).map(toChoice),
          {
            id: "all",
            label: "All offences",
            count: allOffences,
            isSelected: chosen === null && categories === null,
            onChoose: () => changeFilter("Count all offences", { definition: null, categories: null }),
          },
        ]}
      />
      <Disclosure
        title="More by name"
        level={4}
        summary={folded.find(({ id }) => id === chosen)?.label ?? "knife, robbery …"}
      >
        <Choices label="More offences by name" choices={folded.map(toChoice)} />
      </Disclosure>
      {unable.length > 0 && (
        <Disclosure title="Not from this file" level={4} summary={unable.length}>
          <ul className={styles.reasons}>
            {unable.map(({ id, label, cannotTell }) => (
              <li key={id}>
                <strong>{label}</strong>: {cannotTell}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <DefinitionWords view={view} study={study} />
    </>
  );
}

/** What the chosen name counts, who says so, and where to change it. */
function DefinitionWords({ view, study }: SectionProps) {
  const definition = study.definitions.find(({ id }) => id === study.filter.definition);
  const counted = view.controls.definitions.find(({ id }) => id === study.filter.definition);
  if (!definition || !counted) return null;
  return (
    <Disclosure
      title="What this counts"
      level={4}
      summary={definition.own ? "changed here" : definition.status === "proposed" ? "proposed" : "with its source"}
    >
      <p className={styles.remark}>{ruleWords(definition, study)}</p>
      <p className={styles.remark}>{definition.words}</p>
      {definition.allOf.youth && (
        <p className={styles.remark}>“Young” is {youthWords(study.youthAgeTo)}: a setting of the study.</p>
      )}
      {counted.unsure > 0 && (
        <p className={styles.remark}>{many(counted.unsure, "more incident")} might belong; the file does not say.</p>
      )}
      {[...(counted.cannotTell ? [counted.cannotTell] : []), ...counted.remarks].map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
      <p className={styles.remark}>Source: {withoutStop(definition.source)}.</p>
      <LinkButton onPress={() => openPage("offences")}>Change this definition</LinkButton>
    </Disclosure>
  );
}
