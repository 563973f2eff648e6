import { Ellipsis, Pencil, SquarePen, Trash2 } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import type { PublishedRegion } from "../../core/disclosure/published";
import type { Destination } from "../../core/study/destinations";
import { awayWords, OUTSIDE } from "../../core/words/away-words";
import { dateWords, short, tenths, whole } from "../../core/words/numbers";
import { noRateWords, oftenWords, regionName, regionsOf } from "../../core/words/region-words";
import { destinationWords } from "../../core/words/route-words";
import { setSession, useSession } from "../../store/session-store";
import { change, currentStudy, useStudyStore } from "../../store/study-store";
import { IconButton } from "../kit/IconButton";
import { Menu, type MenuProps } from "../kit/Menu";
import { DRAW } from "./AddRegions";
import { focusSoon, rowOf } from "./focus";
import { RegionForm } from "./RegionForm";
import styles from "./Regions.module.css";
import type { DrawnRegion, RegionTexts } from "./region-kinds";

/** What a list may say of its rows beyond what every one says. */
interface ListProps {
  readonly texts: RegionTexts;
  /** The number on the right and the line below the name, by id, where it is not the count of the view. */
  readonly figures?: ReadonlyMap<string, RowFigures>;
  readonly moreItems?: (region: DrawnRegion) => MenuProps["items"];
  /** What a row is called, where that is not the name with the mark of an example. */
  readonly nameOf?: (region: DrawnRegion) => string;
  /** Before the row's button: a checkbox, a tag. */
  readonly lead?: (region: DrawnRegion) => ReactNode;
}

interface RowFigures {
  readonly count: string;
  readonly detail: string;
}

/** Every route or zone of the study, in the order in which they were added. The map mirrors it: hovering and choosing go both ways. */
export function RegionList({ texts, figures, moreItems, nameOf = regionName, lead }: ListProps) {
  const study = useStudyStore((state) => state.study);
  const view = useSession((session) => session.published);
  const [editedId, setEditedId] = useState<string | null>(null);
  const regions = texts.list(study);
  const found = new Map(view ? regionsOf(view, texts.kind).regions.map((region) => [region.id, region]) : []);
  const hasRate = view !== null && noRateWords(view, texts.kind) === null;
  const away = useMemo(() => awayWords(study, view, texts.kind), [study, view, texts.kind]);
  const edited = regions.find((region) => region.id === editedId);
  return (
    <>
      <ul className={styles.list} aria-label={texts.title}>
        {regions.map((region) => (
          <RegionItem
            key={region.id}
            texts={texts}
            region={region}
            name={nameOf(region)}
            found={found.get(region.id)}
            away={away.get(region.id)}
            hasRate={hasRate}
            figures={figures?.get(region.id)}
            moreItems={moreItems?.(region) ?? []}
            lead={lead?.(region)}
            onEdit={() => setEditedId(region.id)}
          />
        ))}
      </ul>
      {edited && <RegionForm texts={texts} region={edited} onClose={() => setEditedId(null)} />}
    </>
  );
}

interface ItemProps {
  readonly texts: RegionTexts;
  readonly region: DrawnRegion;
  readonly name: string;
  readonly found: PublishedRegion | undefined;
  /** A warning: nothing of this map can be in it. */
  readonly away: string | undefined;
  readonly hasRate: boolean;
  readonly figures: RowFigures | undefined;
  readonly moreItems: MenuProps["items"];
  readonly lead: ReactNode;
  readonly onEdit: () => void;
}

function RegionItem({ texts, region, name, found, away, hasRate, figures, moreItems, lead, onEdit }: ItemProps) {
  const { id, to, note, noteDate } = region;
  const isSelected = useSession((session) => session.selectedRegion === id);
  const isHovered = useSession((session) => session.hoveredRegion === id);
  const hover = (over: boolean) => setSession({ hoveredRegion: over ? id : null });
  return (
    <li
      className={styles.item}
      data-selected={isSelected || undefined}
      data-hovered={isHovered || undefined}
      onPointerEnter={() => hover(true)}
      onPointerLeave={() => hover(false)}
    >
      {lead}
      <button
        type="button"
        id={rowOf(id)}
        className={styles.pick}
        aria-pressed={isSelected}
        onClick={() => setSession({ selectedRegion: isSelected ? null : id })}
        onFocus={() => hover(true)}
        onBlur={() => hover(false)}
      >
        <span className={styles.name}>{name}</span>
        {found && <span className={styles.count}>{away ? OUTSIDE : (figures?.count ?? tenths(found.incidents))}</span>}
        {(to || (found && !Number.isNaN(found.lengthMeters))) && (
          <span className={styles.detail}>{wayWords(found?.lengthMeters ?? Number.NaN, to)}</span>
        )}
        {away && <span className={styles.away}>{away}</span>}
        {isSelected && figures && !away && <span className={styles.detail}>{figures.detail}</span>}
        {isSelected && !figures && found && hasRate && !away && (
          <span className={styles.detail}>{sentenceCase(oftenWords(found.perDay, texts.kind))}</span>
        )}
        {isSelected && note && (
          <span className={styles.detail}>
            {noteDate && `${dateWords(noteDate)}: `}
            {note}
          </span>
        )}
      </button>
      <div className={styles.more}>
        <Menu
          label={`More for ${name}`}
          trigger={<IconButton small label={`More for ${name}`} icon={<Ellipsis aria-hidden size={16} />} />}
          items={[
            {
              id: "shape",
              label: "Edit the shape on the map",
              icon: <Pencil aria-hidden size={16} />,
              onAction: () => setSession({ selectedRegion: id, drawing: { kind: texts.kind, id } }),
            },
            {
              id: "details",
              label: "Edit name, note and points",
              icon: <SquarePen aria-hidden size={16} />,
              onAction: onEdit,
            },
            ...moreItems,
            {
              id: "delete",
              label: "Delete",
              note: "Undo brings it back",
              icon: <Trash2 aria-hidden size={16} />,
              onAction: () => remove(texts, region),
            },
          ]}
        />
      </div>
    </li>
  );
}

const lengthWords = (meters: number) => (meters < 1000 ? `${whole(meters)} m` : `${short(meters / 1000)} km`);

/** "850 m, to Pool Meadow (station)": what is known of it. */
function wayWords(meters: number, to: Destination | null): string {
  const way = to ? `to ${destinationWords(to)}` : "";
  if (Number.isNaN(meters)) return sentenceCase(way);
  return [lengthWords(meters), way].filter((words) => words !== "").join(", ");
}

const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Deletes it and goes on to the next row, else the one before, else to where a new one is begun. */
function remove(texts: RegionTexts, { id, name }: DrawnRegion): void {
  const ids = texts.list(currentStudy()).map((region) => region.id);
  const at = ids.indexOf(id);
  const near = ids[at + 1] ?? ids[at - 1];
  change(`Delete “${name}”`, (study) => texts.without(study, id));
  setSession({
    selectedRegion: null,
    hoveredRegion: null,
    notice: { tone: "good", text: `Deleted “${name}”. Undo brings it back.` },
  });
  focusSoon(...(near === undefined ? [] : [rowOf(near)]), DRAW);
}
