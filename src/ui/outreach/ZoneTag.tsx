import styles from "./Outreach.module.css";

/** A, B, … Z, AA: the n-th zone of the study, in the list, on the map and in the rota. */
export const zoneLetter = (at: number): string =>
  (at >= 26 ? zoneLetter(Math.floor(at / 26) - 1) : "") + String.fromCharCode(65 + (at % 26));

/** The square tag with a zone's letter. */
export function ZoneTag({ at }: { at: number }) {
  return <span className={styles.tag}>{zoneLetter(at)}</span>;
}
