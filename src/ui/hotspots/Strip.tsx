import type { Published } from "../../core/disclosure/published";
import { withFilter } from "../../core/study/edits";
import type { Study } from "../../core/study/study";
import { endPreview, preview } from "../../store/actions";
import { useSession } from "../../store/session-store";
import { HourGrid } from "../charts/HourGrid";
import { MonthChart } from "../charts/MonthChart";
import { noHoursWords } from "./HoursSection";
import { changeFilter } from "./section";

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
        onPreview={(dates) => preview((now) => withFilter(now, { dates }))}
        onChange={(dates) => changeFilter("Set dates", { dates })}
        onCancel={endPreview}
      />
      <HourGrid
        week={view.hours}
        disabled={noHoursWords(view)}
        held={held}
        hours={study.filter.hours}
        onPreview={(hours) => preview((now) => withFilter(now, { hours }))}
        onChange={(hours) => changeFilter("Set hours", { hours })}
        onCancel={endPreview}
      />
    </>
  );
}
