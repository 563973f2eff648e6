import { describe, expect, it } from "vitest";
import { fileStem } from "../../../../src/ui/shell/save-file";

describe("the name of a saved file", () => {
  it("is the study's name in letters that every file system takes", () => {
    expect(fileStem("Coventry")).toBe("coventry");
    expect(fileStem("Coventry, spring 2026: café / draft")).toBe("coventry-spring-2026-cafe-draft");
  });

  it("is never empty and never a path", () => {
    expect(fileStem("")).toBe("study");
    expect(fileStem("../../etc")).toBe("etc");
    expect(fileStem("…")).toBe("study");
  });
});
