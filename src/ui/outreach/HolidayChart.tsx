import type { PublishedHolidayProfile, PublishedZoneProfile } from "../../core/disclosure/published-rota";
import { many } from "../../core/words/numbers";
import { regionName } from "../../core/words/region-words";
import { peakWords, perDay } from "../../core/words/rota-words";
import { shortWeekdays } from "../../core/words/weekdays";
import { useSession } from "../../store/session-store";
import { ChartFrame } from "../charts/ChartFrame";
import { useWidth } from "../charts/use-width";
import styles from "./HolidayChart.module.css";

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const LEFT = 30;
const ROW = 12;
const CLASSES = 6;

/** When the chosen zone is busy: incidents for each holiday day, by weekday and hour, beside the same for each day of term. One scale for both. */
export function HolidayChart({ profile }: { profile: PublishedHolidayProfile }) {
  const chosen = useSession((session) => session.selectedRegion);
  const zone = profile.zones.find(({ id }) => id === chosen) ?? profile.city;
  const name = zone === profile.city ? "The whole area" : regionName(zone);
  const most = Math.max(...zone.holidayHours, ...zone.termHours);
  const of = (rates: readonly number[], hour: number) => shortWeekdays.map((_, day) => short(rates[24 * day + hour]));
  return (
    <ChartFrame
      title="When, in holidays"
      summary={name}
      columns={["Hour", ...shortWeekdays.map((day) => `Holiday ${day}`), ...shortWeekdays.map((day) => `Term ${day}`)]}
      rows={() =>
        hours.map((hour) => [
          `${String(hour).padStart(2, "0")}:00`,
          ...of(zone.holidayHours, hour),
          ...of(zone.termHours, hour),
        ])
      }
      totals={() => [["All hours", ...sums(zone.holidayHours), ...sums(zone.termHours)]]}
      note={`Incidents for each such day. ${many(zone.holiday.incidents, "incident")} on ${many(zone.holiday.days, "holiday day")}; ${many(zone.school.incidents + zone.termWeekend.incidents, "incident")} on ${many(zone.school.days + zone.termWeekend.days, "day")} of term. Those whose hour is not known are left out.`}
    >
      <p className={styles.words}>{peakWords(zone)}</p>
      <Grid title="Holidays" zone={zone} rates={zone.holidayHours} most={most} />
      <Grid title="Term" zone={zone} rates={zone.termHours} most={most} />
      <Years profile={profile} zone={zone} />
    </ChartFrame>
  );
}

const short = (rate: number) => (rate === 0 ? "0" : rate < 0.005 ? "under 0.01" : rate.toFixed(2));
const sums = (rates: readonly number[]) =>
  shortWeekdays.map((_, day) => perDay(rates.slice(24 * day, 24 * day + 24).reduce((sum, rate) => sum + rate, 0)));

interface GridProps {
  readonly title: string;
  readonly zone: PublishedZoneProfile;
  readonly rates: readonly number[];
  readonly most: number;
}

function Grid({ title, rates, most }: GridProps) {
  const [ref, width] = useWidth<HTMLDivElement>(296);
  // Without any room, as under a print that hides the page, cells are of no width but never of a negative one.
  const cell = Math.max(1, (width - LEFT) / 24);
  const classOf = (rate: number) =>
    rate <= 0 || most <= 0 ? 0 : Math.min(CLASSES, Math.ceil((CLASSES * rate) / most));
  return (
    <div ref={ref} className={styles.plot}>
      <h4>{title}</h4>
      <svg
        width={width}
        height={7 * ROW + 16}
        role="img"
        aria-label={`${title} by weekday and hour; the table has the numbers.`}
      >
        {shortWeekdays.map((day, d) => (
          <g key={day}>
            <text className={styles.tick} x={0} y={d * ROW + 10}>
              {day}
            </text>
            {hours.map((hour) => (
              <rect
                key={hour}
                className={styles.cell}
                data-class={classOf(rates[24 * d + hour])}
                x={LEFT + hour * cell}
                y={d * ROW}
                width={cell - 1}
                height={ROW - 1}
              />
            ))}
          </g>
        ))}
        {[0, 6, 12, 18].map((hour) => (
          <text key={hour} className={styles.tick} x={LEFT + hour * cell} y={7 * ROW + 12}>
            {String(hour).padStart(2, "0")}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** The same holiday in each earlier year, so that one loud summer is seen for what it is. */
function Years({ profile, zone }: { profile: PublishedHolidayProfile; zone: PublishedZoneProfile }) {
  if (zone.years.length === 0) return null;
  return (
    <p className={styles.words}>
      The same holiday before:{" "}
      {zone.years
        .map((rate, i) => `${profile.earlier[i].from.slice(0, 4)} ${perDay(rate.perDay)} a day (n = ${rate.incidents})`)
        .join("; ")}
      .
    </p>
  );
}
