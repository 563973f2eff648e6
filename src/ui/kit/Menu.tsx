import { type ReactNode, useRef } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import styles from "./Menu.module.css";

interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

export interface MenuProps {
  /** A `Button` or an `IconButton`. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly items: readonly MenuEntry[];
}

/** Actions that open from a button. */
export function Menu({ trigger, label, items }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover} offset={4}>
        <Entries label={label} items={items} />
      </Popover>
    </MenuTrigger>
  );
}

interface MenuAtProps extends Omit<MenuProps, "trigger"> {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** Actions that are open beside an element whose own keys do something else than open them. */
export function MenuAt({ anchor, label, items, onClose }: MenuAtProps) {
  const ref = useRef(anchor);
  ref.current = anchor;
  return (
    <Popover
      className={styles.popover}
      offset={4}
      triggerRef={ref}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Entries label={label} items={items} onClose={onClose} autoFocus />
    </Popover>
  );
}

interface EntriesProps extends Omit<MenuProps, "trigger"> {
  readonly onClose?: () => void;
  readonly autoFocus?: boolean;
}

function Entries({ label, items, onClose, autoFocus }: EntriesProps) {
  return (
    <AriaMenu aria-label={label} className={styles.menu} onClose={onClose} autoFocus={autoFocus ? "first" : undefined}>
      {items.map((item) => (
        <MenuItem
          key={item.id}
          id={item.id}
          textValue={item.label}
          isDisabled={item.isDisabled}
          onAction={item.onAction}
          className={styles.item}
        >
          {item.icon}
          <span className={styles.words}>
            {/* The note is part of the name: what is read in the item must be in what it is called. */}
            <span>{item.label}</span>
            {item.note && <span className={styles.note}>{item.note}</span>}
          </span>
        </MenuItem>
      ))}
    </AriaMenu>
  );
}
