import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { classNames } from "./class-names";
import styles from "./DataTable.module.css";
import { type SortOrder, type SortValue, sorted } from "./table-order";
import { VisuallyHidden } from "./VisuallyHidden";

export interface DataColumn<Row> {
  readonly id: string;
  readonly label: ReactNode;
  readonly render: (row: Row) => ReactNode;
  /** What to sort by; a column without it cannot be sorted. */
  readonly sortValue?: (row: Row) => SortValue;
  /** Numbers stand on the right, and are sorted largest first. */
  readonly numeric?: boolean;
  /** The column that names the row. */
  readonly isHeader?: boolean;
  /** CSS width. */
  readonly width?: string;
}

export interface DataTableProps<Row> {
  /** What the table shows, with n and period; read out, and drawn where `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Null leaves the rows in the order in which they came. */
  readonly initialSort?: SortOrder | null;
  readonly selectedKey?: string | null;
  /** With it rows can be chosen, by click, Enter or Space; arrow keys go from row to row. */
  readonly onSelect?: (key: string) => void;
  readonly hoveredKey?: string | null;
  /** Pointer or keyboard is on the row; null when it has left. */
  readonly onHover?: (key: string | null) => void;
  /** `<tr>` elements that stay below all rows: the total. */
  readonly footer?: ReactNode;
  /** Shown instead of rows. */
  readonly empty?: ReactNode;
  readonly className?: string;
}

/** Above this many rows only those in sight are in the page. */
const VIRTUAL_ABOVE = 500;
const ROW_HEIGHT_PIXELS = 29;

/** How many rows a key moves on. */
const rowSteps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A real table that scrolls by itself: sortable, with a header that stays, and rows that can be chosen. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, showCaption, columns, rows, rowKey, initialSort = null, footer, empty, className } = props;
  const { selectedKey, onSelect, hoveredKey, onHover } = props;
  const [order, setOrder] = useState<SortOrder | null>(initialSort);
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const scroller = useRef<HTMLElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const wantsFocus = useRef<string | null>(null);

  const shown = useMemo(() => {
    const sortValueOf = columns.find((column) => column.id === order?.columnId)?.sortValue;
    return order && sortValueOf ? sorted(rows, sortValueOf, order.descending) : rows;
  }, [rows, columns, order]);

  const isVirtual = shown.length > VIRTUAL_ABOVE;
  const virtual = useVirtualizer({
    count: isVirtual ? shown.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PIXELS,
    overscan: 12,
  });
  const inSight = virtual.getVirtualItems();
  const first = isVirtual ? (inSight[0]?.index ?? 0) : 0;
  const afterLast = isVirtual ? (inSight.at(-1)?.index ?? -1) + 1 : shown.length;
  const pixelsAbove = isVirtual ? (inSight[0]?.start ?? 0) : 0;
  const pixelsBelow = isVirtual ? virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0) : 0;

  // Exactly one row is in the tab order: the focused one, else the chosen one, else the first in sight.
  const keys = useMemo(() => shown.map(rowKey), [shown, rowKey]);
  const visible = (key: string | null | undefined) =>
    key != null && keys.indexOf(key, first) >= 0 && keys.indexOf(key) < afterLast;
  const tabKey = visible(focusedKey) ? focusedKey : visible(selectedKey) ? selectedKey : keys[first];

  // A row that was scrolled to is focused once it is in the page.
  useEffect(() => {
    if (wantsFocus.current === null) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wantsFocus.current)}"]`);
    if (!row) return;
    wantsFocus.current = null;
    row.focus();
  });

  // What is chosen elsewhere (on the map) comes into sight here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new choice scrolls, not a new order of rows.
  useEffect(() => {
    if (selectedKey == null || body.current?.contains(document.activeElement)) return;
    const i = keys.indexOf(selectedKey);
    if (i < 0) return;
    if (isVirtual) virtual.scrollToIndex(i, { align: "auto" });
    else body.current?.querySelector(`[data-key="${CSS.escape(selectedKey)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selectedKey]);

  const onKeyDown = (event: KeyboardEvent, key: string) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onSelect?.(key);
      return;
    }
    const step = rowSteps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = Math.min(Math.max(keys.indexOf(key) + step, 0), keys.length - 1);
    wantsFocus.current = keys[to];
    setFocusedKey(keys[to]);
    if (isVirtual) virtual.scrollToIndex(to, { align: "auto" });
  };

  const sortBy = (column: DataColumn<Row>) => {
    const same = order?.columnId === column.id;
    setOrder({ columnId: column.id, descending: same ? !order.descending : Boolean(column.numeric) });
  };

  return (
    <section
      ref={scroller}
      className={classNames(styles.scroller, className)}
      // A table without rows to choose must still scroll by keyboard.
      tabIndex={onSelect ? undefined : 0}
      aria-label={caption}
    >
      <table className={styles.table} aria-rowcount={isVirtual ? shown.length + 1 : undefined}>
        <caption className={styles.caption}>
          {showCaption ? caption : <VisuallyHidden>{caption}</VisuallyHidden>}
        </caption>
        <thead className={styles.head}>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={classNames(styles.heading, column.numeric && styles.numeric)}
                style={column.width ? { width: column.width } : undefined}
                aria-sort={order?.columnId === column.id ? (order.descending ? "descending" : "ascending") : undefined}
              >
                {column.sortValue ? (
                  <button type="button" className={styles.sort} onClick={() => sortBy(column)}>
                    <span>{column.label}</span>
                    {order?.columnId === column.id &&
                      (order.descending ? <ArrowDown aria-hidden size={12} /> : <ArrowUp aria-hidden size={12} />)}
                  </button>
                ) : (
                  column.label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {pixelsAbove > 0 && (
            <tr aria-hidden style={{ height: pixelsAbove }}>
              <td colSpan={columns.length} />
            </tr>
          )}
          {shown.slice(first, afterLast).map((row, i) => {
            const key = keys[first + i];
            return (
              <tr
                key={key}
                data-key={key}
                aria-rowindex={isVirtual ? first + i + 2 : undefined}
                aria-selected={onSelect ? key === selectedKey : undefined}
                tabIndex={onSelect ? (key === tabKey ? 0 : -1) : undefined}
                className={classNames(
                  styles.row,
                  onSelect && styles.choosable,
                  key === selectedKey && styles.selected,
                  key === hoveredKey && styles.hovered,
                )}
                onClick={onSelect && (() => onSelect(key))}
                onKeyDown={onSelect && ((event) => onKeyDown(event, key))}
                onFocus={
                  onSelect &&
                  (() => {
                    setFocusedKey(key);
                    onHover?.(key);
                  })
                }
                onBlur={onHover && (() => onHover(null))}
                onPointerEnter={onHover && (() => onHover(key))}
                onPointerLeave={onHover && (() => onHover(null))}
              >
                {columns.map((column) =>
                  column.isHeader ? (
                    <th
                      key={column.id}
                      scope="row"
                      className={classNames(styles.cell, styles.name, column.numeric && styles.numeric)}
                    >
                      {column.render(row)}
                    </th>
                  ) : (
                    <td key={column.id} className={classNames(styles.cell, column.numeric && styles.numeric)}>
                      {column.render(row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
          {pixelsBelow > 0 && (
            <tr aria-hidden style={{ height: pixelsBelow }}>
              <td colSpan={columns.length} />
            </tr>
          )}
          {shown.length === 0 && empty !== undefined && (
            <tr>
              <td colSpan={columns.length} className={styles.empty}>
                {empty}
              </td>
            </tr>
          )}
        </tbody>
        {footer && <tfoot className={styles.foot}>{footer}</tfoot>}
      </table>
    </section>
  );
}
