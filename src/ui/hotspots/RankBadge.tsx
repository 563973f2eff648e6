import styles from "./Answer.module.css";

/** The number of a place, the same on map, table, slide and paper. */
export function RankBadge({ rank }: { rank: number }) {
  return <span className={styles.rank}>{rank}</span>;
}
