import { createRoot } from "react-dom/client";
import type { Emphasis } from "../../scene/compose";
import { useSession } from "../../store/session-store";
import { emphasisOf } from "../shell/emphasis";
import { PrintPages } from "./PrintPages";

let isPrinting = false;

/**
 * Prints the view that is shown: the slide, then words and tables. In a root of its own, because printing tells the page that it is
 * narrow now, and what is put in the page's own tree may be taken away by that before it is on paper.
 */
export function printView(emphasis: Emphasis = emphasisOf(useSession.getState())): void {
  if (isPrinting) return;
  isPrinting = true;
  const container = document.body.appendChild(document.createElement("div"));
  const root = createRoot(container);
  const onDone = () => {
    isPrinting = false;
    root.unmount();
    container.remove();
  };
  root.render(<PrintPages emphasis={emphasis} onReady={() => window.print()} onDone={onDone} />);
}
