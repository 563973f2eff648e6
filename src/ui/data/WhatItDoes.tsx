import { Check, X } from "lucide-react";
import { Panel } from "../kit/Panel";
import styles from "./WhatItDoes.module.css";

const does = [
  "Reads it in this browser tab and forgets it when the tab closes",
  "Refuses columns that look like names, dates of birth, addresses or notes, and lists them",
  "Accounts for every row: accepted, or set aside with a reason",
];
const never = [
  "Contacts any other computer. The page’s own security policy forbids it",
  "Maps, scores or joins people",
  "Claims that recorded crime is all violence",
];

/** The promises, beside the first file. */
export function WhatItDoes() {
  return (
    <Panel label="What this page does with your file" className={styles.panel}>
      <h3 className={styles.heading}>What this page does with your file</h3>
      <ul className={styles.list}>
        {does.map((text) => (
          <li key={text}>
            <Check aria-hidden size={18} className={styles.does} />
            {text}
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>What it never does</h3>
      <ul className={styles.list}>
        {never.map((text) => (
          <li key={text}>
            <X aria-hidden size={18} className={styles.never} />
            {text}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
