import type { Published } from "../../../src/core/disclosure/published";
import { createStudy } from "../../../src/core/study/defaults";
import type { Study } from "../../../src/core/study/study";
import { publishFiles } from "../../../src/worker/headless";
import { makeExtract } from "../../golden/make-extract";

/** A view worked out by the program itself from a made-up extract: what a map has to show. */
export async function viewOf(part: Partial<Study> = {}): Promise<{ study: Study; published: Published }> {
  const study = { ...createStudy(), ...part };
  const { published } = await publishFiles([new File([makeExtract()], "SYNTHETIC_view.csv")], study, {
    today: "2026-04-01",
  });
  return { study, published };
}
