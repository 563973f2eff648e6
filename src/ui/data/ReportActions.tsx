import { FileSpreadsheet, Printer } from "lucide-react";
import type { Published } from "../../core/disclosure/published";
import type { LoadReport } from "../../core/ingest/report";
import { writeQuality } from "../../export/quality-csv";
import { Button } from "../kit/Button";
import { fileStem, saveAndSay } from "../shell/save-file";
import styles from "./Report.module.css";

/** The report to be forwarded: on paper or as a PDF, and as a table. */
export function ReportActions({ report, view }: { report: LoadReport; view: Published }) {
  return (
    <div className={styles.actions}>
      <Button
        small
        icon={<Printer aria-hidden size={15} />}
        onPress={() => void import("../present/print-view").then(({ printReport }) => printReport())}
      >
        Print this report
      </Button>
      <Button small icon={<FileSpreadsheet aria-hidden size={15} />} onPress={() => void save(report, view)}>
        Save this report (CSV)
      </Button>
    </div>
  );
}

function save(report: LoadReport, view: Published): Promise<void> {
  const fileName = `quality_${fileStem(report.files[0].name.replace(/\.[^.]*$/, ""))}.csv`;
  return saveAndSay(() => writeQuality(report, view), fileName, "text/csv", "the report as a table, and no incident");
}
