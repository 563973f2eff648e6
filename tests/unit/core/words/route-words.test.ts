import { describe, expect, it } from "vitest";
import { destinationWords, fromTo, incidentsWords } from "../../../../src/core/words/route-words";

describe("words about routes", () => {
  it("say where one leads, with and without a name", () => {
    expect(destinationWords({ kind: "station", name: "Pool Meadow" })).toBe("Pool Meadow (station)");
    expect(destinationWords({ kind: "bus-stop", name: "" })).toBe("a bus stop");
    expect(destinationWords({ kind: "other", name: "the library" })).toBe("the library");
    expect(destinationWords({ kind: "other", name: "" })).toBe("another place");
  });

  it("count in the digits that there are", () => {
    expect([0, 1, 12.4, 0.02].map(incidentsWords)).toEqual([
      "0 incidents",
      "1 incident",
      "12.4 incidents",
      "under 0.1 incidents",
    ]);
    expect([fromTo(580, 580, "school day"), fromTo(1, 580, "school day")]).toEqual([
      "580 school days",
      "1 to 580 school days",
    ]);
  });
});
