import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { faultOf, firstLoad } from "../../.scripts/sizes.mjs";

/** The check of the build's sizes must notice what it is there for. */
describe("a size under a budget", () => {
  it("is refused when it is over, and when it is so far below that the budget guards nothing", () => {
    expect(faultOf(100_001, 100_000)).toMatch(/over/);
    expect(faultOf(100_000, 100_000)).toBeNull();
    expect(faultOf(90_000, 100_000)).toBeNull();
    expect(faultOf(89_999, 100_000)).toMatch(/stale/);
  });
});

describe("the first load", () => {
  const folder = mkdtempSync(join(tmpdir(), "sizes-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is what the page names and what that imports at once, each counted once, and not what is fetched when used", () => {
    mkdirSync(join(folder, "assets"));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write("index.html", '<script src="./assets/a.js"></script><link href="./assets/a.css"><link href="data:,">');
    write("assets/a.css", "p{}");
    write("assets/a.js", 'import{x as y}from"./b.js";import"./c.js";const z=()=>import("./later.js");');
    write("assets/b.js", "export*from`./c.js`;");
    write("assets/c.js", "export const x=1;");
    write("assets/later.js", "export const w=1;");
    expect(
      firstLoad(folder)
        .map((path) => basename(path))
        .sort(),
    ).toEqual(["a.css", "a.js", "b.js", "c.js", "index.html"]);
  });
});
