import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindsOfDays } from "../../src/core/calendar/calendar";
import { codeOfBand } from "../../src/core/incidents/ages";
import { createCounter } from "../../src/core/incidents/counter";
import { defineProfiles } from "../../src/core/incidents/defined";
import { countFacets, countSlots } from "../../src/core/incidents/facets";
import { isIn, sieveProfiles, sieveSlots } from "../../src/core/incidents/filter";
import { FLAG, type Incidents, sexes } from "../../src/core/incidents/incidents";
import { createTimeline, hexesInTime } from "../../src/core/incidents/timeline";
import { createStudy } from "../../src/core/study/defaults";
import { type Definition, definitionFlags, youthAges } from "../../src/core/study/definitions";
import { matchOffences } from "../../src/core/study/offences";
import { everything } from "../../src/core/study/study";
import { anyRow, incidentsOf } from "../unit/core/incidents/made-up";

const study = createStudy();
/** The categories of the offences of `made-up.ts`, in their order. */
const categoryOfOffence = ["robbery-personal", "violence-with-injury", "asb", "not-in-table"];

const flags = fc.subarray([...definitionFlags]);
const anyRule = fc.record({
  anyOf: fc.record({ categories: fc.subarray(categoryOfOffence), flags }),
  allOf: fc.record({
    flags,
    sex: fc.option(fc.constantFrom(...sexes.map(({ id }) => id)), { nil: null }),
    youth: fc.boolean(),
  }),
});

/** A definition by itself, and one that is a part of it. */
const anyPair = fc.tuple(anyRule, anyRule).map(([whole, part]): Definition[] => {
  const said = { words: "", source: "", status: "proposed", own: true } as const;
  return [
    { ...said, id: "whole", label: "Whole", of: null, ...whole },
    { ...said, id: "part", label: "Part", of: "whole", ...part },
  ];
});

/** Bands as extracts give them, each written down with its own ages. */
const bands = [
  [10, 15],
  [0, 17],
  [18, 24],
  [20, 25],
  [25, 34],
  [25, 49],
  [35, 49],
].map(([from, to]) => ({ from, to, code: codeOfBand({ from, to }) }));

/** The answer for a row, from its own age and flags: no profile, no bits. */
function answer(incidents: Incidents, i: number, definition: Definition, all: Definition[], youthAgeTo: number) {
  const has = (flag: keyof typeof FLAG) => (incidents.flags[i] & FLAG[flag]) !== 0;
  const sex = sexes[incidents.sex[i]].id;
  const age = incidents.age[i];
  const base = all.find(({ id }) => id === definition.of);
  const { anyOf } = base ?? definition;
  if (!anyOf.categories.includes(categoryOfOffence[incidents.offence[i]]) && !anyOf.flags.some(has)) return "no";
  let sure = true;
  for (const rule of base ? [base.allOf, definition.allOf] : [definition.allOf]) {
    if (!rule.flags.every(has)) return "no";
    if (rule.sex && sex !== rule.sex && sex !== "unknown") return "no";
    const ages =
      bands.find(({ code }) => code === age) ?? (age === 255 ? { from: 0, to: 120 } : { from: age, to: age });
    if (rule.youth && ages.from > youthAgeTo) return "no";
    if ((rule.sex && sex !== rule.sex) || (rule.youth && ages.to > youthAgeTo)) sure = false;
  }
  return sure ? "yes" : "not-known";
}

describe("a definition", () => {
  it("counts the rows that a second reading of its rule finds, whatever the rule and the age limit", () => {
    const ages = fc.oneof(
      fc.constant(255),
      fc.constantFrom(23, 24, 25, 26, ...bands.map(({ code }) => code)),
      fc.integer({ min: 0, max: 90 }),
    );
    const rows = fc.array(
      fc.tuple(anyRow, ages).map(([row, age]) => ({ ...row, age })),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(rows, anyPair, fc.constantFrom(...youthAges), (made, definitions, youthAgeTo) => {
        const incidents = incidentsOf(made);
        const timeline = createTimeline(incidents, matchOffences(study.offences, incidents.offences), study.offences);
        const kinds = kindsOfDays(study.calendar, incidents.firstDay, incidents.lastDay);
        const defined = defineProfiles(study.offences, definitions, youthAgeTo);
        const sieveOf = (definition: string | null) => ({
          slots: sieveSlots(timeline, incidents, everything, kinds),
          profiles: sieveProfiles(timeline, { ...everything, definition }, { ...study, definitions }, defined),
        });
        const located = hexesInTime(timeline, new Int32Array(incidents.length), 1);
        const all = sieveOf(null);
        const byProfile = createCounter(timeline, located).profiles(all.slots);
        const bySlot = countSlots(timeline, all.profiles, located);
        const facets = countFacets(timeline, all, bySlot, byProfile, incidents, kinds, defined);
        definitions.forEach((definition, d) => {
          const answers = made.map((_, i) => answer(incidents, i, definition, definitions, youthAgeTo));
          const sieve = sieveOf(definition.id);
          expect(made.map((_, i) => isIn(sieve, timeline, incidents, i))).toEqual(answers.map((a) => a === "yes"));
          expect(facets.definitions[d]).toBe(answers.filter((a) => a === "yes").length);
          expect(facets.unsure[d]).toBe(answers.filter((a) => a === "not-known").length);
        });
      }),
      { numRuns: 150 },
    );
  });
});
