import { ArrowLeft } from "lucide-react";
import { withShippedOffences } from "../../core/study/offence-edits";
import { tableVersionWords } from "../../core/words/offence-words";
import { setSession, useSession } from "../../store/session-store";
import { change, useStudyStore } from "../../store/study-store";
import { PageTitle } from "../data/PageTitle";
import { Button } from "../kit/Button";
import { screenLabel } from "../shell/pages";
import { DefinitionsSection } from "./DefinitionsSection";
import styles from "./Offences.module.css";
import { OffenceTableSection } from "./OffenceTableSection";
import { UnmatchedOffences } from "./UnmatchedOffences";

/** The table of offences and the definitions that are made of it: read, changed, and kept in the study. */
export function OffencesWorkspace() {
  const study = useStudyStore((state) => state.study);
  const unmatched = useSession((session) => session.published?.unmatched);
  const backTo = useSession((session) => session.backTo);
  const isOwn = study.offences.rows.some((row) => row.own);
  return (
    <div className={styles.screen}>
      <PageTitle
        detail={`${tableVersionWords(study)} The table and the definitions are part of the study: saving it keeps what you change here.`}
        actions={
          <>
            {isOwn && (
              <Button onPress={() => change("Use the shipped table of offences", withShippedOffences)}>
                Use the shipped table
              </Button>
            )}
            <Button icon={<ArrowLeft aria-hidden size={16} />} onPress={() => setSession({ workspace: backTo })}>
              Back to {screenLabel(backTo)}
            </Button>
          </>
        }
      >
        Offences and definitions
      </PageTitle>
      <div className={styles.page}>
        <UnmatchedOffences unmatched={unmatched} />
        <DefinitionsSection />
        <OffenceTableSection />
      </div>
    </div>
  );
}
