import { useState } from "react";
import type { Published } from "../../core/disclosure/published";
import { many, whole } from "../../core/words/numbers";
import { knownWords } from "../../core/words/quality-words";
import { DataTable } from "../kit/DataTable";
import { Disclosure } from "../kit/Disclosure";
import { Panel } from "../kit/Panel";
import styles from "./Offences.module.css";

interface Props {
  readonly view: Published | null;
  /** Accepted rows of the extract. */
  readonly accepted: number;
}

/** What the table makes of each offence of the extract that it knows: wording, category, incidents, for a person to check. */
export function KnownOffences({ view, accepted }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (!view || view.unmatched.knownOffences === 0) return null;
  const { knownOffences } = view.unmatched;
  return (
    <Panel label="What the offences count as">
      <Disclosure
        title="What the offences count as"
        summary={`${many(knownOffences, "offence")} · check`}
        isExpanded={isOpen}
        onExpandedChange={setOpen}
      >
        {/* Not before: a table that is folded away would still be measured, and the whole page with it, when the view arrives. */}
        {isOpen && <KnownTable view={view} accepted={accepted} />}
      </Disclosure>
    </Panel>
  );
}

function KnownTable({ view, accepted }: { readonly view: Published; readonly accepted: number }) {
  const { known, knownOffences } = view.unmatched;
  const more = knownOffences - known.length;
  return (
    <>
      <p className={styles.words}>
        Each offence of this extract that the table knows, with its category. A wrong one is changed under “Offences and
        definitions”.{more > 0 && ` ${many(more, "offence")} with fewer incidents are not listed.`}
      </p>
      <DataTable
        caption={`Offences of the extract with the category that each counts as, n = ${whole(accepted)}`}
        className={styles.table}
        rows={knownWords(view).map((line, at) => ({ ...line, at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          {
            id: "offence",
            label: "Offence in the extract",
            isHeader: true,
            render: ({ offence }) => offence,
            sortValue: ({ offence }) => offence,
          },
          {
            id: "category",
            label: "Counts as",
            render: ({ category }) => category,
            sortValue: ({ category }) => category,
          },
          {
            id: "rows",
            label: "Incidents",
            numeric: true,
            render: ({ rows }) => whole(rows),
            sortValue: ({ rows }) => rows,
          },
        ]}
      />
    </>
  );
}
