import { describe, expect, it } from "vitest";
import type { LoadReport } from "../../../../src/core/ingest/report";
import { fitnessOf } from "../../../../src/ui/data/fit";

const report = (part: Partial<LoadReport>): LoadReport => ({
  presetId: "partnership",
  presetLabel: "Partnership extract",
  files: [],
  rowsRead: 1000,
  accepted: 1000,
  setAside: 0,
  problems: [],
  remarks: [],
  notes: [],
  duplicates: { alike: 0, sameReference: 0, sameOffenceTimePlace: 0, updates: 0 },
  findings: [],
  fit: { verdict: "yes", leading: [] },
  dates: [],
  events: 1000,
  located: 1000,
  withTime: 1000,
  unmatchedOffences: [],
  columns: [],
  ...part,
});
const exact = { monthOnly: false, snapped: false };

describe("whether an extract is fit for this map", () => {
  it("is a plain yes when nearly every incident has a place and few rows are set aside", () => {
    expect(fitnessOf(report({ located: 970 }), exact).verdict).toBe("yes");
  });

  it("is yes at exactly 85 % located and asks for care just below", () => {
    expect(fitnessOf(report({ located: 850 }), exact).verdict).toBe("yes");
    const below = fitnessOf(report({ located: 849 }), exact);
    expect(below.verdict).toBe("care");
    expect(below.findings.join()).toContain("at least 85%");
  });

  it("asks for care when more than one row in twenty is set aside", () => {
    expect(fitnessOf(report({ accepted: 950, located: 950, setAside: 50 }), exact).verdict).toBe("yes");
    expect(fitnessOf(report({ accepted: 949, located: 949, setAside: 51 }), exact).verdict).toBe("care");
  });

  it("names what months and moved points cannot tell", () => {
    const { verdict, findings } = fitnessOf(report({}), { monthOnly: true, snapped: true });
    expect(verdict).toBe("care");
    expect(findings).toHaveLength(2);
  });

  it("never gives more than three reasons", () => {
    const worst = fitnessOf(report({ accepted: 900, setAside: 100, located: 100 }), { monthOnly: true, snapped: true });
    expect(worst.findings).toHaveLength(3);
  });

  it("is no when nothing was accepted, and when nothing can be mapped", () => {
    expect(fitnessOf(report({ accepted: 0, located: 0, setAside: 1000 }), null).verdict).toBe("no");
    expect(fitnessOf(report({ located: 0 }), exact).verdict).toBe("no");
  });
});
