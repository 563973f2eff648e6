/** Spaces, and the marks without width that spreadsheets and web pages leave in a name. */
const invisible = /[\u200b-\u200f\u2060\ufeff]/g;

/** A column's name as it is shown. */
export const cleanName = (name: string) => name.replace(invisible, "").replace(/\s+/g, " ").trim();

/** What two spellings of one column name share: `Date_From`, `DATE FROM` and `Date from (UTC)` are all `datefrom`. */
export const squash = (name: string) =>
  cleanName(name)
    .toLowerCase()
    .replace(/\([^)]*\)/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The words of a column name, `victimDOB` included. */
export const wordsOf = (name: string) =>
  cleanName(name)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
