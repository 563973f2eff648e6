import { CalendarDays, FileSpreadsheet, Printer } from "lucide-react";
import type { Published } from "../../core/disclosure/published";
import type { PublishedRota } from "../../core/disclosure/published-rota";
import { rotaFileName } from "../../export/format";
import { rotaCsv, rotaIcs, rotaXlsx } from "../../export/rota-files";
import { rotaShown, useRota } from "../../store/rota";
import { useSession } from "../../store/session-store";
import { currentStudy } from "../../store/study-store";
import { Button } from "../kit/Button";
import { Menu } from "../kit/Menu";
import { ExportMenu } from "../present/ExportMenu";
import { print } from "../present/print-view";
import styles from "../regions/Answer.module.css";
import { saveAndSay } from "../shell/save-file";
import { RotaPages } from "./RotaPages";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What teams carry, and what the partnership reads. */
export function OutreachActions() {
  const teams = useRota((state) => state.rota?.teams ?? 0);
  const hasSessions = useRota((state) => (rotaShown(state)?.sessions.length ?? 0) > 0);
  return (
    <div className={styles.actions}>
      {hasSessions ? (
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
              note: "The rota, a page a week, and a card for each zone: without counts",
              icon: <Printer aria-hidden size={16} />,
              onAction: printRota,
            },
            {
              id: "csv",
              label: "Rota (CSV)",
              note: "A row for each session, with what is expected of it",
              icon: <FileSpreadsheet aria-hidden size={16} />,
              onAction: () => void save(rotaCsv, "rota", "csv", "text/csv"),
            },
            {
              id: "xlsx",
              label: "Rota (Excel)",
              note: "The same as a workbook, with totals of teams and zones",
              icon: <FileSpreadsheet aria-hidden size={16} />,
              onAction: () => void save(rotaXlsx, "rota", "xlsx", XLSX),
            },
            ...Array.from({ length: teams }, (_, i) => ({
              id: `ics ${i}`,
              label: `Team ${i + 1} (ICS)`,
              note: i === 0 ? "For a calendar program" : undefined,
              icon: <CalendarDays aria-hidden size={16} />,
              onAction: () =>
                void save(
                  (_, rota) => rotaIcs(rota, i + 1, currentStudy().key, stampNow()),
                  `rota-team-${i + 1}`,
                  "ics",
                  "text/calendar",
                ),
            })),
          ]}
        />
      ) : (
        <Button
          variant="primary"
          icon={<Printer aria-hidden size={16} />}
          disabledReason="There is no session yet, so there is nothing to hand out."
        >
          Hand-outs
        </Button>
      )}
      <ExportMenu emphasis="zones" />
    </div>
  );
}

/** The rota with the sessions as they are shown, also where a person's break a rule. */
function rotaNow(): { readonly published: Published; readonly rota: PublishedRota } | null {
  const { published } = useSession.getState();
  const state = useRota.getState();
  const sessions = rotaShown(state)?.sessions ?? [];
  return published && state.rota && sessions.length > 0 ? { published, rota: { ...state.rota, sessions } } : null;
}

type Written = string | Blob;

async function save(
  write: (view: Published, rota: PublishedRota) => Written | Promise<Written>,
  subject: string,
  extension: string,
  mime: string,
): Promise<void> {
  const now = rotaNow();
  if (!now) return;
  const made = async () => {
    const written = await write(now.published, now.rota);
    return typeof written === "string"
      ? new TextEncoder().encode(written)
      : new Uint8Array(await written.arrayBuffer());
  };
  await saveAndSay(made, rotaFileName(now.published, now.rota, subject, extension), mime, "no incident is in it");
}

/** This moment in UTC, "20260401T093000Z". */
const stampNow = () => new Date().toISOString().replace(/[-:]|\.\d+/g, "");

function printRota(): void {
  const now = rotaNow();
  if (!now?.rota.holiday) return;
  const { published, rota } = now;
  const study = currentStudy();
  const input = { study, published, sessions: rota.sessions };
  const { holiday } = now.rota;
  print(
    (onReady, onDone) => <RotaPages input={input} holiday={holiday} onReady={onReady} onDone={onDone} />,
    `Outreach rota and zone cards, ${study.area?.name ?? study.name}, ${holiday.from} to ${holiday.to}`,
  );
}
