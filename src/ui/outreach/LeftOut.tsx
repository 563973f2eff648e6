import { whole } from "../../core/words/numbers";
import { useRota } from "../../store/rota";
import { LinkButton } from "../kit/LinkButton";
import { changeOutreach } from "./change-outreach";
import styles from "./Outreach.module.css";

const street = { action: "count them", step: "Public places or not", part: { streetRelevant: false } };
const age = { action: "count any age", step: "Count victims of any age", part: { ageTo: null } };
const bringBack = { domestic: street, private: street, older: age, "age-unknown": age } as const;

/** Which incidents of the area do not count here, and why; one click brings back what a rule leaves out. */
export function LeftOut() {
  const leftOut = useRota(({ profile }) => profile?.city.leftOut ?? null)?.filter(({ incidents }) => incidents > 0);
  if (!leftOut || leftOut.length === 0) return null;
  return (
    <p className={styles.small}>
      Left out, of the whole area:{" "}
      {leftOut.map(({ reason, label, incidents }, i) => {
        const rule = reason in bringBack ? bringBack[reason as keyof typeof bringBack] : null;
        return (
          <span key={reason}>
            {i > 0 && "; "}
            {whole(incidents)} {label}
            {rule && (
              <>
                {" "}
                (<LinkButton onPress={() => changeOutreach(rule.step, rule.part)}>{rule.action}</LinkButton>)
              </>
            )}
          </span>
        );
      })}
      .
    </p>
  );
}
