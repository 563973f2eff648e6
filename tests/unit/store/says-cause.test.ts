import { expect, it, vi } from "vitest";
import type { Published } from "../../../src/core/disclosure/published";
import type { LoadReport } from "../../../src/core/ingest/report";

/** What the worker answers: errors that end their sentence, as most do, and one that does not. */
const client = vi.hoisted(() => ({
  inspect: vi.fn(),
  analyse: vi.fn(),
  planRoutes: vi.fn(),
  planRota: vi.fn(),
  profileHoliday: vi.fn(),
}));
vi.mock("../../../src/store/client", () => ({ client }));
const fileSave = vi.hoisted(() => vi.fn());
vi.mock("browser-fs-access", () => ({ fileSave }));

const { followStudy, openFiles } = await import("../../../src/store/actions");
const { change } = await import("../../../src/store/study-store");
const { keepPlanned, usePlan } = await import("../../../src/store/route-plan");
const { keepRota, useRota } = await import("../../../src/store/rota");
const { setSession, useSession } = await import("../../../src/store/session-store");
const { saveAndSay } = await import("../../../src/ui/shell/save-file");
const { saveStudy } = await import("../../../src/ui/shell/save-study");

followStudy();

const said = () => useSession.getState().notice?.text;

it.each([
  ["Check what the columns mean, then load again.", "Check what the columns mean, then load again"],
  ["the sample extract is missing", "the sample extract is missing"],
])("what could not be done is said with its cause and one full stop: %j", async (message, cause) => {
  const failed = () => Promise.reject(new Error(message));
  setSession({ notice: null, report: null, published: null });
  client.inspect.mockImplementation(failed);
  await openFiles([new File(["x"], "april.csv")]);
  expect(said()).toBe(`The files could not be read: ${cause}. Nothing is loaded.`);

  client.analyse.mockImplementation(failed);
  setSession({ notice: null, report: {} as LoadReport, published: {} as Published });
  change("Widen", (study) => ({ ...study, resolution: study.resolution === 8 ? 9 : 8 }));
  await vi.waitFor(() =>
    expect(said()).toBe(`The map could not be worked out: ${cause}. Undo the last step and try again.`),
  );

  // Their screens write the full stop.
  for (const answer of [client.planRoutes, client.profileHoliday]) answer.mockImplementation(failed);
  keepPlanned();
  keepRota();
  await vi.waitFor(() => expect([usePlan.getState().problem, useRota.getState().problem]).toEqual([cause, cause]));

  fileSave.mockImplementation(failed);
  await saveAndSay(() => "x", "zones.csv", "text/csv", "zones");
  expect(said()).toBe(`zones.csv was not saved: ${cause}. Try again, or choose another folder.`);
  await saveStudy();
  expect(said()).toBe(`The study was not saved: ${cause}. Choose another folder and try again.`);
});
