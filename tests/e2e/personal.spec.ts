import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import Papa from "papaparse";
import { formats } from "../../src/export/formats";
import { expect, keepScreenshot, test } from "./harness";
import { goTo } from "./steps";

/**
 * A file full of personal data, by header and by content, in rows that are accepted and rows that are set aside, in and beyond the
 * sample: none of it may be found anywhere but in the file.
 */
const file = readFileSync(new URL("../fixtures/personal/everything.csv", import.meta.url));
const [header, ...lines] = Papa.parse<string[]>(file.toString("utf8"), { skipEmptyLines: true }).data;

/** What the program is meant to keep; everything else in the file, in whatever column, is planted. */
const kept = new Set(["Date", "Time", "Easting", "Northing", "HO Code", "Offence", "Victim Age"]);
const clean = lines.filter((line) => line.length === header.length);
const meant = new Set(clean.flatMap((line) => line.filter((_, c) => kept.has(header[c]))));
const isPlanted = (value: string) => /plant|@|07700 9/i.test(value);
const planted = [
  ...new Set([
    ...clean.flatMap((line) => line.filter((_, c) => !kept.has(header[c]))),
    // Something personal in a column that is kept, and all of the rows in which a field is missing or one too many.
    ...clean.flatMap((line) => line.filter(isPlanted)),
    ...lines
      .filter((line) => !clean.includes(line))
      .flatMap((line) => line.filter((v) => v.length > 5 && !meant.has(v) && !v.endsWith("/2026"))),
  ]),
];

declare global {
  interface Window {
    __stores: () => unknown[];
    /** Every text that came out of a worker, by message or through a port, bytes decoded as text. */
    __messages: string[];
    __textsOf: (value: unknown) => string[];
  }
}

/** Runs in the page before anything of the program: records every message that a worker sends. */
function listenToWorkers(): void {
  const decoders = ["utf-8", "utf-16le", "windows-1252"].map((name) => new TextDecoder(name));
  window.__messages = [];
  window.__textsOf = (root) => {
    const texts: string[] = [];
    const seen = new Set<unknown>();
    const walk = (value: unknown): void => {
      if (typeof value === "string") texts.push(value);
      else if (typeof value === "number" || typeof value === "bigint") texts.push(String(value));
      if (typeof value !== "object" || value === null || seen.has(value)) return;
      seen.add(value);
      if (value instanceof ArrayBuffer) for (const decoder of decoders) texts.push(decoder.decode(value));
      else if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        for (const decoder of decoders) texts.push(decoder.decode(bytes));
      } else if (value instanceof Map) for (const pair of value) walk(pair);
      else if (value instanceof Set) for (const entry of value) walk(entry);
      else if (!(value instanceof Blob)) {
        for (const [key, entry] of Object.entries(value)) {
          texts.push(key);
          walk(entry);
        }
      }
    };
    walk(root);
    return texts;
  };
  const record = (event: MessageEvent) => window.__messages.push(...window.__textsOf(event.data));
  const NativeWorker = window.Worker;
  window.Worker = class extends NativeWorker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener("message", record);
    }
  };
  const NativeChannel = window.MessageChannel;
  window.MessageChannel = class extends NativeChannel {
    constructor() {
      super();
      this.port1.addEventListener("message", record);
      this.port2.addEventListener("message", record);
    }
  };
}

const START = 6;
const byStart = new Map<string, string[]>();
for (const value of planted) {
  const start = value.slice(0, START);
  byStart.set(start, [...(byStart.get(start) ?? []), value]);
}

/** The planted values that stand anywhere in the texts: of thousands of values and megabytes of text, in one go. */
function foundIn(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of new Set(texts)) {
    for (let at = 0; at + START <= text.length; at++) {
      for (const value of byStart.get(text.slice(at, at + START)) ?? [])
        if (text.startsWith(value, at)) found.add(value);
    }
  }
  return [...found];
}

/** What the browser keeps for this page, as text. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const texts = [...Object.entries(localStorage), ...Object.entries(sessionStorage)].flat().map(String);
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name as string);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise<unknown[]>((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        });
        texts.push(...window.__textsOf(all));
      }
      database.close();
    }
    return texts;
  });

const inMemory = (page: Page) => page.evaluate(() => [...new Set(window.__textsOf(window.__stores()))]);
const messages = (page: Page) => page.evaluate(() => [...new Set(window.__messages)]);
/** The page with what only screen readers get, and what stands in fields. */
const onScreen = async (page: Page) => [await page.content()];

async function saved(page: Page, act: () => Promise<void>): Promise<string[]> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const bytes = readFileSync(await download.path());
  return [download.suggestedFilename(), bytes.toString("utf8"), bytes.toString("latin1")];
}

/** What is on paper, and everything else on the page at that moment. */
async function printed(page: Page, act: () => Promise<void>): Promise<string[]> {
  await page.evaluate(() => {
    document.title = "not printed";
    window.print = () => {
      document.title = "printed";
    };
  });
  await act();
  await expect(page).toHaveTitle("printed");
  const texts = await onScreen(page);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  return texts;
}

test("no personal value of a file gets anywhere: screen, store, messages, storage, study, rows set aside, exports", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.addInitScript(listenToWorkers);
  await page.goto("?test");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "everything.csv", mimeType: "text/csv", buffer: file });
  await expect(page.getByRole("heading", { name: "Is this what the columns mean?" })).toBeVisible();
  await expect(page.getByText("24 columns refused")).toBeVisible();
  // The masked examples are there, and say nothing.
  await expect(page.getByText("Values look like xxxxxxx, xxxx 99999 999999")).toBeVisible();
  await page.getByRole("button", { name: "It is no personal data: let “Offence” through" }).click();
  await keepScreenshot(page, "personal-refused");
  expect(foundIn(await onScreen(page))).toEqual([]);
  expect(foundIn(await inMemory(page))).toEqual([]);
  await page.getByRole("button", { name: "Read all rows" }).click();
  await expect(page.getByRole("heading", { name: /^Loaded: / })).toBeVisible();
  await expect(page.getByRole("contentinfo")).toContainText("all sum to");
  expect(foundIn(await onScreen(page))).toEqual([]);

  const setAside = await saved(page, () => page.getByRole("button", { name: /^Download the \d+ rows/ }).click());
  expect(setAside[1]).toContain("99/99/2026");
  expect(foundIn(setAside)).toEqual([]);
  const quality = await saved(page, () => page.getByRole("button", { name: "Save this report (CSV)" }).click());
  expect(quality[1]).toContain("Refused: date of birth");
  // Two names in the column of offences, beyond the rows that were looked at first, among wordings of the table.
  expect(planted).toEqual(expect.arrayContaining(["Plantina Overbury", "PLANTOVER, Zebedee"]));
  expect(quality[1]).toContain("An offence looked like the name of a person");
  expect(foundIn(quality)).toEqual([]);
  expect(foundIn(await printed(page, () => page.getByRole("button", { name: "Print this report" }).click()))).toEqual(
    [],
  );
  const study = await saved(page, () => page.getByRole("button", { name: "Save study" }).click());
  expect(study[1]).toContain("Victim DOB");
  expect(foundIn(study)).toEqual([]);

  for (const workspace of ["Hotspots", "School routes", "Outreach", "Present"] as const) {
    await goTo(page, workspace);
    await expect(page.getByRole("navigation").getByRole("button", { name: workspace, exact: true })).toHaveAttribute(
      "aria-current",
      "page",
    );
    expect(foundIn(await onScreen(page)), workspace).toEqual([]);
  }
  for (const { label } of formats) {
    const written = await saved(page, async () => {
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByRole("menuitem", { name: label }).click();
    });
    expect(written[1].length, label).toBeGreaterThan(200);
    expect(foundIn(written), label).toEqual([]);
  }
  const picture = await saved(page, () => page.getByRole("button", { name: "Save picture (PNG)" }).click());
  expect(foundIn(picture)).toEqual([]);
  const alt = await page.getByRole("img", { name: /incidents/ }).getAttribute("alt");
  expect(foundIn([alt ?? ""])).toEqual([]);
  expect(foundIn(await printed(page, () => page.keyboard.press("Control+p")))).toEqual([]);

  // Autosave rests a second before it writes.
  await expect.poll(async () => (await stored(page)).join("\n")).toContain("Victim DOB");
  expect(foundIn(await stored(page))).toEqual([]);
  expect(foundIn(await inMemory(page))).toEqual([]);
  const said = await messages(page);
  // They were heard: what may come out did come out, bytes and all.
  for (const known of ["Victim DOB", "99/99/2026", "Assault with injury"])
    expect(
      said.some((text) => text.includes(known)),
      known,
    ).toBe(true);
  expect(foundIn(said)).toEqual([]);
});

test("the search itself finds what it looks for", async () => {
  expect(planted.length).toBeGreaterThan(5000);
  expect(planted.filter((value) => value.length < START)).toEqual([]);
  expect(foundIn([file.toString("utf8")])).toHaveLength(planted.length);
  expect(foundIn([`… ${planted[7]} …`])).toEqual([planted[7]]);
});
