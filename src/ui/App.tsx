import { type ComponentType, lazy, Suspense, useEffect, useRef } from "react";
import { useSession, type Workspace } from "../store/session-store";
import styles from "./App.module.css";
import { DataWorkspace } from "./data/DataWorkspace";
import { FileDropArea } from "./shell/FileDropArea";
import { Footer } from "./shell/Footer";
import { Header } from "./shell/Header";
import { KeyboardDialog } from "./shell/KeyboardDialog";
import { MonthOnlyBanner } from "./shell/MonthOnlyBanner";
import { Notices } from "./shell/Notices";
import { screenLabel } from "./shell/pages";
import { Rail } from "./shell/Rail";
import { SkipLinks } from "./shell/SkipLinks";
import { startShortcuts } from "./shell/shortcuts";
import { WorkspaceBoundary } from "./shell/WorkspaceBoundary";

// All but the first screen are fetched after the first one is shown.
const hotspots = () => import("./hotspots/HotspotsWorkspace").then((m) => ({ default: m.HotspotsWorkspace }));
const routes = () => import("./routes/RoutesWorkspace").then((m) => ({ default: m.RoutesWorkspace }));
const outreach = () => import("./outreach/OutreachWorkspace").then((m) => ({ default: m.OutreachWorkspace }));
const help = () => import("./help/HelpWorkspace").then((m) => ({ default: m.HelpWorkspace }));
const present = () => import("./present/PresentWorkspace").then((m) => ({ default: m.PresentWorkspace }));

const calendar = () => import("./calendar/CalendarWorkspace").then((m) => ({ default: m.CalendarWorkspace }));
const offences = () => import("./offences/OffencesWorkspace").then((m) => ({ default: m.OffencesWorkspace }));
const schools = () => import("./schools/SchoolsWorkspace").then((m) => ({ default: m.SchoolsWorkspace }));

const screens: Readonly<Record<Workspace, ComponentType>> = {
  data: DataWorkspace,
  hotspots: lazy(hotspots),
  routes: lazy(routes),
  outreach: lazy(outreach),
  present: lazy(present),
  help: lazy(help),
  calendar: lazy(calendar),
  schools: lazy(schools),
  offences: lazy(offences),
};

/** The page: header, rail, one workspace, footer. */
export function App() {
  const workspace = useSession((state) => state.workspace);
  const main = useRef<HTMLElement>(null);
  useEffect(startShortcuts, []);
  useEffect(() => {
    for (const screen of [hotspots, routes, outreach, present, help, calendar, schools, offences])
      void screen().catch(() => undefined);
  }, []);
  useEffect(() => {
    document.title = `${screenLabel(workspace)} · Serious violence hotspots`;
  }, [workspace]);
  const Screen = screens[workspace];
  return (
    <div className={styles.app}>
      <SkipLinks main={main} />
      <Header />
      <Rail />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <MonthOnlyBanner />
        <div className={styles.workspace}>
          <WorkspaceBoundary key={workspace}>
            <Suspense fallback={<p className={styles.waiting}>Opening this screen</p>}>
              <Screen />
            </Suspense>
          </WorkspaceBoundary>
        </div>
      </main>
      <Footer />
      <Notices />
      <FileDropArea />
      <KeyboardDialog />
    </div>
  );
}
