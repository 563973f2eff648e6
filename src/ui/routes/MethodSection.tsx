import { useStudyStore } from "../../store/study-store";
import { LinkButton } from "../kit/LinkButton";
import { NumberField } from "../kit/NumberField";
import { PanelSection } from "../kit/PanelSection";
import { CorridorField } from "../regions/CorridorField";
import { openPage } from "../shell/pages";
import { changePlan } from "./change-plan";
import styles from "./Routes.module.css";

/** How far staff see along a route, and how far from it an incident still belongs to it. */
export function MethodSection() {
  const { sightMeters } = useStudyStore((state) => state.study.routePlan);
  return (
    <PanelSection title="How they work">
      <div className={styles.fields}>
        <NumberField
          label="Sees, metres"
          value={sightMeters}
          from={10}
          to={500}
          onChange={(meters) => changePlan(`A post sees ${meters} m`, { sightMeters: meters ?? 75 })}
        />
        <CorridorField />
      </div>
      <p className={styles.small}>
        On each school’s own days, usually from 10 minutes before its bell to 75 after.{" "}
        <LinkButton onPress={() => openPage("schools")}>Change</LinkButton>
      </p>
    </PanelSection>
  );
}
