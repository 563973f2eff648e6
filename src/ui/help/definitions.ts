import { LONGEST_SPREAD_HOURS } from "../../core/incidents/aoristic";

/** The terms of the field, as this program uses them everywhere. */
export const definitions: readonly { readonly term: string; readonly means: string }[] = [
  { term: "Incident", means: "An accepted row of the extract. Counts shown are incidents." },
  {
    term: "Event",
    means:
      "What happened once: rows with one reference, or the same minute (or range) and place, are one event. Tests count events.",
  },
  {
    term: "Duplicate",
    means:
      "A row that is alike an earlier one in every field that is read. Duplicates are kept and counted, or merged by choice: then the first counts and the others are set aside. Rows that share only a reference are one event, not duplicates.",
  },
  {
    term: "Hex",
    means:
      "A cell of the H3 grid. An incident counts in the hex that holds its point, if the point is inside the study area.",
  },
  {
    term: "Neighbourhood",
    means: "A hex and the ring of hexes around it. Tests ask about neighbourhoods, not single hexes.",
  },
  {
    term: "Beyond chance",
    means:
      "More in a neighbourhood than an even spread over the study area would put there by chance, after allowing for having looked at every hex (false discovery rate 5%).",
  },
  { term: "Hotspot", means: "Touching hexes that stand out beyond chance, named after the nearest label." },
  {
    term: "95% range",
    means:
      "The counts that are compatible with the one observed, if incidents come by chance at a steady rate. Where plans are made it is called “likely between”.",
  },
  {
    term: "Street-relevant",
    means:
      "Not flagged as domestic abuse, and in a public place: by the flag, else by what kind of place the offence mostly happens in.",
  },
  {
    term: "From–to range",
    means: `An incident known only to have happened between two times. Up to ${LONGEST_SPREAD_HOURS} hours it is spread evenly over its hours in the chart of hours (by the wall clock), and counts whole where at least half of it lies in the chosen hours; a longer one has no time. Its day is its first.`,
  },
  {
    term: "Kind of day",
    means:
      "School day, holiday, INSET, weekend, bank holiday, closed or not known, by the calendar of the study. Each day is exactly one kind.",
  },
  {
    term: "Egress route, corridor",
    means: "A line that pupils walk from school, and the strip on both sides of it in which incidents count.",
  },
  { term: "Outreach zone", means: "An area for holiday youth work." },
  {
    term: "Severity weight, harm",
    means:
      "What an incident counts in a rota that counts harm: the days in prison from which sentences for its kind of offence start. Routes and maps count incidents.",
  },
  { term: "Study", means: "Everything you decided: area, filters, calendar, routes, zones. It holds no incident." },
];
