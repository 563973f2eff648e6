import { useState } from "react";
import { youthAges } from "../../core/study/definitions";
import { youthWords } from "../../core/words/definition-words";
import { whole } from "../../core/words/numbers";
import { useSession } from "../../store/session-store";
import { change, useStudyStore } from "../../store/study-store";
import { Disclosure } from "../kit/Disclosure";
import { Panel } from "../kit/Panel";
import { Segmented } from "../kit/Segmented";
import { DefinitionEditor } from "./DefinitionEditor";
import styles from "./Offences.module.css";

const youthChoices = youthAges.map((age) => ({
  id: `${age}` as `${(typeof youthAges)[number]}`,
  label: youthWords(age).replace(/^u/, "U"),
}));

/** What each name counts: read and changed here, used everywhere. */
export function DefinitionsSection() {
  const study = useStudyStore((state) => state.study);
  const view = useSession((session) => session.published);
  const [open, setOpen] = useState(study.filter.definition);
  const summary = (id: string, own: boolean, status: string) => {
    const counted = view?.controls.definitions.find((definition) => definition.id === id);
    const now = !counted ? "" : counted.cannotTell ? "not from this file" : whole(counted.count);
    return [own ? "changed by you" : status, now].filter(Boolean).join(" · ");
  };
  return (
    <Panel label="Definitions">
      <h3 className={styles.heading}>What each name counts</h3>
      <p className={styles.words}>
        “Proposed” is a choice of this project, to be agreed by the partnership; “sourced” follows a published
        definition, by category.{view ? " The number is what each would leave of this view." : ""}
      </p>
      <div className={styles.youth}>
        <span>“Young” means a victim</span>
        <Segmented
          label="Young means a victim"
          options={youthChoices}
          value={`${study.youthAgeTo}`}
          onChange={(to) => change("Choose who is young", (now) => ({ ...now, youthAgeTo: to === "24" ? 24 : 25 }))}
        />
        <span className={styles.words}>
          West Midlands Police report under 25; the partnership’s focus is on 25 and under.
        </span>
      </div>
      {study.definitions.map((definition) => (
        <Disclosure
          key={definition.id}
          level={4}
          title={definition.label}
          summary={summary(definition.id, definition.own, definition.status)}
          isExpanded={open === definition.id}
          onExpandedChange={(isExpanded) => setOpen(isExpanded ? definition.id : null)}
        >
          {open === definition.id && <DefinitionEditor definition={definition} study={study} />}
        </Disclosure>
      ))}
    </Panel>
  );
}
