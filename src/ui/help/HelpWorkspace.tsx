import { useState } from "react";
import { useSession } from "../../store/session-store";
import { Tabs } from "../kit/Tabs";
import styles from "./HelpWorkspace.module.css";
import { type HelpPage, pages } from "./pages";

/** What the program does and never does, what its words and numbers mean, and where its limits are: a page for each. */
export function HelpWorkspace() {
  const asked = useSession((session) => session.helpPage);
  const [page, setPage] = useState<HelpPage>(() => pages.find(({ id }) => id === asked)?.id ?? pages[0].id);
  return (
    <section className={styles.help} aria-label="Help">
      <h2 className={styles.title}>Help</h2>
      <Tabs
        label="Pages of Help"
        className={styles.tabs}
        panelClassName={styles.page}
        selected={page}
        onSelect={setPage}
        tabs={pages.map(({ id, label, Page }) => ({ id, label, content: <Page /> }))}
      />
    </section>
  );
}
