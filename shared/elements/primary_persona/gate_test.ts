import { assert, assertEquals } from "@std/assert";
import { assessGate } from "../gate.ts";
import { FULL_FOUNDATION } from "../testing/sample_foundation.ts";
import { primaryPersonaGate } from "./gate.ts";

const persona = FULL_FOUNDATION.primary_persona!; // the sample has every element

Deno.test("primaryPersonaGate.isSatisfied() wants name, pain connection and a confidence of 0.6", () => {
  assert(primaryPersonaGate.isSatisfied({ ...persona, confidence: 0.6, role: "", goal: "" }));
  assert(!primaryPersonaGate.isSatisfied({ ...persona, confidence: 0.59 }));
  assert(!primaryPersonaGate.isSatisfied({ ...persona, name: "unknown" }));
  assert(!primaryPersonaGate.isSatisfied({ ...persona, pain_connection: " " }));
});

Deno.test("assessGate() at the gate primary_persona asks four things where there is nothing", () => {
  const { confidence, missing, how_to_acquire } = assessGate(primaryPersonaGate, null);

  assertEquals([confidence, missing.length, how_to_acquire.length], [0, 4, 4]);
});

Deno.test("assessGate() at the gate primary_persona wants a pain connection of ten characters once it is judged", () => {
  const low = { ...persona, confidence: 0.3 };

  assertEquals(
    assessGate(primaryPersonaGate, { ...low, pain_connection: "nine char" }).missing.length,
    2,
  );
  assertEquals(
    assessGate(primaryPersonaGate, { ...low, pain_connection: "ten chars!" }).missing.length,
    1,
  );
});
