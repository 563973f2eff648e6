import { describe, expect, it } from "vitest";
import { tenths } from "../../../src/core/words/numbers";
import { regionHeadline, regionName, regionsOf } from "../../../src/core/words/region-words";
import type { ExportInput } from "../../../src/export/format";
import { slideSvg } from "../../../src/export/slide/slide-svg";
import { storyOf } from "../../../src/export/slide/story";
import { textWidth } from "../../../src/scene/text-width";
import { exportInput, HOSTILE, hostileInput, withEveryVictim } from "./published";

const input = await exportInput();

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Every element of a well-formed text; fails on a tag that is not closed, an entity that XML does not know, or a bare "<". */
function elementsOf(svg: string): Tag[] {
  const open: string[] = [];
  const tags: Tag[] = [];
  const pattern = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>([^<]*)/gy;
  while (pattern.lastIndex < svg.trimEnd().length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(svg) ?? expect.fail(`not well-formed at ${svg.slice(at, at + 80)}`);
    const [, closes, name, attributes, empty, text] = match;
    if (/&(?!(amp|lt|gt|quot|#\d+);)/.test(attributes + text)) expect.fail(`bad entity in ${match[0]}`);
    if (closes) expect(open.pop()).toBe(name);
    else {
      if (!empty) open.push(name);
      tags.push({
        name,
        text,
        attributes: Object.fromEntries(
          [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
        ),
      });
    }
  }
  expect(open).toEqual([]);
  return tags;
}

const plain = (text: string) =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, "&");
const wordsOf = (from: ExportInput) => elementsOf(slideSvg(from)).filter((tag) => tag.name === "text");

interface Box {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the text of the slide itself stands; the map inside it has coordinates of its own and its own tests. */
function boxesOf(from: ExportInput): Box[] {
  const svg = slideSvg(from).replace(/<g transform="translate[\s\S]*?<\/svg><\/g>/, "");
  return elementsOf(svg)
    .filter((tag) => tag.name === "text")
    .map(({ attributes, text }) => {
      const size = Number(attributes["font-size"]);
      const words = plain(text);
      const width =
        textWidth(words, size, attributes["font-weight"] === "600" ? 600 : 400) +
        words.length * Number(attributes["letter-spacing"] ?? 0);
      const x =
        Number(attributes.x) -
        (attributes["text-anchor"] === "end" ? width : attributes["text-anchor"] === "middle" ? width / 2 : 0);
      return {
        words,
        left: x,
        right: x + width,
        top: Number(attributes.y) - 0.75 * size,
        bottom: Number(attributes.y) + 0.22 * size,
      };
    });
}

function expectNothingOverlaps(from: ExportInput): void {
  const boxes = boxesOf(from);
  for (const box of boxes) {
    expect(box.left, box.words).toBeGreaterThanOrEqual(0);
    expect(box.right, box.words).toBeLessThanOrEqual(1280);
    expect(box.bottom, box.words).toBeLessThanOrEqual(720);
  }
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const apart =
        a.right <= b.left + 0.5 || b.right <= a.left + 0.5 || a.bottom <= b.top + 0.5 || b.bottom <= a.top + 0.5;
      if (!apart) expect.fail(`“${a.words}” and “${b.words}” overlap`);
    }
  });
}

describe("the slide", () => {
  it("says what is shown, for when, of how many, from what, who may see it, and that it is made up", () => {
    const said = wordsOf(input)
      .map((tag) => plain(tag.text))
      .join(" ");
    for (const words of [
      "OFFICIAL-SENSITIVE",
      "Operational, not for publication",
      "Synthetic data",
      `n = ${input.published.sums.inHexes}`,
      "no filter",
      "OGL v3",
      "331 m across",
      "They say where, not who",
    ]) {
      expect(said).toContain(words);
    }
    expect(said.split("OFFICIAL-SENSITIVE").length - 1, "above and below").toBe(2);
  });

  it("has no text under 16", () => {
    const sizes = wordsOf(input)
      .filter((tag) => !/^\d+$/.test(tag.text))
      .map((tag) => Number(tag.attributes["font-size"]));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  });

  it.each([
    null,
    "Short",
    "A heading that is longer than anybody should write, ".repeat(4),
    "Donaudampfschifffahrtsgesellschaftskapitän".repeat(5),
    "ᚠ".repeat(160),
  ])("lets nothing overlap under the heading %j", (title) => {
    expectNothingOverlaps({ ...input, study: { ...input.study, title } });
  });

  it("lets nothing overlap when there is much to say below", () => {
    const published = {
      ...input.published,
      monthOnly: true,
      snapped: true,
      files: ["a".repeat(200)],
      filterWords: Array.from({ length: 9 }, (_, i) => `filter number ${i} in words`),
    };
    expectNothingOverlaps({ ...input, published });
  });

  it("names the places with figures that add up, those without room together", () => {
    const [spot] = input.published.hotspots;
    const hotspots = Array.from({ length: 12 }, (_, i) => ({ ...spot, rank: i + 1, incidents: 3 }));
    const svg = slideSvg({ ...input, published: { ...input.published, hotspots } });
    const together = Number(/>(\d+) others, together</.exec(svg)?.[1]);
    expect(together).toBeGreaterThan(0);
    const counts = [...svg.matchAll(/font-weight="600" text-anchor="end">3</g)].length;
    expect(counts + together).toBe(12);
  });

  it("shows hostile names as text and nothing else", async () => {
    const tags = elementsOf(slideSvg(await hostileInput()));
    expect(new Set(tags.map((tag) => tag.name))).toEqual(
      new Set([
        "svg",
        "title",
        "desc",
        "rect",
        "text",
        "path",
        "circle",
        "g",
        ...tags.filter((tag) => ["defs", "pattern"].includes(tag.name)).map((tag) => tag.name),
      ]),
    );
    expect(tags.flatMap((tag) => Object.keys(tag.attributes)).filter((name) => /^on|href|style/.test(name))).toEqual(
      [],
    );
    expect(plain(tags.find((tag) => tag.name === "title")?.text ?? "")).toContain(HOSTILE[1]);
    expect(slideSvg(await hostileInput())).not.toContain("\u202E");
  });

  it("explains every symbol of the map, the triangles of schools too", () => {
    const svg = slideSvg(input);
    expect(input.scene.legend.symbols.length).toBeGreaterThan(1);
    for (const { label } of input.scene.legend.symbols) expect(plain(svg)).toContain(`>${label}<`);
  });

  it("keeps the finding as the first sentence under a heading of one's own", () => {
    const title = "After school";
    const said = wordsOf({ ...input, study: { ...input.study, title } }).map((tag) => plain(tag.text));
    const finding = storyOf(input.published, input.study, "hotspots").finding;
    expect(said.join(" ")).toMatch(new RegExp(`After school ${finding}\\.`));
  });

  it.each(["routes", "zones"] as const)(
    "of %s says what was found in them, with examples called so",
    async (emphasis) => {
      const shown = await exportInput(withEveryVictim, "SYNTHETIC_small.csv", emphasis);
      expectNothingOverlaps(shown);
      const said = wordsOf(shown).map((tag) => plain(tag.text));
      const story = storyOf(shown.published, shown.study, emphasis);
      const kind = emphasis === "routes" ? "route" : "zone";
      expect(story.finding).toBe(regionHeadline(shown.published, kind));
      expect(said.join(" ")).toContain(story.finding);
      const total = said.indexOf("In any of them");
      expect(said[total + 1]).toBe(tenths(regionsOf(shown.published, kind).inAny));
      const { regions } = regionsOf(shown.published, kind);
      const [most] = [...regions].sort((a, b) => b.incidents - a.incidents);
      expect(most.incidents).toBeGreaterThan(0);
      const row = said.findIndex(
        (words, i) => i > said.indexOf("Incidents") && most.name.startsWith(words.slice(0, 12)),
      );
      expect(said[row + 1]).toBe(tenths(most.incidents));
      expect(regions.every((region) => /\(example\)/.test(regionName(region)))).toBe(true);
      expect(said.filter((words) => words.endsWith(" (example)")).length).toBeGreaterThanOrEqual(3);
      expect(said.join(" ")).toContain("All of these");
      expect(said.join(" ")).not.toContain("Everywhere else");
    },
  );

  it("of zones does not count 0 where nothing could be counted", async () => {
    const far = await exportInput(
      (study) => ({
        ...study,
        zones: [
          {
            id: "far",
            name: "Zone 1",
            example: false,
            note: "",
            noteDate: null,
            chosenOn: null,
            rings: [
              [
                [1.5, 52.4],
                [1.51, 52.4],
                [1.51, 52.41],
                [1.5, 52.4],
              ],
            ],
          },
        ],
      }),
      "SYNTHETIC_small.csv",
      "zones",
    );
    const said = wordsOf(far).map((tag) => plain(tag.text));
    expect(said[said.lastIndexOf("Zone 1") + 1]).toBe("outside");
    expect(said.join(" ")).toContain("Zone 1 lies outside Coventry");
  });

  it("carries its fonts when it is given them", () => {
    expect(slideSvg({ ...input, fonts: { regular: "AAAA", strong: "BBBB" } })).toContain("data:font/woff2;base64,BBBB");
  });
});
