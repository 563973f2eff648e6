import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from "lucide-react";
import { memo, type ReactNode } from "react";
import { IconButton } from "../kit/IconButton";
import { useRemembered } from "./use-remembered";
import styles from "./Workspace.module.css";

interface Props {
  readonly side: "left" | "right";
  /** What it is called when it is folded away, and in "Fold away …". */
  readonly name: string;
  /** A row of the panel, heading or actions, at whose end the button that folds it away stands. */
  readonly row: ReactNode;
  readonly rowAt: "start" | "end";
  readonly children: ReactNode;
}

const icons = { left: [PanelLeftClose, PanelLeftOpen], right: [PanelRightClose, PanelRightOpen] } as const;

/** A column beside the map that folds to an edge of 32 px, and is still folded next time. */
export function SidePanel({ side, name, row, rowAt, children }: Props) {
  const [isOpen, setOpen] = useRemembered(`serious-violence-hotspots.${side}-panel`, true);
  if (!isOpen) {
    return (
      <div className={styles.edge} data-side={side}>
        <Fold side={side} name={name} isOpen={false} setOpen={setOpen} />
        <span className={styles.edgeName} aria-hidden>
          {name}
        </span>
      </div>
    );
  }
  const withFold = (
    <div className={styles.foldRow} data-at={rowAt}>
      <div className={styles.foldRowWords}>{row}</div>
      <Fold side={side} name={name} isOpen setOpen={setOpen} />
    </div>
  );
  return (
    <section className={styles.side} data-side={side} aria-label={name}>
      {rowAt === "start" && withFold}
      {children}
      {rowAt === "end" && withFold}
    </section>
  );
}

interface FoldProps extends Pick<Props, "side" | "name"> {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

/** The button at the panel's edge; the panel is drawn anew with every view, and this is not. */
const Fold = memo(function Fold({ side, name, isOpen, setOpen }: FoldProps) {
  const [Close, Open] = icons[side];
  const Icon = isOpen ? Close : Open;
  return (
    <IconButton
      small
      label={isOpen ? `Fold away ${name}` : `Show ${name}`}
      icon={<Icon aria-hidden size={18} />}
      onPress={() => setOpen(!isOpen)}
    />
  );
});
