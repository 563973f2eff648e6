import { coarse } from "./checks/coarse";
import { duplicates } from "./checks/duplicates";
import { firstOfMonth } from "./checks/first-of-month";
import { gap } from "./checks/gap";
import { jump } from "./checks/jump";
import { mendedPlaces } from "./checks/mended-places";
import { midnight } from "./checks/midnight";
import { monthOnly } from "./checks/month-only";
import { noDayAbove12 } from "./checks/no-day-above-12";
import { nothingUsable } from "./checks/nothing-usable";
import { outside } from "./checks/outside";
import { pileUp } from "./checks/pile-up";
import { setAside } from "./checks/set-aside";
import { severalRows } from "./checks/several-rows";
import { snapped } from "./checks/snapped";
import { unknownOffences } from "./checks/unknown-offences";
import { unknownPeople } from "./checks/unknown-people";
import { unplaced } from "./checks/unplaced";
import { unreadAges } from "./checks/unread-ages";
import type { QualityCheck } from "./types";

/** Every check of an extract as a whole, what matters most to the map first. To add one: write its file, add its line. */
export const checks: readonly QualityCheck[] = [
  nothingUsable,
  noDayAbove12,
  unknownOffences,
  unreadAges,
  outside,
  unplaced,
  setAside,
  gap,
  jump,
  pileUp,
  snapped,
  duplicates,
  monthOnly,
  coarse,
  mendedPlaces,
  midnight,
  firstOfMonth,
  severalRows,
  unknownPeople,
];
