import { attribution as calendar } from "../../../data/calendar.json";
import { attribution as outline } from "../../../data/coventry-outline.json";
import { attribution as offences } from "../../../data/offence-categories.json";
import { attribution as places } from "../../../data/places.json";
import { attribution as roads } from "../../../data/roads.json";
import { attribution as schools } from "../../../data/schools.json";
import { attribution as severity } from "../../../data/severity-weights.json";

/** Where the data that ship with the program come from, in the words that their licences ask for. */
export const attributions: readonly { readonly what: string; readonly words: string }[] = [
  { what: "Outline of Coventry", words: outline },
  { what: "Schools", words: schools },
  { what: "Place names", words: places },
  { what: "Calendar", words: calendar },
  { what: "Offences", words: offences },
  { what: "Severity weights", words: severity },
  { what: "Roads (schematic)", words: roads },
];
