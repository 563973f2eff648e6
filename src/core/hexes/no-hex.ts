// Apart from the finding of hexes, so that whoever asks for these numbers does not fetch H3.

/** Instead of a hex: the incident has no usable coordinates. */
export const NO_PLACE = -1;
/** Instead of a hex: the incident lies outside the study area. */
export const OUTSIDE = -2;
