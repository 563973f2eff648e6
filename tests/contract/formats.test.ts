import { describe, expect, it } from "vitest";
import { formats } from "../../src/export/formats";
import { exportInput, hostileInput } from "../unit/export/published";

const input = await exportInput();
const hostile = await hostileInput();

describe("the formats", () => {
  it("have ids of their own, and names for files that tell them apart", () => {
    expect(new Set(formats.map((format) => format.id)).size).toBe(formats.length);
    expect(new Set(formats.map((format) => `${format.subject}.${format.extension}`)).size).toBe(formats.length);
  });
});

describe.each(formats)("$id", (format) => {
  const text = format.write(input);

  it("says who may see it, its marking, its n and that it is made up", () => {
    expect(text).toContain("Operational, not for publication");
    expect(text).toContain("OFFICIAL-SENSITIVE");
    expect(text.replaceAll(",", "")).toContain(String(input.published.sums.inHexes));
    expect(text).toContain("Synthetic data, not real incidents: SYNTHETIC_small.csv");
  });

  it("says why hours are missing when only the month is known", () => {
    const monthOnly = { ...input, published: { ...input.published, monthOnly: true, snapped: true } };
    // On the slide the sentence may go over two lines.
    expect(
      format
        .write(monthOnly)
        .replace(/<[^>]+>/g, " ")
        .replace(/\s+/g, " "),
    ).toContain("gives only the month");
  });

  it("is the same text every time", () => expect(format.write(input)).toBe(text));

  it("writes whatever things are called", () => expect(format.write(hostile).length).toBeGreaterThan(100));
});
