import type { Published } from "../core/disclosure/published";
import type { PublishedRota } from "../core/disclosure/published-rota";
import type { Study } from "../core/study/study";
import type { Emphasis } from "../scene/compose";
import type { Scene } from "../scene/scene";
import type { SlideFonts } from "./slide/slide-svg";

/** All that an exporter may look at. Every figure comes from `published`; `study` gives shapes that a person drew, and the title. */
export interface ExportInput {
  readonly published: Published;
  readonly study: Study;
  /** The map, for pictures. */
  readonly scene: Scene;
  /** What pictures are about: the places that stand out, the school routes, or the outreach zones. */
  readonly emphasis: Emphasis;
  /** Fonts to carry inside a picture; without them it is drawn in whatever the reader's machine has. */
  readonly fonts: SlideFonts | null;
}

/** One kind of file that can leave the program. */
export interface Format {
  readonly id: string;
  /** As in the menu. */
  readonly label: string;
  /** What the file holds, for its name. */
  readonly subject: string;
  /** Without a dot. */
  readonly extension: string;
  readonly mime: string;
  write(input: ExportInput): string;
}

/** What a picture holds, for the name of its file. */
export const subjects: Readonly<Record<Emphasis, string>> = {
  hotspots: "hotspots",
  routes: "school-routes",
  zones: "outreach",
};

/** Declares a format: a file in `formats/`, a line in `formats/index.ts`. */
export const defineFormat = <const F extends Format>(format: F): F => format;

/** The dates that a file of the view is about: routes have their own. */
const periodOf = (view: Published, subject: string): readonly [from: string, to: string] =>
  subject === subjects.routes ? [view.routeScores.from, view.routeScores.to] : [view.periodFrom, view.periodTo];

/** A name as it may stand in the name of a file: "Été 2026" as "ete-2026". */
const safeInName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);

/** `coventry-hotspots_2024-04-01_2026-03-31.csv`: place, subject and period, safe on any disk. */
export function fileName(
  view: Published,
  subject: string,
  extension: string,
  period: readonly string[] = periodOf(view, subject),
): string {
  const place = safeInName(view.area?.name ?? "map");
  return `${[`${place || "map"}-${subject}`, ...period].join("_")}.${extension}`;
}

/** `coventry-rota-summer-2025-26_2026-07-21_2026-09-01.csv`: a rota is of its holiday, whatever dates the map shows. */
export function rotaFileName(view: Published, { holiday }: PublishedRota, subject: string, extension: string): string {
  if (!holiday) return fileName(view, subject, extension);
  const named = [subject, safeInName(holiday.name)].filter((part) => part !== "").join("-");
  return fileName(view, named, extension, [holiday.from, holiday.to]);
}
