import { type IDBPDatabase, openDB } from "idb";
import { readStudy, writeStudy } from "../core/study/file";
import { setSession, useSession } from "./session-store";
import { replaceStudy, useStudyStore } from "./study-store";

/**
 * Keeps the study, and nothing else, in this browser's own storage, so that next month's work starts where this month's ended.
 * A study holds no incident. Where storage is refused (private windows, policies) the program works without it, and Help says so.
 */
const STORE = "studies";
const KEY = "latest";
const PAUSE_MS = 1000;

interface Saved {
  readonly text: string;
  /** ISO time. */
  readonly savedAt: string;
}

let database: Promise<IDBPDatabase> | null = null;
const open = () => {
  database ??= openDB(databaseName(), 1, { upgrade: (db) => void db.createObjectStore(STORE) });
  return database;
};

/**
 * Over file:// every page from any disk shares one storage. The path in the name keeps two copies of the program apart; it does
 * not keep another page from reading it, and Help says so.
 */
const databaseName = () =>
  location.protocol === "file:" ? `serious-violence-hotspots of ${location.pathname}` : "serious-violence-hotspots";

/** Offers the study of an earlier visit as `restorable`, and from now on saves every change a second after the hand rests. */
export async function startAutosave(): Promise<void> {
  try {
    const saved = (await (await open()).get(STORE, KEY)) as Saved | undefined;
    if (saved) setSession({ restorable: { study: readStudy(saved.text), savedAt: saved.savedAt } });
  } catch {
    // A study that an earlier release wrote and this one cannot read is not offered; what is saved next takes its place.
  }
  setSession({ autosaves: await canSave() });
  let timer: ReturnType<typeof setTimeout> | undefined;
  useStudyStore.subscribe((state, before) => {
    if (state.study === before.study) return;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), PAUSE_MS);
  });
}

async function canSave(): Promise<boolean> {
  try {
    await open();
    return true;
  } catch {
    return false;
  }
}

/** @throws when what is kept could not be read back: better said now than found out on the next visit. */
async function save(): Promise<void> {
  const saved: Saved = { text: writeStudy(useStudyStore.getState().study), savedAt: new Date().toISOString() };
  try {
    readStudy(saved.text);
  } catch (error) {
    const text = `This study cannot be kept between visits. Undo the last step. ${error instanceof Error ? error.message : ""}`;
    setSession({ notice: { tone: "bad", text } });
    throw error;
  }
  try {
    await (await open()).put(STORE, saved, KEY);
  } catch {
    setSession({ autosaves: false });
  }
}

/** Takes up the study of the earlier visit. */
export function restoreStudy(): void {
  const { restorable } = useSession.getState();
  if (!restorable) return;
  replaceStudy(restorable.study, "Took up an earlier study");
  setSession({
    restorable: null,
    notice: {
      tone: "good",
      text: `Took up the study “${restorable.study.name}”. A study holds no incidents: load an extract next.`,
    },
  });
}

/** Deletes the study of the earlier visit. */
export async function forgetEarlierStudy(): Promise<void> {
  setSession({ restorable: null });
  try {
    await (await open()).delete(STORE, KEY);
  } catch {
    setSession({ autosaves: false });
  }
}
