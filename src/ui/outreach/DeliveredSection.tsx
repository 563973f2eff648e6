import { fileOpen } from "browser-fs-access";
import { useState } from "react";
import { countDelivered } from "../../core/deployment/delivered";
import { readDelivered } from "../../core/study/read-delivered";
import { many, whole } from "../../core/words/numbers";
import { rotaShown, useRota } from "../../store/rota";
import { currentStudy, useStudyStore } from "../../store/study-store";
import { readText, rowsOf } from "../data/read-table";
import { LinkButton } from "../kit/LinkButton";
import { Notice } from "../kit/Notice";
import { PanelSection } from "../kit/PanelSection";
import { openHelp } from "../shell/pages";
import { changeOutreach } from "./change-outreach";
import styles from "./Outreach.module.css";

/** What took place, by somebody's list, against what was planned: whoever asks later whether it helped must know. */
export function DeliveredSection() {
  const delivered = useStudyStore((state) => state.study.outreach.delivered);
  const shown = useRota(rotaShown);
  const [problems, setProblems] = useState<readonly string[] | null>(null);
  // Days after the last of the list are left out: their sessions may be still to come.
  const last =
    delivered
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? "";
  const due = shown?.sessions.filter(({ date }) => date <= last) ?? [];
  const count = shown && delivered.length > 0 ? countDelivered(due, delivered) : null;
  return (
    <PanelSection title="Sessions delivered">
      {problems && (
        <Notice tone="bad" role="alert" title="The list was not loaded." onClose={() => setProblems(null)}>
          {problems.slice(0, 5).join(" ")}
          {problems.length > 5 && ` And ${whole(problems.length - 5)} more.`}
        </Notice>
      )}
      {delivered.length > 0 && (
        <p className={styles.small}>
          {many(delivered.length, "session")} took place.
          {count &&
            ` Of the ${many(count.planned, "session")} planned up to then ${whole(count.both)} took place, for at least half of their time, and ${whole(count.planned - count.both)} did not.`}
        </p>
      )}
      <p className={styles.links}>
        <LinkButton onPress={() => void load(setProblems)}>Load a list</LinkButton>
        {delivered.length > 0 && (
          <LinkButton onPress={() => changeOutreach("Take away the delivered sessions", { delivered: [] })}>
            Take it away
          </LinkButton>
        )}
        <LinkButton onPress={() => openHelp("files")}>Its format</LinkButton>
      </p>
    </PanelSection>
  );
}

async function load(say: (problems: readonly string[] | null) => void): Promise<void> {
  say(null);
  let file: File;
  try {
    file = await fileOpen({ extensions: [".csv"], description: "CSV" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return;
    throw error;
  }
  const read = readDelivered(rowsOf(await readText(file)), currentStudy().zones);
  if ("problems" in read) {
    say(read.problems);
    return;
  }
  changeOutreach(`Load ${many(read.sessions.length, "delivered session")} from ${file.name}`, {
    delivered: read.sessions,
  });
}
