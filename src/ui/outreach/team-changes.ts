import type { PublishedSession } from "../../core/disclosure/published-rota";
import { many } from "../../core/words/numbers";
import type { TeamChoice } from "../../worker/plan-rota";
import { keyOf, sessionWords } from "./rota-weeks";

/** So many are all named; of more the first is, since the line has room for no more. */
const NAMED = 2;

/** The sessions that are where they were and have another team now, and how to prevent it; null where there is none. */
export function teamChangeWords(before: readonly TeamChoice[], sessions: readonly PublishedSession[]): string | null {
  const teams = new Map(before.map((session) => [keyOf(session), session.team]));
  const changed = sessions.filter((session) => (teams.get(keyOf(session)) ?? session.team) !== session.team);
  if (changed.length === 0) return null;
  const named = changed
    .slice(0, changed.length > NAMED ? 1 : NAMED)
    .map((session) => `${sessionWords(session)}, team ${session.team} (was ${teams.get(keyOf(session))})`);
  const more = changed.length - named.length;
  const hint = changed.some(({ locked }) => !locked) ? " “Keep all” before a move keeps teams too." : "";
  return `${many(changed.length, "other session")} changed team: ${named.join("; ")}${more > 0 ? `; and ${more} more` : ""}.${hint}`;
}
