import { monthOnlyWords } from "../../core/words/findings-words";
import { useSession } from "../../store/session-store";
import { Notice } from "../kit/Notice";

/** Why hours and days cannot be used, on every screen for as long as it is so. */
export function MonthOnlyBanner() {
  const monthOnly = useSession((state) => state.published?.monthOnly ?? false);
  const snapped = useSession((state) => state.published?.snapped ?? false);
  const words = monthOnlyWords({ monthOnly, snapped });
  return words ? <Notice tone="warn">{words}</Notice> : null;
}
