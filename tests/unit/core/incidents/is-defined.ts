import { spanOf } from "../../../../src/core/incidents/ages";
import type { Incidents } from "../../../../src/core/incidents/incidents";

/**
 * Whether a row belongs to a definition that ships, written a second time, from the words of the definitions and not from their rules; for the
 * offences of `made-up.ts`.
 */
export function isDefined(incidents: Incidents, i: number, id: string, youthAgeTo: number): boolean {
  const { code, text } = incidents.offences[incidents.offence[i]];
  const [knife, gun, domestic] = [1, 2, 4].map((bit) => (incidents.flags[i] & bit) !== 0);
  const isRobbery = code === "34B";
  const isInjury = code === "8N";
  const isSerious = isRobbery || isInjury || knife || gun;
  switch (id) {
    case "serious-violence":
      return isSerious;
    case "serious-youth-violence":
      return isSerious && spanOf(incidents.age[i]).to <= youthAgeTo;
    case "knife-crime":
      return (isRobbery || isInjury) && knife;
    case "gun-crime":
      return gun;
    case "robbery":
      return isRobbery;
    case "vawg":
      return isInjury && incidents.sex[i] === 1;
    case "domestic-abuse":
      return domestic;
    case "stalking-harassment":
      return false;
    case "asb":
      return text === "Anti-social behaviour";
    default:
      throw new Error(`Got definition "${id}" when expected one that ships.`);
  }
}
