import { gapsOf } from "../../core/calendar/gaps";
import { dateWords, many } from "../../core/words/numbers";
import { useSession } from "../../store/session-store";
import { useStudyStore } from "../../store/study-store";
import { Badge } from "../kit/Badge";
import { Button } from "../kit/Button";
import { Disclosure } from "../kit/Disclosure";
import { Panel } from "../kit/Panel";
import { openPage } from "../shell/pages";
import styles from "./Report.module.css";

/** Which school calendar decides the kinds of day, and how far it can be trusted for these dates. */
export function CalendarPanel() {
  const calendar = useStudyStore((state) => state.study.calendar);
  const from = useSession((state) => state.published?.extractFrom);
  const to = useSession((state) => state.published?.extractTo);
  if (!from || !to) return null;
  const used = calendar.entries.filter((dates) => dates.schools === null && dates.from <= to && dates.to >= from);
  const provisional = used.filter((dates) => dates.status === "provisional");
  const gaps = gapsOf(calendar, from, to);
  return (
    <Panel label="Calendar used">
      <h3 className={styles.heading}>
        Calendar used
        {provisional.length > 0 ? (
          <Badge tone="provisional">{provisional.length} provisional</Badge>
        ) : (
          <Badge tone="good">confirmed</Badge>
        )}
      </h3>
      <p className={styles.words}>
        {many(used.length, "entry", "entries")} fall in the dates of this extract
        {provisional.length > 0
          ? `; ${provisional.length} of them rest on dates that are not confirmed, and look provisional wherever they are used.`
          : "."}
      </p>
      {gaps.length > 0 && (
        <p className={styles.words}>
          Not in the calendar, so their weekdays count as “not known”, never as school days or holidays:{" "}
          {gaps
            .map((gap) => (gap.from === gap.to ? dateWords(gap.from) : `${dateWords(gap.from)} – ${dateWords(gap.to)}`))
            .join("; ")}
          .
        </p>
      )}
      <div className={styles.actions}>
        <Button small onPress={() => openPage("calendar")}>
          {provisional.length > 0 ? "Check the calendar" : "Edit the calendar"}
        </Button>
        <Button small onPress={() => openPage("schools")}>
          Schools and finishing times
        </Button>
      </div>
      {used.length > 0 && (
        <Disclosure title="Show its dates" level={4} summary={used.length}>
          <ul className={styles.list}>
            {used.map((dates) => (
              <li key={dates.id} title={dates.source}>
                {dates.name}:{" "}
                {dates.from === dates.to ? dateWords(dates.from) : `${dateWords(dates.from)} – ${dateWords(dates.to)}`}
                {dates.status === "provisional" && " (provisional)"}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Panel>
  );
}
