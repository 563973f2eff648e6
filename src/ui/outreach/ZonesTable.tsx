import { useMemo } from "react";
import type {
  PublishedHolidayProfile,
  PublishedRate,
  PublishedZoneProfile,
} from "../../core/disclosure/published-rota";
import { many, whole } from "../../core/words/numbers";
import { regionName } from "../../core/words/region-words";
import { perDay } from "../../core/words/rota-words";
import { setSession, useSession } from "../../store/session-store";
import { useStudyStore } from "../../store/study-store";
import { type DataColumn, DataTable } from "../kit/DataTable";
import styles from "./ZonesTable.module.css";
import { ZoneTag } from "./ZoneTag";

/** What a holiday day and a school day bring in each zone, each for a day of its kind; `n` is what the holiday days rest on. */
export function ZonesTable({ profile }: { profile: PublishedHolidayProfile }) {
  const zones = useStudyStore((state) => state.study.zones);
  const selected = useSession((session) => session.selectedRegion);
  const hovered = useSession((session) => session.hoveredRegion);
  const columns = useMemo<readonly DataColumn<PublishedZoneProfile>[]>(
    () => [
      {
        id: "zone",
        label: (
          <>
            Zone <span className={styles.range}>all hours of the day</span>
          </>
        ),
        isHeader: true,
        render: (zone) => (
          <span className={styles.zone}>
            <ZoneTag at={zones.findIndex(({ id }) => id === zone.id)} /> {regionName(zone)}
          </span>
        ),
        sortValue: regionName,
      },
      {
        id: "holiday",
        label: (
          <>
            A holiday day <span className={styles.range}>(likely between)</span>
          </>
        ),
        numeric: true,
        width: "96px",
        render: ({ holiday }) => <Rate rate={holiday} />,
        sortValue: ({ holiday }) => holiday.perDay,
      },
      {
        id: "school",
        label: "A school day",
        numeric: true,
        width: "58px",
        render: ({ school }) => perDay(school.perDay),
        sortValue: ({ school }) => school.perDay,
      },
      {
        id: "n",
        label: "n",
        numeric: true,
        width: "40px",
        render: ({ holiday }) => whole(holiday.incidents),
        sortValue: ({ holiday }) => holiday.incidents,
      },
    ],
    [zones],
  );
  const { city } = profile;
  return (
    <>
      <DataTable
        className={styles.table}
        caption={`Incidents a day in each zone: on ${many(city.holiday.days, "holiday day")} and on ${many(city.school.days, "school day")}. n: incidents on holiday days.`}
        columns={columns}
        rows={profile.zones}
        rowKey={(zone) => zone.id}
        selectedKey={selected}
        onSelect={(key) => setSession({ selectedRegion: key === selected ? null : key })}
        hoveredKey={hovered}
        onHover={(key) => setSession({ hoveredRegion: key })}
        footer={
          <tr>
            <th scope="row">The whole area</th>
            <td>{perDay(city.holiday.perDay)}</td>
            <td>{perDay(city.school.perDay)}</td>
            <td>{whole(city.holiday.incidents)}</td>
          </tr>
        }
      />
      <p className={styles.note}>
        All hours of the day, also those without sessions. On {many(city.holiday.days, "holiday day")} and{" "}
        {many(city.school.days, "school day")} of the data
        {profile.notKnownDays > 0 &&
          `; ${many(profile.notKnownDays, "day is", "days are")} in no entry of the calendar and left out`}
        .
      </p>
    </>
  );
}

function Rate({ rate }: { rate: PublishedRate }) {
  return (
    <>
      {perDay(rate.perDay)}
      {!Number.isNaN(rate.perDay) && (
        <span className={styles.range}>
          ({perDay(rate.low)}–{perDay(rate.high)})
        </span>
      )}
    </>
  );
}
