/** The colours of the map, and of every legend: the same values as in src/ui/tokens.css (a test compares them). */
export interface Palette {
  /** Class 0 (none) to 6, few to many. */
  readonly ramp: readonly string[];
  /** Fewer, same, more. */
  readonly div: readonly string[];
  readonly out: string;
  readonly land: string;
  readonly hexLine: string;
  readonly ward: string;
  readonly outline: string;
  readonly road: string;
  readonly label: string;
  readonly labelMinor: string;
  readonly halo: string;
  readonly significant: string;
  readonly significantCasing: string;
  readonly selected: string;
  readonly route: string;
  readonly post: string;
  readonly missed: string;
  readonly school: string;
}

export type Theme = "light" | "dark";

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    ramp: ["transparent", "#f5e2c4", "#ecc193", "#dd9768", "#bf6551", "#8c3e5a", "#51275a"],
    div: ["#0e5c63", "#79b0ae", "#ece9e2", "#d9a968", "#8f4f0c"],
    out: "#e7e8e6",
    land: "#fbfaf7",
    hexLine: "#ddd8cc",
    ward: "#b9bcbd",
    outline: "#5c6873",
    road: "#d3d5d4",
    label: "#3c4752",
    labelMinor: "#55606b",
    halo: "#fbfaf7",
    significant: "#10202f",
    significantCasing: "#ffffff",
    selected: "#1b4f82",
    route: "#1b4f82",
    post: "#12304c",
    missed: "#a1282c",
    school: "#1b4f82",
  },
  dark: {
    ramp: ["transparent", "#382c45", "#683c68", "#984a62", "#c26650", "#e39d68", "#f8dfae"],
    div: ["#8fd6d3", "#3f7f82", "#2a333b", "#96622a", "#f3bd74"],
    out: "#0c1116",
    land: "#161d24",
    hexLine: "#26303a",
    ward: "#46525e",
    outline: "#8f9ba6",
    road: "#313c46",
    label: "#cdd6dd",
    labelMinor: "#a8b4be",
    halo: "#10161c",
    significant: "#ffffff",
    significantCasing: "#0b1117",
    selected: "#8fbdeb",
    route: "#8fbdeb",
    post: "#cfe4f9",
    missed: "#f2a29c",
    school: "#8fbdeb",
  },
};
