import type { Published } from "../core/disclosure/published";
import { nearestName } from "../core/hotspots";
import { poissonInterval } from "../core/kit/poisson";
import type { Label } from "../core/study/study";
import { many, percent, short, whole } from "../core/words/numbers";

/** What the card beside a hex says. */
export interface HexWords {
  readonly name: string;
  /** "rank 3 of 1,137"; empty for a hex without incidents. */
  readonly rank: string;
  readonly count: string;
  /** 95 % range of the count. */
  readonly range: string;
  readonly ring: string | null;
  readonly marked: string | null;
  readonly edge: string | null;
}

/** Place of a count among all hexes, the busiest being 1; hexes with the same count share it. */
function rankOf(counts: Uint32Array, h: number): string {
  if (counts[h] === 0) return "";
  let [above, same] = [0, 0];
  for (const count of counts) {
    if (count > counts[h]) above++;
    else if (count === counts[h]) same++;
  }
  return `${same > 1 ? "joint " : ""}rank ${whole(above + 1)} of ${whole(counts.length)}`;
}

/** One hex in words. Only a test may speak of an even spread; only a calibrated one of chance. */
export function hexWords(view: Published, labels: readonly Label[], h: number): HexWords {
  const { grid, hexes, hotspots, test } = view;
  const count = hexes.count[h];
  const { low, high } = poissonInterval(count);
  const spot = hotspots.find((entry) => entry.rank === hexes.hotspot[h]);
  const unit = test.counts === "events" ? "event" : "incident";
  return {
    name: nearestName(labels, grid.centerLngLat[2 * h], grid.centerLngLat[2 * h + 1]) ?? `Hex ${grid.cells[h]}`,
    rank: rankOf(hexes.count, h),
    count: many(count, "incident"),
    range: `(${whole(low)}–${whole(high)})`,
    ring:
      hexes.expected[h] > 0
        ? `with its ring ${many(hexes.observed[h], unit)}, even spread ${short(hexes.expected[h])}`
        : null,
    marked: spot ? `In ${test.calibrated ? "hotspot" : "place"} ${spot.rank}, ${spot.name}` : null,
    edge: grid.share[h] < 0.995 ? `${percent(grid.share[h])} of this hex lies inside the area` : null,
  };
}

/** The card of a hex as sentences for a screen reader. */
export function spoken({ name, count, rank, ring, marked, edge }: HexWords, calibrated: boolean): string {
  const facts = [rank === "" ? null : rank, ring, marked ?? (calibrated ? "In no hotspot" : "Not marked"), edge];
  return [`${name}: ${count}`, ...facts.filter((fact) => fact !== null).map(capital)]
    .map((words) => `${words}.`)
    .join(" ");
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
