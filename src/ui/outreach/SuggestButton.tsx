import { suggestZones, useRota } from "../../store/rota";
import { useSession } from "../../store/session-store";
import { LinkButton } from "../kit/LinkButton";
import styles from "./Outreach.module.css";

/** Where the focus goes when no suggestion is left. */
export const SUGGEST = "suggest-zones";

/** Asks the data for zones; in the heading of the panel, since a plan begins with it. */
export function SuggestButton() {
  const isAsking = useRota((state) => state.isSuggesting);
  const hasExtract = useSession((session) => session.published !== null && !session.published.monthOnly);
  if (!hasExtract) return null;
  return (
    <LinkButton id={SUGGEST} className={styles.suggest} isDisabled={isAsking} onPress={() => void suggestZones()}>
      {isAsking ? "Looking for zones" : "Suggest zones"}
    </LinkButton>
  );
}
