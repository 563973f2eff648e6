import { kindsOfDays } from "../../core/calendar/calendar";
import { dayOfIso } from "../../core/calendar/days";
import { many, whole } from "../../core/words/numbers";
import { hasUnknownBell } from "../../core/words/school-words";
import { useSession } from "../../store/session-store";
import { useStudyStore } from "../../store/study-store";
import { Badge } from "../kit/Badge";
import { LinkButton } from "../kit/LinkButton";
import { PanelSection } from "../kit/PanelSection";
import { openPage } from "../shell/pages";
import styles from "./Calendar.module.css";

/** What school days and finishing times rest on, where a plan is made of them, and the way to mend both. */
export function CalendarNote({ about }: { about: "schools" | "calendar" }) {
  const { calendar, schools } = useStudyStore((state) => state.study);
  const from = useSession((session) => session.published?.extractFrom);
  const to = useSession((session) => session.published?.extractTo);
  const [first, last] = [from ? dayOfIso(from) : 0, to ? dayOfIso(to) : -1];
  const { provisional } = kindsOfDays(calendar, first, last);
  const isProvisional =
    last >= first ? provisional.includes(1) : calendar.entries.some((entry) => entry.status === "provisional");
  const unknown = schools.filter(hasUnknownBell).length;
  return (
    <PanelSection title={about === "schools" ? "Schools and calendar" : "School calendar"}>
      {about === "schools" && (
        <p className={styles.words}>
          {many(schools.length, "school")}
          {unknown > 0 && `; of ${whole(unknown)} the finishing time is not confirmed`}.{" "}
          <LinkButton onPress={() => openPage("schools")}>Schools and finishing times</LinkButton>
        </p>
      )}
      <p className={styles.words}>
        {isProvisional && <Badge tone="provisional">Provisional dates</Badge>}{" "}
        <LinkButton onPress={() => openPage("calendar")}>
          {isProvisional ? "Check them in the calendar" : "School calendar"}
        </LinkButton>
      </p>
    </PanelSection>
  );
}
