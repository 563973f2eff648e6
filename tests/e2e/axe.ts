import { expect, type Page } from "@playwright/test";
import axeCore from "axe-core";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * Fails with the elements and reasons when axe finds anything on the page as it is now: every rule of wcag2a, wcag2aa, wcag21a,
 * wcag21aa and wcag22aa, and axe's own good practice. axe is put in by the debugger: the page's policy, which stays in force,
 * would refuse a script element.
 */
export async function expectNoAxeViolations(page: Page, state = "the page"): Promise<void> {
  await standStill(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeCore.source);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> };
    };
    const { violations } = await axe.run(document, {
      resultTypes: ["violations"],
      // The only rule of 2.2 at level AA; axe leaves it out unless told.
      rules: { "target-size": { enabled: true } },
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ""}`).join("; ")}`,
    );
  });
  expect(violations, `what axe finds: ${state}`).toEqual([]);
}

/** Waits until every colour that fades has faded: in between, words have the new colour and their ground still the old one. */
const standStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    // What a press has changed begins to fade when it is next drawn.
    await new Promise(requestAnimationFrame);
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 60_000);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

const looks = [
  { name: "light", theme: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", theme: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced colours", theme: "light", media: { colorScheme: "light", forcedColors: "active" } },
] as const;

/**
 * axe finds nothing in this state of the page, in light, in dark and in forced colours. The page must follow the system's
 * theme, and is told to hold still: a colour in transition has no contrast. Pictures are kept in forced colours, to be
 * looked at: what vanishes there, axe does not see.
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  for (const { name, theme, media } of looks) {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    await expectNoAxeViolations(page, `${state}, ${name}`);
    if (media.forcedColors === "active")
      await page.screenshot({ path: `test-results/screens/forced/${state.replaceAll(/\W+/g, "-")}.png` });
  }
  await page.emulateMedia(looks[0].media);
}
