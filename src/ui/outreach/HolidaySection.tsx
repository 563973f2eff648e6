import { useState } from "react";
import type { CalendarEntry } from "../../core/calendar/calendar";
import { dayOfIso } from "../../core/calendar/days";
import { dateWords, many, periodWords } from "../../core/words/numbers";
import { localToday } from "../../store/local-today";
import { useRota } from "../../store/rota";
import { useSession } from "../../store/session-store";
import { useStudyStore } from "../../store/study-store";
import { DateField } from "../hotspots/DateField";
import { LinkButton } from "../kit/LinkButton";
import { Notice } from "../kit/Notice";
import { PanelSection } from "../kit/PanelSection";
import { Select, type SelectOption } from "../kit/Select";
import { openPage } from "../shell/pages";
import { changeOutreach } from "./change-outreach";
import { holidaysOf, longestAhead } from "./holidays";
import styles from "./Outreach.module.css";

const OTHER = "other dates";
const NEXT = "the longest ahead";
const MOST_DAYS = 70;

/** Which days the rota is for: a holiday of the calendar, or two dates. Dates that are not confirmed look so, and lead to the calendar. */
export function HolidaySection() {
  const { calendar, outreach } = useStudyStore((state) => state.study);
  const extractTo = useSession((session) => session.published?.extractTo ?? null);
  const planned = useRota(({ rota }) => rota?.holiday ?? null);
  const [isTyping, setTyping] = useState(false);
  const holidays = holidaysOf(calendar, extractTo);
  const { holiday } = outreach;
  const today = localToday();
  const next = longestAhead(holidays, today);
  const chosen = holiday?.kind === "calendar" ? holidays.find(({ id }) => id === holiday.entryId) : undefined;
  const isBetween = isTyping || holiday?.kind === "between";
  const isGone = holiday?.kind === "calendar" && !chosen;
  const options: SelectOption<string>[] = [
    { id: NEXT, label: "The longest in the next year" },
    ...holidays.map((entry) => ({
      id: entry.id,
      label: entry.name,
      note: `${periodWords(entry.from, entry.to, false)}${entry.status === "provisional" ? ", provisional" : ""}`,
    })),
    { id: OTHER, label: "Other dates" },
  ];
  const choose = (id: string) => {
    setTyping(id === OTHER);
    if (id === OTHER) return;
    const entry = holidays.find((one) => one.id === id);
    if (!entry) changeOutreach("Plan for the longest holiday ahead", { holiday: null });
    else changeOutreach(`Plan for ${entry.name}`, { holiday: { kind: "calendar", entryId: entry.id } });
  };
  return (
    <PanelSection title="Holiday">
      <Select label="Which" options={options} value={isBetween ? OTHER : (chosen?.id ?? NEXT)} onChange={choose} />
      {isBetween && <OtherDates onDone={() => setTyping(false)} start={chosen ?? holidays[0]} />}
      {isGone && (
        <p className={styles.small}>The holiday that was chosen is no longer in the calendar: choose another.</p>
      )}
      {planned && (
        <p className={styles.small}>
          {holiday === null && `${planned.name}: `}
          {periodWords(planned.from, planned.to, false)}, {many(planned.days, "day")} with the weekends beside it
        </p>
      )}
      {planned && planned.to < today && (
        <Notice tone="warn" className={styles.notice}>
          This holiday is over.{" "}
          {next ? (
            <LinkButton onPress={() => choose(next.id)}>Plan for {next.name}</LinkButton>
          ) : (
            "The calendar knows none ahead: choose other dates."
          )}
        </Notice>
      )}
      {(planned ?? { provisional: chosen?.status === "provisional" }).provisional && (
        <Provisional from={(planned ?? chosen)?.from ?? null} />
      )}
    </PanelSection>
  );
}

/** Dates that nobody has confirmed, and the way to mend that. */
function Provisional({ from }: { from: string | null }) {
  return (
    <Notice tone="warn" className={styles.notice}>
      Provisional dates. <LinkButton onPress={() => openPage("calendar", from)}>Check them</LinkButton>
    </Notice>
  );
}

function OtherDates({ start, onDone }: { start: CalendarEntry | undefined; onDone: () => void }) {
  const holiday = useStudyStore((state) => state.study.outreach.holiday);
  // Without any holiday in the calendar somewhere must be begun: today is as good as any day.
  const begin = localToday();
  const now = holiday?.kind === "between" ? holiday : { from: start?.from ?? begin, to: start?.to ?? begin };
  const take = (part: { readonly from?: string; readonly to?: string }): string | null => {
    const { from, to } = { from: now.from, to: now.to, ...part };
    if (to < from) return "The last day is before the first.";
    if (dayOfIso(to) - dayOfIso(from) >= MOST_DAYS) return `At most ${MOST_DAYS} days.`;
    changeOutreach(`Plan for ${dateWords(from)} to ${dateWords(to)}`, { holiday: { kind: "between", from, to } });
    onDone();
    return null;
  };
  return (
    <div className={styles.two}>
      <DateField label="First day" value={now.from} onCommit={(from) => take({ from })} />
      <DateField label="Last day" value={now.to} onCommit={(to) => take({ to })} />
    </div>
  );
}
