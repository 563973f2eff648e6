import { useId } from "react";
import { setSession, useSession, type Workspace } from "../../store/session-store";
import { present } from "./emphasis";
import styles from "./Rail.module.css";
import { NEEDS_EXTRACT, railEntries } from "./workspaces";

function go(id: Workspace, waits: boolean): void {
  if (waits) return;
  if (id === "present") present();
  else setSession({ workspace: id });
}

/** The workspaces, always in sight. Those that need an extract say so instead of opening. */
export function Rail() {
  const workspace = useSession((state) => state.workspace);
  const backTo = useSession((state) => state.backTo);
  // A page that is no step of the work belongs to the one from which it was opened.
  const step = railEntries.some((entry) => entry.id === workspace) ? workspace : backTo;
  const hasExtract = useSession((state) => state.stage === "ready");
  const reasonId = useId();
  return (
    <nav aria-label="Workspaces" className={styles.rail} data-print="hide">
      <ul className={styles.list}>
        {railEntries.map(({ id, label, icon: Icon, needsExtract }) => {
          const waits = needsExtract && !hasExtract;
          return (
            <li key={id} className={styles.entry}>
              {/* Not `disabled`: it stays reachable, so that the reason can be read. */}
              <button
                type="button"
                className={styles.button}
                aria-current={step === id ? (workspace === id ? "page" : "true") : undefined}
                aria-disabled={waits || undefined}
                aria-describedby={waits ? reasonId : undefined}
                title={waits ? NEEDS_EXTRACT : undefined}
                onClick={() => go(id, waits)}
              >
                <Icon aria-hidden size={20} />
                <span>{label}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {/* Hidden from reading on: it is said with the entries that it is about, and with no other. */}
      <span id={reasonId} hidden>
        {NEEDS_EXTRACT}
      </span>
    </nav>
  );
}
