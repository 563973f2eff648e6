import { defineFormat } from "../format";
import { slideSvg } from "../slide/slide-svg";

/** The slide: the map with its finding and everything that a reader needs to trust it, as one drawing. */
export const slide = defineFormat({
  id: "slide-svg",
  label: "Slide (SVG)",
  subject: "hotspots",
  extension: "svg",
  mime: "image/svg+xml",
  write: slideSvg,
});
