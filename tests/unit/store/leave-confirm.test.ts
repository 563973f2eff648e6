import { describe, expect, it, vi } from "vitest";
import type { Inspection } from "../../../src/core/ingest/inspection";

const client = vi.hoisted(() => ({ inspect: vi.fn(), load: vi.fn(), analyse: vi.fn(), takeShiftGrid: vi.fn() }));
vi.mock("../../../src/store/client", () => ({ client }));

const { chooseShiftGrid, leaveConfirm, loadExtract, openFiles, reopenColumns } = await import(
  "../../../src/store/actions"
);
const { useSession } = await import("../../../src/store/session-store");

const inspection = (name: string) =>
  ({
    confirm: true,
    blockers: [{ text: "asked", mendedBy: null }],
    questions: [],
    columns: [],
    files: [{ name, bytes: 1 }],
  }) as unknown as Inspection;
const april = new File(["x"], "april.csv");
const may = new File(["x"], "may.csv");
const loaded = { report: { located: 0 }, insideShare: 1, opening: {} };
const filesRead = () => client.load.mock.lastCall?.[0];

describe("leaving the confirmation screen", () => {
  it("changes nothing: the columns of what is loaded can still be changed, and its own files are read then", async () => {
    client.analyse.mockReturnValue(new Promise(() => {}));
    client.inspect.mockResolvedValueOnce({ inspection: inspection("april.csv") });
    await openFiles([april]);
    client.load.mockResolvedValue(loaded);
    await loadExtract({ ...inspection("april.csv"), confirm: false });
    expect(filesRead()).toEqual([april]);
    const before = useSession.getState().inspection;
    expect(before).not.toBeNull();

    reopenColumns();
    expect(useSession.getState().stage).toBe("confirming");
    leaveConfirm();
    expect(useSession.getState()).toMatchObject({ stage: "ready", inspection: before });

    client.inspect.mockResolvedValueOnce({ inspection: inspection("may.csv") });
    await openFiles([may]);
    expect(useSession.getState().inspection?.files[0].name).toBe("may.csv");
    leaveConfirm();
    expect(useSession.getState()).toMatchObject({ stage: "ready", inspection: before });
    client.inspect.mockResolvedValueOnce({ problems: [] });
    await openFiles([may]);
    expect(useSession.getState()).toMatchObject({ stage: "ready", inspection: before });

    await openFiles([]);
    reopenColumns();
    client.load.mockResolvedValueOnce({ cancelled: true });
    await loadExtract({ ...inspection("april.csv"), confirm: false });
    expect(filesRead()).toEqual([april]);
    expect(useSession.getState()).toMatchObject({ stage: "ready", inspection: before });
  });

  it("takes back a grid file that was chosen there, and keeps the one that the extract was read by", async () => {
    // The worker, as far as grid files go: a large file takes longer to read than a small one.
    let held: File | null = null;
    client.takeShiftGrid.mockImplementation(async (file: File | null) => {
      await new Promise((resolve) => setTimeout(resolve, file === large ? 20 : 0));
      held = file;
      return null;
    });
    const [small, large] = [new File(["x"], "small.gsb"), new File(["x"], "large.gsb")];
    const settle = () => new Promise((resolve) => setTimeout(resolve, 50));

    reopenColumns();
    const choosing = chooseShiftGrid(large);
    leaveConfirm();
    await choosing;
    await settle();
    expect(held).toBeNull();
    expect(useSession.getState().shiftGrid).toBeNull();

    reopenColumns();
    await chooseShiftGrid(small);
    await loadExtract({ ...inspection("april.csv"), confirm: false });
    reopenColumns();
    await chooseShiftGrid(null);
    expect(held).toBeNull();
    leaveConfirm();
    await settle();
    expect(held).toBe(small);
    expect(useSession.getState().shiftGrid).toBe("small.gsb");
  });
});
