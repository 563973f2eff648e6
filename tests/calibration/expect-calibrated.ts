import { expect } from "vitest";
import { smallestSurprise } from "../../src/core/kit/binomial";
import { type Case, resolutions, runCase } from "./chance-maps";

/** The cases for one number of events: every resolution, with and without repeated rows. */
export function casesOf(events: number): Case[] {
  return resolutions.flatMap((resolution) =>
    [false, true].map((repeats) => ({ events, resolution, repeats, planted: 0 })),
  );
}

/**
 * Runs 100 chance maps and expects marks on no more of them than a test that errs in 5 % of maps would show in all but
 * one of a thousand such samples.
 */
export function expectCalibrated(kind: Case): void {
  const { maps, anything } = runCase(kind, 100);
  expect(anything).toBeLessThan(smallestSurprise(maps, 0.05, 0.001));
}
