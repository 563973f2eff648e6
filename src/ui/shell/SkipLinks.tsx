import type { RefObject } from "react";
import { useSession, type Workspace } from "../../store/session-store";
import styles from "./SkipLinks.module.css";

/** Between the beginning of these and their answer lie some sixty controls, the map and the charts. */
const withAnswer: readonly Workspace[] = ["hotspots", "routes", "outreach"];

/** The first things that Tab reaches: past header and rail, and on to the answer. */
export function SkipLinks({ main }: { readonly main: RefObject<HTMLElement | null> }) {
  const hasAnswer = useSession((state) => withAnswer.includes(state.workspace));
  return (
    <>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      {hasAnswer && (
        <button
          type="button"
          className={styles.skip}
          onClick={() => (document.querySelector<HTMLElement>("[data-answer]") ?? main.current)?.focus()}
        >
          Skip to the answer
        </button>
      )}
    </>
  );
}
