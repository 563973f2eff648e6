import type { ReactNode } from "react";
import { pointTo } from "../kit/point-to";

/** What is wrong, as a link to the field where it is mended; in bold where no field of the screen mends it. */
export function FieldLink({ to, children }: { to: string | null; children: ReactNode }) {
  if (to === null) return <strong>{children}</strong>;
  return (
    <a
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        pointTo(to);
      }}
    >
      {children}
    </a>
  );
}
