import type { LucideIcon } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import styles from "./MapView.module.css";

interface Props {
  readonly name: string;
  readonly Icon: LucideIcon;
  /** Only made while it is open. */
  readonly children: () => ReactNode;
}

/** A button among the map's tools that opens a small panel beside it. Escape, or a press anywhere else, closes it. */
export function ToolMenu({ name, Icon, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [isOpen]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel from any control inside of it.
    <div
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.tool}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setOpen(!isOpen)}
        title={name}
      >
        <Icon size={18} aria-hidden />
        <span className={styles.hidden}>{name}</span>
      </button>
      <div id={panel} className={styles.menu} hidden={!isOpen}>
        {isOpen && children()}
      </div>
    </div>
  );
}
