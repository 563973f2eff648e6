import { FileSpreadsheet, Printer } from "lucide-react";
import type { Published } from "../../core/disclosure/published";
import type { LoadReport } from "../../core/ingest/report";
import { writeQuality } from "../../export/quality-csv";
import { setSession } from "../../store/session-store";
import { Button } from "../kit/Button";
import { fileStem, saveFile } from "../shell/save-file";
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

async function save(report: LoadReport, view: Published): Promise<void> {
  const fileName = `quality_${fileStem(report.files[0].name.replace(/\.[^.]*$/, ""))}.csv`;
  try {
    await saveFile(writeQuality(report, view), fileName, "text/csv");
  } catch (error) {
    const cause = error instanceof Error ? error.message : "unknown cause";
    setSession({
      notice: { tone: "bad", text: `${fileName} was not saved: ${cause}. Try again, or choose another folder.` },
    });
  }
}
