import { useMemo } from "react";
import type { Published } from "../../core/disclosure/published";
import { stampWords } from "../../core/words/findings-words";
import { whole } from "../../core/words/numbers";
import { setSession, useSession } from "../../store/session-store";
import { type DataColumn, DataTable } from "../kit/DataTable";
import styles from "./Answer.module.css";
import { type PlaceRow, placeRows, timesWords } from "./place-rows";
import { RankBadge } from "./RankBadge";

const columns: readonly DataColumn<PlaceRow>[] = [
  {
    id: "name",
    label: "Place",
    isHeader: true,
    render: ({ rank, name }) => (
      <span className={styles.place}>
        {rank > 0 && <RankBadge rank={rank} />}
        {name}
      </span>
    ),
  },
  { id: "hexes", label: "Hexes", numeric: true, width: "44px", render: (row) => whole(row.hexes) },
  {
    id: "incidents",
    label: (
      <>
        Incidents
        <br />
        (95% range)
      </>
    ),
    numeric: true,
    width: "96px",
    render: (row) => (
      <>
        {whole(row.incidents)}
        {Number.isFinite(row.low) && (
          <>
            {" "}
            <span className={styles.range}>
              ({whole(row.low)}–{whole(row.high)})
            </span>
          </>
        )}
      </>
    ),
  },
  {
    id: "times",
    label: "With ring, against even",
    numeric: true,
    width: "64px",
    render: (row) => timesWords(row.timesEven),
  },
];

const rankOf = (key: string | null) => (key === null || key === "elsewhere" ? null : Number(key));

/** The hotspots, everywhere else, and the total that they reach. Hovering lights a place here and on the map, choosing chooses both. */
export function PlacesTable({ view }: { view: Published }) {
  const selected = useSession((session) => session.selectedHotspot);
  const hovered = useSession((session) => session.hoveredHotspot);
  const { rows, total } = useMemo(() => placeRows(view), [view]);
  return (
    <DataTable
      className={styles.table}
      caption={`Places, ${stampWords(view)}`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
      selectedKey={selected === null ? null : String(selected)}
      onSelect={(key) =>
        setSession({ selectedHotspot: rankOf(key) === selected ? null : rankOf(key), selectedCell: null })
      }
      hoveredKey={hovered === null ? null : String(hovered)}
      onHover={(key) => setSession({ hoveredHotspot: rankOf(key) })}
      footer={
        <tr>
          <th scope="row">{total.name}</th>
          <td>{whole(total.hexes)}</td>
          <td>{whole(total.incidents)}</td>
          <td>{timesWords(total.timesEven)}</td>
        </tr>
      }
    />
  );
}
