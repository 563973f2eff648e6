import { setSession, useSession, type Workspace } from "../../store/session-store";
import { railEntries } from "./workspaces";

/** Screens that are reached from others and lead back there: not a step of the work, so not in the rail. */
const pages = [
  { id: "calendar", label: "School calendar" },
  { id: "schools", label: "Schools" },
  { id: "offences", label: "Offences and definitions" },
] as const satisfies readonly { readonly id: Workspace; readonly label: string }[];
type Page = (typeof pages)[number]["id"];

/** Opens a page, and remembers from which step of the work. The calendar opens in the school year of today, or of `calendarDay`. */
export function openPage(id: Page, calendarDay: string | null = null): void {
  const { workspace } = useSession.getState();
  const from = railEntries.find((entry) => entry.id === workspace);
  setSession({ workspace: id, calendarDay, ...(from && { backTo: from.id }) });
}

/** Opens Help at one of its pages. */
export const openHelp = (page: string): void => setSession({ workspace: "help", helpPage: page });

/** What a screen is called. */
export const screenLabel = (id: Workspace): string =>
  [...railEntries, ...pages].find((one) => one.id === id)?.label ?? "";
