import { partnership } from "./partnership";
import { policeUk } from "./police-uk";
import type { Preset } from "./types";

/** Every CSV source, the particular before the general. To add one: write its file, add its line. */
export const presets: readonly [Preset, ...Preset[]] = [policeUk, partnership];

/** What a file is taken for when no source knows its header: the columns are then given their roles by hand. */
export const anyExtract: Preset = partnership;
