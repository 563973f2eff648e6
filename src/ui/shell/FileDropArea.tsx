import { FileDown } from "lucide-react";
import { useEffect, useState } from "react";
import { openFiles } from "../../store/actions";
import { setSession, useSession } from "../../store/session-store";
import { loadBoundary } from "../data/boundary";
import styles from "./FileDropArea.module.css";

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Makes the whole page a place to drop files on. */
export function FileDropArea() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // Entering a child leaves its parent: only the balance tells whether the pointer is still over the page.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth++;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const over = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      void take([...event.dataTransfer.files]);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const;
    for (const [type, listener] of Object.entries(listeners)) window.addEventListener(type, listener as EventListener);
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        window.removeEventListener(type, listener as EventListener);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className={styles.cover} aria-hidden>
      <p className={styles.words}>
        <FileDown size={32} />
        Drop to read here. Nothing is sent anywhere.
      </p>
    </div>
  );
}

/** A boundary, a study, or an extract, by what it is called. */
async function take(files: readonly File[]): Promise<void> {
  const { stage } = useSession.getState();
  if (stage === "looking" || stage === "loading") {
    setSession({
      notice: {
        tone: "bad",
        text: "A file is being read. Wait until it is done, or cancel it, then drop the other one.",
      },
    });
    return;
  }
  if (files.length === 1 && /\.geojson$/i.test(files[0].name)) return loadBoundary(files[0]);
  return openFiles(files);
}
