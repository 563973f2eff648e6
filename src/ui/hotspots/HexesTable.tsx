import { useMemo, useState } from "react";
import type { Published } from "../../core/disclosure/published";
import type { Label } from "../../core/study/study";
import { stampWords } from "../../core/words/findings-words";
import { short, whole } from "../../core/words/numbers";
import { setSession, useSession } from "../../store/session-store";
import { Checkbox } from "../kit/Checkbox";
import { type DataColumn, DataTable } from "../kit/DataTable";
import styles from "./Answer.module.css";
import { type HexRow, hexRows, namesOfHexes, probabilityWords } from "./hex-rows";
import { timesWords } from "./place-rows";
import { RankBadge } from "./RankBadge";

const columns: readonly DataColumn<HexRow>[] = [
  {
    id: "near",
    label: "Hex near",
    isHeader: true,
    sortValue: (row) => row.near,
    render: (row) => (
      <span className={styles.place}>
        {row.hotspot > 0 && <RankBadge rank={row.hotspot} />}
        {/* One line, since rows are virtual and must be equally high. */}
        <span className={styles.near} title={row.near}>
          {row.near}
        </span>
      </span>
    ),
  },
  { id: "count", label: "Inci­dents", numeric: true, sortValue: (row) => row.count, render: (row) => whole(row.count) },
  {
    id: "density",
    label: "Per km²",
    numeric: true,
    sortValue: (row) => row.density,
    render: (row) => short(row.density),
  },
  {
    id: "times",
    label: "With ring, against even",
    numeric: true,
    sortValue: (row) => row.timesEven,
    render: (row) => timesWords(row.timesEven),
  },
];

const testColumns: readonly DataColumn<HexRow>[] = [
  {
    id: "q",
    label: "q",
    numeric: true,
    sortValue: (row) => row.q,
    render: (row) => probabilityWords(row.q),
  },
  {
    id: "cell",
    label: "H3 cell",
    sortValue: (row) => row.cell,
    render: (row) => <span className={styles.cellId}>{row.cell}</span>,
  },
  {
    id: "ring",
    label: "With ring: counted, even spread",
    numeric: true,
    sortValue: (row) => row.observed,
    render: (row) => (Number.isNaN(row.observed) ? "–" : `${whole(row.observed)}, ${short(row.expected)}`),
  },
  {
    id: "p",
    label: "p",
    numeric: true,
    sortValue: (row) => row.p,
    render: (row) => probabilityWords(row.p),
  },
];

/** Every hex of the map, empty ones too. Choosing one chooses it on the map. */
export function HexesTable({ view, labels }: { view: Published; labels: readonly Label[] }) {
  const selected = useSession((session) => session.selectedCell);
  const hovered = useSession((session) => session.hoveredCell);
  const [withTest, setWithTest] = useState(false);
  const names = useMemo(() => namesOfHexes(view.grid, labels), [view.grid, labels]);
  const rows = useMemo(() => hexRows(view, names), [view, names]);
  const shown = useMemo(() => [...columns, ...(withTest ? testColumns : [])], [withTest]);
  return (
    <div className={styles.hexes}>
      <div className={styles.hexesTop}>
        <Checkbox isSelected={withTest} onChange={setWithTest}>
          Show the test’s numbers
        </Checkbox>
        {withTest && (
          <span className={styles.small}>
            Lower is less like chance. p: this hex alone; q: allowing for having looked at every hex.
          </span>
        )}
      </div>
      <DataTable
        className={styles.table}
        caption={`Hexes, ${stampWords(view)}`}
        columns={shown}
        rows={rows}
        rowKey={cellOf}
        initialSort={{ columnId: "count", descending: true }}
        selectedKey={selected}
        onSelect={(cell) => setSession({ selectedCell: cell === selected ? null : cell, selectedHotspot: null })}
        hoveredKey={hovered}
        onHover={(cell) => setSession({ hoveredCell: cell })}
        footer={
          <tr>
            <th scope="row">All {whole(rows.length)}</th>
            <td>{whole(view.sums.inHexes)}</td>
            {shown.slice(2).map((column) => (
              <td key={column.id} />
            ))}
          </tr>
        }
      />
    </div>
  );
}

const cellOf = (row: HexRow) => row.cell;
