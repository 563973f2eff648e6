import type { OffenceTable } from "../core/study/offences";
import { offenceColumns } from "../core/study/offences-file";
import { settings } from "../core/words/offence-words";
import { writeCsv } from "./csv";

/** What a spreadsheet would read as a number and write in another way (`4.10`), as a power of ten (`1E5`) or as a day (`8/12`). */
const isMangled = (code: string) =>
  (/^[\d.]+$/.test(code) && String(Number(code)) !== code) || /^\d+E\d+$/i.test(code) || /^\d{1,2}[-/]\d/.test(code);

/** The table of offences as one that `readOffences` reads back: an offence a row. A code that a spreadsheet would change has an apostrophe before it. */
export function offencesCsv({ rows, categories }: OffenceTable): string {
  const categoryOf = (id: string) => categories.find((one) => one.id === id)?.label ?? id;
  const settingOf = (id: string) => settings.find((one) => one.id === id)?.label ?? id;
  return writeCsv(
    offenceColumns,
    rows.map(({ scheme, code, label, category, setting }) => {
      const shown = scheme === "police_uk" ? "" : code;
      const wording = scheme === "police_uk" ? code || label : label;
      return [isMangled(shown) ? `'${shown}` : shown, wording, categoryOf(category), settingOf(setting)];
    }),
  );
}
