import { FACT_ASPECTS, type FactAspect } from "../contracts/fact.ts";
import { assert, assertEquals } from "@std/assert";
import { ELEMENTS, EXTRACTABLE_NAMES, EXTRACTION_TOOLS, GATE_NAMES, GATES } from "./elements.ts";

Deno.test("GATES has the points and thresholds of domain rules, sections 3.1 and 4", () => {
  const terms = GATE_NAMES.map((name) => {
    const { points, required, min_confidence } = GATES[name];
    return [name, points, required, min_confidence];
  });

  assertEquals(terms, [
    ["core_pain", 15, true, 0.6],
    ["primary_persona", 10, true, 0.6],
    ["wow_moment", 10, true, 0.5],
    ["design_preferences", 5, false, null],
    ["business_case", 20, true, 0.7],
    ["budget_constraints", 15, true, 0.7],
    ["full_requirements", 15, true, null],
    ["confirmed_scope", 10, true, null],
  ]);
  assertEquals(Object.keys(GATES), [...GATE_NAMES]);
});

Deno.test("EXTRACTABLE_NAMES puts every element after those it builds on", () => {
  EXTRACTABLE_NAMES.forEach((name, index) => {
    const earlier: readonly string[] = EXTRACTABLE_NAMES.slice(0, index);
    for (const needed of [...ELEMENTS[name].prerequisites, ...ELEMENTS[name].uses]) {
      assert(earlier.includes(needed), `${needed} comes after ${name}`);
    }
  });
});

Deno.test("EXTRACTION_TOOLS names each tool once", () => {
  assertEquals(new Set(EXTRACTION_TOOLS).size, EXTRACTION_TOOLS.length);
});

Deno.test("GATES has each subject of a fact at one gate", () => {
  const subjects = GATE_NAMES.flatMap((name): readonly FactAspect[] => GATES[name].subjects);

  assertEquals(subjects.toSorted(), FACT_ASPECTS.toSorted());
});
