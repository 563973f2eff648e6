import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readStudy } from "../../src/core/study/file";
import { publishFiles } from "../../src/worker/headless";
import { canonical } from "./canonical";
import { makeExtract } from "./make-extract";

const folder = new URL("./studies/", import.meta.url);
const studies = readdirSync(folder).filter((name) => name.endsWith(".study.json"));
const name = "SYNTHETIC_golden.csv";

/** Row order is turned around and dealt out like cards; the header stays. */
function shuffled(extract: string): string {
  const [header, ...rows] = extract.trimEnd().split("\r\n");
  const dealt = [
    ...rows.filter((_, i) => i % 3 === 2),
    ...rows.filter((_, i) => i % 3 === 0).reverse(),
    ...rows.filter((_, i) => i % 3 === 1),
  ];
  return `${[header, ...dealt].join("\r\n")}\r\n`;
}

const publish = async (extract: string, study: string) => {
  const { published } = await publishFiles([new File([extract], name)], readStudy(study), { today: "2026-04-01" });
  return canonical(published);
};

describe("golden studies", () => {
  it("are there", () => expect(studies.length).toBeGreaterThan(1));

  describe.each(studies)("%s", (file) => {
    const study = readFileSync(new URL(file, folder), "utf8");

    it("gives the bytes that it always gave", async () => {
      const expected = new URL(file.replace(".study.json", ".published.json"), folder);
      // STORE_GOLDEN=1 stores a view that is not there yet; one that is there is never overwritten.
      if (process.env.STORE_GOLDEN && !existsSync(expected))
        writeFileSync(expected, await publish(makeExtract(), study));
      expect(existsSync(expected), "no stored view beside the study: STORE_GOLDEN=1 stores one").toBe(true);
      expect(await publish(makeExtract(), study)).toBe(readFileSync(expected, "utf8"));
    });

    it("gives the same bytes for any order of the rows", async () => {
      expect(await publish(shuffled(makeExtract()), study)).toBe(await publish(makeExtract(), study));
    });
  });
});
