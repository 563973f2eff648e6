import type { Published } from "../../core/disclosure/published";
import type { Study } from "../../core/study/study";
import { awayWords } from "../../core/words/away-words";
import { headline, LIMITS, monthOnlyWords, sentences, stampWords } from "../../core/words/findings-words";
import { chosenRangeWords } from "../../core/words/hours-words";
import { short, tenths, whole } from "../../core/words/numbers";
import {
  oftenShort,
  type RegionKind,
  ROWS,
  regionHeadline,
  regionLimits,
  regionName,
  regionSentences,
  regionStampWords,
  regionsOf,
} from "../../core/words/region-words";
import type { Emphasis } from "../../scene/compose";
import { cautionWords } from "../stamp";

/** A line of the table beside the map. */
export interface Row {
  /** The number of the place on the map; null where the map shows none. */
  readonly rank: number | null;
  readonly name: string;
  readonly incidents: string;
  /** Under `Story.second`. */
  readonly second: string;
  readonly isTotal: boolean;
}

/** What a slide says, in words and rows. The same words stand on the page, on paper and in the picture. */
export interface Story {
  /** In one line. */
  readonly finding: string;
  readonly sentences: readonly string[];
  /** Heading of the second column of figures; null where there is none. */
  readonly second: string | null;
  /** The first `most` of them by rank, the others together, and the total. Empty when there is nothing to list. */
  readonly rows: (most: number) => readonly Row[];
  /** Period, filter and n. */
  readonly stamp: string;
  /** What it cannot say. */
  readonly limits: readonly string[];
}

/** What the slide is about, in words: the places that stand out, the school routes, or the outreach zones. */
export function storyOf(view: Published, study: Study, emphasis: Emphasis): Story {
  return emphasis === "hotspots"
    ? storyOfPlaces(view)
    : storyOfRegions(view, study, emphasis === "routes" ? "route" : "zone");
}

function storyOfPlaces(view: Published): Story {
  const compares = view.hotspots.some((spot) => spot.withRingExpected > 0);
  return {
    finding: headline(view),
    sentences: sentences(view),
    second: compares ? "With ring, × even" : null,
    rows: (most) => placeRows(view, most),
    stamp: stampWords(view),
    limits: [monthOnlyWords(view), chosenRangeWords(view), cautionWords(view), LIMITS].filter(
      (words) => words !== null,
    ),
  };
}

/** The places that there is room for, the others together, everywhere else and the total: the rows always add up. */
function placeRows(view: Published, most: number): Row[] {
  const { hotspots, sums } = view;
  if (hotspots.length === 0) return [];
  const together = hotspots.slice(most);
  const sumOf = (list: typeof hotspots) => list.reduce((sum, spot) => sum + spot.incidents, 0);
  const plain = { rank: null, second: "–", isTotal: false };
  return [
    ...hotspots.slice(0, most).map(
      (spot): Row => ({
        rank: spot.rank,
        name: spot.name,
        incidents: whole(spot.incidents),
        second: short(spot.withRingExpected > 0 ? spot.withRing / spot.withRingExpected : Number.NaN),
        isTotal: false,
      }),
    ),
    // Not "smaller": the order is by the busiest single hex, and a wide place can hold more than one before it.
    ...(together.length > 0
      ? [{ ...plain, name: `${whole(together.length)} others, together`, incidents: whole(sumOf(together)) }]
      : []),
    { ...plain, name: "Everywhere else", incidents: whole(sums.inHexes - sumOf(hotspots)) },
    { ...plain, name: view.area?.name ?? "In all hexes", incidents: whole(sums.inHexes), isTotal: true },
  ];
}

function storyOfRegions(view: Published, study: Study, kind: RegionKind): Story {
  const { days, regions } = regionsOf(view, kind);
  const invented = regions.filter((region) => region.example).length;
  const examples = `${invented === regions.length ? "All" : whole(invented)} of these ${kind}s ${invented === 1 ? "is an invented example" : "are invented examples"}.`;
  const basis =
    kind === "route"
      ? ROWS
      : `Incidents are rows of the extract, ${study.filter.streetRelevant ? "street-relevant ones only" : "domestic abuse and private places included"}.`;
  return {
    finding: regionHeadline(view, kind),
    sentences: [
      ...(invented > 0 ? [examples] : []),
      ...regionSentences(view, kind),
      ...awayWords(study, view, kind).values(),
    ],
    second: days > 0 ? (kind === "route" ? "School days" : "Holiday days") : null,
    rows: (most) => regionRows(view, study, kind, most),
    stamp: regionStampWords(view, kind),
    // Hours chosen for the map choose none of what routes count.
    limits: [
      monthOnlyWords(view),
      kind === "route" ? null : chosenRangeWords(view),
      basis,
      regionLimits(view, kind),
    ].filter((words) => words !== null),
  };
}

/** The regions with most incidents first. Others are not added up: an incident in two of them would count twice. */
function regionRows(view: Published, study: Study, kind: RegionKind, most: number): Row[] {
  const { regions, inAny } = regionsOf(view, kind);
  if (regions.length === 0 || (kind === "route" && view.monthOnly)) return [];
  const away = awayWords(study, view, kind);
  const ordered = [...regions].sort((a, b) => b.incidents - a.incidents);
  const others = ordered.slice(most);
  return [
    ...ordered.slice(0, most).map(
      (region): Row => ({
        rank: null,
        name: regionName(region),
        incidents: away.has(region.id) ? "outside" : tenths(region.incidents),
        second: away.has(region.id) ? "–" : oftenShort(region.perDay),
        isTotal: false,
      }),
    ),
    ...(others.length > 0
      ? [
          {
            rank: null,
            name: `${whole(others.length)} others, at most ${tenths(others[0].incidents)} each`,
            incidents: "",
            second: "",
            isTotal: false,
          },
        ]
      : []),
    { rank: null, name: "In any of them", incidents: tenths(inAny), second: "", isTotal: true },
  ];
}
