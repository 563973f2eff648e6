import { ArrowLeft, ChevronLeft, ChevronRight, Download, FolderOpen } from "lucide-react";
import { useState } from "react";
import { dayKinds, kindsOfDays } from "../../core/calendar/calendar";
import { dayOfDate, dayOfIso, isoOfDay } from "../../core/calendar/days";
import type { School } from "../../core/schools/school";
import { runWords } from "../../core/words/calendar-words";
import { many } from "../../core/words/numbers";
import { calendarCsv, calendarIcs } from "../../export/calendar-file";
import { setSession, useSession } from "../../store/session-store";
import { currentStudy, useStudyStore } from "../../store/study-store";
import { FileButton } from "../data/FileButton";
import { PageTitle } from "../data/PageTitle";
import { Button } from "../kit/Button";
import { IconButton } from "../kit/IconButton";
import { Menu } from "../kit/Menu";
import { Notice } from "../kit/Notice";
import { Panel } from "../kit/Panel";
import { Select } from "../kit/Select";
import { focusSoon } from "../regions/focus";
import { screenLabel } from "../shell/pages";
import { fileStem, saveAndSay } from "../shell/save-file";
import styles from "./Calendar.module.css";
import { DaysForm, KIND_FIELD } from "./DaysForm";
import { EntriesTable } from "./EntriesTable";
import { ImportDates } from "./ImportDates";
import { type FoundDates, readDatesFile } from "./read-dates-file";
import { entriesOn, firstDayOfYear, lastDayOfYear, yearOfDay, yearsOf, yearWords } from "./school-year";
import type { DayRun } from "./use-day-run";
import { YearGrid } from "./YearGrid";
import { YearLegend } from "./YearLegend";

const ALL = "all-schools";

function today(): number {
  const now = new Date();
  return dayOfDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** The school calendar, a school year at a time: every day is one kind, and every entry says where it comes from and how sure it is. */
export function CalendarWorkspace() {
  const { calendar, schools } = useStudyStore((state) => state.study);
  const back = useSession((session) => session.backTo);
  const asked = useSession((session) => session.calendarDay);
  const [year, setYear] = useState(() => yearOfDay(asked === null ? today() : dayOfIso(asked)));
  const [schoolId, setSchoolId] = useState<string | null>(null);
  const [run, setRun] = useState<DayRun | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [found, setFound] = useState<FoundDates | null>(null);
  const school = schools.find((one) => one.id === schoolId) ?? null;
  const years = yearsOf(calendar, today());
  const go = (next: number) => {
    setYear(next);
    setRun(null);
  };

  const load = async (file: File) => {
    const read = await readDatesFile(file, schools);
    setProblems("problems" in read ? read.problems.map((problem) => `${file.name}. ${problem}`) : []);
    setFound("problems" in read ? null : read);
  };

  return (
    <div className={styles.page}>
      <PageTitle
        detail={`${summaryWords(year, school)} A day that no entry names is “not known”: it counts as no school day and no holiday.`}
        actions={
          <>
            <Button icon={<ArrowLeft aria-hidden size={16} />} onPress={() => setSession({ workspace: back })}>
              Back to {screenLabel(back)}
            </Button>
            <FileButton
              icon={<FolderOpen aria-hidden size={16} />}
              accept={[".csv", ".ics", "text/csv", "text/calendar"]}
              onFiles={([file]) => void load(file)}
            >
              Load dates…
            </FileButton>
            <Menu
              label="Save the calendar"
              trigger={<Button icon={<Download aria-hidden size={16} />}>Save the calendar</Button>}
              items={[
                {
                  id: "csv",
                  label: "Table (CSV)",
                  note: "To edit, and to load again",
                  onAction: () => void save("csv"),
                },
                {
                  id: "ics",
                  label: "Calendar (ICS)",
                  note: "For Outlook and other diaries",
                  onAction: () => void save("ics"),
                },
              ]}
            />
          </>
        }
      >
        School calendar{calendar.authority ? `: ${calendar.authority}` : ""}
      </PageTitle>
      {problems.length > 0 && (
        <Notice tone="bad" role="alert" title="The dates were not loaded." onClose={() => setProblems([])}>
          <ul className={styles.problems}>
            {problems.slice(0, 6).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
            {problems.length > 6 && <li>and {many(problems.length - 6, "more problem")}.</li>}
          </ul>
        </Notice>
      )}
      <div className={styles.controls}>
        <IconButton
          label="The school year before"
          icon={<ChevronLeft aria-hidden size={18} />}
          isDisabled={year <= years[0]}
          onPress={() => go(year - 1)}
        />
        <Select
          label="School year"
          options={years.map((one) => ({ id: String(one), label: yearWords(one) }))}
          value={String(year)}
          onChange={(id) => go(Number(id))}
        />
        <IconButton
          label="The school year after"
          icon={<ChevronRight aria-hidden size={18} />}
          isDisabled={year >= (years.at(-1) ?? year)}
          onPress={() => go(year + 1)}
        />
        <Select
          label="Whose days"
          options={[{ id: ALL, label: "All schools" }, ...schools.map(({ id, name }) => ({ id, label: name }))]}
          value={schoolId ?? ALL}
          onChange={(id) => setSchoolId(id === ALL ? null : id)}
        />
      </div>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <YearLegend hasSchool={school !== null} />
          <YearGrid
            calendar={calendar}
            year={year}
            schoolId={school?.id ?? null}
            run={run}
            onRun={setRun}
            onEnter={() => focusSoon(KIND_FIELD)}
          />
        </div>
        <div className={styles.side}>
          <Panel label="The chosen days">
            <h3 className={styles.heading}>Make these days</h3>
            <DaysForm key={school?.id ?? ALL} run={run} onRun={setRun} school={school} />
          </Panel>
          {run && <SaidOf day={run.to} school={school} />}
        </div>
      </div>
      <EntriesTable calendar={calendar} schools={schools} school={school} year={year} />
      {found && <ImportDates found={found} school={school} onClose={() => setFound(null)} />}
    </div>
  );
}

/** Which entries speak of the day that was chosen last, and whose they are. */
function SaidOf({ day, school }: { day: number; school: School | null }) {
  const calendar = useStudyStore((state) => state.study.calendar);
  const entries = entriesOn(calendar, day, school?.id ?? null);
  const { kind } = kindsOfDays(calendar, day, day, school?.id ?? null);
  const { id, label } = dayKinds[kind[0]];
  const iso = isoOfDay(day);
  return (
    <Panel label="What is said of this day">
      <h3 className={styles.heading}>
        {runWords(iso, iso)}: {id === "closed" ? "schools closed" : label.toLowerCase()}
      </h3>
      {entries.length === 0 ? (
        <p className={styles.words}>No entry names this day.</p>
      ) : (
        <ul className={styles.list}>
          {entries.map((entry) => (
            <li key={entry.id}>
              {entry.name}, {runWords(entry.from, entry.to)} ({entry.status}
              {entry.schools === null ? "" : ", the school’s own"})<span className={styles.source}>{entry.source}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** How the year stands: known days, and how many rest on dates that are not confirmed. */
function summaryWords(year: number, school: School | null): string {
  const [first, last] = [firstDayOfYear(year), lastDayOfYear(year)];
  const { kind, provisional } = kindsOfDays(currentStudy().calendar, first, last, school?.id ?? null);
  const count = (id: string) => kind.filter((code) => dayKinds[code].id === id).length;
  const open = provisional.reduce((sum, flag) => sum + flag, 0);
  return `${yearWords(year)}, ${school?.name ?? "all schools"}: ${many(count("school"), "school day")}, ${many(count("unknown"), "weekday")} not known, ${many(open, "day")} on provisional dates.`;
}

function save(kind: "csv" | "ics"): Promise<void> {
  const { calendar, schools, name, key } = currentStudy();
  // The moment of writing, in UTC, as the format wants it.
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const text = kind === "csv" ? calendarCsv(calendar, schools) : calendarIcs(calendar, key, stamp);
  const fileName = `${fileStem(name)}-school-calendar.${kind}`;
  const type = kind === "csv" ? "text/csv" : "text/calendar";
  return saveAndSay(() => text, fileName, type, "dates, their status and their source");
}
