/** A text that others wrote, to stand before a full stop: its own is left out. */
export const withoutStop = (text: string): string => text.trim().replace(/\.+$/, "");

/** What an error says, to stand before a full stop. Browsers and libraries end their messages with one, and sometimes they do not. */
export function causeWords(error: unknown): string {
  const said = error instanceof Error ? withoutStop(error.message) : "";
  return said === "" ? "unknown cause" : said;
}
