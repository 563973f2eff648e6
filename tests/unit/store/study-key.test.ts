import { describe, expect, it } from "vitest";
import { createStudy } from "../../../src/core/study/defaults";
import { readStudy, writeStudy } from "../../../src/core/study/file";
import { change, currentStudy, replaceStudy, undo } from "../../../src/store/study-store";

describe("the key of a study", () => {
  it("is there from the start, goes with the file, and is no step to undo", () => {
    const { key } = currentStudy();
    expect(key).toMatch(/^[0-9a-f]{16}$/);
    change("Rename", (study) => ({ ...study, name: "Another" }));
    undo();
    expect(currentStudy().key).toBe(key);
    expect(readStudy(writeStudy(currentStudy())).key).toBe(key);
  });

  it("is given to a study that has none, and left to one that has", () => {
    replaceStudy({ ...createStudy(), key: "0123456789abcdef" }, "Open");
    expect(currentStudy().key).toBe("0123456789abcdef");
    const older = JSON.parse(writeStudy(createStudy()));
    delete older.study.key;
    replaceStudy(readStudy(JSON.stringify(older)), "Open");
    expect(currentStudy().key).toMatch(/^[0-9a-f]{16}$/);
    expect(currentStudy().key).not.toBe("0123456789abcdef");
  });
});
