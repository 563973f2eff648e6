import type { Published } from "../../core/disclosure/published";
import { withFilter } from "../../core/study/edits";
import type { DateChoice, Study } from "../../core/study/study";
import { endPreview, preview } from "../../store/actions";
import { useSession } from "../../store/session-store";
import { HourGrid } from "../charts/HourGrid";
import { MonthChart } from "../charts/MonthChart";
import { noHoursWords } from "./HoursSection";
import { changeFilter } from "./section";

const previewDates = (dates: DateChoice) => preview((now) => withFilter(now, { dates }));
const setDates = (dates: DateChoice) => changeFilter("Set dates", { dates });
const previewHours = (hours: string | null) => preview((now) => withFilter(now, { hours }));
const setHours = (hours: string | null) => changeFilter("Set hours", { hours });

/** When: the months and the week. Both are controls as well as charts. */
export function Strip({ view, study }: { view: Published; study: Study }) {
  const held = useSession((session) => session.draft !== null);
  return (
    <>
      <MonthChart
        firstMonth={view.months.firstMonth}
        counts={view.months.counts}
        extent={{ from: view.extractFrom, to: view.extractTo }}
        dates={study.filter.dates}
        held={held}
        onPreview={previewDates}
        onChange={setDates}
        onCancel={endPreview}
      />
      <HourGrid
        week={view.hours}
        disabled={noHoursWords(view)}
        held={held}
        hours={study.filter.hours}
        onPreview={previewHours}
        onChange={setHours}
        onCancel={endPreview}
      />
    </>
  );
}
