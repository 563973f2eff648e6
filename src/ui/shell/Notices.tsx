import { useEffect } from "react";
import { setSession, useSession } from "../../store/session-store";
import { Notice } from "../kit/Notice";
import styles from "./Notices.module.css";

const GOOD_NEWS_MS = 10_000;
const close = () => setSession({ notice: null });

/** What just happened, in words, read out by screen readers. Errors stay until they are closed. */
export function Notices() {
  const notice = useSession((state) => state.notice);
  useEffect(() => {
    if (notice?.tone !== "good") return;
    const timer = setTimeout(close, GOOD_NEWS_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const isBad = notice?.tone === "bad";
  return (
    <div className={styles.place} data-print="hide">
      {/* Both regions are there from the start: a screen reader listens only to regions that it already knows. */}
      <div role="status">{notice && !isBad && <Message text={notice.text} tone="good" />}</div>
      <div role="alert">{notice && isBad && <Message text={notice.text} tone="bad" />}</div>
    </div>
  );
}

function Message({ text, tone }: { text: string; tone: "good" | "bad" }) {
  return (
    <Notice tone={tone} onClose={close} className={styles.notice}>
      {text}
    </Notice>
  );
}
