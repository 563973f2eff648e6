import { many } from "../../core/words/numbers";
import { schoolWeekdays as days } from "../../core/words/weekdays";
import { useStudyStore } from "../../store/study-store";
import { Checkbox } from "../kit/Checkbox";
import { Disclosure } from "../kit/Disclosure";
import { NumberField } from "../kit/NumberField";
import { PanelSection } from "../kit/PanelSection";
import { Segmented } from "../kit/Segmented";
import { ToggleChip } from "../kit/ToggleChip";
import { changePlan } from "./change-plan";
import { isInPlan } from "./put-post";
import styles from "./Routes.module.css";
import { chooseSchool, schoolsWithRoutes } from "./which-schools";

const MOST_PEOPLE = 80;

/** "I have so many people, in pairs or not, on these days, for these schools." */
export function StaffSection() {
  const { people, inPairs, weekdays } = useStudyStore((state) => state.study.routePlan);
  return (
    <PanelSection title="Staff">
      <div className={styles.fields}>
        <NumberField
          label="Chaperones"
          value={people}
          from={1}
          to={MOST_PEOPLE}
          onChange={(value) => changePlan(`Plan for ${many(value ?? 1, "chaperone")}`, { people: value ?? 1 })}
        />
        <div>
          <span className={styles.label} aria-hidden>
            At each post
          </span>
          <Segmented
            label="At each post"
            fill
            options={[
              { id: "2", label: "Two" },
              { id: "1", label: "One" },
            ]}
            value={inPairs ? "2" : "1"}
            onChange={(id) => changePlan(id === "2" ? "Two at each post" : "One at each post", { inPairs: id === "2" })}
          />
        </div>
      </div>
      <fieldset className={styles.days}>
        <legend className={styles.legend}>Days with staff</legend>
        {days.map((day, at) => (
          <ToggleChip
            key={day}
            isSelected={weekdays[at] === "1"}
            onChange={(isOn) =>
              changePlan(`${isOn ? "Staff" : "No staff"} on ${day}`, {
                weekdays: weekdays.slice(0, at) + (isOn ? "1" : "0") + weekdays.slice(at + 1),
              })
            }
          >
            {day.slice(0, 3)}
          </ToggleChip>
        ))}
      </fieldset>
      {!weekdays.includes("1") && <p className={styles.small}>No day is chosen: nobody is out.</p>}
      <WhichSchools />
    </PanelSection>
  );
}

/** The schools that have a route, and of which routes may get posts. */
function WhichSchools() {
  const study = useStudyStore((state) => state.study);
  const { schoolIds } = study.routePlan;
  const served = schoolsWithRoutes(study);
  if (served.length === 0) return null;
  const chosen = served.filter(({ id }) => isInPlan(study, id)).length;
  return (
    <Disclosure
      level={4}
      title="Which schools"
      summary={chosen === served.length ? "all with a route" : `${chosen} of ${served.length}`}
    >
      {served.map((school) => (
        <Checkbox
          key={school.id}
          isSelected={isInPlan(study, school.id)}
          onChange={(isOn) => chooseSchool(school, isOn)}
        >
          {school.name}
        </Checkbox>
      ))}
      {schoolIds !== null && <p className={styles.small}>Routes of no school get no post now.</p>}
    </Disclosure>
  );
}
