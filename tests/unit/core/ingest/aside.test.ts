import { describe, expect, it } from "vitest";
import { fieldsToKeep } from "../../../../src/core/ingest/aside";
import { MAY_BE_NAME } from "../../../../src/core/ingest/left-out";
import type { RoleId } from "../../../../src/core/ingest/roles";

describe("what is kept of a row set aside", () => {
  it("is not an offence that may be a name", () => {
    const columns = new Map<RoleId, number>([
      ["date", 0],
      ["offence", 1],
    ]);
    const kept = (offence: string) =>
      fieldsToKeep("badDate", columns, ["99/99/2026", offence], false, (value) => value === "Zebedee Overbury");
    expect(kept("Zebedee Overbury")).toEqual({ date: "99/99/2026", offence: MAY_BE_NAME });
    expect(kept("Robbery")).toEqual({ date: "99/99/2026", offence: "Robbery" });
  });
});
