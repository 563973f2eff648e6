import { whole } from "../../core/words/numbers";
import { useRota } from "../../store/rota";
import { LinkButton } from "../kit/LinkButton";
import { changeOutreach } from "./change-outreach";
import styles from "./Outreach.module.css";

/** Reasons that one rule stands behind, in the words of that rule; those without a rule cannot be brought back. */
const groups = [
  {
    reasons: ["domestic", "private"],
    words: "flagged as domestic abuse or not in a public place",
    back: { action: "count them", step: "Public places or not", part: { streetRelevant: false } },
  },
  {
    reasons: ["older", "age-unknown"],
    words: "of older victims or of unknown age",
    back: { action: "count any age", step: "Count victims of any age", part: { ageTo: null } },
  },
  {
    reasons: ["no-time", "day-unknown", "other-day"],
    words: "without a time, or on a day that is known neither as holiday nor as term",
    back: null,
  },
] as const;

/** Which incidents of the area do not count here, and why; one click brings back what a rule leaves out. */
export function LeftOut() {
  const leftOut = useRota(({ profile }) => profile?.city.leftOut ?? null);
  if (!leftOut) return null;
  const shown = groups
    .map(({ reasons, ...group }) => ({
      ...group,
      n: leftOut
        .filter(({ reason }) => (reasons as readonly string[]).includes(reason))
        .reduce((sum, { incidents }) => sum + incidents, 0),
    }))
    .filter(({ n }) => n > 0);
  if (shown.length === 0) return null;
  return (
    <p className={styles.small}>
      Left out, of the whole area:{" "}
      {shown.map(({ words, back, n }, i) => (
        <span key={words}>
          {i > 0 && "; "}
          {whole(n)} {words}
          {back && (
            <>
              {" "}
              (<LinkButton onPress={() => changeOutreach(back.step, back.part)}>{back.action}</LinkButton>)
            </>
          )}
        </span>
      ))}
      .
    </p>
  );
}
