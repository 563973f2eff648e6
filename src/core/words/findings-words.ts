import type { Published, PublishedHotspot } from "../disclosure/published";
import { dateWords, many, percent, periodWords, short, whole } from "./numbers";

/** What a marked place is called: only a calibrated test on points that were not moved may say "beyond chance". */
function markedWords(view: Published): string {
  if (view.test.calibrated) return "stand out beyond chance";
  return view.snapped ? "are busier than their surroundings" : "are marked (exploratory)";
}

/** The finding, in one line. */
export function headline(view: Published): string {
  const { test, hotspots, grid, sums } = view;
  if (sums.inHexes === 0) return "No incident matches this view";
  if (test.none === "too-few") return `${many(sums.inHexes, "incident")}: too few to test`;
  if (test.none === "no-boundary") return `${many(sums.inHexes, "incident")} mapped, without a boundary`;
  if (hotspots.length === 0) return test.calibrated ? "Nothing stands out beyond chance" : "Nothing is marked";
  const hexes = hotspots.reduce((sum, spot) => sum + spot.hexes.length, 0);
  const verb =
    hexes === 1
      ? markedWords(view).replace("stand out", "stands out").replace(/^are /, "is ").replace("their", "its")
      : markedWords(view);
  return `${whole(hexes)} of ${whole(grid.cells.length)} hexes ${verb}, in ${many(hotspots.length, "place")}`;
}

/** The evidence and its limits, in sentences. Every number carries its n and its period. */
export function sentences(view: Published): string[] {
  const said = [whenAndHowMany(view)];
  const { test, hotspots, sums } = view;
  if (test.none === "no-boundary") {
    said.push(
      "Whether anything is beyond chance cannot be said without a study area: load a boundary first. A boundary drawn from the incidents themselves would find hotspots in noise.",
    );
  } else if (test.none === "too-few") {
    said.push(
      "With fewer than 10 events even two in one street would look like more than chance. Choose more dates or offences.",
    );
  } else if (hotspots.length > 0) {
    said.push(...whatStandsOut(view, hotspots));
  } else if (sums.inHexes > 0) {
    said.push(nothing(view));
  }
  return [...said, ...cautions(view)];
}

/** What a reader must know before believing the rest, where it applies. */
function cautions(view: Published): string[] {
  const { sums, unknownDays, area, has, monthOnly } = view;
  const said = definitionCautions(view);
  const placed = sums.inHexes + sums.outside;
  if (area && placed > 0 && sums.outside / placed > 0.2) {
    said.push(
      `${whole(sums.outside)} of ${whole(placed)} placed incidents (${percent(sums.outside / placed)}) lie outside ${area.name}: does this boundary fit the extract? Ground that the extract does not cover looks quiet, and makes the rest look busy.`,
    );
  }
  if (unknownDays > 0 && has.time && !monthOnly) {
    said.push(
      `${many(unknownDays, "weekday")} of this period ${unknownDays === 1 ? "is" : "are"} not in the school calendar; what happened then counts as “not known”, never as a school day or a holiday.`,
    );
  }
  return said;
}

/** What the extract cannot tell, or tells badly, of the definition that the view counts by. */
function definitionCautions({ definition, controls }: Published): string[] {
  const counted = controls.definitions.find(({ id }) => id === definition?.id);
  if (!counted) return [];
  if (counted.cannotTell) return [`This count cannot be relied on. ${counted.cannotTell}`];
  const { unsure, remarks } = counted;
  return unsure === 0
    ? [...remarks]
    : [
        ...remarks,
        `${many(unsure, "more incident")} might belong: what is known of the victim does not tell, so ${unsure === 1 ? "it is" : "they are"} not counted.`,
      ];
}

function whenAndHowMany(view: Published): string {
  const count = `Between ${dateWords(view.periodFrom)} and ${dateWords(view.periodTo)}, ${many(view.sums.inHexes, "incident")}`;
  const change = yearBeforeWords(view);
  return change ? `${count}${change}` : `${count}.`;
}

/** " 12% fewer than …" with its range, the two numbers alone on a small base, or nothing when there is no year before. */
function yearBeforeWords({ yearBefore }: Published): string {
  if (!yearBefore) return "";
  const { ratio, low, high, incidents, before, lastTwelveMonths, startLate } = yearBefore;
  const than = lastTwelveMonths ? "the 12 months before" : "the same months a year before";
  const opening = lastTwelveMonths ? `; ${whole(incidents)} of them in the last 12 months, ` : ", ";
  if (startLate.length > 0) {
    const [first, ...others] = startLate;
    const which = others.length > 0 ? `${first.label} and ${many(others.length, "other offence")}` : first.label;
    const since =
      startLate
        .map(({ from }) => from)
        .sort()
        .at(-1) ?? "";
    return `${opening}not compared with ${than}: ${which} ${others.length > 0 ? "are" : "is"} in the file only from ${dateWords(since)} on.`;
  }
  if (Number.isNaN(ratio)) return `${opening}against ${whole(before)} in ${than}: too few for a percentage.`;
  const change = (x: number) => `${x < 1 ? "−" : "+"}${Math.round(Math.abs(x - 1) * 100)}%`;
  const rounded = Math.round(Math.abs(ratio - 1) * 100);
  const words = rounded === 0 ? "as many as in" : `${rounded}% ${ratio < 1 ? "fewer" : "more"} than in`;
  const unclear = low <= 1 && high >= 1 ? ", which may be chance" : "";
  return `${opening}${words} ${than} (95% range ${change(low)} to ${change(high)}${unclear}).`;
}

function whatStandsOut(view: Published, hotspots: readonly PublishedHotspot[]): string[] {
  const incidents = hotspots.reduce((sum, spot) => sum + spot.incidents, 0);
  const area = hotspots.reduce((sum, spot) => sum + spot.areaShare, 0);
  const hexes = hotspots.reduce((sum, spot) => sum + spot.hexes.length, 0);
  const what = view.test.calibrated ? many(hotspots.length, "hotspot") : many(hotspots.length, "place");
  const first = `${what} (${many(hexes, "hex", "hexes")}) on ${percent(area)} of the area ${hotspots.length === 1 ? "holds" : "hold"} ${whole(incidents)} of ${whole(view.sums.inHexes)} incidents (${percent(incidents / view.sums.inHexes)}).`;
  const strongest = hotspots[0];
  const observed = view.hexes.observed[strongest.strongest];
  const expected = view.hexes.expected[strongest.strongest];
  if (!(expected > 0)) return [first];
  const unit = view.test.counts === "events" ? "event" : "incident";
  return [
    first,
    `The strongest is around ${strongest.name}: ${many(observed, unit)} in one hex and its ring, where an even spread would give ${short(expected)}.`,
  ];
}

function nothing(view: Published): string {
  const { test } = view;
  if (Number.isNaN(test.smallestExcess)) return "No neighbourhood has more than an even spread and chance would give.";
  const unit = test.counts === "events" ? "events" : "incidents";
  return `That is a finding too. With n = ${whole(test.n)}, a hex and its ring would have needed ${whole(test.smallestExcess)} ${unit} to stand out.`;
}

/** What a mark is about, since a marked place can hold few incidents by itself. Said beside every table of places. */
export const RING =
  "A hex is marked for what it and the ring of hexes around it hold together, so a place can hold few incidents itself.";

/** Period, filter and n, for the foot of every figure. */
export function stampWords(view: Published): string {
  const filters = view.filterWords.length > 0 ? view.filterWords.join("; ") : "no filter";
  return `${periodWords(view.periodFrom, view.periodTo, view.monthOnly)} · ${filters} · n = ${whole(view.sums.inHexes)}`;
}

/** Which file it comes from, plainly marked when it is made up. */
export function sourceWords(view: Published): string {
  const [first, ...others] = view.files;
  const files = others.length > 0 ? `${first} and ${many(others.length, "other file")}` : first;
  return view.synthetic ? `Synthetic data, not real incidents: ${files}` : files;
}

/** How sure the marks are, in one sentence for people who do not meet p-values. */
export function testWords(view: Published): string {
  const { test } = view;
  if (test.none === "no-boundary") return "No test without a boundary.";
  if (test.calibrated)
    return "On a map of pure chance this test marks anything at most 1 time in 20; every further filter is another look.";
  if (view.snapped)
    return "The points of this file were moved to a list of map points before publication, so this is a comparison with the surroundings, not a test against chance.";
  return "Exploratory: on maps of pure chance this statistic marks places too. Use “Beyond chance” before acting.";
}

/** Why hours and days cannot be used; repeated on every export. Null when they can. */
export function monthOnlyWords(view: Pick<Published, "monthOnly" | "snapped">): string | null {
  if (!view.monthOnly) return null;
  return `This file gives only the month${view.snapped ? ", and its points were moved to the nearest of a list of map points" : ""}. Hours, weekdays and kinds of day cannot be told from it.`;
}

/** What recorded crime leaves out: shown beside every finding. */
export const LIMITS =
  "Recorded incidents leave out what nobody reported, and count more where police look more. They say where, not who.";
