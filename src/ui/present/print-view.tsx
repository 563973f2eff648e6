import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Emphasis } from "../../scene/compose";
import { useSession } from "../../store/session-store";
import { emphasisOf } from "../shell/emphasis";
import { PrintedReport } from "./PrintedReport";
import { PrintPages } from "./PrintPages";

let isPrinting = false;

/**
 * Prints pages made for paper. In a root of their own, because printing tells the page that it is narrow now, and what is put in the
 * page's own tree may be taken away by that before it is on paper. The title is that of a PDF, and the name that a browser gives its file.
 */
export function print(
  pages: (onReady: () => void, onDone: () => void) => ReactNode,
  title: string = document.title,
): void {
  if (isPrinting) return;
  isPrinting = true;
  const titleOfPage = document.title;
  document.title = title;
  const container = document.body.appendChild(document.createElement("div"));
  const root = createRoot(container);
  const onDone = () => {
    isPrinting = false;
    document.title = titleOfPage;
    root.unmount();
    container.remove();
  };
  root.render(pages(() => window.print(), onDone));
}

/** Prints the view that is shown: the slide, then words and tables. */
export function printView(emphasis: Emphasis = emphasisOf(useSession.getState())): void {
  print((onReady, onDone) => <PrintPages emphasis={emphasis} onReady={onReady} onDone={onDone} />);
}

/** Prints the quality report. */
export function printReport(): void {
  const { report, published } = useSession.getState();
  if (!report || !published) return;
  print((onReady, onDone) => <PrintedReport report={report} view={published} onReady={onReady} onDone={onDone} />);
}
