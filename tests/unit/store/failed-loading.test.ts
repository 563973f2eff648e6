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
