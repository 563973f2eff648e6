import type { OffenceName } from "../incidents/incidents";
import { offenceTable } from "../study/defaults";
import type { Study } from "../study/study";
import { dateWords, many } from "./numbers";

/** Where offences mostly happen, as the table says it. */
export const settings = [
  { id: "public", label: "Public" },
  { id: "mixed", label: "Mixed" },
  { id: "mostly private", label: "Mostly private" },
  { id: "mostly private or online", label: "Mostly private or online" },
  { id: "private", label: "Private" },
  { id: "", label: "Not stated (counts as public)" },
] as const;

/** What an extract called an offence. */
export const offenceNameWords = ({ code, text }: OffenceName): string =>
  [code, text].filter(Boolean).join(" · ") || "(blank)";

/** A version is the day on which it was shipped; the first had a number. */
const versionWords = (version: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(version) ? dateWords(version) : `release ${version}`;

/** Which table this is, and how much of it is a person's own. */
export function tableVersionWords({ offences }: Pick<Study, "offences">): string {
  const own = offences.rows.filter((row) => row.own).length;
  const changed = own === 0 ? "unchanged" : `changed by you in ${many(own, "place")}`;
  const newer =
    offences.version === offenceTable.version
      ? ""
      : ` This release ships that of ${versionWords(offenceTable.version)}.`;
  return `Table shipped ${versionWords(offences.version)}, ${changed}.${newer}`;
}
