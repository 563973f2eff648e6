import { beforeEach, expect, it, vi } from "vitest";
import type { Inspection } from "../../../src/core/ingest/inspection";

const client = vi.hoisted(() => ({ inspect: vi.fn(), load: vi.fn() }));
vi.mock("../../../src/store/client", () => ({ client }));
const fetchSample = vi.hoisted(() => vi.fn());
vi.mock("#platform", () => ({ fetchSample }));

const { loadExtract, loadSample, openFiles } = await import("../../../src/store/actions");
const { setSession, useSession } = await import("../../../src/store/session-store");

const file = () => new File(["x"], "april.csv");
const asked = { confirm: true, blockers: [], files: [] } as unknown as Inspection;
const notice = () => useSession.getState().notice;

beforeEach(async () => {
  client.inspect.mockRejectedValue(new Error("no such luck"));
  await openFiles([file()]);
  expect(notice()?.text).toContain("Nothing is loaded");
  client.inspect.mockResolvedValue({ inspection: asked });
});

it("says nothing more of a loading that failed once files are opened again", async () => {
  await openFiles([file()]);
  expect(useSession.getState().stage).toBe("confirming");
  expect(notice()).toBeNull();
});

it("says nothing more of it once the sample is fetched, or files are read again", async () => {
  const waits = new Promise<never>(() => {});
  fetchSample.mockReturnValue(waits);
  void loadSample();
  expect(notice()).toBeNull();

  client.inspect.mockRejectedValue(new Error("no such luck"));
  await openFiles([file()]);
  expect(notice()).not.toBeNull();
  client.load.mockReturnValue(waits);
  void loadExtract(asked);
  expect(notice()).toBeNull();
});

it("leaves what was said of something else", async () => {
  const other = { tone: "bad", text: "The study was not saved." } as const;
  setSession({ notice: other });
  await openFiles([file()]);
  expect(notice()).toBe(other);
});

/** As a browser's own error comes out of a worker: an `Error` with the name and the message of the other. */
const lost = (name: string) =>
  Object.assign(new Error("The requested file could not be read, typically due to permission problems."), { name });

it.each(["NotReadableError", "NotFoundError"])(
  "says in plain words that a chosen file was changed: %s",
  async (name) => {
    client.inspect.mockRejectedValue(lost(name));
    await openFiles([file()]);
    expect(notice()?.text).toBe(
      "The files could not be read: “april.csv” was changed since it was chosen, or can no longer be read. Choose it again. Nothing is loaded.",
    );
    await openFiles([file(), new File(["x"], "may.csv")]);
    expect(notice()?.text).toContain(
      "one of them was changed since it was chosen, or can no longer be read. Choose them again.",
    );
  },
);
