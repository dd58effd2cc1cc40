import { assert, assertEquals } from "@std/assert";
import type { Foundation } from "../contracts/foundation.ts";
import { ELEMENT_NAMES, GATE_NAMES } from "./elements.ts";
import { listFields, missingFields } from "./gates.ts";
import { assessSample, FULL_FOUNDATION, NO_FOUNDATION } from "./testing/sample_foundation.ts";

const { core_pain: pain, primary_persona: persona, business_case: business } = FULL_FOUNDATION;
const [kpi] = business!.success_kpis; // the sample has every element

const missing = (name: (typeof GATE_NAMES)[number], foundation: Partial<Foundation>) =>
  missingFields(name, { ...NO_FOUNDATION, ...foundation });

Deno.test("missingFields() gives the blank fields of an element, placeholders included, in order", () => {
  const core_pain = { ...pain!, stakes: "TBD", trigger: " " };

  assertEquals(missing("core_pain", { core_pain }), ["trigger", "stakes"]);
});

Deno.test("missingFields() counts characters, as the gate does", () => {
  const core_pain = { ...pain!, statement: "Lost 🧥🧥🧥🧥🧥🧥 daily" };
  const primary_persona = { ...persona!, pain_connection: "🧥🧥🧥🧥🧥🧥", confidence: 0.1 };

  assertEquals(missing("core_pain", { core_pain }), ["statement"]);
  assertEquals(assessSample("core_pain", core_pain).missing, ["Problem statement with substance"]);
  assertEquals(missing("primary_persona", { primary_persona }), ["pain_connection"]);
  assertEquals(assessSample("primary_persona", primary_persona).missing[0], "Effect of the pain");
});

Deno.test("missingFields() lacks a KPI that does not count, as the gate does", () => {
  const success_kpis = [{ ...kpi!, target_state: "unknown" }];

  assertEquals(missing("business_case", { business_case: { ...business!, success_kpis } }), [
    "success_kpis",
  ]);
});

Deno.test("missingFields() asks for certainty where only certainty is missing", () => {
  const core_pain = { ...pain!, confidence: 0.5 };

  assertEquals(missing("core_pain", { core_pain }), ["confirmation"]);
  assertEquals(assessSample("core_pain", core_pain).missing, ["Client validation of the problem"]);
});

Deno.test("missingFields() gives every required field where there is no element", () => {
  for (const name of ELEMENT_NAMES) {
    const required = listFields(name).filter(([, field]) => field.required).map(([path]) => path);
    assertEquals(required.filter((path) => !missing(name, {}).includes(path)), [], name);
  }
});

Deno.test("missingFields() has something to ask for wherever the gate reports something", () => {
  for (const name of GATE_NAMES) assert(missing(name, {}).length > 0, name);
});

Deno.test("listFields() gives the stored fields alone, each with a label", () => {
  assertEquals(listFields("confirmed_scope").map(([path, { label }]) => [path, label]), [
    ["v1_features", "First version"],
    ["v2_features", "Later versions"],
    ["v1_agreed", "First version agreed"],
    ["specs_signed_off", "Specs signed off"],
  ]);
});

Deno.test("listFields() calls derived what an element makes of others: most of the wow moment, the sorting of a scope", () => {
  const derived = ELEMENT_NAMES.flatMap((name) =>
    listFields(name).filter(([, field]) => field.derived).map(([path]) => `${name}.${path}`)
  );

  assertEquals(derived, [
    "wow_moment.core_pain_inversion",
    "wow_moment.emotional_impact",
    "wow_moment.visual_concept",
    "wow_moment.level_1",
    "wow_moment.level_2",
    "wow_moment.level_3",
    "confirmed_scope.v1_features",
    "confirmed_scope.v2_features",
  ]);
});
