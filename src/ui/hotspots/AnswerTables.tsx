import { useState } from "react";
import type { Published } from "../../core/disclosure/published";
import type { Label } from "../../core/study/study";
import { whole } from "../../core/words/numbers";
import { Tabs } from "../kit/Tabs";
import styles from "./Answer.module.css";
import { HexesTable } from "./HexesTable";
import { PlacesTable } from "./PlacesTable";

/** The map as tables: the places that stand out, and every hex. */
export function AnswerTables({ view, labels }: { view: Published; labels: readonly Label[] }) {
  const [tab, setTab] = useState<"places" | "hexes">("places");
  return (
    <Tabs
      label="Tables"
      className={styles.tabs}
      selected={tab}
      onSelect={setTab}
      tabs={[
        { id: "places", label: `Places (${whole(view.hotspots.length)})`, content: <PlacesTable view={view} /> },
        {
          id: "hexes",
          label: `Hexes (${whole(view.grid.cells.length)})`,
          content: <HexesTable view={view} labels={labels} />,
        },
      ]}
    />
  );
}
