import { expect, type Page } from "@playwright/test";
import axeCore from "axe-core";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * Fails with the elements and reasons when axe finds anything on the page as it is now. axe is put in by the debugger: the
 * page's policy, which stays in force, would refuse a script element.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.evaluate(axeCore.source);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> };
    };
    const { violations } = await axe.run(document, { rules: { "target-size": { enabled: true } } });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ""}`).join("; ")}`,
    );
  });
  expect(violations, "what axe finds on the page").toEqual([]);
}
