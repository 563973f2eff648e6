import { CalendarDays, FileSpreadsheet, FileText, Printer } from "lucide-react";
import { fileName } from "../../export/format";
import { planFiles } from "../../export/plan-files";
import { daysInName, type PlanFile } from "../../export/plan-files/plan-file";
import { usePlan } from "../../store/route-plan";
import { useSession } from "../../store/session-store";
import { currentStudy } from "../../store/study-store";
import { Button } from "../kit/Button";
import { Menu } from "../kit/Menu";
import { ExportMenu } from "../present/ExportMenu";
import styles from "../regions/Answer.module.css";
import { saveAndSay } from "../shell/save-file";
import { printHandOuts, printSummary } from "./print-hand-outs";

const icons = {
  csv: <FileSpreadsheet aria-hidden size={16} />,
  ics: <CalendarDays aria-hidden size={16} />,
} as const;

/** What staff carry, and what the partnership reads. */
export function PlanActions() {
  const hasPosts = usePlan(({ plan }) => plan !== null && plan.posts.length > 0);
  return (
    <div className={styles.actions}>
      {hasPosts ? (
        <Menu
          label="Hand-outs"
          trigger={
            <Button variant="primary" icon={<Printer aria-hidden size={16} />}>
              Hand-outs
            </Button>
          }
          items={[
            {
              id: "print",
              label: "Print, or save as PDF",
              note: "For staff: a page for each route, and the rota, without counts",
              icon: <Printer aria-hidden size={16} />,
              onAction: printHandOuts,
            },
            {
              id: "summary",
              label: "Summary for heads and partnership",
              note: "One page to print: what was chosen and why, and what it misses",
              icon: <FileText aria-hidden size={16} />,
              onAction: printSummary,
            },
            ...planFiles.map((file) => ({
              id: file.id,
              label: file.label,
              note: file.note,
              icon: icons[file.extension as keyof typeof icons],
              onAction: () => void save(file),
            })),
          ]}
        />
      ) : (
        <Button
          variant="primary"
          icon={<Printer aria-hidden size={16} />}
          disabledReason="There is no post yet, so there is nothing to hand out."
        >
          Hand-outs
        </Button>
      )}
      <ExportMenu emphasis="routes" />
    </div>
  );
}

async function save(file: PlanFile): Promise<void> {
  const { published } = useSession.getState();
  const { plan } = usePlan.getState();
  if (!published || !plan) return;
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const text = file.write({ study: currentStudy(), published, plan, stamp });
  const name = fileName(published, file.subject, file.extension, daysInName(plan));
  await saveAndSay(() => text, name, file.mime, "no incident is in it");
}
