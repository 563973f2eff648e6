/** What XML 1.0 does not allow (control characters, halves of surrogate pairs), and invisible marks that would turn the text around them. */
const UNSAFE = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Any text as the content of an element or of a quoted attribute: it is shown, never read as markup. */
export const xml = (text: string): string => text.replace(UNSAFE, "").replace(/[&<>"']/g, (letter) => entities[letter]);
