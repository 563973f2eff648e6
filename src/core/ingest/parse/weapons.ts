import { readFlag } from "./values";

/** A blade or another sharp instrument, as the police count "knife or sharp instrument". */
const blade =
  /\b(?:knife|knives|blade[ds]?|machetes?|swords?|daggers?|cleavers?|razors?|zombie|stanley|sharp(?:\s+(?:instrument|object|implement))?)\b/i;
const firearm =
  /\b(?:firearms?|guns?|hand\s?guns?|shot\s?guns?|air\s?(?:guns?|rifles?|weapons?)|pistols?|rifles?|revolvers?)\b/i;
/** Words of a column of weapons that name another one, or none. */
const other =
  /\b(?:weapon|blunt|bats?|bottle|glass|hammer|screwdriver|axe|stick|pole|bar|brick|stone|hands?|fists?|feet|foot|kick\w*|punch\w*|teeth|acid|corrosive|noxious|spray|vehicle|car|dog|stun|taser|firework|laser|rope|belt|object|instrument|implement|threat\w*|imitation|other)\b/i;
const denied = /^\s*(?:no|not|non|without)\b/i;

/**
 * Makes the reader of a column that says whether one kind of weapon was there: yes or no as `readFlag`, or the weapon in words, as a
 * column called "Weapon" has it. `undefined` for words that name no weapon known here.
 */
const weaponReader =
  (sought: RegExp, not: RegExp) =>
  (text: string): boolean | null | undefined => {
    const says = readFlag(text);
    if (says !== undefined) return says;
    if (denied.test(text)) return false;
    const bare = text.replace(/\bstun\s?guns?\b/gi, "stun");
    if (sought.test(bare)) return true;
    return not.test(bare) || other.test(bare) ? false : undefined;
  };

export const readKnife = weaponReader(blade, firearm);
export const readGun = weaponReader(firearm, blade);
