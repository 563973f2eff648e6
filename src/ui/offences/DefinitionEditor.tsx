import { useState } from "react";
import { definitions as shippedDefinitions } from "../../core/study/defaults";
import { baseOf, type Definition, definitionFlags } from "../../core/study/definitions";
import { withDefinition, withShippedDefinition } from "../../core/study/offence-edits";
import { categoriesOf, NOT_IN_TABLE } from "../../core/study/offences";
import type { Study } from "../../core/study/study";
import { flagLabels, isRuleChanged, ruleWords, youthWords } from "../../core/words/definition-words";
import { withoutStop } from "../../core/words/full-stop";
import { change } from "../../store/study-store";
import { Button } from "../kit/Button";
import { CheckRow } from "../kit/CheckRow";
import { DefinitionWords } from "./DefinitionWords";
import styles from "./Offences.module.css";

const flagLabel = (flag: (typeof definitionFlags)[number]) => `${flagLabels[flag]} flag`;

/** A list with an entry put in or taken out, in the order of all. */
const switched = <T extends string>(list: readonly T[], id: T, all: readonly T[]): T[] =>
  all.filter((other) => (other === id ? !list.includes(id) : list.includes(other)));

/** What one definition counts: its rule in words, its source, and the choices that make it. */
export function DefinitionEditor({ definition, study }: { definition: Definition; study: Study }) {
  const { label, anyOf, allOf } = definition;
  const categories = categoriesOf(study.offences).filter(({ id }) => id !== NOT_IN_TABLE.id);
  const base = baseOf(definition, study.definitions);
  const isPart = base !== definition;
  const isShippedSource = shippedDefinitions.find(({ id }) => id === definition.id)?.source === definition.source;
  const [isRewording, setRewording] = useState(false);
  const edit = (part: Partial<Pick<Definition, "anyOf" | "allOf">>) =>
    change(`Change “${label}”`, (now) => withDefinition(now, { ...definition, ...part }));
  return (
    <div className={styles.definition}>
      <p className={styles.rule}>{ruleWords(definition, study)}</p>
      <p className={styles.words}>{definition.words}</p>
      <p className={styles.words}>Source: {withoutStop(definition.source)}.</p>
      <div className={styles.own}>
        {isRuleChanged(definition) && isShippedSource && (
          <span>You changed the rule: the words and the source are still about the one that is shipped.</span>
        )}
        <Button small onPress={() => setRewording(true)}>
          Change the words…
        </Button>
        {definition.own && (
          <Button
            small
            onPress={() => change(`Put “${label}” back as shipped`, (now) => withShippedDefinition(now, definition.id))}
          >
            As shipped
          </Button>
        )}
      </div>
      {isRewording && <DefinitionWords definition={definition} study={study} onClose={() => setRewording(false)} />}
      {isPart ? (
        <p className={styles.words}>
          A part of “{base.label}”: it counts what that one counts, and is changed with it. Only what is asked of it
          besides is chosen here.
        </p>
      ) : (
        <>
          <Group title="Counts any of these offences">
            {categories.map(({ id, label: name }) => (
              <CheckRow
                key={id}
                label={name}
                isSelected={anyOf.categories.includes(id)}
                onChange={() =>
                  edit({
                    anyOf: {
                      ...anyOf,
                      categories: switched(
                        anyOf.categories,
                        id,
                        categories.map((category) => category.id),
                      ),
                    },
                  })
                }
              />
            ))}
          </Group>
          <Group title="Or anything with">
            {definitionFlags.map((flag) => (
              <CheckRow
                key={flag}
                label={`A ${flagLabel(flag)}`}
                isSelected={anyOf.flags.includes(flag)}
                onChange={() => edit({ anyOf: { ...anyOf, flags: switched(anyOf.flags, flag, definitionFlags) } })}
              />
            ))}
          </Group>
        </>
      )}
      <Group title="But only with">
        {definitionFlags.map((flag) => (
          <CheckRow
            key={flag}
            label={`A ${flagLabel(flag)}`}
            isSelected={allOf.flags.includes(flag)}
            onChange={() => edit({ allOf: { ...allOf, flags: switched(allOf.flags, flag, definitionFlags) } })}
          />
        ))}
        <CheckRow
          label="A female victim"
          isSelected={allOf.sex === "female"}
          onChange={(on) => edit({ allOf: { ...allOf, sex: on ? "female" : null } })}
        />
        <CheckRow
          label={`A victim ${youthWords(study.youthAgeTo)}`}
          isSelected={allOf.youth}
          onChange={(youth) => edit({ allOf: { ...allOf, youth } })}
        />
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      <div className={styles.choices}>{children}</div>
    </fieldset>
  );
}
