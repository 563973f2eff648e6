import { useSession } from "../../store/session-store";
import { Checkbox } from "../kit/Checkbox";
import styles from "./KeyList.module.css";
import { keyGroups } from "./keys";
import { rememberSingleKeys } from "./single-keys";

/** Every key and what it does; and the switch for the one that works without Ctrl, which speech input can press by mistake. */
export function KeyList({ level }: { readonly level: 3 | 4 }) {
  const singleKeys = useSession((state) => state.singleKeys);
  const Title = level === 3 ? "h3" : "h4";
  return (
    <>
      <Checkbox isSelected={singleKeys} onChange={rememberSingleKeys}>
        The key ? opens this list
      </Checkbox>
      <div className={styles.groups}>
        {keyGroups.map(({ where, keys }) => (
          <div key={where} className={styles.group}>
            <Title className={styles.where}>{where}</Title>
            <dl>
              {keys.map((entry) => (
                <div key={entry.keys} className={styles.entry}>
                  <dt className={styles.keys}>{entry.keys}</dt>
                  <dd>{entry.does}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </>
  );
}
