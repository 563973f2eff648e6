/** Where a route leads. */
export const destinationKinds = [
  { id: "bus-stop", label: "Bus stop" },
  { id: "station", label: "Station" },
  { id: "park", label: "Park" },
  { id: "neighbourhood", label: "Neighbourhood" },
  { id: "other", label: "Another place" },
] as const;
export type DestinationKind = (typeof destinationKinds)[number]["id"];

export interface Destination {
  readonly kind: DestinationKind;
  /** As a person calls it; empty where nobody said. */
  readonly name: string;
}

/** Longer names are cut where a file is read, and refused where a person writes them. */
export const LONGEST_DESTINATION = 80;
