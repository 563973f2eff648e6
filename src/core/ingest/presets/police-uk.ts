import { squash } from "../header";
import type { Preset } from "./types";

const street =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context"
    .split(",")
    .map(squash);

/** Without these it is not the street file; with them it is, even if somebody took the other columns out. */
const needed = ["month", "fallswithin", "longitude", "latitude", "crimetype"];

/**
 * The street-level files of data.police.uk, any force, any month. Only the month is given, and every point was moved to the
 * nearest of 750,000 map points. Anti-social behaviour has no Crime ID; "No Location" has no point.
 */
export const policeUk: Preset = {
  id: "police-uk",
  label: "data.police.uk street file",
  recognise(header) {
    if (header.length === street.length && street.every((name, c) => header[c] === name)) return 1;
    return needed.every((name) => header.includes(name)) ? 0.95 : 0;
  },
  refuse(header) {
    const has = (...names: string[]) => names.every((name) => header.includes(squash(name)));
    if (has("Outcome type", "Falls within")) {
      return {
        what: "It holds outcomes of cases, not incidents.",
        remedy: "Choose the “street” file of the same month.",
      };
    }
    if (has("Object of search") || has("Part of a policing operation", "Legislation")) {
      return {
        what: "It holds stops and searches, not incidents.",
        remedy: "Choose the “street” file of the same month.",
      };
    }
    return null;
  },
  aliases: [
    { role: "reference", names: ["Crime ID"] },
    { role: "month", names: ["Month"] },
    { role: "longitude", names: ["Longitude"] },
    { role: "latitude", names: ["Latitude"] },
    { role: "offence", names: ["Crime type"] },
  ],
  confirm: false,
  snapped: true,
};
