import type { Calendar, DayKind } from "../calendar/calendar";
import type { MultiPolygon, Position } from "../hexes/geometry";
import type { Resolution } from "../hexes/grid";
import type { AgeBand, Sex } from "../incidents/incidents";
import type { DateOrder } from "../ingest/date-order";
import type { ReadAs } from "../ingest/report";
import type { RoleId } from "../ingest/roles";
import type { School } from "../schools/school";
import type { StatisticId } from "../statistics";
import type { Definition, YouthAgeTo } from "./definitions";
import type { Destination } from "./destinations";
import type { OffenceTable } from "./offences";
import type { OutreachPlan } from "./outreach-plan";
import type { RoutePlan } from "./route-plan";

/** The polygon inside which incidents count. Without one there is no test. */
export interface StudyArea {
  readonly name: string;
  readonly polygon: MultiPolygon;
  /** True for the outline that ships: about right, and said to be so. */
  readonly approximate: boolean;
  readonly source: string;
}

/** A name on the map; hotspots are called after the nearest one of kind "area" or "hub". */
export interface Label {
  readonly name: string;
  readonly kind: "area" | "hub" | "ward";
  readonly lng: number;
  readonly lat: number;
  /** 1 is drawn first when labels compete for room. */
  readonly priority: number;
}

/** A school egress route: a line that pupils walk. */
export interface Route {
  readonly id: string;
  readonly name: string;
  readonly schoolId: string | null;
  /** Where it leads from the school; null while nobody said. */
  readonly to: Destination | null;
  readonly line: readonly Position[];
  /** True for the invented ones that ship; shown as examples wherever they appear. */
  readonly example: boolean;
  readonly note: string;
  /** The day of the note, ISO; null while there is none. */
  readonly noteDate: string | null;
}

/** Files, and the first and last day that was looked at, ISO. */
export interface ChosenOn {
  readonly files: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** A holiday outreach zone. */
export interface Zone {
  readonly id: string;
  readonly name: string;
  /** Outer ring, then holes; first point repeated at the end. */
  readonly rings: readonly (readonly Position[])[];
  readonly example: boolean;
  readonly note: string;
  /** The day of the note, ISO; null while there is none. */
  readonly noteDate: string | null;
  /** The data that it was chosen on: whoever asks later whether it helped must not count those days. Null where it was chosen otherwise. */
  readonly chosenOn: ChosenOn | null;
}

/** "The last 24 months" moves on with next month's extract; two dates stay where they are. ISO, both included. */
export type DateChoice =
  | { readonly kind: "all" }
  | { readonly kind: "last"; readonly months: number }
  | { readonly kind: "between"; readonly from: string; readonly to: string };

/** Every choice is `null` while it leaves everything in. */
export interface Filter {
  readonly dates: DateChoice;
  readonly dayKinds: readonly DayKind[] | null;
  /** 168 characters, "1" = in; Monday 00:00 first. Leaves out incidents without a time. */
  readonly hours: string | null;
  /** Id of a definition of the study; categories narrow it further. */
  readonly definition: string | null;
  readonly categories: readonly string[] | null;
  readonly ageBands: readonly AgeBand[] | null;
  readonly sexes: readonly Sex[] | null;
  readonly knife: boolean;
  readonly gun: boolean;
  readonly domestic: "all" | "leave-out" | "only";
  readonly streetRelevant: boolean;
}

export const everything: Filter = {
  dates: { kind: "all" },
  dayKinds: null,
  hours: null,
  definition: null,
  categories: null,
  ageBands: null,
  sexes: null,
  knife: false,
  gun: false,
  domestic: "all",
  streetRelevant: false,
};

/** What the colours of the hexes say. */
export const shades = [
  { id: "count", label: "Count" },
  { id: "density", label: "Per km²" },
  { id: "ratio", label: "Beyond chance" },
] as const;
export type Shade = (typeof shades)[number]["id"];

export const markings = ["OFFICIAL", "OFFICIAL-SENSITIVE"] as const;
export type Marking = (typeof markings)[number];

/** How the files of one header were read last time; next month's file with the same header is read the same way. */
export interface RememberedColumns {
  readonly header: readonly string[];
  readonly roles: readonly (RoleId | null)[];
  /** For each column the rule that a person overruled to let it through; null for the others. */
  readonly overruled: readonly (string | null)[];
  /** What a person stated about the bytes. */
  readonly readAs: ReadAs;
  /** Proven or answered; null where no date in it told the day from the month. */
  readonly dateOrder: DateOrder | null;
  /** What Excel's serial numbers count from; null where there were none. */
  readonly epoch: 1900 | 1904 | null;
  readonly mergeAlike: boolean;
  /** Name of the user's NTv2 file by which its places were projected. The grid itself is too large for a study, and is asked for again. */
  readonly shiftGrid: string | null;
}

/** Which incidents are looked at along routes, beyond the offences of the filter. */
export interface RouteRules {
  /** The last so many months of the extract: a route sees few incidents, so at least three years by default. */
  readonly months: number;
  /** Not flagged domestic, and in a public place by flag, else by the setting of the offence. */
  readonly streetRelevant: boolean;
  /** Victims up to this age, ages not known left out; null is every age, known or not. */
  readonly ageTo: number | null;
  /** The window moves with the walk at this speed; null keeps it where it is, for times that are not that exact. */
  readonly movingWindow: { readonly metersPerMinute: number } | null;
}

/** Street-relevant incidents of victims of 18 and under, over three years, in a window that stays. (design.md section 5) */
export const defaultRouteRules: RouteRules = { months: 36, streetRelevant: true, ageTo: 18, movingWindow: null };

/** Everything a person decided, as plain JSON, without a single incident. Saved, shared, undone and re-run as one value. */
export interface Study {
  readonly version: 2;
  /** Tells the events that this study writes for calendars from those of any other study; drawn by the page, null before that. */
  readonly key: string | null;
  readonly name: string;
  readonly area: StudyArea | null;
  readonly calendar: Calendar;
  readonly offences: OffenceTable;
  readonly definitions: readonly Definition[];
  readonly youthAgeTo: YouthAgeTo;
  readonly labels: readonly Label[];
  readonly schools: readonly School[];
  readonly routes: readonly Route[];
  readonly zones: readonly Zone[];
  readonly columns: readonly RememberedColumns[];
  readonly filter: Filter;
  readonly resolution: Resolution;
  readonly statistic: StatisticId;
  readonly shade: Shade;
  /** Lower bounds of the colour classes where a person has fixed them; null lets the current view set them. */
  readonly breaks: readonly number[] | null;
  readonly corridorMeters: number;
  readonly routeRules: RouteRules;
  readonly routePlan: RoutePlan;
  readonly outreach: OutreachPlan;
  readonly marking: Marking;
  /** Heading of the slide; null lets the finding be the heading. */
  readonly title: string | null;
}
