import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A cell as LibreOffice holds it. */
export interface OfficeCell {
  readonly type: "string" | "float" | "date" | "other" | "empty";
  readonly text: string;
  /** Whether it would be worked out: what text from a file must never be. */
  readonly isFormula: boolean;
}

const places = [process.env.SOFFICE ?? "soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];

/** LibreOffice's program, or null where there is none. `SOFFICE` may name it. */
export const soffice = places.find((place) => spawnSync(place, ["--version"]).status === 0) ?? null;

/** Opens a file in LibreOffice, and gives the cells of its first sheet, empty ones at the ends of rows left out. */
export function openInOffice(bytes: Uint8Array | string, extension: "xlsx" | "csv"): OfficeCell[][] {
  if (!soffice) throw new Error("Got no LibreOffice.");
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  try {
    const file = join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    // Comma, double quotes, UTF-8: what a person says in its dialog. All else is as LibreOffice has it by itself.
    const reader = extension === "csv" ? ["--infilter=CSV:44,34,76"] : [];
    const args = [profile, "--headless", ...reader, "--convert-to", "fods", "--outdir", folder, file];
    execFileSync(soffice, args, { stdio: "ignore", timeout: 120_000 });
    return cellsOf(readFileSync(join(folder, "file.fods"), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const plain = (xml: string) =>
  xml
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, n) => " ".repeat(Number(n ?? 1)))
    .replace(/<text:tab\/>/g, "\t")
    .replace(/<text:line-break\/>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_, ten, sixteen, name) =>
      name ? (entities[name] ?? "?") : String.fromCodePoint(ten ? Number(ten) : Number.parseInt(sixteen, 16)),
    );

function cellsOf(document: string): OfficeCell[][] {
  const sheet = /<table:table [\s\S]*?<\/table:table>/.exec(document)?.[0] ?? "";
  const rows = sheet.match(/<table:table-row[ >][\s\S]*?<\/table:table-row>/g) ?? [];
  const read = rows.flatMap((row): OfficeCell[][] => {
    const times = Number(/^<table:table-row[^>]*number-rows-repeated="(\d+)"/.exec(row)?.[1] ?? 1);
    const cells = row.match(/<table:table-cell(?:[^>]*\/>|[^>]*>[\s\S]*?<\/table:table-cell>)/g) ?? [];
    const all = cells.flatMap((cell): OfficeCell[] => {
      const head = /^<table:table-cell[^>]*>/.exec(cell)?.[0] ?? "";
      const repeated = Number(/number-columns-repeated="(\d+)"/.exec(head)?.[1] ?? 1);
      const said = /office:value-type="(\w+)"/.exec(head)?.[1];
      const type =
        said === undefined ? "empty" : said === "string" || said === "float" || said === "date" ? said : "other";
      const value = /office:(?:date-)?value="([^"]*)"/.exec(head)?.[1];
      const lines = (cell.match(/<text:p>[\s\S]*?<\/text:p>/g) ?? []).map(plain).join("\n");
      const one = { type, text: value ?? lines, isFormula: head.includes("table:formula=") } as const;
      return Array.from({ length: type === "empty" ? Math.min(repeated, 1000) : repeated }, () => one);
    });
    while (all.at(-1)?.type === "empty") all.pop();
    return all.length === 0 ? [] : Array.from({ length: times }, () => all);
  });
  return read;
}
