import { expect, type FileChooser, type Page } from "@playwright/test";
import type { Published } from "../../src/core/disclosure/published";

interface TestCamera {
  readonly surface: HTMLElement;
  readonly drawnBy: "webgl" | "svg";
  readonly viewport: () => {
    readonly project: (lng: number, lat: number) => readonly [number, number];
    readonly width: number;
    readonly height: number;
    readonly zoom: number;
  };
}

declare global {
  interface Window {
    /** Behind `?test` only: where the map looks. */
    __camera?: TestCamera;
    /** MapLibre's map; null where SVG draws it. */
    __map?: { project(lngLat: [number, number]): { x: number; y: number } } | null;
    /** Behind `?test` only: the view that is shown. */
    __published?: () => Published | null;
  }
}

type Files = Parameters<FileChooser["setFiles"]>[0];

/** Presses a button that opens the file dialog, and chooses these files in it. */
export async function chooseFiles(page: Page, button: string, files: Files): Promise<void> {
  const dialog = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).first().click();
  await (await dialog).setFiles(files);
}

/** Goes to a workspace by the rail. */
export async function goTo(
  page: Page,
  workspace: "Data" | "Hotspots" | "School routes" | "Outreach" | "Present" | "Help",
): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: workspace, exact: true }).click();
}

/** Loads the sample by its one click, and waits for its answer. */
export async function loadSample(page: Page): Promise<void> {
  await page.goto("?test");
  await page.getByRole("button", { name: /Load the sample extract/ }).click();
  await expect(page.getByRole("heading", { name: /stand out beyond chance/ })).toBeVisible();
}
