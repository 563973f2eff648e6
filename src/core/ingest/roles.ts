/** What a column can mean, in the order of the menu. A column without a role is left out: it is never kept. */
export const roles = [
  { id: "reference", label: "Reference", note: "Only to find duplicates and events, then forgotten" },
  { id: "month", label: "Month", note: "The month only: no day, no hour" },
  { id: "date", label: "Date (from)", note: "The day it happened" },
  { id: "time", label: "Time (from)", note: "Joined to the date" },
  { id: "dateTo", label: "Date to", note: "The end of a from–to range" },
  { id: "timeTo", label: "Time to", note: "The end of a from–to range" },
  { id: "easting", label: "Easting", note: "British National Grid, metres" },
  { id: "northing", label: "Northing", note: "British National Grid, metres" },
  { id: "longitude", label: "Longitude", note: "WGS84, degrees" },
  { id: "latitude", label: "Latitude", note: "WGS84, degrees" },
  {
    id: "place",
    label: "Place, both numbers in one column",
    note: "Degrees, metres or a grid reference: the values tell",
  },
  { id: "offenceCode", label: "Offence code", note: "Kept as text: 4.1 is not 4.10" },
  { id: "offence", label: "Offence", note: "Used where there is no code" },
  { id: "age", label: "Victim age", note: "In years" },
  { id: "sex", label: "Victim sex", note: "" },
  { id: "knife", label: "Knife flag", note: "Yes or no, or the weapon in words" },
  { id: "gun", label: "Gun flag", note: "Yes or no, or the weapon in words" },
  { id: "domestic", label: "Domestic abuse flag", note: "Yes or no" },
  { id: "publicPlace", label: "Public place", note: "Yes or no" },
] as const;
export type RoleId = (typeof roles)[number]["id"];

/** The two roles that make a place together, where it is not in one column. */
export const placePairs = [
  ["easting", "northing"],
  ["longitude", "latitude"],
] as const satisfies readonly (readonly RoleId[])[];
