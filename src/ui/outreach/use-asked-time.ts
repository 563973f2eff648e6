import { type RefObject, useEffect } from "react";
import type { PublishedHoliday, PublishedRotaView } from "../../core/disclosure/published-rota";
import { askFor, useRota } from "../../store/rota";
import { pointAt } from "../kit/point-to";
import { dateToShow } from "./rota-weeks";

interface Shown {
  readonly view: PublishedRotaView;
  readonly holiday: PublishedHoliday;
  /** The week in sight. */
  readonly dates: readonly string[];
  /** Brings the zones of another week into sight. */
  readonly onShow: (date: string) => void;
}

/** Goes to the cell of a time that was asked for elsewhere, as soon as its week is in sight: to the session beside that time, if the cell has any. */
export function useAskedTime(panel: RefObject<HTMLElement | null>, { view, holiday, dates, onShow }: Shown): void {
  const asked = useRota((state) => state.asked);
  useEffect(() => {
    if (!asked) return;
    const date = dateToShow(asked, view.sessions, holiday, dates);
    const cells = [...(panel.current?.querySelectorAll<HTMLElement>("td[data-zone]") ?? [])];
    const cell = cells.find(({ dataset }) => dataset.zone === asked.zoneId && dataset.date === date);
    if (date !== null && !cell) {
      onShow(date);
      return;
    }
    askFor(null);
    const [first, ...others] = cell?.querySelectorAll<HTMLElement>("[data-item]") ?? [];
    if (!cell || !first) return;
    const startOf = ({ dataset }: HTMLElement) => Number(dataset.session?.split(" ")[1]);
    const beside = others.reduce((last, item) => (startOf(item) < asked.from ? item : last), first);
    pointAt(beside, cell);
  });
}
