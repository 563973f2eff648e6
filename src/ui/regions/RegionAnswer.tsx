import { Presentation } from "lucide-react";
import { useMemo } from "react";
import type { Published, PublishedRegion } from "../../core/disclosure/published";
import { awayWords, OUTSIDE } from "../../core/words/away-words";
import { many, whole } from "../../core/words/numbers";
import {
  dayWords,
  noRateWords,
  oftenWords,
  onDaysShort,
  overlapWords,
  provisionalWords,
  type RegionKind,
  ROWS,
  regionHeadline,
  regionLimits,
  regionName,
  regionSentences,
  regionStampWords,
  regionsOf,
} from "../../core/words/region-words";
import { loadSample } from "../../store/actions";
import { setSession, useSession } from "../../store/session-store";
import { useStudyStore } from "../../store/study-store";
import { UpdatingMark } from "../hotspots/UpdatingMark";
import { Badge } from "../kit/Badge";
import { Button } from "../kit/Button";
import { type DataColumn, DataTable } from "../kit/DataTable";
import { Notice } from "../kit/Notice";
import { ExportMenu } from "../present/ExportMenu";
import { present } from "../shell/emphasis";
import { NEEDS_EXTRACT } from "../shell/workspaces";
import styles from "./Regions.module.css";
import type { RegionTexts } from "./region-kinds";

/** The finding in one line; without an extract what would bring one. */
export function RegionHeadline({ texts }: { texts: RegionTexts }) {
  const view = useSession((session) => session.published);
  const count = useStudyStore(({ study }) => texts.list(study).length);
  const words = view
    ? regionHeadline(view, texts.kind)
    : count === 0
      ? `No ${texts.one} yet`
      : many(count, texts.one, texts.several);
  return (
    <div className={styles.headline}>
      <h2 aria-live="polite" tabIndex={-1} data-answer>
        {words}
      </h2>
      <UpdatingMark />
    </div>
  );
}

/** What was found along the routes or inside the zones, in words. */
export function RegionWords({ texts }: { texts: RegionTexts }) {
  const view = useSession((session) => session.published);
  if (!view) return <WithoutExtract texts={texts} />;
  const provisional = provisionalWords(view, texts.kind);
  return (
    <div className={styles.words}>
      {regionsOf(view, texts.kind).regions.length === 0 && (
        <p>Add one in the list: draw it, type its points, or load a GeoJSON file.</p>
      )}
      <AwayNotice view={view} texts={texts} />
      {regionSentences(view, texts.kind).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {provisional && <Badge tone="provisional">{provisional}</Badge>}
    </div>
  );
}

/** Shapes that lie where no incident of this map can be. */
function AwayNotice({ view, texts }: { view: Published; texts: RegionTexts }) {
  const study = useStudyStore((state) => state.study);
  const away = useMemo(() => [...awayWords(study, view, texts.kind).values()], [study, view, texts.kind]);
  if (away.length === 0) return null;
  return <Notice tone="warn">{away.join(" ")}</Notice>;
}

/** The same in figures, with period, filter and n, and what they cannot say. */
export function RegionFigures({ texts }: { texts: RegionTexts }) {
  const view = useSession((session) => session.published);
  if (!view) return null;
  return (
    <>
      {regionsOf(view, texts.kind).regions.length > 0 && <RegionTable view={view} texts={texts} />}
      <div className={styles.words}>
        <p className={styles.small}>{regionStampWords(view, texts.kind)}</p>
        <p className={styles.small}>
          {ROWS} {regionLimits(view, texts.kind)}
        </p>
      </div>
    </>
  );
}

/** What to do with the answer. */
export function RegionActions({ texts }: { texts: RegionTexts }) {
  const isEmpty = useSession((session) => session.published === null);
  const emphasis = texts.kind === "route" ? "routes" : "zones";
  return (
    <div className={styles.actions}>
      <Button
        variant="primary"
        icon={<Presentation aria-hidden size={16} />}
        disabledReason={isEmpty ? NEEDS_EXTRACT : null}
        onPress={present}
      >
        Present
      </Button>
      <ExportMenu emphasis={emphasis} />
    </div>
  );
}

function WithoutExtract({ texts }: { texts: RegionTexts }) {
  const busy = useSession(({ stage }) => stage === "looking" || stage === "loading" || stage === "ready");
  if (busy) return <p className={styles.words}>The counts appear here as soon as the extract has been read.</p>;
  return (
    <div className={styles.words}>
      <p>
        You can draw and change {texts.several} now. What happened in them is counted once an extract of incidents is
        loaded.
      </p>
      <div className={styles.buttons}>
        <Button variant="primary" onPress={() => setSession({ workspace: "data" })}>
          Go to Data
        </Button>
        <Button onPress={() => void loadSample()}>Load the sample</Button>
      </div>
    </div>
  );
}

/** Every route or zone with its count and its rate. Hovering lights it here, in the list and on the map; choosing chooses it in all three. */
function RegionTable({ view, texts }: { view: Published; texts: RegionTexts }) {
  const selected = useSession((session) => session.selectedRegion);
  const hovered = useSession((session) => session.hoveredRegion);
  const study = useStudyStore((state) => state.study);
  const away = useMemo(() => awayWords(study, view, texts.kind), [study, view, texts.kind]);
  const { regions, inAny, days } = regionsOf(view, texts.kind);
  const hasRate = noRateWords(view, texts.kind) === null;
  const columns = useMemo<readonly DataColumn<PublishedRegion>[]>(
    () => [
      {
        id: "name",
        label: texts.kind === "route" ? "Route" : "Zone",
        isHeader: true,
        render: regionName,
        sortValue: regionName,
      },
      {
        id: "incidents",
        label: "Incidents",
        numeric: true,
        render: (region) => (away.has(region.id) ? OUTSIDE : whole(region.incidents)),
        sortValue: (region) => region.incidents,
      },
      ...(hasRate
        ? [
            {
              id: "rate",
              label: "How often",
              numeric: true,
              width: "128px",
              render: (region: PublishedRegion) =>
                away.has(region.id) ? "–" : <Often region={region} kind={texts.kind} />,
              sortValue: (region: PublishedRegion) => region.perDay,
            },
          ]
        : []),
    ],
    [texts, hasRate, away],
  );
  const overlap = overlapWords(view, texts.kind);
  return (
    <>
      <DataTable
        className={styles.table}
        caption={`${texts.title}, ${regionStampWords(view, texts.kind)}${hasRate ? `; how often on ${many(days, dayWords(texts.kind))}, and how many of the count fell on them` : ""}`}
        columns={columns}
        rows={regions}
        rowKey={(region) => region.id}
        initialSort={{ columnId: "incidents", descending: true }}
        selectedKey={selected}
        onSelect={(key) => setSession({ selectedRegion: key === selected ? null : key })}
        hoveredKey={hovered}
        onHover={(key) => setSession({ hoveredRegion: key })}
        footer={
          <tr>
            <th scope="row">In any of them</th>
            <td>{whole(inAny)}</td>
            {hasRate && <td />}
          </tr>
        }
      />
      {overlap && <p className={styles.note}>{overlap}.</p>}
    </>
  );
}

/** "about one every 18 school days", and on how many of the count that rests. */
function Often({ region, kind }: { region: PublishedRegion; kind: RegionKind }) {
  return (
    <span className={styles.often}>
      {oftenWords(region.perDay, kind)}
      {region.incidents > 0 && <span className={styles.basis}>{onDaysShort(region)}</span>}
    </span>
  );
}
