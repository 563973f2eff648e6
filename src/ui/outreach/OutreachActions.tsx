import { CalendarDays, FileSpreadsheet, Printer } from "lucide-react";
import { useMemo } from "react";
import type { Published } from "../../core/disclosure/published";
import type { PublishedRota, PublishedSession } from "../../core/disclosure/published-rota";
import { rotaFileName } from "../../export/format";
import { type DiaryOwner, rotaCsv, rotaIcs, rotaXlsx } from "../../export/rota-files";
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
  const sessions = useRota((state) => rotaShown(state)?.sessions);
  const workers = useMemo(() => workersApart(sessions ?? []), [sessions]);
  return (
    <div className={styles.actions}>
      {sessions && sessions.length > 0 ? (
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
            ...Array.from({ length: teams }, (_, i) =>
              diaryItem(
                { kind: "team", number: i + 1 },
                i > 0
                  ? undefined
                  : workers.length > 0
                    ? "For a calendar program; who is in a team changes from day to day"
                    : "For a calendar program",
              ),
            ),
            ...workers.map((number) => diaryItem({ kind: "worker", number })),
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

/** A calendar to save. */
const diaryItem = (owner: DiaryOwner, note?: string) => ({
  id: `ics ${owner.kind} ${owner.number}`,
  label: `${owner.kind === "team" ? "Team" : "Worker"} ${owner.number} (ICS)`,
  note,
  icon: <CalendarDays aria-hidden size={16} />,
  onAction: () =>
    void save(
      (_, rota) => rotaIcs(rota, owner, currentStudy().key, stampNow()),
      `rota-${owner.kind}-${owner.number}`,
      "ics",
      "text/calendar",
    ),
});

/** Workers who need a diary of their own, since a team is not the same people every day; none where each team is. */
function workersApart(sessions: readonly PublishedSession[]): number[] {
  const peopleOf = new Map<number, string>();
  const isMixed = sessions.some(({ team, people }) => {
    const known = peopleOf.get(team) ?? people.join();
    peopleOf.set(team, known);
    return known !== people.join();
  });
  return isMixed ? [...new Set(sessions.flatMap(({ people }) => people))].sort((a, b) => a - b) : [];
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
