import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Palette, palettes } from "../../../src/scene/palette";

const css = readFileSync(new URL("../../../src/ui/tokens.css", import.meta.url), "utf8");

/** The custom properties of the first rule whose selector ends so. */
function tokens(selector: string): Map<string, string> {
  const start = css.indexOf("{", css.indexOf(selector));
  const rule = css.slice(start, css.indexOf("}", start));
  return new Map(Array.from(rule.matchAll(/--([\w-]+):\s*([^;]+);/g), ([, name, value]) => [name, value.trim()]));
}

const tokenOf: Readonly<Record<Exclude<keyof Palette, "ramp" | "div">, string>> = {
  out: "map-out",
  land: "map-land",
  hexLine: "map-hex-line",
  ward: "map-ward",
  outline: "map-outline",
  road: "map-road",
  label: "map-label",
  labelMinor: "map-label-minor",
  halo: "map-halo",
  significant: "map-significant",
  significantCasing: "map-significant-casing",
  selected: "map-selected",
  route: "map-route",
  post: "map-post",
  missed: "map-missed",
  school: "map-school",
};

describe.each(["light", "dark"] as const)("the %s colours of the map", (theme) => {
  const page = tokens(`[data-theme="${theme}"]`);

  it("are those of the page", () => {
    const palette = palettes[theme];
    for (const [name, token] of Object.entries(tokenOf))
      expect(palette[name as keyof typeof tokenOf], token).toBe(page.get(token));
    for (const [i, color] of palette.ramp.entries()) expect(color).toBe(page.get(`ramp-${i}`));
    for (const [i, color] of palette.div.entries()) expect(color).toBe(page.get(`div-${i + 1}`));
  });

  it("go one way in lightness, so that the order of the classes survives without colour", () => {
    const lightness = palettes[theme].ramp.slice(1).map((color) => {
      const [r, g, b] = [1, 3, 5].map((at) => (Number.parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    });
    const sign = theme === "light" ? -1 : 1;
    for (let i = 1; i < lightness.length; i++) expect(sign * (lightness[i] - lightness[i - 1])).toBeGreaterThan(0);
  });
});
