import type { Published } from "../core/disclosure/published";
import type { LoadReport } from "../core/ingest/report";
import { sourceWords } from "../core/words/findings-words";
import type { Stamp } from "./stamp";

/** The stamp of the whole extract: no filter, and the n of what was accepted. `says` is what a reader of this one table must also know. */
export function stampOfReport(report: LoadReport, view: Published, says = ""): Stamp {
  return {
    period_from: report.period?.from ?? "",
    period_to: report.period?.to ?? "",
    filter: "no filter",
    n: report.accepted,
    source: sourceWords(view),
    marking: view.marking,
    audience: view.stamp,
    note: `About the extract as a whole. Rows are numbered as Excel numbers them. ${says}`.trim(),
  };
}
