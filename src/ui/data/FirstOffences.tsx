import { useEffect, useState } from "react";
import type { Inspection } from "../../core/ingest/inspection";
import { whole } from "../../core/words/numbers";
import { firstOffences } from "../../store/actions";
import { useStudyStore } from "../../store/study-store";
import { UnmatchedOffences } from "../offences/UnmatchedOffences";

type Found = Awaited<ReturnType<typeof firstOffences>>;

/** Offences of the first rows that the table does not know: named, and given a category, before anything is loaded. */
export function FirstOffences({ inspection }: { inspection: Inspection }) {
  const table = useStudyStore((state) => state.study.offences);
  const [found, setFound] = useState<Found>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another table gives another answer.
  useEffect(() => {
    let isLatest = true;
    void firstOffences(inspection).then((answer) => {
      if (isLatest) setFound(answer);
    });
    return () => {
      isLatest = false;
    };
  }, [inspection, table]);
  if (!found) return null;
  return (
    <UnmatchedOffences
      unmatched={found.unmatched}
      where={found.isAll ? "" : `In the first ${whole(found.rows)} rows, which were looked at: `}
    />
  );
}
