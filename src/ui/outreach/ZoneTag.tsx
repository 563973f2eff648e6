import { letterOf } from "../../core/kit/letters";
import styles from "./Outreach.module.css";

/** The square tag with the letter of the n-th zone of the study: the same in the list, in the rota and on the map. */
export function ZoneTag({ at }: { at: number }) {
  return <span className={styles.tag}>{letterOf(at)}</span>;
}
